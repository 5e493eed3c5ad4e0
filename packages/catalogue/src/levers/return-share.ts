import { bisect } from 'simple-statistics'
import { rewardToAbsorption } from 'sojourn/analysis'
import { type Chain, StateKind, type Strength } from 'sojourn/model'
import type { Baseline } from './baseline.ts'
import { valueByState } from './figure.ts'
import type { EffectSize } from './lever.ts'
import { TENTH } from './odds-factor.ts'

/** A return: who comes back, from where, to where. */
export interface Returning {
  readonly from: readonly string[]
  readonly into: string
  readonly most: number
}

const PRECISION = 1e-12

/**
 * The share of those who left that must come back for a stated gain, as a distribution: the shares
 * that give its 10 and 90 % points, and a logit-normal between them.
 *
 * With `x_i` the value of being at `i`, `g_i` the chance of being lost from one of the touchpoints
 * later on, and the share `s` of those brought to `d`, it is `x_i + g_i s x_d / (1 − s g_d)`: a
 * geometric series over how often one is brought back, as `redirect` has it.
 *
 * @returns `'flat'` where nobody is lost there, or coming back is worth nothing.
 */
export function returnShare(
  baseline: Baseline,
  returning: Returning,
  at: readonly string[],
  measure: 'conversion' | 'revenue',
  gain: EffectSize,
): Strength | 'flat' {
  const ratio = ratioOfReturns(baseline, returning, at, measure)
  const { most } = returning
  const largest = ratio(most)
  if (!(largest > 0)) return 'flat'
  const share = (target: number) =>
    target >= largest ? most : bisect((s: number) => ratio(s) - target, 0, most, 200, PRECISION)
  if (gain.sd === 0) return share(gain.median)
  const [low, high] = [-1, 1].map((side) =>
    share(gain.median * Math.exp(side * TENTH * gain.sd)),
  ) as [number, number]
  return low < high ? { distribution: 'between', low, high, level: 0.8 } : most
}

/** By which share the value of those at some touchpoints rises when a share of leavers comes back. */
export function ratioOfReturns(
  { personas, state }: Baseline,
  { from, into }: Returning,
  at: readonly string[],
  measure: 'conversion' | 'revenue',
): (share: number) => number {
  const d = state.get(into) as number
  const parts = personas.map(({ chain, visits }) => ({
    visits,
    value: valueByState(chain, measure),
    lost: chanceOfLoss(chain, new Set(from.map((id) => state.get(id) as number)), measure),
  }))
  const states = at.map((id) => state.get(id) as number)
  const goals = personas[0]?.chain.kind.map((kind) => (kind === StateKind.goal ? 1 : 0))
  return (share) => {
    let [now, gained] = [0, 0]
    for (const { visits, value, lost } of parts) {
      const onReturn = (share * (value[d] as number)) / (1 - share * (lost[d] as number))
      for (const i of states) {
        if (goals?.[i]) continue
        now += (visits[i] as number) * (value[i] as number)
        gained += (visits[i] as number) * (lost[i] as number) * onReturn
      }
    }
    return gained / now
  }
}

/** The chance of being lost from one of the touchpoints; before any conversion, where that counts. */
function chanceOfLoss(
  chain: Chain,
  from: ReadonlySet<number>,
  measure: 'conversion' | 'revenue',
): Float64Array {
  const onTransitions = new Float64Array(chain.column.length)
  for (const i of from)
    for (let p = chain.rowStart[i] as number; p < (chain.rowStart[i + 1] as number); p++)
      if (chain.kind[chain.column[p] as number] === StateKind.loss) onTransitions[p] = 1
  // Until the journey ends, or a goal that is a touchpoint is reached.
  const until = chain.kind.map((kind) =>
    kind === StateKind.touchpoint || (measure === 'revenue' && kind === StateKind.goal) ? 0 : 1,
  )
  return rewardToAbsorption(chain, { onTransitions, until }).mean
}
