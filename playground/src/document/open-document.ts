import { effect } from '@preact/signals'
import { exampleIds, loadExample } from '@sojourn/catalogue'
import { type Notebook, readHistory } from '@sojourn/notebook'
import { readJourney } from 'sojourn'
import { type Route, replaceRoute, route } from '../app/route.ts'
import { language } from '../language/language.ts'
import { openHistory, openNew } from './document.ts'
import { firstLevers } from './first-levers.ts'
import { foreign } from './foreign.ts'
import { notebookOf } from './new-notebook.ts'
import { history, openProblem, untouched } from './open.ts'
import { disown, own, seeks, takeOver } from './ownership.ts'
import { opening, risky, safeMode } from './safe-mode.ts'
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
    if (at.page === 'example') openMade(at.id, exampleNotebook)
    else if (at.page === 'question') openMade(at.id, loadQuestion)
    else if (at.page === 'studio' || at.page === 'notebook') void openStored(at.id)
    else {
      openProblem.value = undefined
      if (at.page !== 'shared') close()
    }
  })
  effect(() => {
    const at = route.value
    const open = history.value
    if (!isUnstored(at) || open === undefined || untouched.value) return
    replaceRoute(`${at.page === 'question' ? 'notebook' : 'studio'}/${open.notebook.id}`)
  })
}

/** What comes along, or an example with the settings of a link: stored under an address of its own once changed. */
function isUnstored(at: Route): boolean {
  return (
    at.page === 'example' ||
    at.page === 'question' ||
    (at.page === 'shared' && at.hash.startsWith('#settings='))
  )
}

/** Takes the open document from the tab that has it. */
export function takeOverHere(): void {
  const id = history.peek()?.notebook.id
  if (id !== undefined) takeOver(id, ownerOf(id))
}

/** What comes along is opened anew in another language for as long as nobody has changed it. */
function openMade(id: string, make: (id: string) => Promise<Notebook | undefined>): void {
  const spoken = language.value
  openProblem.value = undefined
  // One that is as it came stays until the next is there.
  if (!untouched.peek()) close()
  const stillWanted = () => isHere(id) && language.peek() === spoken
  void make(id).then(
    (made) => {
      if (!stillWanted()) return
      close()
      if (made === undefined) openProblem.value = { kind: 'unknown' }
      else openNew(made)
    },
    () => {
      if (stillWanted()) openProblem.value = { kind: 'notLoaded' }
    },
  )
}

async function loadQuestion(id: string): Promise<Notebook | undefined> {
  return (await import('./question.ts')).questionById(id, language.peek())
}

async function exampleNotebook(name: string): Promise<Notebook | undefined> {
  if (name === FITTED) return fittedNotebook()
  const id = exampleIds.find((each) => each === name)
  if (id === undefined) return undefined
  const { journey, scenarios } = await loadExample(id, language.peek())
  return notebookOf(journey, {
    title: journey.name ?? id,
    language: language.peek(),
    scenarios,
    levers: firstLevers[id],
  })
}

/** The example that was fitted, on generated data; its file is loaded when it is asked for. */
async function fittedNotebook(): Promise<Notebook> {
  const file = (await import('@sojourn/example-web-shop/journey.json')).default
  const { fittedIn } = await import('./fitted-names.ts')
  const spoken = language.peek()
  const name = fittedName[spoken]
  const fitted = readJourney({ ...file, name, provenance: 'illustrative' })
  return notebookOf(fittedIn(fitted, spoken), {
    title: name,
    language: spoken,
    levers: firstLevers['web-shop'],
  })
}

async function openStored(id: string): Promise<void> {
  openProblem.value = undefined
  if (history.peek()?.notebook.id === id) {
    // It was an example or a link until now.
    if (!seeks(id)) void own(id, ownerOf(id))
    return
  }
  close()
  const alone = await own(id, ownerOf(id))
  // Two addresses in a row: only the last is opened.
  if (isHere(id)) await load(id, alone ? opening : risky)
}

/** @param note - of a notebook that another tab has open nobody can say that it took the page down */
async function load(id: string, note: (id: string) => void): Promise<void> {
  const stored = await loadNotebook(id).catch(() => null)
  if (!isHere(id)) return
  if (stored === null) openProblem.value = { kind: 'blocked' }
  else if (stored === undefined) openProblem.value = { kind: 'unknown' }
  else {
    note(id)
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
  return { gained: () => void load(id, risky), losing: settled }
}

function close(): void {
  disown()
  safeMode.value = false
  history.value = undefined
}
