import type { Chain } from '../src/model/index.ts'
import { add, type Fraction, fraction, ONE, solveExactly, times, ZERO } from './fraction.ts'

// The slow twin of the analysis: dense, in exact rational arithmetic, straight from the definitions.
// It is about the chain as stored, where what stays is whatever doesn't leave.

/** Transition probabilities as a dense matrix over all states; outcomes, dead ends and `stop` stay put. */
export function denseChain(chain: Chain, stop: (state: number) => boolean = () => false) {
  const states = chain.ids.length
  return Array.from({ length: states }, (_, i) => {
    const row = new Array<number>(states).fill(0)
    if (i >= chain.touchpoints || stop(i) || chain.rowStart[i] === chain.rowStart[i + 1]) row[i] = 1
    else
      for (let p = chain.rowStart[i] as number; p < (chain.rowStart[i + 1] as number); p++)
        row[chain.column[p] as number] = chain.probability[p] as number
    return row
  })
}

/** By state: whether it can get to a state of the set in any number of steps, none included. */
export function leadsTo(matrix: readonly (readonly number[])[], set: ArrayLike<number>): boolean[] {
  const leads = matrix.map((_, i) => set[i] === 1)
  for (let round = 0; round < matrix.length; round++)
    for (const [i, row] of matrix.entries())
      if (row.some((p, j) => p > 0 && leads[j])) leads[i] = true
  return leads
}

/** Probability of ever reaching the set, time 0 included: the least solution of `h = P h`. */
export function slowHitting(chain: Chain, set: ArrayLike<number>): Fraction[] {
  const matrix = denseChain(chain, (state) => set[state] === 1)
  const leads = leadsTo(matrix, set)
  const unknown = [...leads.keys()].filter((i) => leads[i] && set[i] !== 1)
  const solution = solveExactly(
    leaving(matrix, unknown),
    unknown.map((i) =>
      (matrix[i] as number[]).reduce(
        (sum, p, j) => (set[j] === 1 ? add(sum, fraction(p)) : sum),
        ZERO,
      ),
    ),
  )
  return matrix.map((_, i) =>
    set[i] === 1 ? ONE : unknown.includes(i) ? (solution[unknown.indexOf(i)] as Fraction) : ZERO,
  )
}

/**
 * Expected visits of the touchpoints from which an end can be reached, in a chain whose outcomes and
 * `stop` absorb: `v = α + Qᵀ v`. Undefined for all other states.
 */
export function slowVisits(
  chain: Chain,
  stop: ArrayLike<number> = new Uint8Array(chain.ids.length),
): (Fraction | undefined)[] {
  const matrix = denseChain(chain, (state) => stop[state] === 1)
  const ends = chain.ids.map((_, i) => (i >= chain.touchpoints || stop[i] === 1 ? 1 : 0))
  const leads = leadsTo(matrix, ends)
  const unknown = [...leads.keys()].filter((i) => leads[i] && !ends[i])
  const rows = leaving(matrix, unknown)
  const solution = solveExactly(
    unknown.map((_, i) => unknown.map((_, j) => (rows[j] as Fraction[])[i] as Fraction)),
    unknown.map((i) => fraction(chain.entry[i] as number)),
  )
  return matrix.map((_, i) => solution[unknown.indexOf(i)])
}

/** Probability, by the entries, of whatever has this probability by state. */
export function fromEntries(chain: Chain, byState: readonly Fraction[]): Fraction {
  return byState.reduce(
    (sum, value, i) => add(sum, times(fraction(chain.entry[i] as number), value)),
    ZERO,
  )
}

/** `I − Q` over some states, with diagonals as sums of all that leaves. */
function leaving(matrix: readonly (readonly number[])[], states: readonly number[]): Fraction[][] {
  return states.map((i) =>
    states.map((j) => {
      const row = matrix[i] as readonly number[]
      if (j !== i) return fraction(-(row[j] as number))
      return row.reduce((sum, p, k) => (k === i ? sum : add(sum, fraction(p))), ZERO)
    }),
  )
}
