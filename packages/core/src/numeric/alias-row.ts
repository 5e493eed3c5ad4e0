/** An alias table over 2^k columns: a draw picks a column, then one of its two items. */
export interface AliasRow {
  /** k: the number of columns is 2^k. */
  readonly bits: number
  /** By column: a 32-bit draw of the column below this takes the column's own item, else its alias. */
  readonly threshold: Float64Array
  /** By column: the item that takes the rest of the column. */
  readonly alias: Int32Array
}

const UNITS = 2 ** 32

/**
 * The alias table of a distribution (Walker; built as in Vose, *IEEE TSE* 17, 1991), on integers: the
 * probabilities are first shared out over 2³² units, by largest remainder, and the table then
 * reproduces those units exactly. So each probability is off by less than 2⁻³², and what is less
 * likely than about 1e-10 may never happen at all.
 *
 * The top `bits` of a uniform 32-bit number choose the column; the number as a whole is compared with
 * the column's threshold. Cost O(n log n).
 */
export function aliasRow(probability: ArrayLike<number>): AliasRow {
  const bits = Math.max(1, Math.ceil(Math.log2(probability.length)))
  const columns = 2 ** bits
  const capacity = UNITS / columns
  const left = new Float64Array(columns)
  left.set(shareOut(probability))

  const threshold = new Float64Array(columns)
  const alias = Int32Array.from(left, (_, column) => column)
  const small: number[] = []
  const large: number[] = []
  for (let i = 0; i < columns; i++) ((left[i] as number) < capacity ? small : large).push(i)
  // Units are integers that add up to the columns' capacity, so there is a donor for every gap.
  for (let column = small.pop(); column !== undefined; column = small.pop()) {
    const donor = large[large.length - 1] as number
    threshold[column] = column * capacity + (left[column] as number)
    alias[column] = donor
    left[donor] = (left[donor] as number) - (capacity - (left[column] as number))
    if ((left[donor] as number) < capacity) small.push(large.pop() as number)
  }
  // A full column is its own alias, whatever its threshold.
  for (const column of large) threshold[column] = column * capacity
  return { bits, threshold, alias }
}

/** Shares 2³² units out in proportion, by largest remainder. */
function shareOut(probability: ArrayLike<number>): Float64Array {
  const exact = Float64Array.from(probability, (p) => p * UNITS)
  const units = exact.map(Math.floor)
  let rest = UNITS - units.reduce((sum, n) => sum + n, 0)
  const remainder = (i: number) => (exact[i] as number) - Math.floor(exact[i] as number)
  const order = [...exact.keys()].sort((i, j) => remainder(j) - remainder(i) || i - j)
  for (let k = 0; rest > 0; k = (k + 1) % order.length, rest--) {
    const i = order[k] as number
    units[i] = (units[i] as number) + 1
  }
  return units
}
