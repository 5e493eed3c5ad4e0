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
 * @param sequences codes, one list a journey.
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
  const tables = Array.from({ length: highest + 1 }, () => new Map<number, Map<number, number>>())
  const context = contextNumbers(highest)
  let n = 0
  for (const sequence of sequences)
    for (let t = highest; t < sequence.length; t++) {
      n++
      const to = sequence[t] as number
      let of = 0
      for (const [order, table] of tables.entries()) {
        if (order > 0) of = context(order, of, sequence[t - order] as number)
        const successors = table.get(of)
        if (successors === undefined) table.set(of, new Map([[to, 1]]))
        else successors.set(to, (successors.get(to) ?? 0) + 1)
      }
    }
  return tables.map((table, order) => {
    let parameters = 0
    let logLikelihood = 0
    for (const successors of table.values()) {
      parameters += successors.size - 1
      let total = 0
      for (const count of successors.values()) total += count
      for (const count of successors.values()) logLikelihood += count * Math.log(count / total)
    }
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

/** Numbers contexts: the one of order `k` is that of order `k − 1` with one code more, further back. */
function contextNumbers(highest: number) {
  const known = Array.from({ length: highest + 1 }, () => new Map<number, Map<number, number>>())
  const seen = new Int32Array(highest + 1)
  return (order: number, shorter: number, code: number): number => {
    const longer = known[order] as Map<number, Map<number, number>>
    let byCode = longer.get(shorter)
    if (byCode === undefined) {
      byCode = new Map()
      longer.set(shorter, byCode)
    }
    let number = byCode.get(code)
    if (number === undefined) {
      number = seen[order] as number
      seen[order] = number + 1
      byCode.set(code, number)
    }
    return number
  }
}
