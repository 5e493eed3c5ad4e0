import type { BarExtent } from './bar-extent.ts'

/** Height that the columns should keep to, as a share of the width. */
const HEIGHT = 0.44
/** Least and most thickness of all that runs through the fullest column, as a share of the width. */
const LEAST = 0.1
const MOST = 0.24
const STEPS = 10

/**
 * The largest scale, in pixels per customer, at which all columns stay within the height that suits
 * the width; where they can't, the least one that can be read.
 *
 * @param customers what runs through the fullest column.
 * @param extents bars by column at a scale.
 */
export function fitScale(
  width: number,
  customers: number,
  extents: (scale: number) => readonly (readonly BarExtent[])[],
): number {
  const fits = (scale: number) =>
    extents(scale).every(
      (column) =>
        column.reduce((sum, { above, size, below }) => sum + above + size + below, 0) <=
        HEIGHT * width,
    )
  let low = (LEAST * width) / customers
  let high = (MOST * width) / customers
  if (fits(high)) return high
  for (let step = 0; step < STEPS; step++) {
    const middle = (low + high) / 2
    if (fits(middle)) low = middle
    else high = middle
  }
  return low
}
