/** A figure with the ends of its interval. */
export interface Range {
  readonly mean: number
  readonly low: number
  readonly high: number
}
