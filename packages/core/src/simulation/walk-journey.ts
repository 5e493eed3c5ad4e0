import type { Chain } from '../model/chain.ts'
import { type AliasRow, aliasRow } from '../numeric/alias-row.ts'
import { sojournDraws } from './draw-sojourn.ts'
import { pickItem } from './pick-item.ts'

/** One journey, step by step. */
export interface WalkedJourney {
  /** States in the order of arrival. */
  readonly states: number[]
  /** Seconds from entering to each arrival; all 0 where time isn't known. */
  readonly arrivals: number[]
}

/** Walks one journey with the numbers of a stream. */
export type WalkJourney = (next: () => number) => WalkedJourney

/**
 * The readable walk: what kernels do in line, with arrays. It takes the same numbers from a stream in
 * the same order, so it follows any customer of theirs; the tests hold the kernels against it.
 */
export function journeyWalker(chain: Chain, maxSteps: number, timed: boolean): WalkJourney {
  const draw = sojournDraws(chain)
  const entered = [...chain.entry.keys()].filter((i) => (chain.entry[i] as number) > 0)
  const entry = aliasRow(entered.map((i) => chain.entry[i] as number))
  const rows = new Map<number, AliasRow>()
  const rowOf = (state: number) => {
    const known = rows.get(state)
    if (known) return known
    const [from, until] = [chain.rowStart[state], chain.rowStart[state + 1]]
    const row = aliasRow(chain.probability.subarray(from, until))
    rows.set(state, row)
    return row
  }
  const leaves = (i: number) => i < chain.touchpoints && chain.rowStart[i] !== chain.rowStart[i + 1]

  return (next) => {
    let state = entered[pickItem(entry, next())] as number
    let elapsed = 0
    const states = [state]
    const arrivals = [0]
    while (leaves(state) && states.length <= maxSteps) {
      if (timed) elapsed += draw(state, next())
      const position = (chain.rowStart[state] as number) + pickItem(rowOf(state), next())
      state = chain.column[position] as number
      states.push(state)
      arrivals.push(elapsed)
    }
    return { states, arrivals }
  }
}
