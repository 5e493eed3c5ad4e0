// Exact arithmetic for the slow twins: every double is a whole number times a power of two.

/** A rational number; the denominator is above 0. */
export interface Fraction {
  readonly over: bigint
  readonly under: bigint
}

/** The value of a double, exactly. */
export function fraction(x: number): Fraction {
  const bits = new DataView(new ArrayBuffer(8))
  bits.setFloat64(0, x)
  const high = bits.getUint32(0)
  const exponent = (high >>> 20) & 0x7ff
  const stored = (BigInt(high & 0xfffff) << 32n) | BigInt(bits.getUint32(4))
  const mantissa = (exponent === 0 ? stored : stored | (1n << 52n)) * (high >>> 31 ? -1n : 1n)
  const power = Math.max(exponent, 1) - 1075
  return power >= 0
    ? { over: mantissa << BigInt(power), under: 1n }
    : { over: mantissa, under: 1n << BigInt(-power) }
}

export const ZERO: Fraction = { over: 0n, under: 1n }
export const ONE: Fraction = { over: 1n, under: 1n }

export function add(a: Fraction, b: Fraction): Fraction {
  if (a.under > b.under) return add(b, a)
  // Sums of doubles stay short: one power of two divides the other.
  return b.under % a.under === 0n
    ? { over: a.over * (b.under / a.under) + b.over, under: b.under }
    : { over: a.over * b.under + b.over * a.under, under: a.under * b.under }
}

export function minus(a: Fraction, b: Fraction): Fraction {
  return add(a, { over: -b.over, under: b.under })
}

/** The quotient; `b` isn't 0. */
export function over(a: Fraction, b: Fraction): Fraction {
  const sign = b.over < 0n ? -1n : 1n
  return { over: a.over * b.under * sign, under: a.under * b.over * sign }
}

export function times(a: Fraction, b: Fraction): Fraction {
  return { over: a.over * b.over, under: a.under * b.under }
}

/** Whether `|a − b| ≤ bound`, without any rounding. */
export function within(a: Fraction, b: Fraction, bound: Fraction): boolean {
  const difference = a.over * b.under - b.over * a.under
  const size = difference < 0n ? -difference : difference
  return size * bound.under <= bound.over * a.under * b.under
}

/** The nearest double, give or take its last digit. */
export function toNumber({ over, under }: Fraction): number {
  if (over < 0n) return -toNumber({ over: -over, under })
  if (over === 0n) return 0
  const shift = bitLength(under) - bitLength(over) + 64
  const quotient = shift >= 0 ? (over << BigInt(shift)) / under : over / (under << BigInt(-shift))
  const half = Math.trunc(-shift / 2)
  return Number(quotient) * 2 ** half * 2 ** (-shift - half)
}

function leastCommon(a: bigint, b: bigint): bigint {
  // Doubles have powers of two below.
  if (a % b === 0n) return a
  if (b % a === 0n) return b
  let [x, y] = [a, b]
  while (y > 0n) [x, y] = [y, x % y]
  return (a / x) * b
}

function bitLength(value: bigint): number {
  return value.toString(16).length * 4
}

/**
 * Solves `A x = b` for non-negative doubles off the diagonal, by Gauss and Jordan without fractions
 * (Bareiss 1968): rows are made whole first, and every division comes out even.
 */
export function solveExactly(matrix: readonly (readonly Fraction[])[], b: readonly Fraction[]) {
  const rows = matrix.map((row, i) => {
    const cells = [...row, b[i] as Fraction]
    const under = cells.reduce((common, cell) => leastCommon(common, cell.under), 1n)
    return cells.map((cell) => cell.over * (under / cell.under))
  })
  let previous = 1n
  for (let k = 0; k < rows.length; k++) {
    const swap = rows.findIndex((row, i) => i >= k && row[k] !== 0n)
    if (swap < 0) throw new RangeError('solveExactly: the system is singular')
    ;[rows[k], rows[swap]] = [rows[swap] as bigint[], rows[k] as bigint[]]
    const pivotRow = rows[k] as bigint[]
    const pivot = pivotRow[k] as bigint
    for (const [i, row] of rows.entries()) {
      if (i === k) continue
      const factor = row[k] as bigint
      for (const [j, cell] of row.entries())
        row[j] = (pivot * cell - factor * (pivotRow[j] as bigint)) / previous
    }
    previous = pivot
  }
  return rows.map((row, k): Fraction => {
    const [over, under] = [row[rows.length] as bigint, row[k] as bigint]
    return under < 0n ? { over: -over, under: -under } : { over, under }
  })
}
