import type { Measure } from './tasks.ts'

/** From the library's unit to the one that is shown: shares of 100, money as it is. */
export function unitOf(measure: Measure): number {
  return measure === 'conversion' || measure === 'retention' ? 100 : 1
}
