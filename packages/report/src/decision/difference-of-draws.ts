/** One list of draws less another, draw by draw; what is equal but for rounding is equal. */
export function differenceOfDraws(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((x, d) => {
    const y = b[d] as number
    return Math.abs(x - y) <= 1e-12 * Math.max(Math.abs(x), Math.abs(y)) ? 0 : x - y
  })
}
