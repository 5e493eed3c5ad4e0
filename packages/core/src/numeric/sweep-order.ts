import { feedbackOrder } from './feedback-order.ts'
import type { Pattern } from './sparse-rows.ts'

/** An order in which so few edges lead one way is good as it is. */
const GOOD = 0.35

/**
 * An order for sweeps over a graph, forth and back. The given one is kept unless a feedback order
 * halves the edges that lead back: sweeps both ways converge alike in any order without a clear
 * direction, and the given order often has neighbours close in memory.
 */
export function sweepOrder(graph: Pattern): Int32Array {
  const size = graph.start.length - 1
  const given = new Int32Array(size)
  for (let k = 0; k < size; k++) given[k] = k
  const against = againstTheStream(graph)
  if (against <= GOOD * graph.column.length) return given
  const ordered = feedbackOrder(graph)
  const place = new Int32Array(size)
  for (let k = 0; k < size; k++) place[ordered[k] as number] = k
  return againstTheStream(graph, place) < against / 2 ? ordered : given
}

/** Edges that lead back, or on, whichever are fewer, in the given order or with nodes at other places. */
function againstTheStream({ start, column }: Pattern, place?: Int32Array): number {
  let back = 0
  for (let k = 0, p = 0; k + 1 < start.length; k++) {
    const from = place ? (place[k] as number) : k
    for (const end = start[k + 1] as number; p < end; p++) {
      const to = column[p] as number
      if ((place ? (place[to] as number) : to) < from) back++
    }
  }
  return Math.min(back, column.length - back)
}
