/**
 * A triangle of a matrix, without the diagonal, by rows. The entry beside the diagonal stands apart;
 * the others are filled up with zeros to groups of four, so that a processor seldom guesses wrong
 * where a row ends. Numbers are in bytes, as machine code wants them: `bound` those of the columns,
 * `column` those of a vector.
 */
export interface Triangle {
  /** Entries of row `k` take `bound[k] / 4` to `bound[k + 1] / 4`, exclusive. */
  readonly bound: Int32Array
  /** Eight times the column. */
  readonly column: Int32Array
  readonly value: Float64Array
  /** By row: the entry of the row before, or after; 0 where there is none. */
  readonly near: Float64Array
}

/**
 * The passes over memory that an iteration is made of, in WebAssembly or, bit for bit the same, in
 * JavaScript. All vectors are of one buffer, and of an even length.
 */
export interface Passes {
  /** `into ← (I − L)⁻¹ (b − c)`, from the first row of the triangle to the last. */
  forth(lower: Triangle, b: Float64Array, c: Float64Array, into: Float64Array): void
  /** `into ← (I − U)⁻¹ b`, from the last row of the triangle to the first. */
  back(upper: Triangle, b: Float64Array, into: Float64Array): void
  /** `p ← r + β (p − ω v)`. */
  turn(p: Float64Array, r: Float64Array, v: Float64Array, beta: number, omega: number): void
  /** `w ← y + w`; leaves the sums of `w²` and `w s`. */
  join(w: Float64Array, y: Float64Array, s: Float64Array): void
  /** `r ← r − α v`; leaves the sums of `r²` and `r s`. */
  reduce(r: Float64Array, v: Float64Array, s: Float64Array, alpha: number): void
  /** `x ← x + α y + ω z`. */
  step(x: Float64Array, y: Float64Array, z: Float64Array, alpha: number, omega: number): void
  /** The two sums that a pass left. */
  readonly sums: Float64Array
}
