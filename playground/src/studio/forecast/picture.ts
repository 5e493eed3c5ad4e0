import { computed, signal } from '@preact/signals'
import type { Comparison, Projection } from 'sojourn'
import { type Settings, settings } from '../levers/settings.ts'
import { DRAWS } from './horizon.ts'

/** Which question something answers. */
export interface Asked {
  /** Number of the question. */
  readonly id: number
  /** The settings it is about, which may be older than those of the sliders. */
  readonly settings: Settings
  readonly draws: number
}

/** What the page shows of the forecast: everything in it comes from the same draws. */
export interface Picture extends Asked {
  readonly baseline: Projection
  /** The journey with the levers; differs from the baseline by exactly 0 where none is in force. */
  readonly together: Comparison
}

/** What each lever in force would do by itself, and then, of more than one, all of them. */
export interface Alone extends Asked {
  readonly comparisons: readonly Comparison[]
}

/** The latest picture; the one before stays until it is there. */
export const picture = signal<Picture>()
export const alone = signal<Alone>()
/** Why there is no forecast of these settings. */
export const failure = signal<string>()

/** Whether the picture is the final one for how the levers stand. */
export const settled = computed(
  () => picture.value?.settings === settings.value && picture.value.draws === DRAWS.resting,
)

/** Whether what came is news: of later settings than what is shown, or of the same and no rougher. */
export function isNews(next: Asked, shown: Asked | undefined): boolean {
  if (shown === undefined || next.id > shown.id) return true
  return next.id === shown.id && next.draws >= shown.draws
}
