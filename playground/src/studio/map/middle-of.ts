/** The point in the middle of a ribbon, given its outline. */
export function middleOf(path: string): { x: number; y: number } {
  const outline = document.createElementNS('http://www.w3.org/2000/svg', 'path')
  outline.setAttribute('d', path)
  const length = outline.getTotalLength()
  // A quarter round is the middle of one edge, three quarters that of the other.
  const a = outline.getPointAtLength(0.25 * length)
  const b = outline.getPointAtLength(0.75 * length)
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }
}
