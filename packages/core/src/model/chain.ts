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

/**
 * The distribution of the sojourn time of a touchpoint; the codes in {@link Chain.sojournKind}.
 * Whatever takes no time is `instant`, and whatever always takes the same is `fixed`, however the
 * journey wrote it.
 */
export const SojournKind = {
  unknown: 0,
  exponential: 1,
  instant: 2,
  fixed: 3,
  weibull: 4,
  gamma: 5,
  lognormal: 6,
  empirical: 7,
} as const

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
  /** Scale of the sojourn time by touchpoint, in seconds: the median of a lognormal, the mean of an exponential, the value of a fixed one. */
  readonly sojournScale: Float64Array
  /** Shape of the sojourn time by touchpoint: the sigma of a lognormal; 0 where it has none. */
  readonly sojournShape: Float64Array
  /** Values of empirical sojourn times, in seconds; those of touchpoint `i` at `sampleStart[i]` to `sampleStart[i + 1]`, exclusive, ascending. */
  readonly sampleValue: Float64Array
  /** Share of each of these values; they add up to 1 for each touchpoint that has any. */
  readonly sampleShare: Float64Array
  readonly sampleStart: Int32Array
  /** Code from {@link StateKind} by state. */
  readonly kind: Uint8Array
  /** Code from {@link SojournKind} by touchpoint. */
  readonly sojournKind: Uint8Array
}

const MAGIC = 0x736a_6e32 // "sjn2"
const HEADER = 6

/**
 * A zeroed chain of a given size; the caller fills its arrays before showing it to anybody.
 * `samples` is how many values its empirical sojourn times have together.
 */
export function allocateChain<Id extends string>(
  ids: readonly Id[],
  touchpoints: number,
  transitions: number,
  samples = 0,
): Chain<Id> {
  const buffer = new ArrayBuffer(byteLength(ids.length, touchpoints, transitions, samples))
  new Int32Array(buffer, 0, HEADER).set([MAGIC, ids.length, touchpoints, transitions, samples])
  return views(ids, buffer, [touchpoints, transitions, samples])
}

/** What {@link allocateLike} copies: all that is said of states, apart from where they lead. */
const OF_STATES = [
  'revenue',
  'cost',
  'kind',
  'meanSojourn',
  'sojournKind',
  'sojournScale',
  'sojournShape',
  'sampleValue',
  'sampleShare',
  'sampleStart',
] as const

/**
 * The states of a chain with what is known of each, and zeroed entries and rows of `transitions`
 * transitions for the caller to fill. `more` adds outcomes at the end.
 */
export function allocateLike<Id extends string>(
  chain: Chain<Id>,
  transitions: number,
  more: readonly Id[] = [],
): Chain<Id> {
  const ids = more.length > 0 ? [...chain.ids, ...more] : chain.ids
  const like = allocateChain(ids, chain.touchpoints, transitions, chain.sampleValue.length)
  for (const key of OF_STATES) like[key].set(chain[key])
  return like
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
  const [magic, states = 0, touchpoints = 0, transitions = 0, samples = 0] =
    buffer.byteLength < HEADER * 4 ? [] : new Int32Array(buffer, 0, HEADER)
  if (
    magic !== MAGIC ||
    states !== ids.length ||
    byteLength(states, touchpoints, transitions, samples) !== buffer.byteLength
  )
    throw new RangeError(`chainFromBuffer: this is no buffer of a chain with ${ids.length} states`)
  return views(ids, buffer, [touchpoints, transitions, samples])
}

/** The arrays of a chain over its buffer. */
function views<Id extends string>(
  ids: readonly Id[],
  buffer: ArrayBuffer,
  [touchpoints, transitions, samples]: readonly [number, number, number],
): Chain<Id> {
  const states = ids.length
  let offset = HEADER * 4
  const take = <View>(
    type: { new (b: ArrayBuffer, o: number, n: number): View; BYTES_PER_ELEMENT: number },
    length: number,
  ) => {
    const view = new type(buffer, offset, length)
    offset += type.BYTES_PER_ELEMENT * length
    return view
  }
  // Widest first, so that every view is aligned without padding.
  return {
    ids,
    touchpoints,
    buffer,
    probability: take(Float64Array, transitions),
    entry: take(Float64Array, states),
    revenue: take(Float64Array, states),
    cost: take(Float64Array, states),
    meanSojourn: take(Float64Array, touchpoints),
    sojournScale: take(Float64Array, touchpoints),
    sojournShape: take(Float64Array, touchpoints),
    sampleValue: take(Float64Array, samples),
    sampleShare: take(Float64Array, samples),
    rowStart: take(Int32Array, touchpoints + 1),
    column: take(Int32Array, transitions),
    sampleStart: take(Int32Array, touchpoints + 1),
    kind: take(Uint8Array, states),
    sojournKind: take(Uint8Array, touchpoints),
  }
}

function byteLength(
  states: number,
  touchpoints: number,
  transitions: number,
  samples: number,
): number {
  const doubles = transitions + 3 * states + 3 * touchpoints + 2 * samples
  const words = HEADER + 2 * (touchpoints + 1) + transitions
  return 8 * doubles + 4 * words + states + touchpoints
}
