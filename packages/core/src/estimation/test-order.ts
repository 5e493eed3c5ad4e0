import { type IndependenceTest, testOfParts } from './independence-test.ts'
import { PairTable } from './pair-table.ts'
import { type SequenceCounts, SequenceTable } from './sequence-table.ts'
import { type TableTest, tableTest } from './table-test.ts'

/**
 * How degrees of freedom are counted, of order `r` against `s`.
 *
 * - `possible`: within each observed context of order `r`, its observed extensions to `s` less one,
 *   times the successors that the context has, less one. Steps that no journey can make don't count.
 * - `observed`: observed contexts of order `s` less those of `r`, times all successors less one.
 * - `full`: `(Sˢ − Sʳ)(S − 1)` for `S` states, as if every step could be made.
 */
export type DegreesOfFreedom = 'possible' | 'observed' | 'full'

/** Options of {@link testOrder}. */
export interface OrderTestOptions {
  /** Order under the hypothesis, from 0; 1. */
  readonly lower?: number
  /** Order that it is tested against, above `lower`; `lower + 1`. */
  readonly higher?: number
  /** `possible`. */
  readonly convention?: DegreesOfFreedom
}

/** A test of the order of a chain, and what it rests on. */
export interface OrderTest extends IndependenceTest {
  readonly lower: number
  readonly higher: number
  /** Steps that the test rests on. */
  readonly n: number
  /** How the degrees of freedom are counted. */
  readonly convention: DegreesOfFreedom
}

/**
 * Tests whether a chain remembers `lower` steps rather than `higher` (Anderson & Goodman 1957;
 * Billingsley 1961): with 0 against 1, whether steps are independent; with 1 against 2, the Markov
 * property. `G²` is twice the difference of the log-likelihoods that {@link compareOrders} gives.
 *
 * Given the last `lower` touchpoints, what came before must not matter: a test of independence within
 * each such context. Positions with `higher` predecessors are used, or with as many as counted runs
 * have. Ends of sequences are no steps.
 *
 * Where most steps can't be made, as in journeys, only the convention `possible` keeps the limit's
 * error of the first kind; the other two then hardly ever reject.
 *
 * Cost: O(events × higher).
 * @param sequences codes from 0, one list a journey, or runs counted by `countJourneys`.
 * @throws RangeError where the orders are no whole numbers from 0 in ascending order, or where the
 * runs are too short for them.
 * @example
 * ```ts
 * import { testOrder } from 'sojourn/estimation'
 * const alternating = Array.from({ length: 50 }, (_, t) => t % 2)
 * const { likelihoodRatio, degreesOfFreedom } = testOrder([alternating], { lower: 0 })
 * console.log(likelihoodRatio.toFixed(1), degreesOfFreedom) // 67.9 1
 * ```
 */
export function testOrder(
  sequences: Iterable<ArrayLike<number>> | SequenceCounts,
  options: OrderTestOptions = {},
): OrderTest {
  const { lower = 1, higher = lower + 1, convention = 'possible' } = options
  if (!Number.isInteger(lower) || !Number.isInteger(higher) || lower < 0 || higher <= lower)
    throw new RangeError(
      `testOrder: the orders are ${lower} and ${higher}; they must be whole numbers from 0, the higher above the lower`,
    )
  const runs = 'codes' in sequences ? sequences : runsOf(sequences, higher + 1)
  if (runs.length <= higher)
    throw new RangeError(
      `testOrder: runs of ${runs.length} are too short for order ${higher}; count journeys with order ${higher}`,
    )
  const { tables, extensions } = tablesOf(runs, lower, higher)
  const parts = tables.map((rows) => tableTest(rows))
  const degreesOfFreedom = {
    possible: () => parts.reduce((sum, part) => sum + part.degreesOfFreedom, 0),
    observed: () => (extensions - tables.length) * Math.max(0, successorsOf(runs) - 1),
    full: () => {
      const states = new Set(runs.codes).size
      return (states ** higher - states ** lower) * Math.max(0, states - 1)
    },
  }[convention]()
  return {
    ...testOfParts([...parts.map(withoutFreedom), { ...NOTHING, degreesOfFreedom }]),
    lower,
    higher,
    n: runs.count.reduce((sum, times) => sum + times, 0),
    convention,
  }
}

const NOTHING = { likelihoodRatio: 0, chiSquare: 0 }
const withoutFreedom = (part: TableTest) => ({ ...part, degreesOfFreedom: 0 })

function runsOf(sequences: Iterable<ArrayLike<number>>, length: number): SequenceCounts {
  const table = new SequenceTable(length)
  for (const sequence of sequences) {
    table.begin()
    for (let t = 0; t < sequence.length; t++) table.push(sequence[t] as number)
  }
  return table.counts()
}

function successorsOf({ length, codes, count }: SequenceCounts): number {
  return new Set(Array.from(count, (_, run) => codes[(run + 1) * length - 1])).size
}

/** By context of the lower order, by its extension to the higher: counts of successors. */
function tablesOf({ length, codes, count }: SequenceCounts, lower: number, higher: number) {
  const contexts = Array.from({ length: higher }, () => new PairTable())
  const tables: Map<number, number>[][] = []
  const place = new Map<number, Map<number, number>>()
  for (let run = 0; run < count.length; run++) {
    const last = (run + 1) * length - 1
    let context = 0
    let short = 0
    for (let k = 1; k <= higher; k++) {
      context = (contexts[k - 1] as PairTable).find(context, codes[last - k] as number)
      if (k === lower) short = context
    }
    let row = place.get(context)
    if (row === undefined) {
      row = new Map()
      place.set(context, row)
      const table = tables[short]
      if (table === undefined) tables[short] = [row]
      else table.push(row)
    }
    const to = codes[last] as number
    row.set(to, (row.get(to) ?? 0) + (count[run] as number))
  }
  return { tables, extensions: place.size }
}
