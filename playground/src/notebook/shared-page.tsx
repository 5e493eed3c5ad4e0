import { signal } from '@preact/signals'
import { readShareLink } from '@sojourn/notebook'
import { useEffect } from 'preact/hooks'
import { type Route, replaceRoute } from '../app/route.ts'
import { Bar } from '../bar/bar.tsx'
import { notebook, openNew, untouched } from '../document/document.ts'
import { NotebookPage } from './notebook-page.tsx'
import { words } from './words.ts'

/** Why the link could not be opened, and which one is open. */
const problem = signal<string>()
const opened = signal<string>()

/** A notebook that came with a link: it is read first, and runs when its reader has agreed. */
export function SharedPage({ route }: { readonly route: Route }) {
  const hash = route.page === 'shared' ? route.hash : ''
  const said = words.value.foreign
  useEffect(() => {
    problem.value = undefined
    opened.value = undefined
    let current = true
    void open(hash)
      .then(() => {
        if (current) opened.value = hash
      })
      .catch((error: unknown) => {
        if (current) problem.value = error instanceof Error ? error.message : String(error)
      })
    return () => {
      current = false
    }
  }, [hash])
  const changed = opened.value === hash && notebook.value !== undefined && !untouched.value
  useEffect(() => {
    // From the first change on it is the reader's own, under its own address.
    if (changed) replaceRoute(`notebook/${notebook.peek()?.id}`)
  }, [changed])
  if (opened.value === hash && notebook.value) return <NotebookPage />
  return (
    <>
      <Bar />
      <main class="nb-missing">
        <h1>{problem.value === undefined ? said.reading : said.broken}</h1>
        {problem.value !== undefined && <pre class="failed">{problem.value}</pre>}
        <p>
          <a href="#/">{words.value.toStart}</a>
        </p>
      </main>
    </>
  )
}

/** Under an id of its own: a link never writes over a notebook that the reader has. */
async function open(hash: string): Promise<void> {
  const shared = await readShareLink(hash)
  if (shared === undefined) throw new Error(words.peek().foreign.broken)
  openNew({ ...shared, id: crypto.randomUUID() }, true)
}
