import { refuse } from './draws.ts'

/** Probabilities by state and next state; each row sums to one. */
export type TransitionMatrix = readonly (readonly number[])[]

/**
 * When in its cycle a state's reward is earned by whom: by those who are there at its start, at its
 * end, or by half of each (the half-cycle correction, also called the life-table method).
 */
export type CycleCounting = 'start' | 'end' | 'half-cycle'

/**
 * As of when a cycle's reward is discounted. Cycle `t`, counted from 1, is discounted by
 * `(1 + rate)` to the power of: `start`, `t − 1`, so that the first cycle is not discounted; `middle`,
 * `t − ½`; `end`, `t`, the first cycle too. `moment` discounts those counted at a cycle's start as of
 * its start, and those counted at its end as of its end.
 */
export type DiscountTiming = 'start' | 'middle' | 'end' | 'moment'

/** What is earned or paid on the way through a cohort model. */
export interface CohortReward {
  /** By state, for a whole cycle spent there: money, years of life. A function where cycles differ, from 1. */
  readonly onStates: readonly number[] | ((cycle: number) => readonly number[])
  /** By state and next state, for each who makes that step, at the end of the cycle; absent: 0. */
  readonly onTransitions?: TransitionMatrix
  /** Rate of discount a cycle, and as of when; absent: none. */
  readonly discount?: { readonly rate: number; readonly at: DiscountTiming }
}

/** A cohort that moves among states in cycles of equal length. */
export interface CohortModel<Name extends string = string> {
  /** How many are in each state at first: shares, or numbers. */
  readonly start: readonly number[]
  /** How many cycles, `T`. */
  readonly cycles: number
  /** Probabilities of a step; a function where cycles differ, from 1. */
  readonly transitions: TransitionMatrix | ((cycle: number) => TransitionMatrix)
  readonly rewards: Readonly<Record<Name, CohortReward>>
  readonly counting: CycleCounting
}

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

/** A matrix by rows. */
type Flat = Float64Array

/** The matrix of each cycle; one that is the same as the cycle's before is read once. */
function matricesOf({ start, cycles, transitions }: CohortModel): Flat[] {
  const flat: Flat[] = []
  let last: TransitionMatrix | undefined
  for (let t = 1; t <= cycles; t++) {
    const matrix = typeof transitions === 'function' ? transitions(t) : transitions
    const same = matrix === last
    flat.push(
      same
        ? (flat[t - 2] as Flat)
        : readMatrix(`transitions of cycle ${t}`, matrix, start.length, true),
    )
    last = matrix
  }
  return flat
}

// Plain arrays: a typed one takes longer to make than a cycle takes.
function traceOf(start: readonly number[], matrices: readonly Flat[]): number[][] {
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
  matrices: readonly Flat[],
): Float64Array {
  const cycles = matrices.length
  const size = (trace[0] as readonly number[]).length
  const byCycle = new Float64Array(cycles)
  const before = { start: 1, end: 0, 'half-cycle': 0.5 }[counting]
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
    const onTheWay = steps ? flowTimes(here, matrices[t - 1] as Flat, steps) : 0
    byCycle[t - 1] = early * before * atStart + late * ((1 - before) * atEnd + onTheWay)
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
function flowTimes(here: readonly number[], matrix: Flat, steps: Flat): number {
  const size = here.length
  let sum = 0
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++)
      sum +=
        (here[i] as number) * (matrix[i * size + j] as number) * (steps[i * size + j] as number)
  return sum
}

function readMatrix(
  name: string,
  matrix: TransitionMatrix,
  size: number,
  stochastic: boolean,
): Flat {
  const problems = matrix.length === size ? [] : [`it has ${matrix.length} rows, not ${size}.`]
  const rule = stochastic ? 'a probability lies in [0, 1]' : 'it must be finite'
  const flat = new Float64Array(size * size)
  for (let i = 0; i < matrix.length; i++) {
    const row = matrix[i] as readonly number[]
    if (row.length !== size) problems.push(`row ${i} has ${row.length} numbers, not ${size}.`)
    let sum = 0
    for (let j = 0; j < row.length; j++) {
      const value = row[j] as number
      if (stochastic ? !(value >= 0 && value <= 1) : !Number.isFinite(value))
        problems.push(`[${i}][${j}] is ${value}; ${rule}.`)
      sum += value
      flat[i * size + j] = value
    }
    if (stochastic && Math.abs(sum - 1) > 1e-9)
      problems.push(`row ${i} sums to ${sum}, not to one.`)
  }
  refuseAt(name, problems)
  return flat
}

function readStates(name: string, values: readonly number[], size: number): readonly number[] {
  const problems = values.flatMap((value, i) =>
    Number.isFinite(value) ? [] : [`[${i}] is ${value}; it must be finite.`],
  )
  if (values.length !== size) problems.push(`it has ${values.length} numbers, not ${size}.`)
  refuseAt(name, problems)
  return values
}

function refuseAt(name: string, problems: readonly string[]): void {
  refuse(
    'cohortModel',
    problems.map((problem) => `${name}: ${problem}`),
  )
}

function problemsOfModel(model: CohortModel, named: readonly [string, CohortReward][]): string[] {
  return [
    ...(model.start.length > 0 ? [] : ['start is empty; it needs at least one state.']),
    ...model.start.flatMap((value, i) =>
      value >= 0 && value < Infinity
        ? []
        : [`start[${i}] is ${value}; it must be finite and from 0.`],
    ),
    ...(Number.isInteger(model.cycles) && model.cycles >= 0
      ? []
      : [`cycles is ${model.cycles}; it must be a whole number from 0.`]),
    ...(['start', 'end', 'half-cycle'].includes(model.counting)
      ? []
      : [`counting is ${JSON.stringify(model.counting)}; it is start, end or half-cycle.`]),
    ...named.flatMap(([name, { discount }]) =>
      discount === undefined
        ? []
        : [
            ...(discount.rate > -1 && discount.rate < Infinity
              ? []
              : [
                  `rewards.${name}.discount.rate is ${discount.rate}; it must be finite and above -1.`,
                ]),
            ...(['start', 'middle', 'end', 'moment'].includes(discount.at)
              ? []
              : [
                  `rewards.${name}.discount.at is ${JSON.stringify(discount.at)}; it is start, middle, end or moment.`,
                ]),
          ],
    ),
  ]
}
