import { type CutJourneys, Ending } from './cut-journeys.ts'
import type { EventLog } from './event-log.ts'
import { LOST } from './journey-counts.ts'
import { PairTable } from './pair-table.ts'

/** Journeys as runs of numbered steps; those that are alike are one path. */
export interface JourneyPaths {
  /** Codes of the touchpoints that each step leaves and leads to; −1 for the loss. */
  readonly from: Int32Array
  readonly to: Int32Array
  /** Codes of the touchpoints that journeys begin with. */
  readonly entries: Int32Array
  /** By path: the number of its entry, and of its steps, those of path `p` from `start[p]`. */
  readonly entry: Int32Array
  readonly start: Int32Array
  readonly step: Int32Array
  /** The path of each journey. */
  readonly path: Int32Array
}

/** Finds the paths of journeys; steps of visits that aren't resolved are left out, as in a fit. */
export function journeyPaths(
  { touchpoint, time }: EventLog,
  { row, start: first, ending, until }: CutJourneys,
  gap: number,
): JourneyPaths {
  const steps = new PairTable()
  const entryNumber = new Map<number, number>()
  const known = new Map<string, number>()
  const entry: number[] = []
  const start: number[] = [0]
  const step: number[] = []
  const path = new Int32Array(ending.length)
  for (let j = 0; j < ending.length; j++) {
    const from = first[j] as number
    const end = first[j + 1] as number
    const code = (at: number) => touchpoint[row[at] as number] as number
    const own: number[] = []
    for (let at = from; at < end; at++) {
      if (gap < Infinity && until - (time[row[at] as number] as number) <= gap) break
      const last = at === end - 1
      if (last && ending[j] !== Ending.lost) break
      own.push(steps.find(code(at), last ? 0 : code(at + 1) - LOST))
    }
    let e = entryNumber.get(code(from))
    if (e === undefined) {
      e = entryNumber.size
      entryNumber.set(code(from), e)
    }
    const key = `${e}:${own.join()}`
    let p = known.get(key)
    if (p === undefined) {
      p = entry.push(e) - 1
      for (const s of own) step.push(s)
      start.push(step.length)
      known.set(key, p)
    }
    path[j] = p
  }
  return {
    from: steps.first.slice(0, steps.size),
    to: steps.second.slice(0, steps.size).map((to) => to + LOST),
    entries: Int32Array.from(entryNumber.keys()),
    entry: Int32Array.from(entry),
    start: Int32Array.from(start),
    step: Int32Array.from(step),
    path,
  }
}
