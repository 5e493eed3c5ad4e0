import { batch, effect, untracked } from '@preact/signals'
import type { PathTableColumns } from '@sojourn/data'
import { startHistory } from '@sojourn/notebook'
import { droppedFile } from '../app/dropped-file.ts'
import { goTo } from '../app/route.ts'
import { openHistory } from '../document/document.ts'
import { notebookOf } from '../document/new-notebook.ts'
import { save } from '../document/saving.ts'
import { language } from '../language/language.ts'
import { endWork } from './ask-worker.ts'
import * as state from './fit-state.ts'
import { learntJourney } from './learnt-journey.ts'
import { failures, stopped, task, work } from './task.ts'

/** Takes a file, and says what is in it. */
export async function take(file: File): Promise<void> {
  batch(() => {
    state.forget()
    state.file.value = file
    failures.value = {}
    stopped.value = undefined
  })
  const look = await work('look', { file })
  if (look === undefined) return
  batch(() => {
    state.looked.value = look
    state.file.value = look.tidied.file
    state.events.value = look.guess
    if (look.paths) {
      state.shape.value = 'paths'
      state.paths.value = look.paths
    }
  })
}

/** Lets the file go, with all that was said of it. */
export function letGo(): void {
  endWork()
  batch(() => {
    state.forget()
    state.file.value = undefined
    failures.value = {}
    task.value = undefined
    stopped.value = undefined
  })
}

/** Reads the whole file with the columns and rules as they are chosen. */
export async function read(): Promise<void> {
  const file = state.file.peek()
  if (file === undefined) return
  const key = state.readKey.peek()
  const reading = await work('read', {
    file,
    events: state.eventChoice.peek(),
    naming: state.listedNaming.peek(),
  })
  if (reading !== undefined) state.reading.value = { key, found: reading }
}

/** Learns the journey, then tests it on the later part of the log. */
export async function fit(): Promise<void> {
  const file = state.file.peek()
  if (file === undefined) return
  if (state.shape.peek() === 'paths') return fitPaths(file)
  const key = state.fitKey.peek()
  const question = {
    file,
    events: state.eventChoice.peek(),
    naming: state.naming.peek(),
    order: state.order.peek(),
  }
  const fit = await work('fit', question)
  if (fit === undefined) return
  batch(() => {
    state.fitted.value = { key, fit }
    state.tested.value = undefined
  })
  await test()
}

/** Tests the fit that is on the page. */
export async function test(): Promise<void> {
  const file = state.file.peek()
  const key = state.fitted.peek()?.key
  if (file === undefined || key !== state.fitKey.peek()) return
  const result = await work('test', {
    file,
    events: state.eventChoice.peek(),
    naming: state.naming.peek(),
    order: state.order.peek(),
  })
  if (result !== undefined) state.tested.value = { key, test: result }
}

async function fitPaths(file: File): Promise<void> {
  const { columns, separator } = state.paths.peek()
  const key = state.pathKey.peek()
  const fit = await work('paths', { file, columns: columns as PathTableColumns, separator })
  if (fit !== undefined) state.fittedPaths.value = { key, fit }
}

/** Opens what was learnt in the studio, as a notebook of one's own that is stored. */
export function open(): void {
  const journey = learntJourney.peek()
  if (journey === undefined) return
  const history = startHistory(
    notebookOf(journey, { title: journey.name ?? '', language: language.peek() }),
  )
  openHistory(history, true)
  save(history)
  goTo(`studio/${history.notebook.id}`)
  letGo()
}

/** Reads again whenever what the columns mean has changed and is complete; returns what ends that. */
export function followChoices(): () => void {
  const ends = [
    effect(() => {
      const dropped = droppedFile.value
      if (dropped === undefined) return
      droppedFile.value = undefined
      untracked(() => void take(dropped))
    }),
    effect(() => {
      const ready = state.looked.value !== undefined && state.missing.value.length === 0
      const events = state.shape.value === 'events'
      const key = state.readKey.value
      if (ready && events && key !== state.reading.peek()?.key) untracked(() => void read())
    }),
  ]
  return () => {
    for (const end of ends) end()
  }
}
