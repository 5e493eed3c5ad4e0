/** Leading bits that choose a row of the table; 2^7 rows of two numbers stay in the nearest cache. */
const ROWS = 128

/**
 * The table behind {@link portableExponential}: for row `i` with centre `c = (128 + i + ½) / 256` the
 * pair `2⁻³² / c` and `-ln c`. Made by additions, multiplications and divisions alone, which
 * IEEE 754 rounds alike everywhere; `Math.log` differs between engines in the last bit.
 */
export function exponentialTable(): Float64Array {
  const table = new Float64Array(2 * ROWS)
  for (let i = 0; i < ROWS; i++) {
    const centre = (ROWS + i + 0.5) / (2 * ROWS)
    table[2 * i] = 2 ** -32 / centre
    table[2 * i + 1] = -logBySeries(centre)
  }
  return table
}

/** ln c = 2 artanh((c − 1) / (c + 1)), summed from the smallest term; for c in [½, 1]. */
function logBySeries(c: number): number {
  const z = (c - 1) / (c + 1)
  const square = z * z
  let sum = 0
  for (let k = 41; k >= 1; k -= 2) sum = sum * square + 1 / k
  return 2 * z * sum
}
