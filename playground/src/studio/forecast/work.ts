import { signal } from '@preact/signals'

/** Draws that are being made for the final picture. */
export interface Work {
  readonly done: number
  readonly draws: number
  /** When it began, as `performance.now()` has it. */
  readonly since: number
}

/** Undefined while nothing is waited for. */
export const work = signal<Work>()
/** Whether the reader stopped the draws of what is set now. */
export const stopped = signal(false)
