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
 * cumulative probabilities are first rounded to multiples of 2⁻³², and the table then reproduces the
 * rounded distribution exactly. So each probability is off by at most 2⁻³², and what is less likely
 * than about 1e-10 may never happen at all.
 *
 * The distribution is that of the positions `from` to `until`, exclusive, of `probability`, all of
 * them if absent; items are counted from `from`. The top `bits` of a uniform 32-bit number choose the column; the number as a whole is compared with
 * the column's threshold. Cost O(n).
 */
export function aliasRow(
  probability: ArrayLike<number>,
  from = 0,
  until = probability.length,
): AliasRow {
  const bits = aliasBits(until - from)
  const columns = 2 ** bits
  const capacity = UNITS / columns
  const left = new Float64Array(columns)
  shareOut(probability, from, until, left)

  const threshold = new Float64Array(columns)
  const alias = new Int32Array(columns)
  for (let column = 0; column < columns; column++) alias[column] = column
  const small: number[] = []
  const large: number[] = []
  for (let i = 0; i < columns; i++) {
    if ((left[i] as number) < capacity) small.push(i)
    else large.push(i)
  }
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

/** How many bits choose the column in a table of so many items. */
export function aliasBits(items: number): number {
  let bits = 1
  while (2 ** bits < items) bits++
  return bits
}

/** Shares 2³² units out in proportion, by rounding the cumulative distribution. */
function shareOut(
  probability: ArrayLike<number>,
  from: number,
  until: number,
  units: Float64Array,
): void {
  let cumulative = 0
  let given = 0
  for (let i = from; i < until; i++) {
    cumulative += probability[i] as number
    const upTo = i === until - 1 ? UNITS : Math.min(UNITS, Math.round(cumulative * UNITS))
    units[i - from] = upTo - given
    given = upTo
  }
}
