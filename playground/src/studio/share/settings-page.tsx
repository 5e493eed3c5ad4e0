import '../../styles/share.css'
import { example } from '@sojourn/catalogue'
import type { FunctionComponent } from 'preact'
import { useLayoutEffect } from 'preact/hooks'
import type { Route } from '../../app/route.ts'
import { replaceRoute } from '../../app/route.ts'
import { Bar } from '../../bar/bar.tsx'
import { closeDocument, notebook, openNew, untouched } from '../../document/document.ts'
import { notebookOf } from '../../document/new-notebook.ts'
import { language } from '../../language/language.ts'
import { StudioPage } from '../studio-page.tsx'
import { readSettings, withSettings } from './settings-link.ts'
import { words } from './words.ts'

const Studio = StudioPage as FunctionComponent<{ readonly route: Route }>

/** Opens an example with the settings of a link, or says that the link is broken. */
export function SettingsPage({ route }: { readonly route: Route }) {
  const hash = route.page === 'shared' ? route.hash : ''
  const settings = readSettings(hash)
  const spoken = language.value
  useLayoutEffect(() => {
    closeDocument()
    if (settings === undefined) return
    const { journey, scenarios } = example(settings.example, spoken)
    openNew(
      withSettings(
        notebookOf(journey, {
          title: journey.name ?? settings.example,
          language: spoken,
          scenarios,
        }),
        settings,
      ),
    )
  }, [hash, spoken])
  const open = notebook.value
  useLayoutEffect(() => {
    // As soon as somebody changes it, it is a notebook of theirs, under its own address.
    if (open !== undefined && !untouched.value) replaceRoute(`studio/${open.id}`)
  }, [open, untouched.value])
  if (settings !== undefined) return open === undefined ? null : <Studio route={route} />
  const { broken, brokenHint, toStart } = words.value
  return (
    <>
      <Bar />
      <main class="share-broken">
        <div role="alert">
          <h1>{broken}</h1>
          <p>{brokenHint}</p>
        </div>
        <a class="btn" href="#/">
          {toStart}
        </a>
      </main>
    </>
  )
}
