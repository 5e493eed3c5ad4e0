import {
  type CohortModel,
  type CohortReward,
  type CycleCounting,
  type DiscountTiming,
  problemsOfModel,
  readMatrix,
  readStates,
  type TransitionMatrix,
} from './cohort-description.ts'
import { refuse } from './draws.ts'

/** What becomes of a cohort. */
export interface CohortOutcome<Name extends string = string> {
  /** By moment, from 0 to the number of cycles, then by state. */
  readonly trace: readonly (readonly number[])[]
  /** By reward: all of it, discounted. */
  readonly total: Readonly<Record<Name, number>>
  /** By reward, then by cycle, the first at 0: discounted. */
  readonly byCycle: Readonly<Record<Name, Float64Array>>
}

/**
 * A cohort decision model: the trace `x_t = x_{t−1} P_t`, and each reward
 * `Σ_t v_t (a x_{t−1} + b x_t) · r_t` over cycles, with `(a, b)` by the convention of counting, (1, 0)
 * at the start, (0, 1) at the end, (½, ½) half-cycle, and discount factors `v_t`. No convention is a
 * default: published models differ in them, and so do their results. Briggs, Claxton & Sculpher 2006,
 * chapter 2.
 *
 * For the steps of a journey see `cohortTrace` of `sojourn/analysis`, which has no clock.
 *
 * Cost: one product of a vector and a matrix a cycle.
 * @throws RangeError naming every number that is wrong, and where it stands.
 * @example
 * ```ts
 * import { cohortModel } from 'sojourn/decisions'
 * const members = { onStates: [120, 0], discount: { rate: 0.05, at: 'start' } } as const
 * const { total, trace } = cohortModel({
 *   start: [1000, 0], // members, and those who left
 *   cycles: 2,
 *   transitions: [[0.8, 0.2], [0, 1]],
 *   rewards: { fees: members },
 *   counting: 'half-cycle',
 * })
 * console.log(trace[2]?.[0]) // 640
 * console.log(total.fees) // 190285.7142857143: 120 × 900, and 120 × 720 / 1.05
 * ```
 */
export function cohortModel<Name extends string>(model: CohortModel<Name>): CohortOutcome<Name> {
  const named = Object.entries(model.rewards) as [Name, CohortReward][]
  refuse('cohortModel', problemsOfModel(model, named))
  const matrices = matricesOf(model)
  const trace = traceOf(model.start, matrices)
  const byCycle = named.map(
    ([name, reward]) => [name, rewardsOf(name, reward, model.counting, trace, matrices)] as const,
  )
  const total = byCycle.map(
    ([name, values]) => [name, values.reduce((sum, value) => sum + value, 0)] as const,
  )
  return {
    trace,
    total: Object.fromEntries(total) as Record<Name, number>,
    byCycle: Object.fromEntries(byCycle) as Record<Name, Float64Array>,
  }
}

/** The matrix of each cycle; one that is the same as the cycle's before is read once. */
function matricesOf({ start, cycles, transitions }: CohortModel): Float64Array[] {
  const flat: Float64Array[] = []
  let last: TransitionMatrix | undefined
  for (let t = 1; t <= cycles; t++) {
    const matrix = typeof transitions === 'function' ? transitions(t) : transitions
    const same = matrix === last
    flat.push(
      same
        ? (flat[t - 2] as Float64Array)
        : readMatrix(`transitions of cycle ${t}`, matrix, start.length, true),
    )
    last = matrix
  }
  return flat
}

// Plain arrays: a typed one takes longer to make than a cycle takes.
function traceOf(start: readonly number[], matrices: readonly Float64Array[]): number[][] {
  const size = start.length
  let here = [...start]
  const trace = [here]
  for (const matrix of matrices) {
    const next: number[] = []
    for (let j = 0; j < size; j++) {
      let sum = 0
      for (let i = 0; i < size; i++) sum += (here[i] as number) * (matrix[i * size + j] as number)
      next.push(sum)
    }
    trace.push(next)
    here = next
  }
  return trace
}

/** What a reward comes to by cycle, discounted. */
function rewardsOf(
  name: string,
  { onStates, onTransitions, discount }: CohortReward,
  counting: CycleCounting,
  trace: readonly (readonly number[])[],
  matrices: readonly Float64Array[],
): Float64Array {
  const cycles = matrices.length
  const size = (trace[0] as readonly number[]).length
  const byCycle = new Float64Array(cycles)
  const share = typeof counting === 'string' ? { start: 1, end: 0, 'half-cycle': 0.5 }[counting] : 0
  const factor = 1 / (1 + (discount?.rate ?? 0))
  const exponent = EXPONENTS[discount?.at ?? 'start']
  // Multiplied up: a power a cycle would take longer than all the rest.
  let early = factor ** exponent.early
  let late = factor ** exponent.late
  const steps =
    onTransitions && readMatrix(`rewards.${name}.onTransitions`, onTransitions, size, false)
  let worth: readonly number[] | undefined
  for (let t = 1; t <= cycles; t++) {
    const given = typeof onStates === 'function' ? onStates(t) : onStates
    if (given !== worth) worth = readStates(`rewards.${name}.onStates of cycle ${t}`, given, size)
    const [here, next] = [trace[t - 1] as readonly number[], trace[t] as readonly number[]]
    let atStart = 0
    let atEnd = 0
    for (let i = 0; i < size; i++) {
      atStart += (here[i] as number) * (worth[i] as number)
      atEnd += (next[i] as number) * (worth[i] as number)
    }
    const onTheWay = steps ? flowTimes(here, matrices[t - 1] as Float64Array, steps) : 0
    const before = typeof counting === 'string' || t > 1 ? share : (counting[0] as number)
    const after = typeof counting === 'string' ? 1 - share : (counting[t] as number)
    byCycle[t - 1] = early * before * atStart + late * (after * atEnd + onTheWay)
    early *= factor
    late *= factor
  }
  return byCycle
}

/** To what powers the first cycle's start, and its end, are discounted. */
const EXPONENTS: Record<DiscountTiming, { readonly early: number; readonly late: number }> = {
  start: { early: 0, late: 0 },
  middle: { early: 0.5, late: 0.5 },
  end: { early: 1, late: 1 },
  moment: { early: 0, late: 1 },
}

/** `Σ_ij x_i p_ij r_ij`. */
function flowTimes(here: readonly number[], matrix: Float64Array, steps: Float64Array): number {
  const size = here.length
  let sum = 0
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++)
      sum +=
        (here[i] as number) * (matrix[i * size + j] as number) * (steps[i * size + j] as number)
  return sum
}
