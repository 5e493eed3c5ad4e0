import type { Chain } from '../model/chain.ts'
import { inCells } from '../numeric/cell-time.ts'
import {
  allocateElimination,
  type Elimination,
  eliminate,
  solveTransposed,
} from '../numeric/elimination.ts'
import { type EliminationPlan, planElimination } from '../numeric/elimination-plan.ts'
import { type CalendarPlan, planCalendar } from './calendar.ts'

/** How customers move, and who enters, for as long as nothing changes. */
export interface Regime {
  /** By position of the chain's transitions. */
  readonly probability: Float64Array
  /** Customers who enter for each newcomer, by state. */
  readonly entry: Float64Array
  /** Where one who is referred enters, by state; adds up to 1. */
  readonly referredEntry: Float64Array
}

/** Numbers of customers by state at the end of a day; the arrays are overwritten by the next day. */
export interface FlowDay {
  /** Arrivals in all days up to this one, entering included. */
  readonly arrived: Float64Array
  /** Customers who are there; in outcomes, all who ended there. */
  readonly occupancy: Float64Array
  /** Where newcomers have entered, and those who were referred, by state. */
  readonly entered: Float64Array
  readonly referred: Float64Array
}

/** What flows, and where it is told. */
export interface FlowOptions {
  readonly days: number
  /** Cells of the grid in a day. */
  readonly perDay: number
  /** Newcomers by day. */
  readonly newcomers: Float64Array
  /** Whether newcomers come all day long rather than at its start. */
  readonly evenly: boolean
  /** In force in a cell; the same object for as long as nothing changes. */
  readonly regime: (cell: number) => Regime
  /** New customers that an arrival brings at once, by state; none where absent. */
  readonly brings?: Float64Array
  /** Told the arrivals of each cell, by state. */
  readonly passed?: (cell: number, arrivals: Float64Array) => void
  /** Told each day, from 1. */
  readonly ended: (day: number, state: FlowDay) => void
}

/** The pattern of a flow, worked out once for all draws and times. */
export interface FlowPlan {
  readonly calendar: CalendarPlan
  /** Touchpoints that are left, some visits of them at once: with one transition more each, of those who stay. */
  readonly passing: EliminationPlan
  /** By position of `passing`: that of the chain, −1 for who stays; and the touchpoint it leaves. */
  readonly position: Int32Array
  readonly leaving: Int32Array
}

/** Plans the flow of customers who may enter at the states that are 1 in `entered`. */
export function planFlow(chain: Chain, entered: Uint8Array): FlowPlan {
  const calendar = planCalendar(chain, entered, new Uint8Array(chain.ids.length).fill(1))
  const left = [...calendar.lasting, ...calendar.instant.state].sort((a, b) => a - b)
  const isLeft = new Uint8Array(chain.touchpoints)
  for (const state of left) isLeft[state] = 1
  const stays = chain.ids.length
  const rowStart = new Int32Array(stays + 2)
  const column: number[] = []
  const position: number[] = []
  const leaving: number[] = []
  for (let i = 0; i < chain.touchpoints; i++) {
    if (isLeft[i]) {
      for (let p = chain.rowStart[i] as number; p < (chain.rowStart[i + 1] as number); p++) {
        column.push(chain.column[p] as number)
        position.push(p)
        leaving.push(i)
      }
      column.push(stays)
      position.push(-1)
      leaving.push(i)
    }
    rowStart[i + 1] = column.length
  }
  rowStart.fill(column.length, chain.touchpoints + 1)
  const passing = planElimination(rowStart, Int32Array.from(column), left, stays + 1, {
    replayed: true,
  })
  return {
    calendar,
    passing,
    position: Int32Array.from(position),
    leaving: Int32Array.from(leaving),
  }
}

/** Customers in one touchpoint that takes time. */
interface Stay {
  /** Share of those who come at the start of a cell and leave in it, for its left and right end. */
  readonly leftNow: number
  readonly rightNow: number
  /** Who leaves in cell `n` of those who came before, for its left and right end. */
  leaves(n: number): readonly [left: number, right: number]
  come(n: number, count: number): void
}

function stay({ lag, left, right, ratio }: ReturnType<typeof inCells>, cells: number): Stay {
  const atOnce = !lag || lag[0] === 0
  const leftNow = atOnce ? (left[0] as number) : 0
  const rightNow = atOnce ? (right[0] as number) : 0
  if (!lag) {
    // Of an exponential time the past is no more than how many are still here.
    let here = 0
    return {
      leftNow,
      rightNow,
      leaves() {
        here *= ratio as number
        return [leftNow * here, rightNow * here]
      },
      come(_, count) {
        here += count
      },
    }
  }
  const came = new Float64Array(cells)
  return {
    leftNow,
    rightNow,
    leaves(n) {
      let [toLeft, toRight] = [0, 0]
      for (let m = atOnce ? 1 : 0; m < lag.length && (lag[m] as number) <= n; m++) {
        const count = came[n - (lag[m] as number)] as number
        toLeft += (left[m] as number) * count
        toRight += (right[m] as number) * count
      }
      return [toLeft, toRight]
    },
    come(n, count) {
      came[n] = count
    },
  }
}

/** Sojourn times in the cells of a grid, for {@link runFlow}; those of like states are shared. */
export function flowCells({ calendar }: FlowPlan, days: number, perDay: number) {
  const known = new Map<string, ReturnType<typeof inCells>>()
  const { chain } = calendar
  return calendar.holding.map((time, k) => {
    const state = calendar.lasting[k] as number
    const samples = chain.sampleValue.subarray(
      chain.sampleStart[state],
      chain.sampleStart[state + 1],
    )
    const shares = chain.sampleShare.subarray(
      chain.sampleStart[state],
      chain.sampleStart[state + 1],
    )
    const key = [
      chain.sojournKind[state],
      chain.sojournScale[state],
      chain.sojournShape[state],
      ...samples,
      ...shares,
    ].join()
    const cells = known.get(key) ?? inCells(time, 1 / perDay, days * perDay)
    known.set(key, cells)
    return cells
  })
}

/**
 * Expected numbers of customers through time, day by day: what `calendarTrace` solves, on one grid of
 * a given step, for a pattern that is planned once. Who leaves in a cell counts for its two ends so that
 * the mean time is kept; what is left at once is eliminated, with a plan that is replayed when
 * probabilities change.
 *
 * Cost: O(transitions and fill) a cell; with times that are neither exponential nor fixed O(cells) more
 * for each.
 * @throws RangeError where those who are referred bring one other each, or more, at once.
 */
export function runFlow(
  plan: FlowPlan,
  cellTimes: ReturnType<typeof flowCells>,
  { days, perDay, newcomers, evenly, regime, brings, passed, ended }: FlowOptions,
): void {
  const { calendar, passing, position, leaving } = plan
  const { chain, lasting, instant } = calendar
  const size = chain.ids.length
  const stays = cellTimes.map((time) => stay(time, days * perDay))
  // Share of a visit that is left at once: all of one that takes no time.
  const now = new Float64Array(chain.touchpoints)
  for (const state of instant.state) now[state] = 1
  for (const [k, state] of lasting.entries()) now[state] = stays[k]?.leftNow as number

  const shares = new Float64Array(position.length)
  const atOnce = allocateElimination(passing, shares)
  let instants: Elimination | undefined
  const visits = new Float64Array(passing.size)
  const instantVisits = new Float64Array(instant.size)
  const raw = new Float64Array(size)
  const arrivals = new Float64Array(size)
  const coming = new Float64Array(lasting.length)
  const arrived = new Float64Array(size)
  const gone = new Float64Array(lasting.length)
  const occupancy = new Float64Array(size)
  const toRight = new Float64Array(lasting.length)
  const entered = new Float64Array(size)
  const referred = new Float64Array(size)
  let before: Regime | undefined
  let probability = chain.probability

  const scatter = (state: number, count: number) => {
    if (count === 0) return
    for (let p = chain.rowStart[state] as number; p < (chain.rowStart[state + 1] as number); p++) {
      const to = chain.column[p] as number
      raw[to] = (raw[to] as number) + count * (probability[p] as number)
    }
  }
  // Arrivals of who comes, as `raw` says, at the left end of a cell: all who pass on in that moment too.
  const passLeft = (withComing: boolean) => {
    for (let u = 0; u < passing.size; u++) visits[u] = raw[passing.state[u] as number] as number
    if (withComing)
      for (let k = 0; k < lasting.length; k++) {
        const u = passing.unknown[lasting[k] as number] as number
        visits[u] = (visits[u] as number) + (coming[k] as number)
      }
    solveTransposed(atOnce, visits, visits)
    arrivals.set(raw)
    const { exit } = passing
    for (let u = 0; u < passing.size; u++) {
      const count = visits[u] as number
      arrivals[passing.state[u] as number] = count
      if (count === 0) continue
      for (let p = exit.start[u] as number; p < (exit.start[u + 1] as number); p++) {
        const to = exit.column[p] as number
        if (to < size)
          arrivals[to] =
            (arrivals[to] as number) + count * (shares[exit.position[p] as number] as number)
      }
    }
    if (withComing)
      for (let k = 0; k < lasting.length; k++) {
        const state = lasting[k] as number
        arrivals[state] = Math.max(0, (arrivals[state] as number) - (coming[k] as number))
      }
  }
  // The same at the right end, where visits that take time only begin.
  const passRight = () => {
    arrivals.set(raw)
    if (!instants) return
    for (let u = 0; u < instant.size; u++)
      instantVisits[u] = raw[instant.state[u] as number] as number
    solveTransposed(instants, instantVisits, instantVisits)
    const { exit } = instant
    for (let u = 0; u < instant.size; u++) {
      const count = instantVisits[u] as number
      arrivals[instant.state[u] as number] = count
      if (count === 0) continue
      for (let p = exit.start[u] as number; p < (exit.start[u + 1] as number); p++) {
        const to = exit.column[p] as number
        arrivals[to] =
          (arrivals[to] as number) + count * (probability[exit.position[p] as number] as number)
      }
    }
  }
  const broughtBy = (counts: Float64Array) => {
    let sum = 0
    if (brings) for (let i = 0; i < size; i++) sum += (counts[i] as number) * (brings[i] as number)
    return sum
  }
  // What follows at once from one who is referred.
  const ofReferred = {
    left: new Float64Array(size),
    right: new Float64Array(size),
    visits: new Float64Array(passing.size),
    againLeft: 0,
    againRight: 0,
  }
  const change = (next: Regime) => {
    before = next
    probability = next.probability
    for (let q = 0; q < position.length; q++) {
      const p = position[q] as number
      const share = now[leaving[q] as number] as number
      shares[q] = p < 0 ? 1 - share : share * (probability[p] as number)
    }
    eliminate(passing, shares, atOnce)
    if (instant.size > 0) instants = eliminate(instant, probability)
    if (!brings) return
    raw.set(next.referredEntry)
    passLeft(false)
    ofReferred.left.set(arrivals)
    ofReferred.visits.set(visits)
    passRight()
    ofReferred.right.set(arrivals)
    ofReferred.againLeft = broughtBy(ofReferred.left)
    ofReferred.againRight = broughtBy(ofReferred.right)
    const most = Math.max(ofReferred.againLeft, ofReferred.againRight)
    if (most >= 1)
      throw new RangeError(`referrals explode: who is referred brings ${most} others at once`)
  }
  const add = (into: Float64Array, more: Float64Array, times: number) => {
    for (let i = 0; i < into.length; i++)
      into[i] = (into[i] as number) + times * (more[i] as number)
  }
  const cellArrivals = new Float64Array(size)

  for (let n = 0; n < days * perDay; n++) {
    const inForce = regime(n)
    if (inForce !== before) change(inForce)
    const today = newcomers[Math.floor(n / perDay)] as number
    const onLeft = evenly ? today / perDay / 2 : n % perDay === 0 ? today : 0
    const onRight = evenly ? today / perDay / 2 : 0

    raw.fill(0)
    if (onLeft > 0) add(raw, inForce.entry, onLeft)
    if (onLeft + onRight > 0) add(entered, inForce.entry, onLeft + onRight)
    for (let k = 0; k < stays.length; k++) {
      const [left, right] = (stays[k] as Stay).leaves(n)
      gone[k] = (gone[k] as number) + left
      toRight[k] = right
      scatter(lasting[k] as number, left)
    }
    passLeft(true)
    const more = broughtBy(arrivals) / (1 - ofReferred.againLeft)
    if (more > 0) {
      add(referred, inForce.referredEntry, more)
      add(arrivals, ofReferred.left, more)
      add(visits, ofReferred.visits, more)
    }
    cellArrivals.set(arrivals)

    raw.fill(0)
    if (onRight > 0) add(raw, inForce.entry, onRight)
    for (let k = 0; k < stays.length; k++) {
      const each = stays[k] as Stay
      const state = lasting[k] as number
      const here = visits[passing.unknown[state] as number] as number
      each.come(n, here)
      const right = (toRight[k] as number) + each.rightNow * here
      gone[k] = (gone[k] as number) + each.leftNow * here + right
      scatter(state, right)
    }
    passRight()
    const later = broughtBy(arrivals) / (1 - ofReferred.againRight)
    if (later > 0) {
      add(referred, inForce.referredEntry, later)
      add(arrivals, ofReferred.right, later)
    }
    for (let k = 0; k < lasting.length; k++) coming[k] = arrivals[lasting[k] as number] as number
    add(cellArrivals, arrivals, 1)
    add(arrived, cellArrivals, 1)
    passed?.(n, cellArrivals)

    if ((n + 1) % perDay !== 0) continue
    for (let i = 0; i < size; i++)
      occupancy[i] = (instant.unknown[i] as number) < 0 ? (arrived[i] as number) : 0
    for (let k = 0; k < lasting.length; k++) {
      const state = lasting[k] as number
      occupancy[state] = Math.max(0, (arrived[state] as number) - (gone[k] as number))
    }
    ended((n + 1) / perDay, { arrived, occupancy, entered, referred })
  }
}
