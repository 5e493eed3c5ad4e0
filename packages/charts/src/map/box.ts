/** An upright rectangle in pixels. */
export interface Box {
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
}

/** Area that two boxes share, 0 where they only touch. */
export function sharedArea(a: Box, b: Box): number {
  const width = Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0)
  if (width <= 0) return 0
  const height = Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0)
  return height <= 0 ? 0 : width * height
}
