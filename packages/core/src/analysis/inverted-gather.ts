import type { Chain } from '../model/chain.ts'
import {
  CONTOURS,
  invertLaplace,
  type LaplaceInversion,
  laplaceInversion,
} from '../numeric/laplace-inversion.ts'
import {
  allocateTouchedRows,
  type PassagePlan,
  planPassages,
  resolvePassages,
  rewardTransform,
  type TouchedRows,
} from './passages.ts'

/** Rewards of one draw, by each time; undefined where two contours don't agree on them. */
export type InvertedGather = (
  probability: Float64Array,
  start: Float64Array,
  reward: Float64Array,
  /** How far apart two contours may be before the last time. */
  slack: number,
) => Float64Array | undefined

/** How far apart two contours may be at the last time, as a share of the largest total. */
const TOLERANCE = 1e-9

interface OnContour {
  readonly inversion: LaplaceInversion
  readonly plan: PassagePlan
  readonly rows: TouchedRows
  readonly passages: Float64Array
}

/**
 * Plans rewards by given times, ascending, through sojourn times of any kind: the transform of what
 * is gathered, inverted on two contours, which have nothing in common but the chain. What they don't
 * agree on to 1e-9 isn't given.
 *
 * Cost of a draw: a complex elimination for each frequency, of which there are 36 or more for one
 * time, and over 200 for a year of days.
 *
 * @param start 1 for states where customers may start. @param interest 1 for those that may earn.
 */
export function planInvertedGather(
  chain: Chain,
  start: Uint8Array,
  interest: Float64Array,
  times: Float64Array,
): InvertedGather {
  const known: (OnContour | undefined)[] = []
  const on = (contour: number): OnContour | undefined => {
    if (contour in known) return known[contour]
    const inversion = laplaceInversion(times, contour)
    const watched = [...start.keys()].filter((state) => start[state] === 1)
    const plan = planPassages(chain, {
      start,
      reward: interest,
      touched: [],
      watched,
      at: inversion.at,
    })
    known[contour] = plan && {
      inversion,
      plan,
      rows: allocateTouchedRows(plan, chain),
      passages: new Float64Array(plan.size),
    }
    return known[contour]
  }
  let narrowest = 0
  return (probability, from, reward, slack) => {
    const gathered = (contour: number) => {
      const found = on(contour)
      if (found === undefined) return undefined
      const { inversion, rows, passages } = found
      const plan = { ...found.plan, reward }
      resolvePassages(plan, probability, passages, 0)
      const transform = rewardTransform(plan, rows, passages, 0, probability, from)
      return invertLaplace(inversion, transform)
    }
    let values = gathered(narrowest)
    for (let wider = narrowest + 1; wider < CONTOURS; wider++) {
      const others = gathered(wider)
      if (values && others && agree(values, others, slack)) {
        narrowest = wider - 1
        const atOnce = from.reduce((sum, share, s) => sum + share * (reward[s] as number), 0)
        return values.map((value) => value + atOnce)
      }
      values = others
    }
    return undefined
  }
}

function agree(values: Float64Array, others: Float64Array, slack: number): boolean {
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  return values.every((value, i) => {
    const off = Math.abs(value - (others[i] as number))
    const allowed = TOLERANCE * largest
    return off <= (i < values.length - 1 ? Math.max(allowed, slack) : allowed)
  })
}
