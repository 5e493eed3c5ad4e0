import { PairTable } from './pair-table.ts'
import { type SequenceCounts, SequenceTable } from './sequence-table.ts'

/** How well a chain of some order explains sequences, and what it costs. */
export interface OrderComparison {
  readonly order: number
  /** Sum over observed contexts of the number of their distinct successors less one. */
  readonly parameters: number
  /** Positions that every order is judged on. */
  readonly n: number
  /** Maximised log-likelihood, in nats. */
  readonly logLikelihood: number
  readonly aic: number
  readonly bic: number
}

/**
 * Compares Markov chains of order 0 to `highest` by maximum likelihood, AIC and BIC. All orders are
 * judged on the same positions, those with `highest` predecessors in their sequence, since numbers
 * over different positions can't be compared. Ends of sequences are not counted as steps.
 *
 * Cost: O(events × orders).
 * @param sequences codes from 0, one list a journey.
 * @example
 * ```ts
 * import { compareOrders } from 'sojourn/estimation'
 * const [zero, one] = compareOrders([[0, 1, 0, 1, 0]], 1)
 * console.log(zero?.parameters, one?.logLikelihood) // 1 0
 * ```
 */
export function compareOrders(
  sequences: Iterable<ArrayLike<number>>,
  highest: number,
): OrderComparison[] {
  const table = new SequenceTable(highest + 1)
  for (const sequence of sequences) {
    table.begin()
    for (let t = 0; t < sequence.length; t++) table.push(sequence[t] as number)
  }
  return ordersOf(table.counts())
}

/** Compares the orders below the length of counted runs, of which shorter runs are sums. */
export function ordersOf({ length, codes, count }: SequenceCounts): OrderComparison[] {
  const n = count.reduce((sum, times) => sum + times, 0)
  /** The context of each run, numbered; that of order `k` is that of `k − 1` with one code more. */
  const context = new Int32Array(count.length)
  return Array.from({ length }, (_, order) => {
    const contexts = new PairTable()
    const successors = new PairTable()
    for (let run = 0; run < count.length; run++) {
      const to = (run + 1) * length - 1
      if (order > 0)
        context[run] = contexts.find(context[run] as number, codes[to - order] as number)
      const pair = successors.find(context[run] as number, codes[to] as number)
      successors.count[pair] = (successors.count[pair] as number) + (count[run] as number)
    }
    const used = order > 0 ? contexts.size : Math.min(1, count.length)
    const parameters = successors.size - used
    const logLikelihood = likelihood(successors, used)
    return {
      order,
      parameters,
      n,
      logLikelihood,
      aic: 2 * parameters - 2 * logLikelihood,
      // No positions, no penalty: ln 0 has no value, and nothing was judged.
      bic: n === 0 ? 0 : parameters * Math.log(n) - 2 * logLikelihood,
    }
  })
}

/** `Σ n_cs ln(n_cs / n_c)` over contexts `c` and their successors `s`, context by context. */
function likelihood({ size, first: context, count }: PairTable, contexts: number): number {
  const total = new Float64Array(contexts)
  const start = new Int32Array(contexts + 1)
  for (let pair = 0; pair < size; pair++) {
    const c = context[pair] as number
    total[c] = (total[c] as number) + (count[pair] as number)
    start[c + 1] = (start[c + 1] as number) + 1
  }
  for (let c = 0; c < contexts; c++) start[c + 1] = (start[c + 1] as number) + (start[c] as number)
  const ordered = new Int32Array(size)
  for (let pair = 0; pair < size; pair++) {
    const c = context[pair] as number
    const at = start[c] as number
    ordered[at] = pair
    start[c] = at + 1
  }
  let sum = 0
  for (const pair of ordered) {
    const times = count[pair] as number
    sum += times * Math.log(times / (total[context[pair] as number] as number))
  }
  return sum
}
