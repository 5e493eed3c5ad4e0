/**
 * The exponential quantile `-ln u` at the midpoint `u = (bits | 1) / 2³²` of one of 2³¹ equal cells,
 * with the same bits on every machine: `table` is that of `exponentialTable`.
 *
 * `u` is split into a power of two and a mantissa, the mantissa into a table row and a rest `t` below
 * 2⁻⁸, whose logarithm is four terms of its series. The error is below 3e-13; the draws lie between
 * 2.3e-10 and 22.2. Kernels have this code in line.
 */
export function portableExponential(bits: number, table: Float64Array): number {
  const odd = bits | 1
  const zeros = Math.clz32(odd)
  const mantissa = (odd << zeros) >>> 0
  const row = (mantissa >>> 23) & 254
  const t = mantissa * (table[row] as number) - 1
  const series = t * (1 - t * (0.5 - t * (1 / 3 - t * 0.25)))
  return zeros * Math.LN2 + (table[row + 1] as number) - series
}
