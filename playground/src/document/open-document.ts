import { effect, signal } from '@preact/signals'
import { example, exampleIds } from '@sojourn/catalogue'
import { readHistory } from '@sojourn/notebook'
import { readJourney } from 'sojourn'
import { replaceRoute, route } from '../app/route.ts'
import { language } from '../language/language.ts'
import { history, openHistory, openNew, untouched } from './document.ts'
import { notebookOf } from './new-notebook.ts'
import { loadNotebook } from './storage.ts'

/** The address of the web shop whose journey was fitted to an event log, so that its counts are known. */
const FITTED = 'fitted-web-shop'
const fittedName = {
  en: 'Fitted web shop',
  nb: 'Tilpasset nettbutikk',
  da: 'Tilpasset netbutik',
  sv: 'Anpassad nätbutik',
} as const

/** Why the document of the address could not be opened; undefined while there is nothing to say. */
export const openProblem = signal<'unknown' | 'unreadable' | undefined>()

/** Keeps the open document in step with the address, and the address with a first change. */
export function followRoute(): void {
  effect(() => {
    const at = route.value
    if (at.page === 'example') openExample(at.id)
    else if (at.page === 'studio' || at.page === 'notebook') void openStored(at.id)
  })
  effect(() => {
    const at = route.value
    const open = history.value
    if (at.page === 'example' && open !== undefined && !untouched.value)
      replaceRoute(`studio/${open.notebook.id}`)
  })
}

/** An example is opened anew in another language for as long as nobody has changed it. */
function openExample(id: string): void {
  if (id === FITTED) {
    openProblem.value = undefined
    void openFitted()
    return
  }
  const known = exampleIds.find((each) => each === id)
  openProblem.value = known === undefined ? 'unknown' : undefined
  if (known === undefined) return
  const { journey, scenarios } = example(known, language.value)
  openNew(notebookOf(journey, { title: journey.name ?? id, language: language.value, scenarios }))
}

/** The example that was fitted, on generated data; its file is loaded when it is asked for. */
async function openFitted(): Promise<void> {
  const file = (await import('@sojourn/example-web-shop/journey.json')).default
  const { value: at } = route
  if (at.page !== 'example' || at.id !== FITTED) return
  const name = fittedName[language.value]
  const fitted = readJourney({ ...file, name, provenance: 'illustrative' })
  openNew(notebookOf(fitted, { title: name, language: language.value }))
}

async function openStored(id: string): Promise<void> {
  if (history.peek()?.notebook.id === id) return
  openProblem.value = undefined
  try {
    const stored = await loadNotebook(id)
    if (stored === undefined) openProblem.value = 'unknown'
    else openHistory(readHistory(stored.history), true)
  } catch {
    openProblem.value = 'unreadable'
  }
}
