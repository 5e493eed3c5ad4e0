import { batch, effect } from '@preact/signals'
import type { Journey, Scenario } from 'sojourn'
import { notebook } from '../../document/document.ts'
import { horizon, isMoving, journey, scenario } from '../study.ts'
import { foreseen, isSame, keyOf } from './ahead.ts'
import { followLookAhead } from './look-ahead.ts'
import {
  clearPictures,
  failure,
  isNews,
  type Picture,
  quick,
  renameScenario,
  whole,
} from './picture.ts'
import type { Answer, Compared, OfJourney } from './protocol.ts'
import { startWorker, type WorkerLine } from './start-worker.ts'
import { stopped, work } from './work.ts'

/** How long nothing must have moved before all draws are made, in milliseconds. */
const REST = 150
/** The same while a slider is held: who stops for a moment goes on, and would have to wait for the draws. */
const HELD = 600
/** A worker that has been at final draws for longer is stopped when something moves. */
const PATIENCE = 400

interface Asked {
  readonly id: number
  readonly key: string
  readonly journey: Journey
  readonly scenario: Scenario
  readonly horizon: number
}

/** Stops the draws that are being made; the picture stays as it is. */
export let cancel: () => void = () => undefined
/** Makes all draws after they were stopped. */
export let makeAllDraws: () => void = () => undefined

/**
 * Keeps the pictures up with the notebook. What was worked out ahead is shown at once. Else two workers
 * are asked: one answers in the frame, as well as that can be done; the other works all figures out,
 * roughly while something moves. When it rests, it works them out finally in any case.
 *
 * @returns how to stop it.
 */
export function startForecast(): () => void {
  let id = 0
  let asked: Asked[] = []
  let resting: ReturnType<typeof setTimeout> | undefined
  let pending: (() => void) | undefined
  let document: string | undefined
  let told: OfJourney | undefined
  let thorough: WorkerLine | undefined
  let halted = false

  const onAnswer = (answer: Answer) => {
    if (answer.kind === 'failed') {
      failure.value = answer.message
      work.value = undefined
    } else if (answer.kind === 'progress') {
      const since = work.peek()?.since ?? performance.now()
      work.value = { done: answer.done, draws: answer.draws, since }
    } else batch(() => show(answer))
  }

  function show({ id: of, kind: _, whole: isWhole, ...rest }: Compared): void {
    const question = asked.find((each) => each.id === of)
    if (question === undefined) return
    const { key: _key, ...shown } = question
    const next: Picture = { ...rest, ...shown }
    if (isNews(next, quick.peek())) quick.value = next
    if (isWhole && isNews(next, whole.peek())) whole.value = next
    failure.value = undefined
    if (next.final) work.value = undefined
  }

  const rough = startWorker(
    () => new Worker(new URL('./quick.worker.ts', import.meta.url), { type: 'module' }),
    onAnswer,
  )
  const startThorough = () => {
    halted = false
    thorough = startWorker(
      () => new Worker(new URL('./whole.worker.ts', import.meta.url), { type: 'module' }),
      onAnswer,
    )
    if (told !== undefined) thorough.ask(told)
  }

  function halt(): void {
    halted ||= thorough !== undefined
    thorough?.close()
    thorough = undefined
    work.value = undefined
  }

  /** Shows what was worked out ahead of the latest question, if it was. */
  function showForeseen(): boolean {
    const question = asked.at(-1)
    const found = question && foreseen(question, question.key)
    if (question === undefined || found === undefined) return false
    batch(() => show({ kind: 'compared', id: question.id, whole: true, final: false, ...found }))
    return true
  }

  /** Makes all draws once nothing has moved for so long. */
  function rest(all: () => void, milliseconds: number): void {
    clearTimeout(resting)
    pending = all
    resting = setTimeout(() => {
      pending = undefined
      all()
    }, milliseconds)
  }

  cancel = () => {
    if (work.peek() === undefined) return
    halt()
    stopped.value = true
  }

  makeAllDraws = () => {
    const last = asked.at(-1)
    if (last === undefined) return
    stopped.value = false
    work.value = { done: 0, draws: 0, since: performance.now() }
    if (thorough === undefined) startThorough()
    thorough?.ask({ kind: 'compare', id: last.id, scenario: last.scenario, resting: true })
  }

  const lookAhead = followLookAhead((of, key) => {
    const last = asked.at(-1)
    if (last?.key === key && isSame(last, of)) showForeseen()
  })
  const dispose = effect(() => {
    const open = notebook.value?.id
    const [of, what, days] = [journey.value, scenario.value, horizon.value]
    const before = document
    if (open !== before) clearPictures()
    document = open
    if (of === undefined || what === undefined) return
    const about = { kind: 'journey', journey: of, horizon: days } as const
    const key = keyOf(what)
    const isNew = !isSame(about, told)
    const last = asked.at(-1)
    if (!isNew && open === before && last?.key === key) {
      // Letting go of a slider makes it part of the document: the same again, of which all is asked.
      asked = [...asked.slice(0, -1), { ...last, scenario: what }]
      renameScenario(last.scenario, what)
      return
    }
    id++
    asked = [...asked.slice(-50), { id, key, journey: of, scenario: what, horizon: days }]
    told = about
    stopped.value = false
    const busy = work.peek()
    if (busy !== undefined && performance.now() - busy.since > PATIENCE) halt()
    else if (isNew) thorough?.ask(about)
    if (isNew) rough.ask(about)
    if (!showForeseen()) {
      rough.ask({ kind: 'compare', id, scenario: what, resting: false })
      if (!lookAhead.isOn()) {
        if (halted) startThorough()
        thorough?.ask({ kind: 'compare', id, scenario: what, resting: false })
      }
    }
    const question = { kind: 'compare', id, scenario: what, resting: true } as const
    const all = () => {
      work.value = { done: 0, draws: 0, since: performance.now() }
      rough.ask(question)
      if (thorough === undefined) startThorough()
      thorough?.ask(question)
    }
    rest(all, isMoving.peek() ? HELD : REST)
  })
  const letGo = effect(() => {
    if (!isMoving.value && pending !== undefined) rest(pending, REST)
  })
  return () => {
    dispose()
    letGo()
    lookAhead.stop()
    clearTimeout(resting)
    rough.close()
    thorough?.close()
    work.value = undefined
    clearPictures()
  }
}
