// A double as two halves; little-endian, like every machine that runs JavaScript today.
const double = new Float64Array(1)
const half = new Int32Array(double.buffer)

/**
 * The natural logarithm of a positive, normal number, within one unit in the last place and with the
 * same bits on every machine, which `Math.log` doesn't promise. After fdlibm's `e_log.c` (Sun
 * Microsystems 1993): `x = 2^k (1 + f)` and a polynomial in `f / (2 + f)`.
 */
export function portableLog(x: number): number {
  double[0] = x
  const high = half[1] as number
  // The mantissa between √½ and √2.
  const up = ((high & 0xf_ffff) + 0x9_5f64) & 0x10_0000
  const k = (high >> 20) - 1023 + (up >> 20)
  half[1] = (high & 0xf_ffff) | (up ^ 0x3ff0_0000)
  const f = (double[0] as number) - 1
  const s = f / (2 + f)
  const z = s * s
  const w = z * z
  const odd = w * (0.3999999999940942 + w * (0.22222198432149784 + w * 0.15313837699209373))
  const even =
    z *
    (0.6666666666666735 +
      w * (0.2857142874366239 + w * (0.1818357216161805 + w * 0.14798198605116586)))
  const halfSquare = 0.5 * f * f
  const tail = s * (halfSquare + odd + even) + k * 1.9082149292705877e-10
  return k * 0.6931471803691238 - (halfSquare - tail - f)
}

/** `ln(1 + x)` without losing a small `x`, by Kahan's correction of {@link portableLog}. */
export function portableLog1p(x: number): number {
  const rounded = 1 + x
  return rounded === 1 ? x : (portableLog(rounded) * x) / (rounded - 1)
}
