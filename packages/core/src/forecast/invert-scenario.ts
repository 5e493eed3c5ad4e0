import { allocateTouchedRows } from '../analysis/passages.ts'
import { lossStates } from '../analysis/state-set.ts'
import { type Chain, StateKind } from '../model/chain.ts'
import type { Baseline } from './baseline.ts'
import { type Change, changeOf, type Gathered, prepareInversion } from './inversion.ts'
import { kept } from './kept-inversions.ts'
import type { Outcome, ProjectionPlan } from './projection-plan.ts'
import type { Touched } from './touched-rows.ts'

/** How the draws of a scenario are worked out from those of the baseline. */
export interface InvertedScenario {
  readonly project: (d: number, probability: Float64Array, entry: Float64Array) => Outcome
  /** Whether nothing is inverted: what isn't worked out afresh doesn't change at all. */
  readonly certified: boolean
}

/**
 * What a scenario that touches a few rows comes to: what the certified path found of the baseline,
 * plus a change found by inverting a Laplace transform. A part for which that can't be done to the
 * tolerance takes the certified path.
 */
export function invertScenario(
  baseline: Baseline,
  touched: Touched,
  plan: ProjectionPlan,
): InvertedScenario {
  const { chain, probabilities, projection, retained } = baseline
  const { revenue } = projection.samples
  const earning = revenue && plan.revenueUnknown.length === 0 && revenueChange(baseline, touched)
  const losing =
    baseline.retention &&
    retained.length > 0 &&
    plan.retentionUnknown.length === 0 &&
    lossChange(baseline, touched)
  const moreEarned = earning && inDraw(earning, plan.chain)
  const moreLost = losing && inDraw(losing, plan.chain)
  const entered = atOnce(chain, chain.entry)

  return {
    certified: typeof earning !== 'object' && typeof losing !== 'object',
    project(draw, probability, entry) {
      const d = draw % probabilities.length
      const converted = plan.convert(probability, entry)
      const { conversion, goal, arrivals } = converted
      const outcome = {
        conversion,
        goal,
        revenue: moreEarned
          ? (revenue[d] as number) / 1000 +
            (atOnce(chain, entry) - entered) +
            (moreEarned(d, probability, entry)?.[0] ?? 0)
          : plan.earn(probability, entry),
      }
      if (!baseline.retention || goal === 0) return outcome
      if (!moreLost) {
        const curve = plan.retain(probability, converted)
        return curve === undefined ? outcome : { ...outcome, retained: curve }
      }
      const curve = retained[d] as Float64Array
      const more = moreLost(d, probability, shares(arrivals))
      const less = (share: number, day: number) =>
        Math.min(1, Math.max(0, share - ((more as Float64Array)[day] as number)))
      return { ...outcome, retained: more === undefined ? curve : curve.map(less) }
    },
  }
}

/** By how much a reward changes in a draw of the baseline, by time; undefined where by nothing. */
function inDraw(inversion: Change, chain: Chain) {
  if (inversion === 'none') return () => undefined
  const rows = allocateTouchedRows(inversion.plan, chain)
  return (d: number, probability: Float64Array, start: Float64Array) =>
    changeOf(inversion, rows, d, probability, start)
}

/** Revenue by the horizon, from the entries. */
function revenueChange(baseline: Baseline, touched: Touched): Change | undefined {
  const { chain, projection, horizon } = baseline
  const { revenue } = projection.samples
  const start = Uint8Array.from(chain.entry, (share) => (share > 0 ? 1 : 0))
  const certified = (d: number) => ((revenue as Float64Array)[d] as number) / 1000
  return prepared(baseline, 'revenue', touched, {
    startsVary: touched.entries,
    question: { start, reward: chain.revenue, touched: touched.rows, watched: touched.successors },
    times: Float64Array.of(horizon),
    start: () => chain.entry,
    certified: (d) => certified(d) - atOnce(chain, chain.entry),
    scale: (d) => Math.abs(certified(d)),
  })
}

/** Loss by day, from the goals. */
function lossChange(baseline: Baseline, touched: Touched): Change | undefined {
  const { chain, plan, probabilities, retained, horizon } = baseline
  const goals = [...chain.kind.keys()].filter((state) => chain.kind[state] === StateKind.goal)
  const watched = [...new Set([...goals, ...touched.successors])]
  return prepared(baseline, 'retention', touched, {
    startsVary: goals.length > 1,
    question: {
      start: Uint8Array.from(chain.kind, (kind) => (kind === StateKind.goal ? 1 : 0)),
      reward: Float64Array.from(lossStates(chain)),
      touched: touched.rows,
      watched,
    },
    times: Float64Array.from({ length: Math.floor(horizon) + 1 }, (_, day) => day),
    start: (d) => shares(plan.convert(probabilities[d] as Float64Array, chain.entry).arrivals),
    certified: (d, day) => 1 - ((retained[d] as Float64Array)[day] as number),
    scale: () => 1,
  })
}

function prepared(
  { chain, probabilities, inversions }: Baseline,
  what: string,
  { rows, successors }: Touched,
  gathered: Gathered,
): Change | undefined {
  const key = JSON.stringify([what, rows, successors, gathered.startsVary])
  return kept(inversions, key, () => prepareInversion(chain, probabilities, gathered)) as
    | Change
    | undefined
}

/** What customers are worth on entering. */
function atOnce({ revenue }: Chain, entry: Float64Array): number {
  let worth = 0
  for (let s = 0; s < entry.length; s++) worth += (entry[s] as number) * (revenue[s] as number)
  return worth
}

function shares(arrivals: Float64Array): Float64Array {
  const total = arrivals.reduce((sum, share) => sum + share, 0)
  return arrivals.map((share) => share / total)
}
