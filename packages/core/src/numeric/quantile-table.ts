import { portableExp } from './portable-exp.ts'

/**
 * `ln` of a quantile of a positive distribution: of the amount that has the share `tail`, at most ½,
 * of the distribution above it, or else below it. `near` is the answer for a tail close by, for those
 * who search.
 */
export type LogQuantile = (tail: number, above: boolean, near?: number) => number

/** Quantiles of a distribution, to be looked up by `tabledQuantile`. */
export interface QuantileTable {
  /**
   * Eight coefficients a cell, of x⁰ to x⁷ with `x` from −1 to 1 across the cell. Cells are numbered
   * `4 (z + 32 s) + c`: the tail has `z` leading zeros among 32 bits, `s` is 0 for the tail above and
   * 1 for that below, and `c` is one of the four equal parts of the octave. 16 kilobytes.
   */
  readonly cells: Float64Array
  /** How often what the cells give is to be squared. */
  readonly squarings: number
}

/** Coefficients of a cell: 64 bytes, a cache line. */
const WIDTH = 8
/** Equal parts of an octave of the tail. */
const PARTS = 4
/** Tails are odd multiples of 2⁻³² up to ½: 31 octaves on either side. */
const OCTAVES = 32
/** Largest `d ln Q / d ln tail` that the polynomials follow to a few 1e-10. */
const STEEPEST = 2

/**
 * A table of a quantile function: on each side of the median, octaves of the tail cut into four cells,
 * and in each the polynomial that meets it at the eight Chebyshev points. Where the quantile is a
 * steep power of the tail, as that of a gamma distribution with a small shape, the table is of its
 * square root, or the root of that, and so on.
 *
 * Off by less than 1e-9 of the quantile, and 1e-11 unless it is very steep; the same bits on every
 * machine where `logQuantile` has them. Cost: 2,048 calls of `logQuantile`.
 */
export function quantileTable(logQuantile: LogQuantile): QuantileTable {
  const squarings = squaringsOf(logQuantile)
  const cells = new Float64Array(2 * OCTAVES * PARTS * WIDTH)
  const values = new Float64Array(WIDTH)
  for (const above of [true, false]) {
    let near: number | undefined
    for (let zeros = 1; zeros < OCTAVES; zeros++) {
      for (let part = PARTS - 1; part >= 0; part--) {
        for (const [k, point] of POINTS.entries()) {
          const mantissa = 1 + (part + (1 + point) / 2) / PARTS
          near = logQuantile(mantissa * 2 ** (-1 - zeros), above, near)
          values[k] = portableExp(near * 2 ** -squarings)
        }
        const cell = PARTS * (zeros + (above ? 0 : OCTAVES)) + part
        writeCoefficients(values, cells.subarray(WIDTH * cell, WIDTH * (cell + 1)))
      }
    }
  }
  return { cells, squarings }
}

/** Square roots to take until no octave of the tail is steeper than {@link STEEPEST}. */
function squaringsOf(logQuantile: LogQuantile): number {
  let steepest = 0
  for (const above of [true, false]) {
    let before = logQuantile(1 / 2, above)
    for (let zeros = 1; zeros < OCTAVES; zeros++) {
      const after = logQuantile(2 ** (-1 - zeros), above, before)
      steepest = Math.max(steepest, Math.abs(after - before) / Math.LN2)
      before = after
    }
  }
  let squarings = 0
  while (steepest > STEEPEST * 2 ** squarings) squarings++
  return squarings
}

// cos((2k + 1) π / 16): the zeros of the Chebyshev polynomial T₈, from the largest.
const HALF = [0.9807852804032304, 0.8314696123025452, 0.5555702330196022, 0.19509032201612828]
const POINTS = [...HALF, ...HALF.map((point) => -point).reverse()]

/** T₀ to T₇ at each point: the rows of a discrete cosine transform. */
const TRANSFORM = POINTS.map((x) => {
  const row = [1, x]
  while (row.length < WIDTH) row.push(2 * x * (row.at(-1) as number) - (row.at(-2) as number))
  return row
})

/** The coefficients of the polynomial that has these values at the points. */
function writeCoefficients(values: Float64Array, c: Float64Array): void {
  const a = (n: number) =>
    TRANSFORM.reduce((sum, row, k) => sum + (row[n] as number) * (values[k] as number), 0) /
    (n === 0 ? WIDTH : WIDTH / 2)
  const [a0, a1, a2, a3, a4, a5, a6, a7] = [a(0), a(1), a(2), a(3), a(4), a(5), a(6), a(7)]
  // Σ aₙ Tₙ in powers.
  c[0] = a0 - a2 + a4 - a6
  c[1] = a1 - 3 * a3 + 5 * a5 - 7 * a7
  c[2] = 2 * a2 - 8 * a4 + 18 * a6
  c[3] = 4 * a3 - 20 * a5 + 56 * a7
  c[4] = 8 * a4 - 48 * a6
  c[5] = 16 * a5 - 112 * a7
  c[6] = 32 * a6
  c[7] = 64 * a7
}
