import {
  allocateTouchedRows,
  type PassagePlan,
  type PassageQuestion,
  planPassages,
  resolvePassages,
  rewardTransform,
  stretchTouched,
  type TouchedRows,
} from '../analysis/passages.ts'
import type { Chain } from '../model/chain.ts'
import {
  invertLaplace,
  type LaplaceInversion,
  laplaceInversion,
} from '../numeric/laplace-inversion.ts'
import type { ScenarioPlan } from '../scenarios/plan-chain.ts'
import type { MixturePart } from '../scenarios/plan-mixture.ts'
import { middleStrengths, type Strengths } from '../scenarios/strengths.ts'
import type { DrawnChain } from './baseline.ts'
import { MOST_NUMBERS } from './inversion.ts'

/** A reward that customers gather over time, on any chain that they walk. */
export interface MixtureReward {
  /** Days by which it is wanted, ascending. */
  readonly times: Float64Array
  readonly start: (chain: Chain) => Uint8Array
  readonly reward: (chain: Chain) => Float64Array
}

/** Customers of one kind who start as `start` says (by state), and how many they are. */
export interface Starting {
  readonly weight: number
  readonly start: Float64Array
}

/** A part of a scenario's mixture, whatever its changing rows say. */
interface PartPassages {
  readonly plan: PassagePlan
  readonly rows: TouchedRows
  /** By draw of the baseline, `plan.size` numbers each. */
  readonly passages: Float64Array
  /** By touched state, how much longer its visits last as the plan has it now. */
  readonly stretched: Float64Array
}

/** The reward of a baseline and of a scenario's mixture, on one contour. */
export interface MixtureContour {
  readonly inversion: LaplaceInversion
  readonly parts: readonly PartPassages[]
  /** The transform of the baseline by draw. */
  readonly base: Float64Array
  /** Scratch: the transform of a draw, and what it is by each time. */
  readonly total: Float64Array
  readonly values: Float64Array<ArrayBuffer>
}

/** Most states of a part that may change: they make a dense system of their own. */
const MOST_CHANGING = 10

/**
 * Prepares a reward on a contour: what becomes of customers between two visits to states that a
 * scenario changes. Undefined where a sojourn time has no transform there, where too much changes,
 * or where it takes too much room.
 */
export function mixtureContour(
  { times, start, reward }: MixtureReward,
  contour: number,
  parts: readonly MixturePart[],
  kinds: readonly DrawnChain[],
  baseStart: (d: number) => readonly Starting[],
): MixtureContour | undefined {
  const inversion = laplaceInversion(times, contour)
  const { at } = inversion
  const question = (chain: Chain, touched: readonly number[]): PassageQuestion => {
    const starting = start(chain)
    const successors = touched.flatMap((i) => [
      ...chain.column.subarray(chain.rowStart[i], chain.rowStart[i + 1]),
    ])
    const starts = [...starting.keys()].filter((i) => starting[i] === 1)
    const watched = [...new Set([...starts, ...successors])]
    return { start: starting, reward: reward(chain), touched, watched, at }
  }
  const draws = Math.max(...kinds.map(({ probabilities }) => probabilities.length))
  if (parts.some(stretchesNew)) return undefined
  const baseline = kinds.map(({ chain }) => planPassages(chain, question(chain, [])))
  const planned = parts.map(({ plan }) =>
    planPassages(plan.chain, question(plan.chain, plan.changing)),
  )
  const size = [...baseline, ...planned].reduce((sum, plan) => sum + (plan?.size ?? Infinity), 0)
  if (!(size * draws <= MOST_NUMBERS)) return undefined
  if (planned.some((plan) => (plan?.touched.length ?? 0) > MOST_CHANGING)) return undefined

  const base = new Float64Array(at.length * draws)
  const walked = (baseline as PassagePlan[]).map((plan) => ({
    plan,
    rows: allocateTouchedRows(plan, plan.chain),
    passages: new Float64Array(plan.size),
  }))
  for (let d = 0; d < draws; d++)
    for (const [k, { weight, start: from }] of baseStart(d).entries()) {
      const { plan, rows, passages } = walked[k] as (typeof walked)[number]
      const { probabilities } = kinds[k] as DrawnChain
      const probability = probabilities[d % probabilities.length] as Float64Array
      resolvePassages(plan, probability, passages, 0)
      const transform = rewardTransform(plan, rows, passages, 0, probability, from)
      for (let j = 0; j < transform.length; j++)
        base[d * at.length + j] =
          (base[d * at.length + j] as number) + weight * (transform[j] as number)
    }
  return {
    inversion,
    base,
    total: new Float64Array(at.length),
    values: new Float64Array(times.length),
    parts: parts.map((part, k) => {
      const plan = planned[k] as PassagePlan
      const { probabilities } = kinds[part.persona] as DrawnChain
      const passages = new Float64Array(plan.size * probabilities.length)
      const probability = Float64Array.from(plan.chain.probability)
      const entry = new Float64Array(plan.chain.entry.length)
      for (const [d, drawn] of probabilities.entries()) {
        // Rows that don't change are the same whatever the strengths.
        if (probabilities.length > 1)
          part.plan.apply(drawn, middleStrengths(part.plan.scenario), probability, entry)
        resolvePassages(plan, probability, passages, d * plan.size)
      }
      return {
        plan,
        rows: allocateTouchedRows(plan, plan.chain),
        passages,
        stretched: new Float64Array(plan.touched.length).fill(Number.NaN),
      }
    }),
  }
}

/** Whether visits of a touchpoint that isn't in the journey last longer. */
function stretchesNew({ plan }: MixturePart): boolean {
  const factors = plan.stayFactors(middleStrengths(plan.scenario))
  return [...factors.keys()].some((state) => (plan.origin[state] as number) < 0)
}

/** Numbers that are kept. */
export function numbersOn({ parts }: MixtureContour): number {
  return parts.reduce((sum, { passages }) => sum + passages.length, 0)
}

/** Starts the transform of a draw. */
export function beginDraw({ total }: MixtureContour): void {
  total.fill(0)
}

/** Adds the customers of part `k` to the transform of draw `d`, by its rows and strengths. */
export function addPart(
  { parts, total }: MixtureContour,
  k: number,
  scenarioPlan: ScenarioPlan,
  d: number,
  strengths: Strengths,
  probability: Float64Array,
  { weight, start }: Starting,
): void {
  const { plan, rows, passages, stretched } = parts[k] as PartPassages
  const { base, origin, stayFactors } = scenarioPlan
  for (const [state, factor] of stayFactors(strengths)) {
    const s = plan.place[state] as number
    if (s < 0 || stretched[s] === factor) continue
    stretchTouched(plan, s, { chain: base, state: origin[state] as number, factor })
    stretched[s] = factor
  }
  const from = plan.size === 0 ? 0 : (d * plan.size) % passages.length
  const transform = rewardTransform(plan, rows, passages, from, probability, start)
  for (let j = 0; j < total.length; j++)
    total[j] = (total[j] as number) + weight * (transform[j] as number)
}

/**
 * By how much the reward of the draw that was put together differs from the baseline's, by each
 * time, where all who start are `weight`. Overwritten by the next draw.
 */
export function changeInDraw(
  { inversion, base, total, values }: MixtureContour,
  d: number,
  weight: number,
): Float64Array {
  const width = inversion.at.length
  const from = (d * width) % base.length
  for (let j = 0; j < width; j++)
    total[j] = (total[j] as number) / weight - (base[from + j] as number)
  return invertLaplace(inversion, total, 0, values)
}

/** What a contour makes of the baseline itself. */
export function baselineInDraw({ inversion, base }: MixtureContour, d: number): Float64Array {
  return invertLaplace(inversion, base, d * inversion.at.length)
}
