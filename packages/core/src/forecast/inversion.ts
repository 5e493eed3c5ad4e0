import {
  allocateTouchedRows,
  mattering,
  type PassagePlan,
  type PassageQuestion,
  planPassages,
  resolvePassages,
  rewardTransform,
  type TouchedRows,
} from '../analysis/passages.ts'
import type { Chain } from '../model/chain.ts'
import {
  CONTOURS,
  invertLaplace,
  type LaplaceInversion,
  laplaceInversion,
} from '../numeric/laplace-inversion.ts'

/** A reward that customers gather over time, in every draw of the baseline. */
export interface Gathered {
  readonly question: Omit<PassageQuestion, 'at'>
  /** Whether scenarios may change where customers start. */
  readonly startsVary: boolean
  /** Days by which it is wanted, ascending. */
  readonly times: Float64Array
  /** Where the customers of a draw start, by state; may be overwritten by the next. */
  readonly start: (d: number) => Float64Array
  /** What a draw comes to by the time `i`, by the certified path. */
  readonly certified: (d: number, i: number) => number
  /** The size that errors of a draw are measured by. */
  readonly scale: (d: number) => number
}

/**
 * A reward by given times as a function of the rows that scenarios touch. Whatever else happens to
 * customers is worked out beforehand, for each draw of the baseline.
 */
export interface Inversion {
  readonly plan: PassagePlan
  readonly inversion: LaplaceInversion
  /** Passages by draw, `plan.size` numbers each. */
  readonly passages: Float64Array
  /** The transform of the baseline by draw. */
  readonly base: Float64Array
}

/** How a reward changes with the touched rows, if it does at all. */
export type Change = Inversion | 'none'

/** More touched rows than this make a system of their own that is no longer small. */
const MOST_TOUCHED = 6
/** Numbers that may be kept of a baseline, for all draws and scenarios together: 64 MB. */
export const MOST_NUMBERS = 2 ** 23

/** How far off the inversion of a baseline may be, in any draw and at any time. */
const BASELINE_TOLERANCE = 1e-10

/**
 * Prepares a reward of the baseline for changes of the touched rows, on the narrowest contour that
 * gives every draw of the baseline as the certified path does, to 1e-10. Undefined where none does,
 * where sojourn times aren't exponential or nil, or where it would take too much room.
 *
 * Cost: an elimination and `touched + 2` solves a draw and frequency.
 */
export function prepareInversion(
  chain: Chain,
  probabilities: readonly Float64Array[],
  gathered: Gathered,
): Change | undefined {
  const { question, startsVary } = gathered
  const matters = mattering(chain, question)
  const touched = question.touched.filter((state) => matters.includes(state))
  if (touched.length === 0 && !startsVary) return 'none'
  if (touched.length > MOST_TOUCHED) return undefined
  for (let contour = 0; contour < CONTOURS; contour++) {
    const inversion = laplaceInversion(gathered.times, contour)
    const plan = planPassages(chain, { ...gathered.question, at: inversion.at })
    if (plan === undefined || plan.size * probabilities.length > MOST_NUMBERS) return undefined
    const prepared = onContour(plan, inversion, probabilities, gathered)
    if (prepared !== undefined) return prepared
  }
  return undefined
}

function onContour(
  plan: PassagePlan,
  inversion: LaplaceInversion,
  probabilities: readonly Float64Array[],
  { start, certified, scale }: Gathered,
): Inversion | undefined {
  const width = inversion.at.length
  const passages = new Float64Array(plan.size * probabilities.length)
  const base = new Float64Array(width * probabilities.length)
  const rows = allocateTouchedRows(plan, plan.chain)
  for (const [d, probability] of probabilities.entries()) {
    resolvePassages(plan, probability, passages, d * plan.size)
    base.set(rewardTransform(plan, rows, passages, d * plan.size, probability, start(d)), d * width)
    const values = invertLaplace(inversion, base, d * width)
    const allowed = BASELINE_TOLERANCE * scale(d)
    for (let i = 0; i < values.length; i++)
      if (!(Math.abs((values[i] as number) - certified(d, i)) <= allowed)) return undefined
  }
  return { plan, inversion, passages, base }
}

/**
 * By how much the reward of draw `d` of the baseline changes, by each time, where the touched rows
 * are those of `probability` and customers start as `start` says. Without a change this is exactly
 * 0, and most of the inversion's error is in both and cancels.
 */
export function changeOf(
  { plan, inversion, passages, base }: Inversion,
  rows: TouchedRows,
  d: number,
  probability: Float64Array,
  start: Float64Array,
): Float64Array {
  const width = inversion.at.length
  const transform = rewardTransform(plan, rows, passages, d * plan.size, probability, start)
  for (let j = 0; j < width; j++)
    transform[j] = (transform[j] as number) - (base[d * width + j] as number)
  return invertLaplace(inversion, transform)
}
