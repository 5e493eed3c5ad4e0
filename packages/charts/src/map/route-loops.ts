import type { FlowEdge } from '../flow/journey-flow.ts'
import { type Box, sharedArea } from './box.ts'

/** One end of a loop. */
export interface LoopEnd {
  /** Where the stroke meets the bar. */
  readonly x: number
  readonly y: number
  /** How far it swings out to the side. */
  readonly swing: number
  /** Top of what stands above the bar, its label included. */
  readonly top: number
}

/** A loop that wants a lane. */
export interface LoopRequest {
  readonly edge: FlowEdge
  readonly stroke: number
  readonly from: LoopEnd
  readonly to: LoopEnd
}

/** Space between a lane and what lies below or above it. */
const AIR = 4

/**
 * Finds a lane for each loop: the lowest level above both bars where nothing stands in the way,
 * shortest loops first, so that longer ones arch over them.
 *
 * @param obstacles bars with the space for their labels; ribbons that pass.
 * @returns the middle of each lane, in the order of the loops.
 */
export function routeLoops(loops: readonly LoopRequest[], obstacles: readonly Box[]): number[] {
  const taken: Box[] = [...obstacles]
  return loops.map(({ stroke, from, to }) => {
    const x0 = to.x - to.swing - stroke / 2
    const x1 = from.x + from.swing + stroke / 2
    const inTheWay = taken.filter((box) => box.x1 > x0 && box.x0 < x1)
    const start = Math.min(from.top, to.top) - AIR
    const levels = [start, ...inTheWay.map((box) => box.y0 - AIR).filter((y) => y < start)]
    levels.sort((a, b) => b - a)
    const lane = (bottom: number): Box => ({ x0, x1, y0: bottom - stroke - AIR, y1: bottom })
    const free = levels.find((bottom) =>
      inTheWay.every((box) => sharedArea(lane(bottom), box) === 0),
    ) as number
    taken.push(lane(free))
    return free - stroke / 2
  })
}
