import { certifiedSolve } from '../numeric/certified-solve.ts'
import { type Elimination, eliminate } from '../numeric/elimination.ts'
import { planElimination } from '../numeric/elimination-plan.ts'
import { roundingError } from '../numeric/rounding.ts'
import type { PathChain } from './path-chain.ts'

/** A number by state and the largest absolute error of each. */
export interface Bounded {
  readonly value: Float64Array
  readonly bound: Float64Array
}

/** The chain with nothing removed, and what is to be known of it. */
export interface WholeChain {
  readonly elimination: Elimination
  /** By state: the chance of conversion from there and, where known, the expected value. */
  readonly gains: readonly Bounded[]
  /** By state: expected visits over the state's count. */
  readonly visits: Bounded
}

/** Eliminates the chain as it is. */
export function wholeChain(chain: PathChain): WholeChain {
  const { states, rowStart, column, count, converted, meanValue } = chain
  const plan = planElimination(rowStart, column, [...Array(states).keys()], states + 2)
  const elimination = eliminate(plan, count)
  // Row i of the system is multiplied by its count, and so is its right-hand side.
  const rewards = [converted]
  if (meanValue) rewards.push(converted.map((n, i) => n * (meanValue[i] as number)))
  return {
    elimination,
    gains: rewards.map((reward) => byState(elimination, reward)),
    visits: byState(elimination, unit(states, 0), true),
  }
}

/** Solves for a right-hand side by state, whose entries may have been rounded once or twice. */
function byState(elimination: Elimination, right: Float64Array, transposed = false): Bounded {
  const { state } = elimination.plan
  const b = Float64Array.from(state, (i) => right[i] as number)
  const { x, bound } = certifiedSolve(elimination, b, transposed)
  const solution = { value: new Float64Array(right.length), bound: new Float64Array(right.length) }
  for (const [k, i] of state.entries()) {
    solution.value[i] = x[k] as number
    solution.bound[i] = (bound[k] as number) + roundingError(3) * (x[k] as number)
  }
  return solution
}

function unit(length: number, at: number): Float64Array {
  const vector = new Float64Array(length)
  vector[at] = 1
  return vector
}

/** The probability of ever arriving at a state: visits, over visits by each who gets there. */
export function arrivalsAtOne({ elimination, visits }: WholeChain, state: number): Bounded {
  const { length } = visits.value
  const returns = byState(elimination, unit(length, state))
  const each = returns.value[state] as number
  const least = each - (returns.bound[state] as number)
  const arriving = (visits.value[state] as number) / each
  const error = (visits.bound[state] as number) + arriving * (returns.bound[state] as number)
  const arrivals = { value: new Float64Array(length), bound: new Float64Array(length) }
  arrivals.value[state] = arriving
  arrivals.bound[state] =
    least > 0 ? (error / least) * (1 + roundingError(8)) + roundingError(2) * arriving : 1
  return arrivals
}

/** The probability of arriving first at each of the states that are removed. */
export function arrivalsAtAll(chain: PathChain, removed: readonly number[]): Bounded {
  const { states, rowStart, column, count } = chain
  const plan = planElimination(rowStart, column, left(states, removed), states + 2)
  const visits = byState(eliminate(plan, count), unit(states, 0), true)
  const arrivals = { value: new Float64Array(states), bound: new Float64Array(states) }
  const terms = new Float64Array(states)
  const { start, column: target, position } = plan.exit
  for (const [k, state] of plan.state.entries())
    for (let p = start[k] as number; p < (start[k + 1] as number); p++) {
      const to = target[p] as number
      if (to >= states) continue
      const times = count[position[p] as number] as number
      add(arrivals.value, to, (visits.value[state] as number) * times)
      add(arrivals.bound, to, (visits.bound[state] as number) * times)
      add(terms, to, 1)
    }
  for (const [to, sum] of arrivals.value.entries())
    add(arrivals.bound, to, roundingError((terms[to] as number) + 2) * sum)
  return arrivals
}

function add(sums: Float64Array, at: number, more: number): void {
  sums[at] = (sums[at] as number) + more
}

/** The states that are not removed. */
export function left(states: number, removed: readonly number[]): number[] {
  const gone = new Set(removed)
  return [...Array(states).keys()].filter((state) => !gone.has(state))
}
