import type { Prediction } from './lesson.ts'

/** Where the slider of a guess begins: in the middle, unless that would give the answer away. */
export function startOf({ min, max, step, start }: Prediction['scale']): number {
  return start ?? min + Math.round((max - min) / 2 / step) * step
}
