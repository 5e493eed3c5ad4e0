import type { Chain } from '../model/chain.ts'
import { type CellTime, inCells } from '../numeric/cell-time.ts'
import { type Elimination, solveTransposed } from '../numeric/elimination.ts'
import { eliminateImmediate } from '../numeric/immediate-jumps.ts'
import { sparseTimesVector } from '../numeric/sparse-rows.ts'
import {
  type Calendar,
  type CalendarPlan,
  calendarOf,
  planCalendar,
  startingArrivals,
} from './calendar.ts'
import { readStocks, type Stock } from './stock.ts'
import { readWordOfMouth, type WordOfMouthOptions } from './word-of-mouth.ts'

/** Options of {@link calendarTrace}. */
export interface CalendarTraceOptions<Id extends string = string> {
  /** How many days to follow: a whole number, at most a century. */
  readonly days: number
  /**
   * Customers who enter at the start of each day: so many every day, or by day from the first (0
   * after the last that is given), such as those of `entrantsOverTime`. One customer on the first
   * day if absent.
   */
  readonly entrants?: number | ArrayLike<number>
  /**
   * Probabilities in force at a time in days, by position of the chain's transitions, where they
   * change; such as those of `changingProbabilities`. Those of the chain at all times if absent.
   */
  readonly probability?: (day: number) => Float64Array
  /** Stocks that visits fill and that scale odds, such as reviews. */
  readonly stocks?: readonly Stock<Id>[]
  /** Visits that bring new customers, in the moment of arriving there. */
  readonly wordOfMouth?: WordOfMouthOptions<Id>
  /** Error that is good enough, as a share of all who enter; 1e-4. */
  readonly tolerance?: number
}

/** Where customers are, day by day. */
export interface CalendarTrace {
  /** `arrivals[t][i]`: expected arrivals at state `i` in the first `t` days, entering included. */
  readonly arrivals: readonly Float64Array[]
  /** `occupancy[t][i]`: expected customers in state `i` after `t` days; in outcomes, all who ended there. */
  readonly occupancy: readonly Float64Array[]
  /** `stocks[t][k]`: level of stock `k` after `t` days. */
  readonly stocks: readonly Float64Array[]
  /** By day: customers who were referred in the first `t` days. */
  readonly referred: Float64Array
  /** Touchpoints that are met and whose sojourn time isn't known; all lists are then empty. */
  readonly unknownSojourns: readonly string[]
  /** Estimated largest error of any number of customers: what the last halving of the step changed. */
  readonly errorEstimate: number
}

/** Points of the grid at most, and multiplications that are worth waiting for. */
const MOST_POINTS = 32_768
const MOST_WORK = 5e8
/** Points a day to begin with. */
const FIRST = 4

/**
 * Expected numbers of customers by calendar day: who enters over time, where they are, how many have
 * come to each end, while probabilities may change at a date, drift or decay, and stocks may fill.
 * Customers don't affect each other, except through stocks, which are taken at their expected level.
 *
 * The forward Markov renewal equation, `a_j(t) = e_j(t) + Σ_i p_ij(t) ∫ a_i(t − u) dF_i(u)`, on a grid
 * of cells within which probabilities stand still. Who leaves in a cell leaves with the probabilities
 * of its middle and arrives at its two ends so that the mean time is kept, which is of second order in
 * the step. The step is halved until that changes no number by more than the tolerance. (For one
 * cohort and fixed probabilities, `hittingByDay` and `retention` have an error that is proven.) Where an
 * empirical sojourn time can be 0, what then follows at the very end of a day counts for the next.
 *
 * Cost: with `g` points of the grid and `n` touchpoints O(g² n), and O(g n) where all sojourn times
 * are exponential or fixed; with probabilities that change, an elimination for each point.
 * @throws RangeError for options that are out of range, and for stocks with every problem they have.
 * @example
 * ```ts
 * import { calendarTrace } from 'sojourn/analysis'
 * import { compileChain, journey } from 'sojourn/model'
 * const club = compileChain(journey({
 *   touchpoints: [{ id: 'member', sojourn: { distribution: 'fixed', value: '30d' } }],
 *   outcomes: [{ id: 'gone' }], entries: { member: 1 },
 *   transitions: { member: { member: 0.5, gone: 0.5 } },
 * }))
 * const { occupancy } = calendarTrace(club, { days: 60, entrants: 10 })
 * console.log(occupancy[30]?.[0], occupancy[60]?.[0]) // 300, and 450 once half of the first 300 are gone
 * ```
 */
export function calendarTrace<Id extends string>(
  chain: Chain<Id>,
  options: CalendarTraceOptions<NoInfer<Id>>,
): CalendarTrace {
  const { days, tolerance = 1e-4 } = options
  const entrants = readEntrants(options)
  const referrals = readWordOfMouth(
    chain,
    options.wordOfMouth ?? { referrals: {} },
    'calendarTrace',
  )
  const entered = Uint8Array.from(chain.entry, (share, i) =>
    share > 0 || (referrals.entry[i] as number) > 0 ? 1 : 0,
  )
  const everything = new Uint8Array(chain.ids.length).fill(1)
  const plan = planCalendar(chain, entered, everything)
  if (plan.unknown.length > 0) {
    const nothing = { arrivals: [], occupancy: [], stocks: [], referred: new Float64Array() }
    return { ...nothing, unknownSojourns: plan.unknown, errorEstimate: 0 }
  }
  const allowed = tolerance * entrants.reduce((sum, count) => sum + count, 0)
  const listed = plan.holding.filter(
    ({ atoms, exponential }) => !atoms && exponential === undefined,
  )
  let perDay = FIRST
  let coarse = traceOnGrid(plan, { ...options, entrants, referrals }, perDay)
  for (;;) {
    perDay *= 2
    const fine = traceOnGrid(plan, { ...options, entrants, referrals }, perDay)
    const errorEstimate = largestDifference(coarse, fine)
    const next = 2 * perDay * days
    if (errorEstimate <= allowed || next > MOST_POINTS || next ** 2 * listed.length > MOST_WORK)
      return { ...fine, unknownSojourns: [], errorEstimate }
    coarse = fine
  }
}

function readEntrants({ days, entrants = [1], tolerance = 1 }: CalendarTraceOptions): Float64Array {
  if (!Number.isInteger(days) || days < 0 || days > 36_525)
    throw new RangeError(`calendarTrace: days is ${days}; it must be a whole number up to 36525`)
  if (!(tolerance > 0))
    throw new RangeError(`calendarTrace: tolerance is ${tolerance}; it must be above 0`)
  const byDay = Float64Array.from({ length: days }, (_, day) =>
    typeof entrants === 'number' ? entrants : (entrants[day] ?? 0),
  )
  const wrong = byDay.findIndex((count) => !(count >= 0 && count < Infinity))
  if (wrong >= 0)
    throw new RangeError(
      `calendarTrace: ${byDay[wrong]} entrants on day ${wrong}; it must be a finite number from 0`,
    )
  return byDay
}

/** Options as read. */
interface TraceOptions extends Pick<CalendarTraceOptions, 'days' | 'probability' | 'stocks'> {
  readonly entrants: Float64Array
  readonly referrals: ReturnType<typeof readWordOfMouth>
}

type Traced = Pick<CalendarTrace, 'arrivals' | 'occupancy' | 'stocks' | 'referred'>

function traceOnGrid(
  plan: CalendarPlan,
  { days, entrants, probability, stocks = [], referrals }: TraceOptions,
  perDay: number,
): Traced {
  const { chain, lasting } = plan
  const step = 1 / perDay
  const stays = plan.holding.map((time) => stay(inCells(time, step, days * perDay)))
  const levels = readStocks(chain, stocks, step)
  const moves = movesOver(plan, stays, referrals)
  const arrived = new Float64Array(chain.ids.length)
  const gone = new Float64Array(lasting.length)
  // Those who come to each lasting state at the start of the cell.
  const coming = new Float64Array(lasting.length)
  const traced = { arrivals: [], occupancy: [], stocks: [] } as Record<
    'arrivals' | 'occupancy' | 'stocks',
    Float64Array[]
  >
  const referred = new Float64Array(days + 1)
  let referredSoFar = 0
  const record = (day: number) => {
    const occupancy = arrived.map((count, i) =>
      (plan.instant.unknown[i] as number) < 0 ? count : 0,
    )
    for (const [k, state] of lasting.entries())
      occupancy[state] = Math.max(0, (arrived[state] as number) - (gone[k] as number))
    traced.arrivals.push(Float64Array.from(arrived))
    traced.occupancy.push(occupancy)
    traced.stocks.push(levels.levels())
    referred[day] = referredSoFar
  }
  for (let n = 0; n < days * perDay; n++) {
    if (n % perDay === 0) record(n / perDay)
    const inForce = probability ? probability((n + 0.5) * step) : chain.probability
    const move = moves(levels.scale(inForce))
    const newcomers = n % perDay === 0 ? (entrants[n / perDay] as number) : 0
    const arrivals = move.start.map((count) => newcomers * count)
    for (const [k, state] of lasting.entries())
      coming[k] = (coming[k] as number) + (arrivals[state] as number)
    for (const stayed of stays) stayed.advance(n)
    const referredAtOnce = comeAtOnce(move, stays, coming, newcomers)
    for (const [k, stayed] of stays.entries()) stayed.come(n, coming[k] as number)

    coming.fill(0)
    let referredNext = 0
    const { start, column, value } = move.calendar.arrivals
    for (const [k, { left, right }] of stays.entries()) {
      const leave = left() + right()
      gone[k] = (gone[k] as number) + leave
      referredNext += right() * (move.refers[k] as number)
      for (let p = start[k] as number; p < (start[k + 1] as number); p++) {
        const to = column[p] as number
        const share = value[p] as number
        arrivals[to] = (arrivals[to] as number) + leave * share
        const j = plan.place[to] as number
        if (j >= 0) coming[j] = (coming[j] as number) + right() * share
      }
    }
    const more = referredAtOnce + referredNext
    referredSoFar += more
    for (let i = 0; i < arrived.length; i++) {
      arrivals[i] = (arrivals[i] as number) + more * (move.referredStart[i] as number)
      arrived[i] = (arrived[i] as number) + (arrivals[i] as number)
    }
    for (const [k, state] of lasting.entries())
      coming[k] = (coming[k] as number) + referredNext * (move.referredStart[state] as number)
    levels.pass(arrivals)
  }
  record(days)
  return { ...traced, referred }
}

/** Customers in one lasting state: who came when, and who leaves in the cell at hand. */
interface Stay {
  /** Share that leaves in the very cell in which they come, counted for its left end. */
  readonly now: number
  /** Goes on to cell `n`: who leaves in it of those who came before. */
  readonly advance: (n: number) => void
  /** So many come at the start of cell `n`. */
  readonly come: (n: number, count: number) => void
  /** Who leaves in the cell, counted for its left and its right end. */
  readonly left: () => number
  readonly right: () => number
}

function stay({ lag, left, right, ratio }: CellTime): Stay {
  const atOnce = !lag || lag[0] === 0
  const [leftNow, rightNow] = atOnce ? [left[0] as number, right[0] as number] : [0, 0]
  let [toLeft, toRight] = [0, 0]
  const here: number[] = []
  // Of an exponential time the past is no more than how many are still here.
  let remaining = 0
  return {
    now: leftNow,
    advance(n) {
      if (ratio !== undefined) {
        remaining = ratio * remaining
        ;[toLeft, toRight] = [leftNow * remaining, rightNow * remaining]
        return
      }
      ;[toLeft, toRight] = [0, 0]
      if (!lag) return
      for (let m = atOnce ? 1 : 0; m < lag.length && (lag[m] as number) <= n; m++) {
        const count = here[n - (lag[m] as number)] as number
        toLeft += (left[m] as number) * count
        toRight += (right[m] as number) * count
      }
    },
    come(n, count) {
      here[n] = count
      remaining += count
      toLeft += leftNow * count
      toRight += rightNow * count
    },
    left: () => toLeft,
    right: () => toRight,
  }
}

/** How customers move on while probabilities stand still. */
interface Moves {
  readonly calendar: Calendar
  /** Moves within a moment, eliminated; undefined where there are none. */
  readonly immediate: Elimination | undefined
  /** Arrivals, by state, of one who enters, and of one who is referred. */
  readonly start: Float64Array
  readonly referredStart: Float64Array
  /** Customers whom one who enters, or leaves each lasting state, brings in that moment. */
  readonly startRefers: number
  readonly refers: Float64Array
}

/** Moves for given probabilities, worked out again only where these are others than before. */
function movesOver(
  plan: CalendarPlan,
  stays: readonly Stay[],
  { onStates: brings, entry }: TraceOptions['referrals'],
) {
  let before: Float64Array | undefined
  let moves: Moves | undefined
  const broughtBy = (arrivals: Float64Array) =>
    arrivals.reduce((sum, count, i) => sum + count * (brings[i] as number), 0)
  return (probability: Float64Array): Moves => {
    if (moves && probability === before) return moves
    before = probability
    const calendar = calendarOf(plan, probability)
    const immediate = eliminateImmediate(
      calendar.jumps,
      stays.map(({ now }) => now),
    )
    const start = startingArrivals(calendar, plan.chain.entry)
    const referredStart = startingArrivals(calendar, entry)
    // Who is referred may refer others in the same moment.
    const again = broughtBy(referredStart)
    if (again >= 1)
      throw new RangeError(
        `calendarTrace: referrals explode: who is referred brings ${again} others at once`,
      )
    const refers = sparseTimesVector(calendar.arrivals, brings)
    moves = {
      calendar,
      // No share of a stay ends wholly at the start of its cell, so nobody goes round for ever there.
      immediate: immediate === 'endless' ? undefined : immediate,
      start,
      referredStart,
      startRefers: broughtBy(start) / (1 - again),
      refers: refers.map((count) => count / (1 - again)),
    }
    return moves
  }
}

/**
 * Adds to those who come to each lasting state at the start of a cell all who pass on, or are
 * referred, within that moment. Returns how many are referred.
 */
function comeAtOnce(
  { calendar: { jumps, plan }, immediate, referredStart, startRefers, refers }: Moves,
  stays: readonly Stay[],
  coming: Float64Array,
  newcomers: number,
): number {
  let referredBefore = newcomers * startRefers
  for (const [k, { left }] of stays.entries()) {
    referredBefore += left() * (refers[k] as number)
    for (let p = jumps.start[k] as number; p < (jumps.start[k + 1] as number); p++) {
      const j = jumps.column[p] as number
      coming[j] = (coming[j] as number) + left() * (jumps.value[p] as number)
    }
  }
  const base = Float64Array.from(coming)
  const passOn = () => {
    if (!immediate) return
    const { state } = immediate.plan
    const visits = Float64Array.from(state, (k) => coming[k] as number)
    solveTransposed(immediate, visits, visits)
    for (const [u, k] of state.entries()) coming[k] = visits[u] as number
  }
  passOn()
  let referred = referredBefore
  // Those who come may leave, and refer, in the same moment: ever fewer, as the moment is short.
  for (let round = 0; round < 100; round++) {
    if (referred > 0) {
      for (const [k, state] of plan.lasting.entries())
        coming[k] = (base[k] as number) + referred * (referredStart[state] as number)
      passOn()
    }
    const next = stays.reduce(
      (sum, { now }, k) => sum + now * (coming[k] as number) * (refers[k] as number),
      referredBefore,
    )
    if (Math.abs(next - referred) <= 1e-15 * next) break
    referred = next
  }
  return referred
}

function largestDifference(coarse: Traced, fine: Traced): number {
  let largest = 0
  for (const key of ['arrivals', 'occupancy'] as const)
    for (const [t, counts] of coarse[key].entries())
      for (const [i, count] of counts.entries())
        largest = Math.max(largest, Math.abs(count - (fine[key][t]?.[i] as number)))
  return largest
}
