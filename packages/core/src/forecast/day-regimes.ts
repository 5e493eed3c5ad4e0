import type { Regime } from '../analysis/customer-flow.ts'
import type { Chain } from '../model/chain.ts'
import {
  type DayOfChain,
  probabilitiesThroughTime,
} from '../scenarios/probabilities-through-time.ts'
import type { Strengths } from '../scenarios/strengths.ts'
import type { DayWalk } from './day-walk.ts'

/** One draw of a walk. */
export interface WalkDraw {
  readonly walk: DayWalk
  /** Probabilities of the base chain of each part. */
  readonly bases: readonly Float64Array[]
  readonly strengths: Strengths
}

/** What is in force at a time in days, without stocks; the same object for as long as nothing changes. */
export function regimesOf({ walk, bases, strengths }: WalkDraw): (day: number) => Regime {
  const { parts, joint, entrances } = walk
  const days = parts.map((part, k) =>
    probabilitiesThroughTime(part.plan, bases[k] as Float64Array, strengths),
  )
  const shares = parts.map((part) => part.share(strengths))
  let known: readonly DayOfChain[] | undefined
  let regime: Regime | undefined
  return (day) => {
    const now = days.map((of) => of(day))
    if (regime && known && now.every((each, k) => each === known?.[k])) return regime
    known = now
    const size = joint.chain.ids.length
    const probability = Float64Array.from(joint.chain.probability)
    for (let u = 0; u < joint.chain.touchpoints; u++) {
      const own = (now[joint.part[u] as number] as DayOfChain).probability
      const until = joint.chain.rowStart[u + 1] as number
      for (let p = joint.chain.rowStart[u] as number; p < until; p++)
        probability[p] = own[joint.position[p] as number] as number
    }
    const entry = new Float64Array(size)
    const referredEntry = new Float64Array(size)
    for (const [k, each] of now.entries()) {
      const share = shares[k] as number
      for (const [state, entering] of each.entry.entries()) {
        if (entering === 0) continue
        const u = joint.startOf(k, state)
        entry[u] = (entry[u] as number) + share * each.entrants * entering
      }
      if (entrances) referredEntry[entrances[k] as number] = share
    }
    if (!entrances) {
      const total = entry.reduce((sum, share) => sum + share, 0)
      for (let u = 0; u < size; u++) referredEntry[u] = (entry[u] as number) / total
    }
    regime = { probability, entry, referredEntry }
    return regime
  }
}

/** Stocks of one draw on their way through time. */
export interface StocksInFlow {
  /** The regime of a cell with all odds scaled by the levels in its middle. */
  scale(regime: Regime): Regime
  /** Ends a cell with so many arrivals, by state. */
  pass(cell: number, arrivals: Float64Array): void
  levels(): Float64Array
  /** What each stock took in, by cell. */
  readonly inflows: readonly Float64Array[]
}

/**
 * Follows the stocks of a walk. One whose level is stated begins with it, and what comes in and decays
 * moves it. One that the journey's own arrivals keep up stays where it is in the baseline; in a scenario
 * it is moved by what comes in more, or less, than in the baseline.
 *
 * @param steady level of each stock at the start.
 * @param usual what each takes in in the baseline, by cell; undefined in the baseline itself.
 */
export function stocksInFlow(
  { stocks, joint }: DayWalk,
  steady: readonly number[],
  { step, cells }: { readonly step: number; readonly cells: number },
  usual: readonly Float64Array[] | undefined,
): StocksInFlow {
  const inflows = stocks.map(() => new Float64Array(cells))
  const kept = stocks.map(({ halfLifeDays }) => 2 ** (-step / halfLifeDays))
  const level = Float64Array.from(steady)
  let last = new Float64Array(stocks.length)
  const rows = rowsActedOn(
    joint.chain,
    stocks.flatMap(({ acts }) => acts.map((a) => a.position)),
  )
  return {
    inflows,
    levels: () => Float64Array.from(level),
    scale(regime) {
      const ratios = stocks.map((stock, s) => {
        const first = steady[s] as number
        const before = level[s] as number
        const half = Math.sqrt(kept[s] as number)
        const base = stock.level === undefined ? first : 0
        const middle = base + (before - base) * half + ((last[s] as number) * Math.sqrt(half)) / 2
        return Math.max(middle / first, 2 ** -1000)
      })
      if (ratios.every((ratio) => ratio === 1)) return regime
      const probability = Float64Array.from(regime.probability)
      for (const [s, { acts }] of stocks.entries())
        for (const { position, exponent } of acts)
          probability[position] =
            (probability[position] as number) * (ratios[s] as number) ** exponent
      for (const row of rows) normalise(probability, joint.chain, row)
      return { ...regime, probability }
    },
    pass(cell, arrivals) {
      const next = new Float64Array(stocks.length)
      for (const [s, { inflow, level: stated }] of stocks.entries()) {
        let more = 0
        for (let u = 0; u < inflow.length; u++)
          more += (inflow[u] as number) * (arrivals[u] as number)
        ;(inflows[s] as Float64Array)[cell] = more
        const isKept = stated === undefined
        const net = isKept ? more - (usual?.[s]?.[cell] ?? more) : more
        const base = isKept ? (steady[s] as number) : 0
        next[s] = net
        // What comes in during the step has been there for half of it on average.
        level[s] =
          base +
          ((level[s] as number) - base) * (kept[s] as number) +
          net * Math.sqrt(kept[s] as number)
      }
      last = next
    },
  }
}

function rowsActedOn(chain: Chain, positions: readonly number[]): number[] {
  const rows = new Set<number>()
  for (let u = 0; u < chain.touchpoints; u++)
    if (
      positions.some(
        (p) => p >= (chain.rowStart[u] as number) && p < (chain.rowStart[u + 1] as number),
      )
    )
      rows.add(u)
  return [...rows]
}

function normalise(probability: Float64Array, { rowStart }: Chain, row: number): void {
  const values = probability.subarray(rowStart[row], rowStart[row + 1])
  const total = values.reduce((sum, value) => sum + value, 0)
  for (let p = 0; p < values.length; p++) values[p] = (values[p] as number) / total
}
