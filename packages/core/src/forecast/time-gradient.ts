import { mattering } from '../analysis/passages.ts'
import type { Chain } from '../model/chain.ts'
import { sojournLeaving } from '../model/sojourn-transform.ts'
import { planElimination } from '../numeric/elimination-plan.ts'
import { addScaled } from '../numeric/interleaved.ts'
import { allocateResolvent, type Resolvent, resolve } from '../numeric/resolvent.ts'
import { between, type Ends } from './transition-path.ts'

const SECONDS_PER_DAY = 86_400

/** The places where shares are kept of what a state's own changes add, by state. */
export interface StatePlaces {
  readonly stay: readonly number[]
  readonly revenue: readonly number[]
  readonly entry: readonly number[]
}

/** A reward gathered over time, on the way from a chain to a changed one, at complex frequencies. */
export interface TimeGradient {
  readonly ends: Ends
  readonly places: StatePlaces
  readonly resolvent: Resolvent
  /** By kept state and frequency, before and after. */
  readonly leave: readonly [Float64Array, Float64Array]
  /** By state, before and after. */
  readonly reward: readonly [Float64Array, Float64Array]
  /** Reward by state where the path is. */
  readonly now: Float64Array
  /** States whose visits count, by place among the right-hand sides after the first two. */
  readonly counted: readonly number[]
  readonly right: Float64Array
  /** Scratch: visits at one of them. */
  readonly visits: Float64Array
}

/** Plans the gradient; undefined where a sojourn time that matters has no transform there. */
export function planTimeGradient(
  ends: Ends,
  places: StatePlaces,
  at: Float64Array,
  start: Uint8Array,
  reward: readonly [Float64Array, Float64Array],
  stays: ReadonlyMap<number, number>,
): TimeGradient | undefined {
  const { chain, steps, path } = ends
  const { base, origin } = path.part.plan
  const may = reward[0].map((value, s) => (value !== 0 || reward[1][s] !== 0 ? 1 : 0))
  const kept = mattering(chain, { start, reward: may })
  const plan = planElimination(chain.rowStart, chain.column, kept, chain.ids.length)
  const perSecond = at.map((frequency) => frequency / SECONDS_PER_DAY)
  const leave = [0, 1].map(() => new Float64Array(plan.size * at.length)) as [
    Float64Array,
    Float64Array,
  ]
  for (const [k, state] of plan.state.entries()) {
    const was = origin[state] as number
    const law: [Chain, number] = was >= 0 ? [base, was] : [path.part.plan.chain, state]
    const factor = was >= 0 ? (stays.get(state) ?? 1) : 1
    const stretched = perSecond.map((frequency) => factor * frequency)
    const offset = k * at.length
    if (!sojournLeaving(...law, perSecond, leave[0], offset)) return undefined
    if (!sojournLeaving(...law, stretched, leave[1], offset)) return undefined
  }
  const moves = (s: number) => reward[0][s] !== reward[1][s]
  const [before, after] = ends.probability
  const changed = new Set<number>()
  for (const [p, { from, to }] of steps.entries())
    if (before[p] !== after[p] || moves(to)) changed.add(from)
  for (const state of stays.keys()) changed.add(state)
  const counted = [...changed].filter((state) => (plan.unknown[state] as number) >= 0)
  const sides = 2 + counted.length
  const resolvent = allocateResolvent(plan, new Float64Array(leave[0].length), at, sides)
  return (
    resolvent && {
      ends,
      places,
      resolvent,
      leave,
      reward,
      now: new Float64Array(chain.ids.length),
      counted,
      right: new Float64Array(plan.size * sides),
      visits: new Float64Array(at.length),
    }
  )
}

/** Solves at `t` of the way: what arriving at each state brings, and visits at those counted. */
export function solveOnTheWay(gradient: TimeGradient, t: number): void {
  const { ends, resolvent, leave, reward, now, counted, right } = gradient
  const { plan, sides } = resolvent
  const { chain } = ends
  between(chain.probability, ends.probability, t)
  between(now, reward, t)
  between(resolvent.leave, leave, t)
  right.fill(0)
  for (const [k, state] of plan.state.entries())
    for (let p = chain.rowStart[state] as number; p < (chain.rowStart[state + 1] as number); p++) {
      const to = chain.column[p] as number
      const share = chain.probability[p] as number
      const leaves = (plan.unknown[to] as number) < 0 ? share : 0
      right[k * sides] = (right[k * sides] as number) + leaves
      right[k * sides + 1] = (right[k * sides + 1] as number) + share * (now[to] as number)
    }
  for (const [i, state] of counted.entries())
    right[(plan.unknown[state] as number) * sides + 2 + i] = 1
  resolve(resolvent, chain.probability, right, 1)
}

/** Where what arriving at a state brings later stands in the resolvent's room; −1 where nothing. */
export function broughtFrom({ resolvent }: TimeGradient, state: number): number {
  const unknown = resolvent.plan.unknown[state] as number
  return unknown < 0 ? -1 : (unknown * resolvent.sides + 1) * resolvent.at.length
}

/** Adds `factor` times what those who start as `start` says bring, on starting and later. */
export function addBrought(
  gradient: TimeGradient,
  start: Float64Array,
  factor: number,
  into: Float64Array,
  offset: number,
): void {
  const { resolvent, now } = gradient
  const width = resolvent.at.length
  for (let s = 0; s < start.length; s++) {
    const share = factor * (start[s] as number)
    if (share === 0) continue
    addConstant(into, offset, share * (now[s] as number), width)
    const from = broughtFrom(gradient, s)
    if (from >= 0) addScaled(into, offset, share, resolvent.room, from, width)
  }
}

/** Adds a real number at all frequencies: what is there at once. */
function addConstant(into: Float64Array, offset: number, value: number, width: number): void {
  for (let j = offset; j < offset + width; j += 2) into[j] = (into[j] as number) + value
}

/**
 * Adds to each place `factor` times the derivative along the way of what those bring who start as
 * `start` says: `Δp_sj y_s (r_j + x_j − (1 + e_s) x_s)` of a transition, with `y` visits and `x` what
 * arriving brings later; `−Δe_s y_s x_s` of a stay, and `Δr_j` times arrivals of a reward.
 */
export function addDerivative(
  gradient: TimeGradient,
  start: Float64Array,
  factor: number,
  into: Float64Array,
): void {
  const { ends, places, resolvent, leave, reward, now, counted, visits } = gradient
  const { room, plan, sides, at } = resolvent
  const width = at.length
  const { chain, steps } = ends
  const [before, after] = ends.probability
  for (const [i, s] of counted.entries()) {
    visits.fill(0)
    for (let from = 0; from < start.length; from++) {
      const unknown = plan.unknown[from] as number
      const share = start[from] as number
      if (share !== 0 && unknown >= 0)
        addScaled(visits, 0, share, room, (unknown * sides + 2 + i) * width, width)
    }
    const row = (plan.unknown[s] as number) * width
    const own = broughtFrom(gradient, s)
    for (let p = chain.rowStart[s] as number; p < (chain.rowStart[s + 1] as number); p++) {
      const { to, place } = steps[p] as (typeof steps)[number]
      const moved = factor * ((after[p] as number) - (before[p] as number))
      const dearer = factor * ((reward[1][to] as number) - (reward[0][to] as number))
      if (dearer !== 0) {
        const paid = (places.revenue[to] as number) * width
        addScaled(into, paid, dearer * (chain.probability[p] as number), visits, 0, width)
      }
      if (moved === 0) continue
      const later = broughtFrom(gradient, to)
      for (let j = 0; j < width; j += 2) {
        const [xr, xi] = [room[own + j] as number, room[own + j + 1] as number]
        const er = 1 + (resolvent.leave[row + j] as number)
        const ei = resolvent.leave[row + j + 1] as number
        const gr =
          (now[to] as number) + (later < 0 ? 0 : (room[later + j] as number)) - er * xr + ei * xi
        const gi = (later < 0 ? 0 : (room[later + j + 1] as number)) - er * xi - ei * xr
        addTimes(into, place * width + j, moved, visits, j, gr, gi)
      }
    }
    for (let j = 0; j < width; j += 2) {
      const er = (leave[1][row + j] as number) - (leave[0][row + j] as number)
      const ei = (leave[1][row + j + 1] as number) - (leave[0][row + j + 1] as number)
      if (er === 0 && ei === 0) continue
      const [xr, xi] = [room[own + j] as number, room[own + j + 1] as number]
      const place = (places.stay[s] as number) * width + j
      addTimes(into, place, -factor, visits, j, er * xr - ei * xi, er * xi + ei * xr)
    }
  }
  for (let s = 0; s < start.length; s++) {
    const dearer = factor * ((reward[1][s] as number) - (reward[0][s] as number))
    const place = places.revenue[s] as number
    if (dearer !== 0) addConstant(into, place * width, dearer * (start[s] as number), width)
  }
}

/** `into[at…] += factor · visits[j…] · g`, one complex number. */
function addTimes(
  into: Float64Array,
  at: number,
  factor: number,
  visits: Float64Array,
  j: number,
  gr: number,
  gi: number,
): void {
  const [yr, yi] = [visits[j] as number, visits[j + 1] as number]
  into[at] = (into[at] as number) + factor * (yr * gr - yi * gi)
  into[at + 1] = (into[at + 1] as number) + factor * (yr * gi + yi * gr)
}
