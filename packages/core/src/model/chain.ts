/** What a state of a chain is; the codes in {@link Chain.kind}. */
export const StateKind = {
  /** A touchpoint that is no goal. */
  touchpoint: 0,
  /** A touchpoint that is a conversion: the journey goes on after it. */
  goal: 1,
  /** An outcome that is a conversion. */
  conversion: 2,
  /** An outcome that is a loss: of kind loss, competitor or churn. */
  loss: 3,
} as const

/** How the sojourn time of a touchpoint is known; the codes in {@link Chain.sojournKind}. */
export const SojournKind = { unknown: 0, exponential: 1, instant: 2, other: 3 } as const

/**
 * A journey ready for computing: an absorbing Markov chain in compressed sparse rows. States are
 * numbered touchpoints first, then outcomes, in the order of the journey. All arrays are views of
 * one `buffer`, so that a chain is handed to a worker whole by transferring it.
 */
export interface Chain<Id extends string = string> {
  /** Ids by state. */
  readonly ids: readonly Id[]
  /** Touchpoints are the states from 0 up to this, exclusive; outcomes follow. */
  readonly touchpoints: number
  /** One buffer that holds all arrays below. */
  readonly buffer: ArrayBuffer
  /** Row `i` of a touchpoint takes positions `rowStart[i]` to `rowStart[i + 1]`, exclusive. */
  readonly rowStart: Int32Array
  /** State that each transition leads to; ascending within a row. */
  readonly column: Int32Array
  /** Probability of each transition, above 0. */
  readonly probability: Float64Array
  /** Entry distribution by state; adds up to 1. */
  readonly entry: Float64Array
  /** Revenue of an arrival, by state, in the journey's currency. */
  readonly revenue: Float64Array
  /** Cost of an arrival, by state, in the journey's currency. */
  readonly cost: Float64Array
  /** Mean sojourn time by touchpoint, in seconds; NaN where it isn't known. */
  readonly meanSojourn: Float64Array
  /** Code from {@link StateKind} by state. */
  readonly kind: Uint8Array
  /** Code from {@link SojournKind} by touchpoint. */
  readonly sojournKind: Uint8Array
}

const MAGIC = 0x736a_6e31 // "sjn1"
const HEADER = 4

/** A zeroed chain of a given size; the caller fills its arrays before showing it to anybody. */
export function allocateChain<Id extends string>(
  ids: readonly Id[],
  touchpoints: number,
  transitions: number,
): Chain<Id> {
  const size = byteLength(ids.length, touchpoints, transitions)
  const buffer = new ArrayBuffer(size)
  new Int32Array(buffer, 0, HEADER).set([MAGIC, ids.length, touchpoints, transitions])
  return chainFromBuffer(ids, buffer)
}

/**
 * A chain over a buffer that came from {@link Chain.buffer}, such as one that a worker received.
 *
 * @throws RangeError where the buffer isn't one of a chain with as many states as `ids` has names.
 * @example
 * ```ts
 * import { chainFromBuffer, compileChain, journey } from 'sojourn/model'
 * const chain = compileChain(journey({
 *   touchpoints: [{ id: 'toss' }], outcomes: [{ id: 'heads' }, { id: 'tails' }],
 *   entries: { toss: 1 }, transitions: { toss: { heads: 0.5, tails: 'rest' } },
 * }))
 * console.log(chainFromBuffer(chain.ids, chain.buffer).probability.length) // 2
 * ```
 */
export function chainFromBuffer<Id extends string>(
  ids: readonly Id[],
  buffer: ArrayBuffer,
): Chain<Id> {
  const [magic, states = 0, touchpoints = 0, transitions = 0] =
    buffer.byteLength < HEADER * 4 ? [] : new Int32Array(buffer, 0, HEADER)
  if (
    magic !== MAGIC ||
    states !== ids.length ||
    byteLength(states, touchpoints, transitions) !== buffer.byteLength
  )
    throw new RangeError(`chainFromBuffer: this is no buffer of a chain with ${ids.length} states`)
  let offset = HEADER * 4
  const take = <View>(
    type: new (b: ArrayBuffer, o: number, n: number) => View,
    width: number,
    length: number,
  ) => {
    const view = new type(buffer, offset, length)
    offset += width * length
    return view
  }
  // Widest first, so that every view is aligned without padding.
  const [probability, entry, revenue, cost] = [
    take(Float64Array, 8, transitions),
    take(Float64Array, 8, states),
    take(Float64Array, 8, states),
    take(Float64Array, 8, states),
  ]
  const meanSojourn = take(Float64Array, 8, touchpoints)
  const rowStart = take(Int32Array, 4, touchpoints + 1)
  const column = take(Int32Array, 4, transitions)
  const kind = take(Uint8Array, 1, states)
  const sojournKind = take(Uint8Array, 1, touchpoints)
  return {
    ids,
    touchpoints,
    buffer,
    rowStart,
    column,
    probability,
    entry,
    revenue,
    cost,
    meanSojourn,
    kind,
    sojournKind,
  }
}

function byteLength(states: number, touchpoints: number, transitions: number): number {
  return (
    HEADER * 4 +
    8 * (transitions + 3 * states + touchpoints) +
    4 * (touchpoints + 1 + transitions) +
    states +
    touchpoints
  )
}
