import { batch, effect } from '@preact/signals'
import type { Journey, Scenario } from 'sojourn'
import { notebook } from '../../document/document.ts'
import { horizon, journey, scenario } from '../study.ts'
import { clearPictures, failure, isNews, type Picture, quick, whole } from './picture.ts'
import type { Answer, Compared, OfJourney } from './protocol.ts'
import { startWorker, type WorkerLine } from './start-worker.ts'
import { stopped, work } from './work.ts'

/** How long nothing must have moved before all draws are made, in milliseconds. */
const REST = 150
/** A worker that has been at final draws for longer is stopped when something moves. */
const PATIENCE = 400

interface Asked {
  readonly id: number
  readonly journey: Journey
  readonly scenario: Scenario
  readonly horizon: number
}

/** Stops the draws that are being made; the picture stays as it is. */
export let cancel: () => void = () => undefined
/** Makes all draws after they were stopped. */
export let makeAllDraws: () => void = () => undefined

/**
 * Keeps the pictures up with the notebook. Two workers: one answers in the frame, as well as that can be
 * done; the other works all figures out, roughly while something moves and finally when it rests.
 *
 * @returns how to stop it.
 */
export function startForecast(): () => void {
  let id = 0
  let asked: Asked[] = []
  let resting: ReturnType<typeof setTimeout> | undefined
  let document: string | undefined
  let told: OfJourney | undefined
  let thorough: WorkerLine | undefined

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
    const next: Picture = { ...rest, ...question }
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
    thorough = startWorker(
      () => new Worker(new URL('./whole.worker.ts', import.meta.url), { type: 'module' }),
      onAnswer,
    )
    if (told !== undefined) thorough.ask(told)
  }

  function restart(): void {
    thorough?.close()
    work.value = undefined
    startThorough()
  }

  cancel = () => {
    if (work.peek() === undefined) return
    restart()
    stopped.value = true
  }

  makeAllDraws = () => {
    const last = asked.at(-1)
    if (last === undefined) return
    stopped.value = false
    work.value = { done: 0, draws: 0, since: performance.now() }
    thorough?.ask({ kind: 'compare', id: last.id, scenario: last.scenario, resting: true })
  }

  const dispose = effect(() => {
    const open = notebook.value?.id
    const [of, what, ahead] = [journey.value, scenario.value, horizon.value]
    if (open !== document) clearPictures()
    document = open
    if (of === undefined || what === undefined) return
    id++
    asked = [...asked.slice(-50), { id, journey: of, scenario: what, horizon: ahead }]
    const isNew = of !== told?.journey || ahead !== told.horizon
    const about = { kind: 'journey', journey: of, horizon: ahead } as const
    told = about
    stopped.value = false
    if (isNew) rough.ask(about)
    rough.ask({ kind: 'compare', id, scenario: what, resting: false })
    const busy = work.peek()
    if (busy !== undefined && performance.now() - busy.since > PATIENCE) restart()
    else if (isNew) thorough?.ask(about)
    thorough?.ask({ kind: 'compare', id, scenario: what, resting: false })
    clearTimeout(resting)
    const question = { kind: 'compare', id, scenario: what, resting: true } as const
    resting = setTimeout(() => {
      work.value = { done: 0, draws: 0, since: performance.now() }
      rough.ask(question)
      if (thorough === undefined) startThorough()
      thorough?.ask(question)
    }, REST)
  })
  return () => {
    dispose()
    clearTimeout(resting)
    rough.close()
    thorough?.close()
    work.value = undefined
    clearPictures()
  }
}
