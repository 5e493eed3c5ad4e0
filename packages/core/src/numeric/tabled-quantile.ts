import type { QuantileTable } from './quantile-table.ts'

/**
 * The quantile that has the share `u = (bits | 1) / 2³²` of a distribution above it, from the table of
 * the distribution; with the same bits on every machine. For `-ln u` see `portableExponential`: the
 * same number draws large amounts from all distributions, or small ones. Kernels have this code in
 * line.
 */
export function tabledQuantile(bits: number, { cells, squarings }: QuantileTable): number {
  const odd = bits | 1
  // The tail on the nearer side, in units of 2⁻³²; all ones mark the side below the median.
  const side = odd >> 31
  const tail = (odd ^ side) - side
  const zeros = Math.clz32(tail)
  const mantissa = tail << zeros
  const at = ((side & 32) + zeros) * 32 + ((mantissa >>> 26) & 24)
  const x = ((mantissa << 3) >>> 0) * 2 ** -31 - 1
  const c = (n: number) => cells[at + n] as number
  const square = x * x
  const even = ((c(6) * square + c(4)) * square + c(2)) * square + c(0)
  const odds = ((c(7) * square + c(5)) * square + c(3)) * square + c(1)
  let quantile = even + x * odds
  for (let k = 0; k < squarings; k++) quantile *= quantile
  return quantile
}
