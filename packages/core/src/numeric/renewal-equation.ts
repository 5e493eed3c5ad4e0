import { solve } from './elimination.ts'
import {
  type GridTime,
  HOLDING_ERROR,
  type HoldingTime,
  isOnGrid,
  onGrid,
  type Rounding,
} from './holding-time.ts'
import { eliminateImmediate } from './immediate-jumps.ts'
import { roundingError } from './rounding.ts'
import type { SparseRows } from './sparse-rows.ts'

/** States that hold for a time, jump, and earn on jumping. */
export interface RenewalProblem {
  /** Where each state jumps to; what a row lacks of 1 leaves. */
  readonly jumps: SparseRows
  /** Expected reward of each state's jump, from 0: its own and of all that follows at once. */
  readonly onJump: Float64Array
  readonly holding: readonly HoldingTime[]
}

/** How finely a renewal equation is solved. */
export interface RenewalOptions {
  /** How much each starting state counts for the error. */
  readonly start: Float64Array
  /** The error that is good enough, as a share of what is gathered in the end. */
  readonly tolerance: number
  /** Multiplications that are worth waiting for. */
  readonly work: number
}

/** Rewards gathered by the end of each period, by starting state. */
export interface RenewalSolution {
  /** `total[t][i]`: expected reward from arriving at `i` in `t` periods, for `t` from 0. */
  readonly total: readonly Float64Array[]
  /** The largest error of each of these; Infinity where nothing can be said. */
  readonly bound: readonly Float64Array[]
  /** Points of the grid in a period. */
  readonly perPeriod: number
}

/** Points of the grid to begin with, at least, and at most. */
const FEWEST = 256
const MOST = 32_768
/** Less than this share of the largest reward counts as nothing gathered. */
const LITTLE = 1e-3

/** A product in which nothing, however often, is nothing. */
const times = (a: number, b: number) => (a === 0 || b === 0 ? 0 : a * b)

/**
 * Expected reward gathered in time by a semi-Markov chain: the Markov renewal equation (Çinlar 1969)
 *
 * `W_i(t) = F_i(t) ρ_i + ∫₀ᵗ dF_i(u) Σ_j P_ij W_j(t − u)`
 *
 * on a grid whose step is halved until the error is within the tolerance, or the work too much; the bound
 * is given either way. All holding times but the last before a jump that earns are put on the grid
 * with their mean kept; that one is exact. Two bounds hold, and the smaller one is taken:
 *
 * - `W` lies between the solutions with holding times rounded up and down, as it rises in `t`;
 * - each visit adds an error of at most `step²/8 · peak_i · V` or `step/4 · S`, where `S` and `V` bound
 *   the slope of what follows and its total variation (a chord is off by as much), and peak_i the
 *   density of `D_i`. A convolution has no steeper slope and no more variation than its smoother part.
 */
export function solveRenewal(
  problem: RenewalProblem,
  period: number,
  periods: number,
  { start, tolerance, work }: RenewalOptions,
): RenewalSolution {
  let perPeriod = 1
  while (perPeriod * periods < FEWEST) perPeriod *= 2
  for (;;) {
    const solution = solveOnGrid(problem, period, periods, perPeriod)
    const points = perPeriod * periods
    const next = 4 * workOn(problem, points)
    if (isGoodEnough(problem, solution, start, tolerance) || 2 * points > MOST || next > work)
      return solution
    perPeriod *= 2
  }
}

function isGoodEnough(
  { onJump }: RenewalProblem,
  { total, bound }: RenewalSolution,
  start: Float64Array,
  tolerance: number,
): boolean {
  const over = (values: Float64Array) =>
    values.reduce((sum, value, i) => sum + times(start[i] as number, value), 0)
  const error = bound.reduce((largest, errors) => Math.max(largest, over(errors)), 0)
  const gathered = over(total.at(-1) as Float64Array)
  const little = LITTLE * over(new Float64Array(onJump.length).fill(Math.max(0, ...onJump)))
  return error <= tolerance * Math.max(gathered, little)
}

/** Multiplications that a grid of so many points takes, for all three roundings. */
function workOn({ holding }: RenewalProblem, points: number): number {
  const listed = holding.filter(({ atoms, exponential }) => !atoms && exponential === undefined)
  return 3 * points * ((listed.length * points) / 2 + 8 * holding.length)
}

/** {@link solveRenewal} on a grid of so many points a period, with the error that it has. */
function solveOnGrid(
  problem: RenewalProblem,
  period: number,
  periods: number,
  perPeriod: number,
): RenewalSolution {
  const { holding, onJump } = problem
  const size = holding.length
  const points = periods * perPeriod
  const total = valuesOnGrid(problem, period, periods, perPeriod)
  const bound = chordBound(problem, { period, periods, perPeriod })
  const rounded = (rounding: Rounding) => {
    const grid = holding.map((time) => onGrid(time, period / perPeriod, points, rounding))
    return run(problem, grid, { points, every: perPeriod }, gains(onJump, grid))
  }
  const [low, high] = [rounded('up'), rounded('down')]
  const rounding = roundingError(points * (points + size + 4)) + 4 * HOLDING_ERROR
  for (let t = 1; t <= periods; t++) {
    const totals = total[t] as Float64Array
    const errors = bound[t] as Float64Array
    for (let i = 0; i < size; i++) {
      const from = low?.[t]?.[i] ?? 0
      const to = high?.[t]?.[i] ?? Infinity
      totals[i] = Math.min(to, Math.max(from, totals[i] as number))
      const value = totals[i] as number
      const between = Math.max(value - from, to - value)
      errors[i] = Math.min(errors[i] as number, between) + rounding * value
    }
  }
  return { total, bound, perPeriod }
}

/** The values of {@link solveRenewal} on a grid of so many points a period, without their error. */
export function valuesOnGrid(
  problem: RenewalProblem,
  period: number,
  periods: number,
  perPeriod: number,
): Float64Array[] {
  const points = periods * perPeriod
  const step = period / perPeriod
  const grid = problem.holding.map((time) => onGrid(time, step, points, 'spread'))
  const totals = run(problem, grid, { points, every: perPeriod }, gains(problem.onJump, grid))
  if (!totals)
    throw new RangeError('renewal: customers go round for ever in no time on a grid of this step')
  totals[0] = gatheredAtOnce(problem)
  return totals
}

/** What is gathered in no time at all, by those whose holding times can be 0. */
function gatheredAtOnce({ jumps, onJump, holding }: RenewalProblem): Float64Array {
  const never = holding.map((time) => onGrid(time, 1, 0, 'down'))
  const times = never.map((time) => ({ ...time, now: time.cumulative[0] as number }))
  const level = { points: 0, every: 1 }
  return run({ jumps, onJump, holding }, times, level, gains(onJump, times))?.[0] as Float64Array
}

/** What arriving at a state with so many points to go earns by its own jump. */
const gains = (onJump: Float64Array, grid: readonly GridTime[]) => (i: number, n: number) =>
  times(grid[i]?.cumulative[n] as number, onJump[i] as number)

/**
 * The solution by period on the points `0 … points` of the grid, where arriving at `i` with `n` points
 * to go gains `gain(i, n)`; undefined where the grid has journeys that go round for ever in no time.
 */
function run(
  { jumps, holding }: RenewalProblem,
  times: readonly GridTime[],
  { points, every }: { points: number; every: number },
  gain: (i: number, n: number) => number,
): Float64Array[] | undefined {
  const size = holding.length
  const atOnce = eliminateImmediate(
    jumps,
    times.map(({ now }) => now),
  )
  if (atOnce === 'endless') return undefined
  // What follows a jump, by state and point; and the memory of those that fade geometrically.
  const follows = Array.from({ length: size }, () => new Float64Array(points + 1))
  const memory = new Float64Array(size)
  const totals: Float64Array[] = []
  const value = new Float64Array(size)
  const later = new Float64Array(size)
  const ordered = new Float64Array(size)
  for (let n = 0; n <= points; n++) {
    for (let i = 0; i < size; i++) {
      const { geometric, lag, weight } = times[i] as GridTime
      const y = follows[i] as Float64Array
      let sum = gain(i, n)
      if (geometric) {
        if (n > 0)
          memory[i] =
            geometric.next * (y[n - 1] as number) + geometric.ratio * (memory[i] as number)
        sum += memory[i] as number
      } else if (lag)
        for (let k = 0; k < lag.length && (lag[k] as number) <= n; k++)
          sum += (weight[k] as number) * (y[n - (lag[k] as number)] as number)
      else
        for (let k = Math.min(n, weight.length); k > 0; k--)
          sum += (weight[k - 1] as number) * (y[n - k] as number)
      later[i] = sum
    }
    if (atOnce) {
      for (const [k, i] of atOnce.plan.state.entries()) ordered[k] = later[i] as number
      solve(atOnce, ordered, ordered)
      for (const [k, i] of atOnce.plan.state.entries()) value[i] = ordered[k] as number
    } else value.set(later)
    for (let i = 0; i < size; i++) {
      let sum = 0
      for (let p = jumps.start[i] as number; p < (jumps.start[i + 1] as number); p++)
        sum += (jumps.value[p] as number) * (value[jumps.column[p] as number] as number)
      ;(follows[i] as Float64Array)[n] = sum
    }
    if (n % every === 0) totals.push(Float64Array.from(value))
  }
  return totals
}

/**
 * The second bound of {@link solveRenewal}, by period and state: the errors of single visits, summed
 * over at least as many visits as the grid can have. These are counted on a coarse grid with holding
 * times rounded down, which ends them sooner than the fine one does.
 */
function chordBound(
  problem: RenewalProblem,
  { period, periods, perPeriod }: { period: number; periods: number; perPeriod: number },
): Float64Array[] {
  const { jumps, onJump, holding } = problem
  const size = holding.length
  const step = period / perPeriod
  const unknown = () => new Float64Array(size).fill(Infinity)
  const nothing = [new Float64Array(size), ...Array.from({ length: periods }, unknown)]
  let coarse = perPeriod
  while (coarse > 1 && (coarse / 2) * periods >= FEWEST) coarse /= 2
  const level = { points: periods * coarse, every: coarse }
  const down = holding.map((time) => onGrid(time, period / coarse, level.points, 'down'))
  const most = run(problem, down, level, gains(onJump, down))?.at(-1)
  if (!most) return nothing

  // Slope and total variation of what arriving at each state earns in time.
  let slope = unknown()
  let variation = unknown()
  const over = (i: number, value: (j: number) => number) => {
    let sum = 0
    for (let p = jumps.start[i] as number; p < (jumps.start[i + 1] as number); p++)
      sum += times(jumps.value[p] as number, value(jumps.column[p] as number))
    return sum
  }
  const peak = holding.map((time) => time.peak * (1 + 1e-9))
  const through = (i: number, density: number, smooth: Float64Array) =>
    times(onJump[i] as number, density) +
    over(i, (j) => Math.min(times(density, most[j] as number), smooth[j] as number))
  for (let sweep = 0; sweep < size + 8; sweep++) {
    const [s, v] = [slope, variation]
    slope = Float64Array.from(peak, (density, i) => through(i, density, s))
    variation = Float64Array.from(peak, (density, i) => through(i, 2 * density, v))
  }
  const law = 4 * HOLDING_ERROR * (perPeriod * periods + 2) * Math.max(...most)
  const perVisit = Float64Array.from(peak, (density, i) => {
    const byChord = isOnGrid(holding[i] as HoldingTime, step)
      ? 0
      : Math.min(
          times(
            (step ** 2 / 8) * density,
            over(i, (j) => variation[j] as number),
          ),
          times(
            step / 4,
            over(i, (j) => slope[j] as number),
          ),
        )
    return byChord + law
  })
  if (perVisit.some((error) => error === Infinity)) return nothing
  return run(problem, down, level, (i) => perVisit[i] as number) ?? nothing
}
