import { compilePersonaChains, expectedVisits, type Journey } from 'sojourn'
import {
  changePersonaRow,
  changeRows,
  copyOf,
  type Draft,
  type From,
  ownRow,
  type Probabilities,
} from './rows.ts'

/** Which probability, and how others make room for it. */
export interface ShareEdit {
  readonly from: From
  readonly to: string
  /** What it is to be, above 0 and below 1. */
  readonly share: number
  /** The one that gives way or takes what is left; all others in proportion where absent. */
  readonly giver?: string
  /** Of this persona alone; of all customers together where absent. */
  readonly persona?: string
}

/**
 * A journey in which a step has another probability. Where personas have rows of their own, the odds
 * of all of them are times the same factor, the one with which the step has this share of all visits.
 */
export function setShare(journey: Journey, edit: ShareEdit): Journey {
  const { from, to, share, giver, persona } = edit
  const stated = (row: Probabilities) => withShare(row, to, share, giver)
  const draft = copyOf(journey)
  const together = persona === undefined
  if (!together) changePersonaRow(draft, persona, from, stated)
  else if (!(journey.personas ?? []).some((each) => ownRow(each, from) !== undefined))
    changeRows(draft, from, stated)
  else scaleAlike(draft, edit, oddsFactor(journey, edit))
  return draft as Journey
}

/** The least and the most that a share can be when only `giver` gives way. */
export function shareLimits(row: Probabilities, to: string, giver?: string): [number, number] {
  const most = giver === undefined ? 1 : (row.get(to) ?? 0) + (row.get(giver) ?? 0)
  return [0, most]
}

/** A row in which one probability is stated, and the others make room. */
export function withShare(
  row: Probabilities,
  to: string,
  share: number,
  giver?: string,
): Map<string, number> {
  const before = row.get(to) ?? 0
  const next = new Map(row)
  next.set(to, share)
  if (giver !== undefined) return next.set(giver, (row.get(giver) ?? 0) + before - share)
  for (const [id, p] of row) if (id !== to) next.set(id, (p * (1 - share)) / (1 - before))
  return next
}

function scaleAlike(draft: Draft, { from, to, giver }: ShareEdit, factor: number): void {
  changeRows(draft, from, (row) => {
    const p = row.get(to)
    const room = giver === undefined ? 1 : (p ?? 0) + (row.get(giver) ?? 0)
    if (p === undefined || p >= room) return row
    return withShare(row, to, (room * factor * p) / (factor * p + room - p), giver)
  })
}

const HALVINGS = 60
const FARTHEST = 30

/** The factor of odds with which the step has the share asked for, of all visits. */
function oddsFactor(journey: Journey, edit: ShareEdit): number {
  let [low, high] = [-FARTHEST, FARTHEST]
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (low + high) / 2
    const draft = copyOf(journey)
    scaleAlike(draft, edit, Math.exp(middle))
    if (shareOfAll(draft as Journey, edit.from, edit.to) < edit.share) low = middle
    else high = middle
  }
  return Math.exp((low + high) / 2)
}

/** Of all visits of `from` by customers of every kind (of all entrants), the share that goes on to `to`. */
export function shareOfAll(journey: Journey, from: From, to: string): number {
  let [visits, steps] = [0, 0]
  for (const { share, chain } of compilePersonaChains(journey)) {
    const target = chain.ids.indexOf(to)
    if (from === null) {
      visits += share
      steps += share * (chain.entry[target] ?? 0)
      continue
    }
    const i = chain.ids.indexOf(from)
    const expected = expectedVisits(chain).visits[i] as number
    const here = share * (Number.isFinite(expected) ? expected : 1)
    visits += here
    for (let p = chain.rowStart[i] as number; p < (chain.rowStart[i + 1] as number); p++)
      if (chain.column[p] === target) steps += here * (chain.probability[p] as number)
  }
  return visits > 0 ? steps / visits : 0
}
