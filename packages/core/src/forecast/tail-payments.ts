import { durationSeconds } from '../model/duration.ts'
import type { Tail } from '../model/tail.ts'
import type { TailOfDraw } from './day-curves.ts'
import { tailSurvival } from './tail-survival.ts'
import { tailValue } from './tail-value.ts'

/** What a tail says of who stays and pays, by draw. */
export interface TailPayments {
  readonly survival: readonly Float64Array[]
  readonly note: string
  /** With what one who converts is worth at conversion, discounted; NaN where it isn't known. */
  readonly draw: (d: number) => TailOfDraw & { readonly worth: number }
}

/** Draws a tail over a horizon in days. */
export function tailPayments(
  tail: Tail,
  horizon: number,
  { draws, seed, discount }: { draws: number; seed: string | number; discount: number },
): TailPayments {
  const periodDays = durationSeconds(tail.period) / 86_400
  const { survival, laws, note } = tailSurvival(tail, Math.floor(horizon / periodDays), {
    draws,
    seed,
  })
  const { value = 0 } = tail
  // Nobody has converted yet: what is asked for is what one who converts is worth.
  const nobody = new Float64Array(1)
  const worths = laws?.map((law) =>
    value === 0 ? 0 : tailValue(law, nobody, { value, periodDays, discount }).lifetime,
  )
  return {
    survival,
    note,
    draw: (d) => ({
      survival: survival[d % survival.length] as Float64Array,
      periodDays,
      value,
      worth: worths ? (worths[d % worths.length] as number) : value === 0 ? 0 : Number.NaN,
    }),
  }
}
