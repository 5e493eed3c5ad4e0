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

/** Vectors by name. */
export type Vectors<Name extends string> = Readonly<Record<Name, Float64Array>>

/** The numbers by which vectors are combined on the way back. */
export interface Factors {
  readonly gamma: number
  readonly beta: number
  readonly omega: number
}

/**
 * The passes over memory that an iteration is made of, in WebAssembly or, bit for bit the same, in
 * JavaScript. All vectors are of one buffer, and of an even length.
 */
export interface Passes {
  /**
   * `w ← (I − L)⁻¹ (b − c)`, from the first row of the triangle to the last, and `t ← c + w`; leaves
   * the sums of `t²` and `t s`. `w` may be `b`.
   */
  forth(lower: Triangle, vectors: Vectors<'b' | 'c' | 'w' | 't' | 's'>): void
  /** `b ← γ r + β (b − ω v)`, and `w ← (I − U)⁻¹ b`, from the last row of the triangle to the first. */
  back(upper: Triangle, vectors: Vectors<'b' | 'r' | 'v' | 'w'>, factors: Factors): void
  /**
   * `r ← r + T x` for a triangle whose entries beside the diagonal meet the row before (−1) or after
   * (1). Memory goes on before and after `x`, with finite numbers.
   */
  flow(triangle: Triangle, side: 1 | -1, vectors: Vectors<'x' | 'r'>): void
  /** `x ← x + α y + ω z` and `r ← r − ω t`; leaves the sums of `r²` and `r s`. */
  step(vectors: Vectors<'x' | 'y' | 'z' | 'r' | 't' | 's'>, alpha: number, omega: number): void
  /** The two sums that a pass left. */
  readonly sums: Float64Array
}
