import type { Chain } from '../model/chain.ts'
import { sojournLeaving } from '../model/sojourn-transform.ts'
import { planElimination } from '../numeric/elimination-plan.ts'
import { addProduct, addScaled, invert, setProduct } from '../numeric/interleaved.ts'
import { allocateResolvent, type Resolvent, resolve } from '../numeric/resolvent.ts'
import { canReach, reachable } from './reach.ts'

const SECONDS_PER_DAY = 86_400

/**
 * A chain seen at some touchpoints only, those whose rows are to change: the censored chain, in the
 * Laplace domain. What becomes of customers between two visits to these *touched* states is the same
 * whatever their rows say, so it is worked out once; see {@link resolvePassages}.
 */
export interface PassagePlan {
  readonly chain: Chain
  /** Reward on arrival, by state. */
  readonly reward: Float64Array
  /** States whose rows change. */
  readonly touched: readonly number[]
  /** Place of each state among `touched`, −1 where it has none. */
  readonly place: Int32Array
  /** States from which passage is kept: successors of touched ones, and starts. */
  readonly watched: readonly number[]
  /** By state: its place among `watched`, −1 where it has none. */
  readonly watch: Int32Array
  /** What leaves for good in each touched state, by frequency; see `sojournLeaving`. */
  readonly leave: Float64Array
  /** The frequencies in 1 / seconds. */
  readonly perSecond: Float64Array
  readonly resolvent: Resolvent
  /** Numbers that are kept of one draw. */
  readonly size: number
}

/** What {@link planPassages} is to look at. */
export interface PassageQuestion {
  /** 1 for states at which customers may start. */
  readonly start: Uint8Array
  /** Reward on arrival, by state. */
  readonly reward: Float64Array
  /** States whose rows change. */
  readonly touched: readonly number[]
  /** States from which passage is wanted. */
  readonly watched: readonly number[]
  /** Frequencies in 1 / days, complex, interleaved. */
  readonly at: Float64Array
}

/** Touchpoints that are met from the start and that some reward can still follow. */
export function mattering(
  chain: Chain,
  { start, reward }: Pick<PassageQuestion, 'start' | 'reward'>,
): number[] {
  const met = reachable(chain, start)
  const can = canReach(
    chain,
    Uint8Array.from(reward, (value) => (value === 0 ? 0 : 1)),
  )
  return Array.from({ length: chain.touchpoints }, (_, i) => i).filter((i) => {
    const row = chain.column.subarray(chain.rowStart[i], chain.rowStart[i + 1])
    return met[i] && row.some((to) => can[to])
  })
}

/**
 * Plans passages for the pattern of a chain. Undefined where the transform of some sojourn time that
 * matters isn't known at these frequencies, or where the chain is too entangled to be eliminated.
 */
export function planPassages(chain: Chain, question: PassageQuestion): PassagePlan | undefined {
  const matters = mattering(chain, question)
  const touched = question.touched.filter((state) => matters.includes(state))
  const kept = matters.filter((state) => !touched.includes(state))
  const watched = question.watched.filter((state) => kept.includes(state))
  const { rowStart, column, ids } = chain
  const { at } = question
  const plan = planElimination(rowStart, column, kept, ids.length)
  const perSecond = at.map((frequency) => frequency / SECONDS_PER_DAY)
  const leaving = (states: ArrayLike<number>) => {
    const leave = new Float64Array(states.length * at.length)
    const known = Array.from(states, (state, k) =>
      sojournLeaving(chain, state, perSecond, leave, k * at.length),
    )
    return known.every(Boolean) ? leave : undefined
  }
  const [leaveKept, leave] = [leaving(plan.state), leaving(touched)]
  if (leaveKept === undefined || leave === undefined) return undefined
  const resolvent = allocateResolvent(plan, leaveKept, at, touched.length + 2)
  return (
    resolvent && {
      chain,
      reward: question.reward,
      touched,
      place: places(touched, ids.length),
      watched,
      watch: places(watched, ids.length),
      leave,
      perSecond,
      resolvent,
      size: watched.length * (touched.length + 2) * at.length,
    }
  )
}

/**
 * Makes visits of a touched state last `factor` times what they do at `state` of `chain`: the
 * transform of a time so scaled is that of the time itself at a scaled frequency.
 */
export function stretchTouched(
  { leave, perSecond }: PassagePlan,
  touched: number,
  { chain, state, factor }: { chain: Chain; state: number; factor: number },
): void {
  const at = perSecond.map((frequency) => factor * frequency)
  sojournLeaving(chain, state, at, leave, touched * at.length)
}

function places(states: readonly number[], count: number): Int32Array {
  const place = new Int32Array(count).fill(-1)
  for (const [k, state] of states.entries()) place[state] = k
  return place
}

/**
 * Works out, for one draw of the chain, the passages from each watched state at each frequency `z`,
 * into `into` from an offset on: `E[exp(−z τ); A]` of the time `τ` and what happens `A`, where that
 * is to leave for good (so that it is one less all others) or to come to each touched state first;
 * then the expected reward until then, each discounted by `exp(−z t)`.
 */
export function resolvePassages(
  { chain, reward, touched, place, watched, resolvent }: PassagePlan,
  probability: Float64Array,
  into: Float64Array,
  offset: number,
): void {
  const { plan, sides, room, at } = resolvent
  const right = new Float64Array(plan.size * sides)
  for (const [k, state] of plan.state.entries())
    for (let p = chain.rowStart[state] as number; p < (chain.rowStart[state + 1] as number); p++) {
      const to = chain.column[p] as number
      const share = probability[p] as number
      const gain = k * sides + touched.length + 1
      right[gain] = (right[gain] as number) + share * (reward[to] as number)
      if ((plan.unknown[to] as number) >= 0) continue
      const exit = k * sides + 1 + (place[to] as number)
      right[exit] = (right[exit] as number) + share
    }
  resolve(resolvent, probability, right, touched.length + 1)
  const block = sides * at.length
  for (const [w, state] of watched.entries()) {
    const from = (plan.unknown[state] as number) * block
    into.set(room.subarray(from, from + block), offset + w * block)
  }
}

/** Where the rows of touched states lead, for one pattern of transitions. */
export interface TouchedRows {
  readonly chain: Chain
  /** Scratch: a row for each touched state, and one for the start. */
  readonly room: Float64Array
}

/** Room for the rows of touched states of a chain, which may have another pattern in these. */
export function allocateTouchedRows(
  { touched, resolvent }: PassagePlan,
  chain: Chain,
): TouchedRows {
  const block = resolvent.sides * resolvent.at.length
  return { chain, room: new Float64Array((touched.length + 1) * block + resolvent.at.length) }
}

/**
 * The expected reward of those who start as `start` says (by state), each discounted by `exp(−z t)`
 * at each frequency, with the rows of the touched states as `probability` has them: the touched
 * states' own small system, again without subtraction. The reward on starting isn't counted. The
 * result is overwritten by the next call.
 *
 * Cost: a few multiplications for each frequency and transition of a touched row.
 */
export function rewardTransform(
  plan: PassagePlan,
  { chain, room }: TouchedRows,
  passages: Float64Array,
  offset: number,
  probability: Float64Array,
  start: Float64Array,
): Float64Array {
  const { touched, place, watched, watch, reward, leave, resolvent } = plan
  const { at, sides } = resolvent
  const width = at.length
  const block = sides * width
  const gain = (sides - 1) * width
  const pivot = room.length - width
  room.fill(0)
  for (const [s, state] of touched.entries()) {
    const row = s * block
    addScaled(room, row, 1, leave, s * width, width)
    for (let p = chain.rowStart[state] as number; p < (chain.rowStart[state + 1] as number); p++) {
      const to = chain.column[p] as number
      const share = probability[p] as number
      addReal(room, row + gain, share * (reward[to] as number), width)
      const w = watch[to] as number
      if (w >= 0) addScaled(room, row, share, passages, offset + w * block, block)
      else addReal(room, row + (1 + (place[to] as number)) * width, share, width)
    }
    for (let i = 0; i < s; i++) {
      const factor = row + (1 + i) * width
      for (let side = 0; side < block; side += width)
        if (side === 0 || side > (1 + i) * width)
          addProduct(room, row + side, factor, i * block + side, width)
    }
    // What leaves, and what goes on to the touched states that are left; coming back is neither.
    for (let j = pivot; j < room.length; j++) room[j] = room[j - pivot + row] as number
    for (let t = s + 1; t < touched.length; t++)
      addScaled(room, pivot, 1, room, row + (1 + t) * width, width)
    invert(room, pivot, width)
    for (let side = 0; side < block; side += width)
      setProduct(room, row + side, row + side, pivot, width)
  }
  for (let s = touched.length - 1; s >= 0; s--)
    for (let t = s + 1; t < touched.length; t++)
      addProduct(room, s * block + gain, s * block + (1 + t) * width, t * block + gain, width)

  const begin = touched.length * block
  for (const [w, state] of watched.entries())
    if (start[state] !== 0)
      addScaled(room, begin, start[state] as number, passages, offset + w * block, block)
  for (const [s, state] of touched.entries()) {
    const arrive = begin + (1 + s) * width
    addReal(room, arrive, start[state] as number, width)
    addProduct(room, begin + gain, arrive, s * block + gain, width)
  }
  return room.subarray(begin + gain, begin + gain + width)
}

function addReal(room: Float64Array, to: number, value: number, width: number): void {
  for (let j = to; j < to + width; j += 2) room[j] = (room[j] as number) + value
}
