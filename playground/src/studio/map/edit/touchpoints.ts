import type { Journey } from 'sojourn'
import { withoutLooseEffects } from './loose-effects.ts'
import {
  changePersonaRow,
  changeRows,
  completed,
  copyOf,
  type Draft,
  type From,
  ownRow,
  rowOf,
} from './rows.ts'
import { without } from './steps.ts'

/** What becomes of those who came to a touchpoint that is removed. */
export type Instead =
  /** They go where those who came went on to. */
  | { readonly kind: 'on' }
  /** They end there. */
  | { readonly kind: 'to'; readonly id: string }

/** A new touchpoint on a step. */
export interface NewTouchpoint {
  readonly name: string
  readonly phase?: string
  readonly between: readonly [from: From, to: string]
  /** Of those who come, the share that goes on; the others leave by `leave`. */
  readonly goOn: number
  readonly leave: string
}

/** Puts a touchpoint on a step: whoever took the step comes to it first. Gives its id. */
export function addTouchpoint(
  journey: Journey,
  { name, phase, between: [from, to], goOn, leave }: NewTouchpoint,
): { journey: Journey; id: string } {
  const draft = copyOf(journey)
  const id = freshIdOf(name, draft)
  const before = draft.touchpoints.findIndex((each) => each.id === from)
  draft.touchpoints.splice(before + 1, 0, { id, name, ...(phase !== undefined && { phase }) })
  changeRows(draft, from, (row) => renamed(row, to, id))
  const lost = 1 - goOn
  draft.transitions[id] = { [to]: goOn, ...(lost > 0 && leave !== to && { [leave]: lost }) }
  if (leave === to) draft.transitions[id] = { [to]: 1 }
  withoutLooseEffects(draft)
  return { journey: draft as Journey, id }
}

/** Removes a touchpoint; those who came do `instead`. */
export function removeTouchpoint(journey: Journey, id: string, instead: Instead): Journey {
  const draft = copyOf(journey)
  const ways = (persona?: string) => {
    if (instead.kind === 'to') return new Map([[instead.id, 1]])
    const own = journey.personas?.find((each) => each.id === persona)
    return without(completed(rowOf(journey, id, own)), id)
  }
  const comingFrom = [null, ...journey.touchpoints.map((each) => each.id as string)].filter(
    (from) => from !== id,
  )
  // Who goes on from here in another way than others comes to need rows of their own before it.
  for (const persona of journey.personas ?? [])
    if (instead.kind === 'on' && ownRow(persona, id) !== undefined)
      for (const from of comingFrom)
        if (completed(rowOf(journey, from, persona)).has(id))
          changePersonaRow(draft, persona.id, from, (row) => row)
  for (const from of comingFrom)
    if (leadsTo(draft as Journey, from, id))
      changeRows(draft, from, (row, persona) => redirected(row, id, ways(persona)))
  if (draft.referralEntries)
    draft.referralEntries = Object.fromEntries(
      redirected(completed(draft.referralEntries), id, ways()),
    )
  forget(draft, id)
  return draft as Journey
}

/** Why a touchpoint can't go; undefined where it can. */
export function whyNotRemoved(
  journey: Journey,
  id: string,
): 'last' | 'goal' | 'nowhere' | undefined {
  if (journey.touchpoints.length === 1) return 'last'
  const goals = [
    ...(journey.conversions ?? []),
    ...journey.outcomes.flatMap((each) => (each.kind === 'conversion' ? [each.id] : [])),
  ]
  if (goals.length === 1 && goals[0] === id) return 'goal'
  const rows = [
    journey.transitions[id],
    ...(journey.personas ?? []).map((p) => p.transitions?.[id]),
  ]
  return rows.some((row) => row && Object.keys(row).every((to) => to === id))
    ? 'nowhere'
    : undefined
}

/** An id that nothing has, from a name. */
export function freshIdOf(
  name: string,
  { touchpoints, outcomes, phases = [] }: Pick<Draft, 'touchpoints' | 'outcomes' | 'phases'>,
): string {
  const taken = new Set<string>([...touchpoints, ...outcomes, ...phases].map(({ id }) => id))
  const base =
    name
      .normalize('NFKD')
      .toLowerCase()
      .replace(/ø/g, 'o')
      .replace(/æ/g, 'ae')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 40) || 'step'
  let id = base
  for (let n = 2; taken.has(id); n++) id = `${base}-${n}`
  return id
}

function leadsTo(journey: Journey, from: From, id: string): boolean {
  return [undefined, ...(journey.personas ?? [])].some((persona) =>
    completed(rowOf(journey, from, persona)).has(id),
  )
}

/** A row in which those who went to `id` go where `ways` says. */
function redirected(
  row: ReadonlyMap<string, number>,
  id: string,
  ways: ReadonlyMap<string, number>,
): Map<string, number> {
  const next = new Map(row)
  next.delete(id)
  for (const [to, p] of ways) next.set(to, (next.get(to) ?? 0) + (row.get(id) ?? 0) * p)
  return next
}

function renamed(row: ReadonlyMap<string, number>, from: string, to: string): Map<string, number> {
  return new Map([...row].map(([id, p]) => [id === from ? to : id, p]))
}

/** Drops all else that names a touchpoint. */
function forget(draft: Draft, id: string): void {
  draft.touchpoints = draft.touchpoints.filter((each) => each.id !== id)
  delete draft.transitions[id]
  if (draft.conversions) draft.conversions = draft.conversions.filter((each) => each !== id)
  delete draft.referrals?.[id]
  const { evidence } = draft
  if (evidence) {
    delete evidence.entries?.[id]
    delete evidence.censored?.[id]
    delete evidence.transitions?.[id]
    for (const [from, counts] of Object.entries(evidence.transitions ?? {}))
      if (counts[id] !== undefined) delete evidence.transitions?.[from]
  }
  for (const persona of draft.personas ?? []) {
    delete persona.transitions?.[id]
    delete persona.sojourns?.[id]
  }
  withoutLooseEffects(draft)
}
