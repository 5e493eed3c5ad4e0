import { effect, type ReadonlySignal, signal } from '@preact/signals'
import type { Journey, Scenario } from 'sojourn'
import { horizon, isMoving, journey, scenario } from '../study.ts'
import type { Days } from './days.ts'
import type { DaysAnswer, DaysQuestion } from './days.worker.ts'
import { settled } from './picture.ts'
import { startWorker, type WorkerLine } from './start-worker.ts'

/** A forecast by day, and what it is of. */
export interface DaysPicture extends Days {
  readonly journey: Journey
  readonly scenario: Scenario
}

/** The latest; it stays while a later one is worked out. */
export const days = signal<DaysPicture>()
/** Why there is none of what is set. */
export const daysFailure = signal<string>()

/** How long nothing must have moved before days are forecast, in milliseconds. */
const REST = 400
/** The same while a slider is held. */
const HELD = 1000
/** The first are soon there; the others, many seconds of work, follow once somebody looks. */
const STAGES = [40, 200] as const

/**
 * Keeps the forecast by day up with the notebook, once it rests; what is overtaken is stopped.
 *
 * @param seen whether its chart has come near the window.
 */
export function followDays(seen: ReadonlySignal<boolean>): () => void {
  let id = 0
  let busy = false
  let line: WorkerLine<DaysQuestion> | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let of: Journey | undefined
  const today = new Date().toISOString().slice(0, 10)

  function ask(question: Omit<DaysQuestion, 'draws' | 'today'>, stage: number): void {
    const draws = STAGES[stage]
    if (draws === undefined) return
    busy = true
    line ??= startWorker<DaysQuestion, DaysAnswer>(
      () => new Worker(new URL('./days.worker.ts', import.meta.url), { type: 'module' }),
      (answer) => {
        busy = false
        if (answer.kind === 'failed') daysFailure.value = answer.message
        else if (answer.id === id && asked !== undefined) {
          const { journey, scenario } = asked
          days.value = { ...answer.days, journey, scenario }
          daysFailure.value = undefined
          next = asked.stage + 1
          refine()
        }
      },
    )
    asked = { ...question, stage }
    line.ask({ ...question, draws, today })
  }
  let next = 0
  /** More draws, once the figures of the page have theirs and the chart is seen. */
  function refine(): void {
    if (next > 0 && !busy && seen.peek() && settled.peek() && asked?.id === id) ask(asked, next)
  }
  let asked: (Omit<DaysQuestion, 'draws' | 'today'> & { stage: number }) | undefined

  const dispose = effect(() => {
    const [following, what, ahead] = [journey.value, scenario.value, horizon.value]
    clearTimeout(timer)
    if (following === undefined || what === undefined) return
    if (following !== of) daysFailure.value = undefined
    of = following
    const rest = isMoving.peek() ? HELD : REST
    timer = setTimeout(() => {
      if (busy) line?.close()
      if (busy) line = undefined
      next = 0
      ask({ id: ++id, journey: following, scenario: what, horizon: ahead }, 0)
    }, rest)
  })
  const waiting = effect(() => {
    if (settled.value && seen.value) refine()
  })
  return () => {
    dispose()
    waiting()
    clearTimeout(timer)
    line?.close()
    days.value = undefined
    daysFailure.value = undefined
  }
}
