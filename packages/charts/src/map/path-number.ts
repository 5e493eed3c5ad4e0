/** A length in a path: to a tenth of a pixel, which keeps paths short. */
export function pathNumber(length: number): string {
  return String(Math.round(length * 10) / 10 + 0)
}
