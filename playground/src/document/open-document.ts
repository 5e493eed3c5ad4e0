import { effect } from '@preact/signals'
import { example, exampleIds, type Language } from '@sojourn/catalogue'
import { readHistory } from '@sojourn/notebook'
import { readJourney } from 'sojourn'
import { replaceRoute, route } from '../app/route.ts'
import { language } from '../language/language.ts'
import { openHistory, openNew } from './document.ts'
import { firstLevers } from './first-levers.ts'
import { foreign } from './foreign.ts'
import { notebookOf } from './new-notebook.ts'
import { history, openProblem, untouched } from './open.ts'
import { disown, own, takeOver } from './ownership.ts'
import { opening, safeMode } from './safe-mode.ts'
import { settled } from './saving.ts'
import { loadNotebook } from './storage.ts'

/** The address of the web shop whose journey was fitted to an event log, so that its counts are known. */
const FITTED = 'fitted-web-shop'
const fittedName = {
  en: 'Fitted web shop',
  nb: 'Tilpasset nettbutikk',
  da: 'Tilpasset netbutik',
  sv: 'Anpassad nätbutik',
} as const

/** Keeps the open document in step with the address, and the address with a first change. */
export function followRoute(): void {
  effect(() => {
    const at = route.value
    if (at.page === 'example') openExample(at.id)
    else if (at.page === 'studio' || at.page === 'notebook') void openStored(at.id)
    else if (at.page !== 'shared') close()
  })
  effect(() => {
    const at = route.value
    const open = history.value
    if (at.page !== 'example' || open === undefined || untouched.value) return
    void own(open.notebook.id, ownerOf(open.notebook.id))
    replaceRoute(`studio/${open.notebook.id}`)
  })
}

/** Takes the open document from the tab that has it. */
export function takeOverHere(): void {
  const id = history.peek()?.notebook.id
  if (id !== undefined) takeOver(id, ownerOf(id))
}

/** An example is opened anew in another language for as long as nobody has changed it. */
function openExample(id: string): void {
  if (id === FITTED) {
    openProblem.value = undefined
    close()
    void openFitted(language.value)
    return
  }
  const known = exampleIds.find((each) => each === id)
  openProblem.value = known === undefined ? { kind: 'unknown' } : undefined
  close()
  if (known === undefined) return
  const { journey, scenarios } = example(known, language.value)
  openNew(
    notebookOf(journey, {
      title: journey.name ?? id,
      language: language.value,
      scenarios,
      levers: firstLevers[known],
    }),
  )
}

/** The example that was fitted, on generated data; its file is loaded when it is asked for. */
async function openFitted(inLanguage: Language): Promise<void> {
  const file = (await import('@sojourn/example-web-shop/journey.json')).default
  const { value: at } = route
  if (at.page !== 'example' || at.id !== FITTED) return
  const name = fittedName[inLanguage]
  const fitted = readJourney({ ...file, name, provenance: 'illustrative' })
  openNew(
    notebookOf(fitted, {
      title: name,
      language: inLanguage,
      levers: firstLevers['web-shop'],
    }),
  )
}

async function openStored(id: string): Promise<void> {
  openProblem.value = undefined
  if (history.peek()?.notebook.id === id) return
  close()
  await own(id, ownerOf(id))
  // Two addresses in a row: only the last is opened.
  if (isHere(id)) await load(id)
}

async function load(id: string): Promise<void> {
  const stored = await loadNotebook(id).catch(() => null)
  if (!isHere(id)) return
  if (stored === null) openProblem.value = { kind: 'blocked' }
  else if (stored === undefined) openProblem.value = { kind: 'unknown' }
  else {
    opening(id)
    try {
      foreign.value = stored.foreign === true
      openHistory(readHistory(stored.history), true)
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      // Not held on to: an older copy may be put in its place.
      disown()
      openProblem.value = { kind: 'unreadable', title: stored.title, message, record: stored }
    }
  }
}

function isHere(id: string): boolean {
  const at = route.peek()
  return 'id' in at && at.id === id
}

/** What another tab wrote last is read when the document comes here. */
function ownerOf(id: string) {
  return { gained: () => void load(id), losing: settled }
}

function close(): void {
  disown()
  safeMode.value = false
  history.value = undefined
}
