// A double as two halves; little-endian, like every machine that runs JavaScript today.
const double = new Float64Array(1)
const half = new Int32Array(double.buffer)

/**
 * `eˣ` within one unit in the last place and with the same bits on every machine, which `Math.exp`
 * doesn't promise; 0 below −708, where the result would be subnormal. After fdlibm's `e_exp.c` (Sun
 * Microsystems 2004): `x = k ln 2 + r` and a rational function of `r`.
 */
export function portableExp(x: number): number {
  if (!(x > -708)) return x < 0 ? 0 : x
  if (x > 709) return x > 709.782712893384 ? Infinity : portableExp(x - 1) * Math.E
  const k = Math.round(x * Math.LOG2E)
  const high = x - k * 0.6931471803691238
  const low = k * 1.9082149292705877e-10
  const r = high - low
  const t = r * r
  const c =
    r -
    t *
      (0.16666666666666602 +
        t *
          (-0.0027777777777015593 +
            t * (6.613756321437934e-5 + t * (-1.6533902205465252e-6 + t * 4.1381367970572385e-8))))
  const mantissa = 1 - (low - (r * c) / (2 - c) - high)
  half[0] = 0
  half[1] = (1023 + k) << 20
  return mantissa * (double[0] as number)
}
