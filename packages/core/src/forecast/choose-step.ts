import type { DrawByDay, DrawOptions, Prepared, Usual } from './day-draw.ts'

/** Points of the grid at most, and multiplications of a draw that are worth waiting for. */
const MOST_POINTS = 32_768
const MOST_WORK = 6e7
/** Follows a draw of a walk on a grid of so many steps a day. */
export type FollowDraw = (
  each: Prepared,
  d: number,
  perDay: number,
  usual: Usual | undefined,
  watch?: DrawOptions['watch'],
) => DrawByDay

/** Halves the step until no number of customers in the first draw of any walk moves by more than is allowed. */
export function chooseStep(
  prepared: readonly Prepared[],
  run: FollowDraw,
  { horizon, allowed }: { horizon: number; allowed: number },
): { perDay: number; errors: number[] } {
  const listed = Math.max(
    ...prepared.map(
      ({ walk }) =>
        walk.flow.calendar.holding.filter(
          ({ atoms, exponential }) => !atoms && exponential === undefined,
        ).length,
    ),
  )
  const trace = (perDay: number) => {
    let usual: Usual | undefined
    return prepared.map((each, k) => {
      const numbers: Float64Array[] = []
      const drawn = run(each, 0, perDay, usual, (_, arrived, occupancy) => {
        numbers.push(Float64Array.from(arrived), Float64Array.from(occupancy))
      })
      if (k === 0) usual = drawn.usual
      return numbers
    })
  }
  let perDay = 1
  let coarse = trace(perDay)
  for (;;) {
    perDay *= 2
    const fine = trace(perDay)
    const errors = fine.map((numbers, k) => largestDifference(coarse[k] as Float64Array[], numbers))
    const next = 2 * perDay * horizon
    if (Math.max(...errors) <= allowed || next > MOST_POINTS || next ** 2 * listed > 2 * MOST_WORK)
      return { perDay, errors }
    coarse = fine
  }
}

function largestDifference(a: readonly Float64Array[], b: readonly Float64Array[]): number {
  let largest = 0
  for (const [t, counts] of a.entries())
    for (const [u, count] of counts.entries())
      largest = Math.max(largest, Math.abs(count - (b[t]?.[u] as number)))
  return largest
}
