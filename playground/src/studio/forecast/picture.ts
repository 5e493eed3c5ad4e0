import { batch, computed, signal } from '@preact/signals'
import type { Comparison, Journey, Projection, Scenario } from 'sojourn'
import { horizon, journey, scenario } from '../study.ts'

/** A scenario compared with the journey as it is; everything in it comes from the same draws. */
export interface Picture {
  /** Number of the question that it answers. */
  readonly id: number
  readonly journey: Journey
  /** What was compared, which may be older than how the levers stand. */
  readonly scenario: Scenario
  /** Days ahead. */
  readonly horizon: number
  readonly draws: number
  /** Whether no more draws are to come. */
  readonly final: boolean
  readonly baseline: Projection
  /** Differs from the baseline by exactly 0 where the scenario changes nothing. */
  readonly comparison: Comparison
}

/** The latest picture of conversion, which follows a slider in every frame. */
export const quick = signal<Picture>()
/** The latest picture of all figures; on slow journeys it comes after that of conversion. */
export const whole = signal<Picture>()
/** Why there is no forecast of what is set. */
export const failure = signal<string>()

/** What conversion is read from: the later of the two, and of the same question the finer. */
export const picture = computed<Picture | undefined>(() => {
  const [a, b] = [quick.value, whole.value]
  if (a === undefined || b === undefined) return a ?? b
  return isNews(b, a) ? b : a
})

/** Whether the picture is the final one of what is set now. */
export const settled = computed(
  () =>
    whole.value?.final &&
    whole.value.journey === journey.value &&
    whole.value.scenario === scenario.value &&
    whole.value.horizon === horizon.value,
)

/** Whether what came is news: of a later question than what is shown, or of the same and no rougher. */
export function isNews(next: Picture, shown: Picture | undefined): boolean {
  if (shown === undefined || next.id > shown.id) return true
  return next.id === shown.id && (next.draws >= shown.draws || next.final)
}

/** What is shown of a scenario is of another object that says the same. */
export function renameScenario(from: Scenario, to: Scenario): void {
  batch(() => {
    for (const shown of [quick, whole]) {
      const before = shown.peek()
      if (before?.scenario === from) shown.value = { ...before, scenario: to }
    }
  })
}

export function clearPictures(): void {
  quick.value = undefined
  whole.value = undefined
  failure.value = undefined
}
