import { lossStates } from '../analysis/state-set.ts'
import { type Chain, StateKind } from '../model/chain.ts'
import { CONTOURS } from '../numeric/laplace-inversion.ts'
import type { MixturePart } from '../scenarios/plan-mixture.ts'
import { middleStrengths, type Strengths } from '../scenarios/strengths.ts'
import type { Baseline, DrawnChain } from './baseline.ts'
import { kept } from './kept-inversions.ts'
import {
  addPart,
  baselineInDraw,
  beginDraw,
  changeInDraw,
  type MixtureContour,
  type MixtureReward,
  mixtureContour,
  type Starting,
} from './mixture-contour.ts'
import type { DrawnOutcome } from './project-parts.ts'
import type { ProjectionPlan } from './projection-plan.ts'

/** How the draws of a scenario of several kinds of customers are worked out from the baseline's. */
export interface InvertedMixture {
  readonly project: (d: number, strengths: Strengths) => DrawnOutcome
  /** Whether another contour finds the same in a draw, to 1e-9. */
  readonly holds: (d: number, strengths: Strengths) => boolean
}

/** A reward on two contours, which have nothing in common but the chain. */
export interface TwoContours {
  readonly used: MixtureContour
  readonly other: MixtureContour
}

/** How far apart two contours may be. */
const TOLERANCE = 1e-9
/** The same before the last day, as a share of the proven error of a grid. */
const OF_GRID = 0.05
/** How far off the certified path of a baseline without a grid. */
const CERTIFIED = 1e-10
/** Changes below this share of the whole are what rounding leaves of none. */
const NOTHING = 1e-11

/**
 * What a scenario comes to, as what was found of the baseline plus a change found by inverting a
 * Laplace transform: for several kinds of customers, whatever the scenario changes, and through all
 * sojourn times whose transform can be continued (exponential, gamma, lognormal, Weibull). All kinds
 * of customers are put together before the inversion, of which there is one a draw.
 *
 * Nothing is proven of an inversion. It is used where two contours agree on the baseline to 1e-9 and
 * with the certified path within its own bound; `holds` compares them in a draw of the scenario.
 * Undefined where that can't be, so that the certified path is to be taken.
 */
export function invertMixture(
  baseline: Baseline,
  parts: readonly MixturePart[],
  plans: readonly ProjectionPlan[],
): InvertedMixture | undefined {
  const { projection, retained, horizon } = baseline
  const kinds: readonly (DrawnChain & { share: number })[] =
    baseline.personas.length > 0 ? baseline.personas : [{ ...baseline, share: 1 }]
  const revenueOf = projection.samples.revenue
  const isRevenueKnown =
    revenueOf !== null && plans.every(({ revenueUnknown }) => revenueUnknown.length === 0)
  const mayRetain = ({ chain, retentionUnknown }: ProjectionPlan) =>
    chain.kind.includes(StateKind.goal) && retentionUnknown.length === 0
  const isRetentionKnown = baseline.retention && retained.length > 0 && plans.every(mayRetain)
  // What isn't known of some only is for the certified path to tell.
  if (!isRevenueKnown && plans.some(({ revenueUnknown }) => revenueUnknown.length === 0))
    return undefined
  if (baseline.retention && !isRetentionKnown && plans.some(mayRetain)) return undefined

  const revenue =
    isRevenueKnown && prepared(baseline, 'revenue', parts, () => revenueOn(baseline, kinds, parts))
  const losses =
    isRetentionKnown &&
    prepared(baseline, 'retention', parts, () => lossesOn(baseline, kinds, parts))
  if ((isRevenueKnown && !revenue) || (isRetentionKnown && !losses)) return undefined

  const worth = kinds.reduce((sum, { chain, share }) => sum + share * atOnce(chain, chain.entry), 0)
  const room = parts.map(({ plan: { chain } }) => ({
    probability: new Float64Array(chain.probability.length),
    entry: new Float64Array(chain.entry.length),
  }))
  const days = Math.floor(horizon) + 1
  const onGrid = Math.max(...kinds.map(({ plan }) => plan.gridErrors().retention))

  const onContour = (d: number, strengths: Strengths, contour: keyof TwoContours) => {
    const earning = revenue ? revenue[contour] : undefined
    const losing = losses ? losses[contour] : undefined
    if (earning) beginDraw(earning)
    if (losing) beginDraw(losing)
    let [entrants, converted, arrived, entered] = [0, 0, 0, 0]
    for (let k = 0; k < parts.length; k++) {
      const part = parts[k] as MixturePart
      const { probability, entry } = room[k] as (typeof room)[number]
      const { probabilities } = kinds[part.persona] as DrawnChain
      const own = d % probabilities.length
      const base = probabilities[own] as Float64Array
      const weight = part.share(strengths) * part.plan.apply(base, strengths, probability, entry)
      if (weight === 0) continue
      const { conversion, goal, arrivals } = (plans[k] as ProjectionPlan).convert(
        probability,
        entry,
      )
      entrants += weight
      converted += weight * conversion
      arrived += weight * goal
      entered += weight * atOnce(part.plan.chain, entry)
      if (earning)
        addPart(earning, k, part.plan, own, strengths, probability, { weight, start: entry })
      if (losing && goal > 0)
        addPart(losing, k, part.plan, own, strengths, probability, { weight, start: arrivals })
    }
    return {
      entrants,
      conversion: converted / entrants,
      goal: arrived / entrants,
      worth: entered / entrants,
      earned: earning && (changeInDraw(earning, d, entrants)[0] as number),
      lost: losing && arrived > 0 ? changeInDraw(losing, d, arrived) : undefined,
    }
  }

  return {
    project(d, strengths) {
      const drawn = onContour(d, strengths, 'used')
      const { entrants, conversion, goal, earned, lost } = drawn
      const outcome = {
        conversion: Math.min(1, conversion),
        goal: Math.min(1, goal),
        revenue:
          revenueOf === null || earned === undefined
            ? Number.NaN
            : plus(
                (revenueOf[d % revenueOf.length] as number) / 1000,
                earned + (drawn.worth - worth),
              ),
      }
      if (lost === undefined) return { outcome, entrants }
      const before = retained[d % retained.length] as Float64Array
      const after = new Float64Array(days)
      for (let day = 0; day < days; day++) {
        const share = before[day] as number
        const less = lost[day] as number
        after[day] = Math.abs(less) <= NOTHING ? share : Math.min(1, Math.max(0, share - less))
      }
      return { outcome: { ...outcome, retained: after }, entrants }
    },
    holds(d, strengths) {
      const [used, other] = [onContour(d, strengths, 'used'), onContour(d, strengths, 'other')]
      const scale = Math.abs((revenueOf?.[d % (revenueOf?.length ?? 1)] ?? 0) / 1000)
      const off = Math.abs((used.earned ?? 0) - (other.earned ?? 0))
      const most = Math.max(scale, Math.abs(used.earned ?? 0))
      return (
        off <= TOLERANCE * most &&
        (used.lost ?? []).every(
          (share, day) =>
            Math.abs(share - (other.lost?.[day] as number)) <=
            (day < days - 1 ? Math.max(TOLERANCE, OF_GRID * onGrid) : TOLERANCE),
        )
      )
    },
  }
}

function plus(before: number, change: number): number {
  return Math.abs(change) <= NOTHING * Math.abs(before) ? before : before + change
}

type Kinds = readonly (DrawnChain & { readonly share: number })[]

/** Revenue by the horizon, from the entries. */
function revenueOn(baseline: Baseline, kinds: Kinds, parts: readonly MixturePart[]) {
  const { projection, horizon } = baseline
  const revenue = projection.samples.revenue as Float64Array
  const worth = kinds.reduce((sum, { chain, share }) => sum + share * atOnce(chain, chain.entry), 0)
  const bound = kinds.reduce((sum, { share, plan }) => sum + share * plan.gridErrors().revenue, 0)
  const certified = (d: number) => (revenue[d % revenue.length] as number) / 1000
  return twoContours({
    reward: {
      times: Float64Array.of(horizon),
      start: (chain) => Uint8Array.from(chain.entry, (share) => (share > 0 ? 1 : 0)),
      reward: (chain) => chain.revenue,
    },
    parts,
    kinds,
    start: () => kinds.map(({ chain, share }) => ({ weight: share, start: chain.entry })),
    certified: (d) => certified(d) - worth,
    scale: (d) => Math.abs(certified(d)),
    bound,
  })
}

/** Loss by day, of those who arrive at the goals. */
function lossesOn(baseline: Baseline, kinds: Kinds, parts: readonly MixturePart[]) {
  const { retained, horizon } = baseline
  const days = Math.floor(horizon)
  const start = (d: number): Starting[] => {
    const arriving = kinds.map(({ chain, probabilities, plan, share }) => {
      const probability = probabilities[d % probabilities.length] as Float64Array
      const { goal, arrivals } = plan.convert(probability, chain.entry)
      return { weight: share, goal, start: Float64Array.from(arrivals) }
    })
    const all = arriving.reduce((sum, { weight, goal }) => sum + weight * goal, 0)
    return arriving.map(({ weight, start: from }) => ({ weight: weight / all, start: from }))
  }
  return twoContours({
    reward: {
      times: Float64Array.from({ length: days + 1 }, (_, day) => day),
      start: (chain) => Uint8Array.from(chain.kind, (kind) => (kind === StateKind.goal ? 1 : 0)),
      reward: (chain) => Float64Array.from(lossStates(chain)),
    },
    parts,
    kinds,
    start,
    certified: (d, day) => 1 - ((retained[d % retained.length] as Float64Array)[day] as number),
    scale: () => 1,
    bound: Math.max(...kinds.map(({ plan }) => plan.gridErrors().retention)),
  })
}

interface OnTwoContours {
  readonly reward: MixtureReward
  readonly parts: readonly MixturePart[]
  readonly kinds: Kinds
  readonly start: (d: number) => readonly Starting[]
  readonly certified: (d: number, i: number) => number
  readonly scale: (d: number) => number
  /** How far off `certified` may be. */
  readonly bound: number
}

/** The two narrowest contours in a row that agree on every draw of the baseline. */
function twoContours(asked: OnTwoContours): TwoContours | undefined {
  const { reward, parts, kinds, start, certified, scale, bound } = asked
  const draws = Math.max(...kinds.map(({ probabilities }) => probabilities.length))
  const on = (contour: number) => mixtureContour(reward, contour, parts, kinds, start)
  let used = on(0)
  for (let contour = 1; contour < CONTOURS; contour++) {
    const other = on(contour)
    if (used && other && agree(used, other)) return { used, other }
    used = other
  }
  return undefined

  function agree(one: MixtureContour, another: MixtureContour): boolean {
    for (let d = 0; d < draws; d++) {
      const [a, b] = [baselineInDraw(one, d), baselineInDraw(another, d)]
      for (let i = 0; i < a.length; i++) {
        const value = a[i] as number
        const allowed =
          i < a.length - 1 ? Math.max(TOLERANCE * scale(d), OF_GRID * bound) : TOLERANCE * scale(d)
        if (!(Math.abs(value - (b[i] as number)) <= allowed)) return false
        if (!(Math.abs(value - certified(d, i)) <= CERTIFIED * scale(d) + 2 * bound)) return false
      }
    }
    return true
  }
}

/** What was prepared of a reward, for scenarios that differ in what may change only. */
function prepared(
  { inversions }: Baseline,
  what: string,
  parts: readonly MixturePart[],
  prepare: () => TwoContours | undefined,
): TwoContours | undefined {
  const key = JSON.stringify([what, parts.map(unchanging)])
  return kept(inversions, key, prepare) as TwoContours | undefined
}

/** All of a part that its strengths don't change. */
function unchanging({ persona, plan }: MixturePart) {
  const { chain, changing } = plan
  const stretched = [...plan.stayFactors(middleStrengths(plan.scenario)).keys()]
  const still = Float64Array.from(chain.probability)
  const lasting = Float64Array.from(chain.sojournScale)
  for (const i of changing) {
    still.fill(0, chain.rowStart[i], chain.rowStart[i + 1])
    lasting[i] = 0
  }
  const { rowStart, column, revenue, kind, sojournKind, sojournShape, entry } = chain
  const starts = entry.map((share) => (share > 0 ? 1 : 0))
  return [
    persona,
    changing,
    stretched,
    rowStart,
    column,
    still,
    lasting,
    revenue,
    kind,
    sojournKind,
    sojournShape,
    starts,
  ].map((values) => (typeof values === 'number' ? values : Array.from(values)))
}

/** What customers are worth on entering. */
function atOnce({ revenue }: Chain, entry: Float64Array): number {
  let worth = 0
  for (let s = 0; s < entry.length; s++) worth += (entry[s] as number) * (revenue[s] as number)
  return worth
}
