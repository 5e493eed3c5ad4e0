import type { Samples } from './projection.ts'
import type { Outcome } from './projection-plan.ts'

/** How far off an inversion may be where a scenario is checked. */
const TOLERANCE = 1e-9

/**
 * Whether an inverted draw is as the certified path has it: its revenue to 1e-9 of itself, and its
 * shares retained to 1e-9.
 */
export function agrees(inverted: Outcome, certified: Outcome): boolean {
  const off = Math.abs(inverted.revenue - certified.revenue)
  return (
    !(off > TOLERANCE * Math.abs(certified.revenue)) &&
    (certified.retained ?? []).every(
      (share, day) => Math.abs(share - (inverted.retained?.[day] as number)) <= TOLERANCE,
    )
  )
}

/** Draws to check: those in which a figure changes most, either way, and the first. */
export function mostChanged({ conversion, revenue, retention }: Samples): number[] {
  const draws = new Set([0])
  for (const values of [conversion, revenue, retention]) {
    if (values === null) continue
    let least = 0
    let most = 0
    for (let d = 0; d < values.length; d++) {
      if ((values[d] as number) < (values[least] as number)) least = d
      if ((values[d] as number) > (values[most] as number)) most = d
    }
    draws.add(least).add(most)
  }
  return [...draws]
}
