import { refuse } from './draws.ts'

/** Probabilities by state and next state; each row sums to one. */
export type TransitionMatrix = readonly (readonly number[])[]

/**
 * When in its cycle a state's reward is earned by whom: by those who are there at its start, at its
 * end, or by half of each (the half-cycle correction, also called the life-table method). Or weights
 * of the moments from 0 to the number of cycles, such as Simpson's; a moment belongs to the cycle that
 * it ends, and moment 0 to the start of the first.
 */
export type CycleCounting = 'start' | 'end' | 'half-cycle' | readonly number[]

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

/** A matrix by rows, checked. */
export function readMatrix(
  name: string,
  matrix: TransitionMatrix,
  size: number,
  stochastic: boolean,
): Float64Array {
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

/** Rewards by state, checked. */
export function readStates(
  name: string,
  values: readonly number[],
  size: number,
): readonly number[] {
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

/** What is wrong with a model, but for its matrices and rewards, which are read cycle by cycle. */
export function problemsOfModel(
  model: CohortModel,
  named: readonly [string, CohortReward][],
): string[] {
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
    ...problemsOfCounting(model),
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

function problemsOfCounting({ counting, cycles }: CohortModel): string[] {
  if (typeof counting === 'string')
    return ['start', 'end', 'half-cycle'].includes(counting)
      ? []
      : [`counting is ${JSON.stringify(counting)}; it is start, end, half-cycle, or weights.`]
  return [
    ...(counting.length === cycles + 1
      ? []
      : [`counting has ${counting.length} weights; ${cycles} cycles have ${cycles + 1} moments.`]),
    ...counting.flatMap((weight, t) =>
      Number.isFinite(weight) ? [] : [`counting[${t}] is ${weight}; it must be finite.`],
    ),
  ]
}
