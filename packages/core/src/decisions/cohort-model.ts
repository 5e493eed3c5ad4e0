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
  readonly trace: readonly Float64Array[]
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
  const { start, cycles, counting } = model
  const named = Object.entries(model.rewards) as [Name, CohortReward][]
  refuse('cohortModel', problemsOfModel(model, named))
  const size = start.length
  const matrices = matrixReader('transitions', size, 'probability')
  const rewards = named.map(([name, reward]) => ({
    reward,
    states: stateReader(`rewards.${name}.onStates`, size),
    steps:
      reward.onTransitions &&
      matrixReader(`rewards.${name}.onTransitions`, size, 'reward')(reward.onTransitions, 1),
    byCycle: new Float64Array(cycles),
  }))
  const [before, after] = { start: [1, 0], end: [0, 1], 'half-cycle': [0.5, 0.5] }[counting] as [
    number,
    number,
  ]
  const trace = [Float64Array.from(start)]
  for (let t = 1; t <= cycles; t++) {
    const here = trace[t - 1] as Float64Array
    const matrix = matrices(
      typeof model.transitions === 'function' ? model.transitions(t) : model.transitions,
      t,
    )
    const next = new Float64Array(size)
    for (let i = 0; i < size; i++) {
      const share = here[i] as number
      for (let j = 0; j < size; j++)
        next[j] = (next[j] as number) + share * (matrix[i * size + j] as number)
    }
    trace.push(next)
    for (const { reward, states, steps, byCycle } of rewards) {
      const worth = states(
        typeof reward.onStates === 'function' ? reward.onStates(t) : reward.onStates,
        t,
      )
      const [early, late] = factors(reward, t)
      let [atStart, atEnd, onTheWay] = [0, 0, 0]
      for (let i = 0; i < size; i++) {
        atStart += (here[i] as number) * (worth[i] as number)
        atEnd += (next[i] as number) * (worth[i] as number)
        if (steps === undefined) continue
        for (let j = 0; j < size; j++)
          onTheWay +=
            (here[i] as number) * (matrix[i * size + j] as number) * (steps[i * size + j] as number)
      }
      byCycle[t - 1] = early * before * atStart + late * (after * atEnd + onTheWay)
    }
  }
  const by = <Value>(value: (reward: (typeof rewards)[number]) => Value) =>
    Object.fromEntries(
      named.map(([name], i) => [name, value(rewards[i] as (typeof rewards)[number])]),
    ) as Record<Name, Value>
  return {
    trace,
    total: by(({ byCycle }) => byCycle.reduce((sum, value) => sum + value, 0)),
    byCycle: by(({ byCycle }) => byCycle),
  }
}

/** Discount factors of what a cycle's start, and what its end earns. */
function factors({ discount }: CohortReward, t: number): [early: number, late: number] {
  if (discount === undefined) return [1, 1]
  const [early, late] = {
    start: [t - 1, t - 1],
    middle: [t - 0.5, t - 0.5],
    end: [t, t],
    moment: [t - 1, t],
  }[discount.at] as [number, number]
  return [(1 + discount.rate) ** -early, (1 + discount.rate) ** -late]
}

/** Checks a matrix and lays it out by rows; one that is given again isn't checked again. */
function matrixReader(name: string, size: number, kind: 'probability' | 'reward') {
  let last: TransitionMatrix | undefined
  const flat = new Float64Array(size * size)
  return (matrix: TransitionMatrix, cycle: number): Float64Array => {
    if (matrix === last) return flat
    const problems = matrix.length === size ? [] : [`it has ${matrix.length} rows, not ${size}.`]
    for (const [i, row] of matrix.entries()) {
      if (row.length !== size) problems.push(`row ${i} has ${row.length} numbers, not ${size}.`)
      let sum = 0
      for (const [j, value] of row.entries()) {
        if (kind === 'probability' ? !(value >= 0 && value <= 1) : !Number.isFinite(value))
          problems.push(
            `[${i}][${j}] is ${value}; ${kind === 'probability' ? 'a probability lies in [0, 1]' : 'it must be finite'}.`,
          )
        sum += value
        flat[i * size + j] = value
      }
      if (kind === 'probability' && Math.abs(sum - 1) > 1e-9)
        problems.push(`row ${i} sums to ${sum}, not to one.`)
    }
    refuse(
      'cohortModel',
      problems.map((problem) => `${name} of cycle ${cycle}: ${problem}`),
    )
    last = matrix
    return flat
  }
}

function stateReader(name: string, size: number) {
  let last: readonly number[] | undefined
  return (values: readonly number[], cycle: number): readonly number[] => {
    if (values === last) return values
    const problems = values.flatMap((value, i) =>
      Number.isFinite(value) ? [] : [`[${i}] is ${value}; it must be finite.`],
    )
    if (values.length !== size) problems.push(`it has ${values.length} numbers, not ${size}.`)
    refuse(
      'cohortModel',
      problems.map((problem) => `${name} of cycle ${cycle}: ${problem}`),
    )
    last = values
    return values
  }
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
