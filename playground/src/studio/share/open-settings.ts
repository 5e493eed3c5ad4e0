import { effect } from '@preact/signals'
import { example } from '@sojourn/catalogue'
import { route } from '../../app/route.ts'
import { closeDocument, openNew, untouched } from '../../document/document.ts'
import { notebookOf } from '../../document/new-notebook.ts'
import { disown } from '../../document/ownership.ts'
import { language } from '../../language/language.ts'
import { readSettings, type Settings, withSettings } from './settings-link.ts'

let stop = () => {}

/**
 * Opens an example with the settings of a link; in another language anew, for as long as nobody has
 * changed it.
 *
 * @returns false where the link is none that can be read: then nothing is open
 */
export function openSettings(hash: string): boolean {
  stop()
  // Of the document before, whoever had it.
  disown()
  closeDocument()
  const settings = readSettings(hash)
  if (settings === undefined) return false
  let opened = false
  stop = effect(() => {
    const spoken = language.value
    const at = route.peek()
    const here = at.page === 'shared' && at.hash === hash
    if (opened && !(here && untouched.peek())) return
    opened = true
    openNew(notebookWith(settings, spoken))
  })
  return true
}

function notebookWith(settings: Settings, spoken: typeof language.value) {
  const { journey, scenarios } = example(settings.example, spoken)
  const title = journey.name ?? settings.example
  return withSettings(notebookOf(journey, { title, language: spoken, scenarios }), settings)
}
