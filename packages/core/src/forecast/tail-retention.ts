import { durationSeconds } from '../model/duration.ts'
import type { Tail } from '../model/tail.ts'
import { tailSurvival } from './tail-survival.ts'

/** Retention by day since conversion, as a tail has it. */
export interface TailRetention {
  /** Draws that differ; 1 where the tail is certain. */
  readonly draws: number
  readonly ofDraw: (d: number) => Float64Array
  /** What a reader should know of it, in words. */
  readonly note: string
}

/** Draws a tail's retention by day, over a horizon in days: whoever has begun a period stays to its end. */
export function tailRetention(
  tail: Tail,
  horizon: number,
  options: { readonly draws: number; readonly seed: string | number },
): TailRetention {
  const days = Math.floor(horizon)
  const periodDays = durationSeconds(tail.period) / 86_400
  const { survival, note } = tailSurvival(tail, Math.floor(days / periodDays), options)
  const curves = survival.map((each) => survivalByDay(each, periodDays, days))
  return {
    draws: curves.length,
    ofDraw: (d) => curves[d % curves.length] as Float64Array,
    note,
  }
}

/** Survival by day from survival by period. */
export function survivalByDay(
  survival: Float64Array,
  periodDays: number,
  days: number,
): Float64Array {
  return Float64Array.from(
    { length: days + 1 },
    (_, t) => survival[Math.floor(t / periodDays)] as number,
  )
}
