import type { PathTable } from './path-table.ts'
import { StepIndex } from './step-index.ts'

/**
 * The Markov chain of a table of paths, in counts. State 0 is the start; each other state is a tuple
 * of the touches last seen, as many as the order, or all since the start where those are fewer. Two
 * absorbing states follow: `states` is converted, `states + 1` lost.
 *
 * Every state is reached and left, since only paths that somebody took are counted.
 */
export interface PathChain {
  readonly states: number
  /** Touches of each state, oldest first. */
  readonly tuple: readonly (readonly number[])[]
  /** States whose tuple holds it, by channel. */
  readonly holding: readonly (readonly number[])[]
  /** Row `i` takes positions `rowStart[i]` to `rowStart[i + 1]`, exclusive. */
  readonly rowStart: Int32Array
  /** State that each transition leads to. */
  readonly column: Int32Array
  /** How many took each transition, above 0. */
  readonly count: Float64Array
  /** How many converted from each state. */
  readonly converted: Float64Array
  /** Mean value of a conversion from each state, 0 where there is none; null where not known. */
  readonly meanValue: Float64Array | null
}

/** What is known of states while paths are read, by state. */
interface Ends {
  readonly converted: number[]
  readonly lost: number[]
  readonly value: number[]
}

/**
 * Counts a chain of order `order`: a path counts conversions + nulls times on every step from touch
 * to touch, conversions on the step from its last state to converted, and nulls on that to lost.
 *
 * Cost: O(touches), and O(distinct steps × order).
 * @throws RangeError for an order that is no whole number from 1, and where nobody took a path.
 */
export function pathChain(paths: PathTable, order: number): PathChain {
  if (!Number.isInteger(order) || order < 1)
    throw new RangeError(`pathChain: order is ${order}; it must be a whole number from 1`)
  const steps = new StepIndex()
  const to: number[] = []
  const taken: number[] = []
  const tuple: number[][] = [[]]
  const ends: Ends = { converted: [0], lost: [0], value: [0] }
  const known = new Map<string, number>()
  const stateOf = (touches: number[]): number => {
    const name = touches.join()
    let state = known.get(name)
    if (state === undefined) {
      state = tuple.push(touches) - 1
      known.set(name, state)
      for (const column of [ends.converted, ends.lost, ends.value]) column.push(0)
    }
    return state
  }

  const { start, touch, conversions, nulls, value } = paths
  for (let path = 0; path < conversions.length; path++) {
    const converted = conversions[path] as number
    const lost = nulls?.[path] ?? 0
    const weight = converted + lost
    if (weight === 0) continue
    let state = 0
    const until = start[path + 1] as number
    for (let at = start[path] as number; at < until; at++) {
      const channel = touch[at] as number
      const step = steps.of(state, channel)
      if (step === taken.length) {
        to.push(stateOf([...(tuple[state] as number[]), channel].slice(-order)))
        taken.push(0)
      }
      taken[step] = (taken[step] as number) + weight
      state = to[step] as number
    }
    ends.converted[state] = (ends.converted[state] as number) + converted
    ends.lost[state] = (ends.lost[state] as number) + lost
    ends.value[state] = (ends.value[state] as number) + (value?.[path] ?? 0)
  }
  if (tuple.length === 1)
    throw new RangeError('pathChain: nobody took a path; all conversions and nulls are 0')
  return {
    states: tuple.length,
    tuple,
    holding: holdingStates(paths.channels.length, tuple),
    ...compressed(steps, to, taken, ends),
    converted: Float64Array.from(ends.converted),
    meanValue: value ? meanValue(ends) : null,
  }
}

function holdingStates(channels: number, tuple: readonly (readonly number[])[]): number[][] {
  const holding: number[][] = Array.from({ length: channels }, () => [])
  for (const [state, touches] of tuple.entries())
    for (const channel of new Set(touches)) holding[channel]?.push(state)
  return holding
}

function meanValue({ converted, value }: Ends): Float64Array {
  return Float64Array.from(converted, (count, state) =>
    count > 0 ? (value[state] as number) / count : 0,
  )
}

/** Steps and ends in compressed sparse rows. */
function compressed(
  steps: StepIndex,
  to: readonly number[],
  taken: readonly number[],
  { converted, lost }: Ends,
): Pick<PathChain, 'rowStart' | 'column' | 'count'> {
  const states = converted.length
  const rowStart = new Int32Array(states + 1)
  for (let step = 0; step < to.length; step++) {
    const row = steps.state(step) + 1
    rowStart[row] = (rowStart[row] as number) + 1
  }
  for (let i = 0; i < states; i++) {
    const leaving = ((converted[i] as number) > 0 ? 1 : 0) + ((lost[i] as number) > 0 ? 1 : 0)
    rowStart[i + 1] = (rowStart[i + 1] as number) + (rowStart[i] as number) + leaving
  }
  const next = rowStart.slice()
  const column = new Int32Array(rowStart[states] as number)
  const count = new Float64Array(column.length)
  const put = (from: number, state: number, times: number) => {
    if (times === 0) return
    const at = next[from] as number
    column[at] = state
    count[at] = times
    next[from] = at + 1
  }
  for (let step = 0; step < to.length; step++)
    put(steps.state(step), to[step] as number, taken[step] as number)
  for (let i = 0; i < states; i++) {
    put(i, states, converted[i] as number)
    put(i, states + 1, lost[i] as number)
  }
  return { rowStart, column, count }
}
