import { type Box, sharedArea } from './box.ts'
import type { Label } from './journey-map-layout.ts'

/** A place that a label could take. */
export interface Candidate {
  readonly label: Label
  readonly box: Box
  /** Dislike of this place, before anything lies under it. */
  readonly cost: number
}

/** Something that a label may cover, but better doesn't. */
export interface Backdrop extends Box {
  /** Cost of covering it with the whole label. */
  readonly weight: number
}

/** Labels stay this far from one another, if they can. */
const AIR = 3
const ROUNDS = 4

/**
 * Places labels so that none touches another, or an obstacle. The first candidate of each label
 * must be free of those of all others and of the obstacles: from there labels move, one at a time,
 * to the best place that is free, until nothing gets better. So there is always a solution.
 */
export function placeLabels(
  labels: readonly (readonly Candidate[])[],
  obstacles: readonly Box[],
  backdrops: readonly Backdrop[],
  bounds: Box,
): Label[] {
  const open = labels.map((candidates) => {
    const reach = around(candidates.map(({ box }) => box))
    const solid = obstacles.filter((box) => sharedArea(box, reach) > 0)
    const behind = backdrops.filter((box) => sharedArea(box, reach) > 0)
    const free = ({ box }: Candidate) =>
      box.x0 >= bounds.x0 &&
      box.x1 <= bounds.x1 &&
      box.y0 >= bounds.y0 &&
      box.y1 <= bounds.y1 &&
      !solid.some((obstacle) => sharedArea(box, obstacle) > 0)
    return candidates
      .filter((candidate, i) => i === 0 || free(candidate))
      .map(({ label, box, cost }, i) => ({ label, box, cost: cost + covered(box, behind), i }))
      .sort((a, b) => a.cost - b.cost || a.i - b.i)
  })
  const chosen = open.map((candidates) => candidates.find(({ i }) => i === 0) as Candidate)
  for (let round = 0, moved = true; moved && round < ROUNDS; round++) {
    moved = false
    for (const [l, candidates] of open.entries()) {
      const others = chosen.filter((_, i) => i !== l).map(({ box }) => box)
      let best: Candidate | undefined
      let least = Infinity
      for (const candidate of candidates) {
        if (candidate.cost >= least) break
        if (others.some((box) => sharedArea(candidate.box, box) > 0)) continue
        const cost = candidate.cost + crowding(candidate.box, others)
        if (cost >= least) continue
        best = candidate
        least = cost
      }
      if (!best || best === chosen[l]) continue
      chosen[l] = best
      moved = true
    }
  }
  return chosen.map(({ label }) => label)
}

function around(boxes: readonly Box[]): Box {
  return {
    x0: Math.min(...boxes.map(({ x0 }) => x0)),
    x1: Math.max(...boxes.map(({ x1 }) => x1)),
    y0: Math.min(...boxes.map(({ y0 }) => y0)),
    y1: Math.max(...boxes.map(({ y1 }) => y1)),
  }
}

function covered(box: Box, backdrops: readonly Backdrop[]): number {
  const area = (box.x1 - box.x0) * (box.y1 - box.y0)
  let cost = 0
  for (const backdrop of backdrops) cost += backdrop.weight * sharedArea(box, backdrop)
  return cost / Math.max(1, area)
}

function crowding(box: Box, others: readonly Box[]): number {
  const wide = { x0: box.x0 - 2 * AIR, x1: box.x1 + 2 * AIR, y0: box.y0 - AIR, y1: box.y1 + AIR }
  return others.some((other) => sharedArea(wide, other) > 0) ? 2 : 0
}
