import { framework, type Language } from '@sojourn/catalogue'
import { checkJourney, type Duration, type Journey, type SojournTime } from 'sojourn/model'
import type { Draft, DraftTouchpoint, Wait } from './draft.ts'
import { CUSTOMERS, shared, shareOf } from './rough-words.ts'

/** Names that the journey needs and nobody types. */
export interface DraftNames {
  readonly untitled: string
  readonly leaves: string
  /** Where the evidence comes from, in words. */
  readonly source: (customers: number) => string
}

/** Mean times that rough words stand for; within an exponential law they reach from a tenth to twice that. */
export const WAITS: Readonly<Record<Wait, Duration>> = {
  'at-once': '0s',
  minutes: '10min',
  hours: '4h',
  day: '1d',
  days: '3d',
  week: '7d',
  weeks: '21d',
  month: '30d',
  months: '90d',
}

const LOST = 'leaves'

/** Where customers go from a touchpoint, with those who leave: shares that add up to one. */
export function stepsOf(
  { ways, leave }: Pick<DraftTouchpoint, 'ways' | 'leave'>,
  known: ReadonlySet<string>,
): ReadonlyMap<string | undefined, number> {
  const said = new Map<string | undefined, number>()
  for (const { to, share } of ways)
    if (known.has(to) && shareOf(share) > 0) said.set(to, (said.get(to) ?? 0) + shareOf(share))
  const gone = shareOf(leave)
  if (gone > 0 || said.size === 0) said.set(undefined, gone > 0 ? gone : 1)
  const shares = shared([...said.values()])
  return new Map([...said.keys()].map((to, i) => [to, shares[i] as number]))
}

/** Where customers begin, as shares; the first touchpoint where nobody said. */
export function entriesOf(touchpoints: readonly DraftTouchpoint[]): ReadonlyMap<string, number> {
  const said = touchpoints.filter(({ begins }) => shareOf(begins) > 0)
  const [first] = touchpoints
  if (said.length === 0) return new Map(first ? [[first.id, 1]] : [])
  const shares = shared(said.map(({ begins }) => shareOf(begins)))
  return new Map(said.map(({ id }, i) => [id, shares[i] as number]))
}

/** What a success is worth, as typed with a point or a comma; undefined where it is no number. */
export function worthOf(text: string): number | undefined {
  const plain = text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.')
  const worth = Number(plain)
  return plain === '' || !Number.isFinite(worth) ? undefined : worth
}

/**
 * The journey that a draft is; undefined while it has no touchpoint. Probabilities are what the words
 * stand for, and their doubt is in the evidence: counts as if so many customers had been seen.
 */
export function journeyOfDraft(
  draft: Draft,
  language: Language,
  names: DraftNames,
): Journey | undefined {
  const { touchpoints, personas, sureness } = draft
  if (touchpoints.length === 0) return undefined
  const ids = new Set(touchpoints.map(({ id }) => id))
  // Where success is the end, it is an outcome; else a goal that the journey goes on after.
  const ends = new Set(
    touchpoints.filter((each) => each.success && goesNowhere(each, ids)).map(({ id }) => id),
  )
  const steps = touchpoints.filter(({ id }) => !ends.has(id))
  if (steps.length === 0) return undefined
  const seen = CUSTOMERS[sureness]
  const rows = steps.map((each) => [each.id, rowOf(each, ids, 1)] as const)
  const counts = steps.map((each) => [each.id, rowOf(each, ids, seen)] as const)
  const worth = worthOf(draft.worth)
  const money = worth === undefined ? {} : { revenue: worth }
  const phases = framework(draft.framework, language).phases
  const channels = [...new Set(touchpoints.map(({ channel }) => channel.trim()))].filter(Boolean)
  const { journey } = checkJourney({
    format: 'sojourn-journey',
    version: 1,
    name: draft.name.trim() || names.untitled,
    ...(draft.goal.trim() && { goal: draft.goal.trim() }),
    provenance: 'assumed',
    ...(/^[A-Z]{3}$/.test(draft.currency) && { currency: draft.currency }),
    phases,
    ...(channels.length > 0 && { channels: channels.map((id) => ({ id })) }),
    touchpoints: steps.map((each) => ({
      ...described(each),
      ...(each.success && money),
      sojourn: sojournOf(each.wait ?? 'day'),
    })),
    outcomes: [
      ...touchpoints
        .filter(({ id }) => ends.has(id))
        .map(({ id, name }) => ({ id, name, kind: 'conversion', ...money })),
      { id: LOST, name: names.leaves, kind: 'loss' },
    ],
    ...(steps.some(({ success }) => success) && {
      conversions: steps.filter(({ success }) => success).map(({ id }) => id),
    }),
    entries: Object.fromEntries(entriesOf(touchpoints)),
    transitions: Object.fromEntries(rows),
    ...(personas.length > 0 && {
      personas: personas.map(({ id, name, description, share }) => ({
        id,
        name,
        ...(description.trim() && { description: description.trim() }),
        share: shareOf(share),
      })),
    }),
    evidence: { transitions: Object.fromEntries(counts), source: names.source(seen) },
  })
  return journey
}

function goesNowhere({ ways }: DraftTouchpoint, ids: ReadonlySet<string>): boolean {
  return ways.every(({ to, share }) => !ids.has(to) || shareOf(share) === 0)
}

function rowOf(touchpoint: DraftTouchpoint, ids: ReadonlySet<string>, times: number) {
  const entries = [...stepsOf(touchpoint, ids)].map(([to, share]) => [to ?? LOST, times * share])
  return Object.fromEntries(entries) as Record<string, number>
}

function described(touchpoint: DraftTouchpoint) {
  const { id, name, phase, role, channel, expectation, experience, question, need } = touchpoint
  return {
    id,
    name,
    phase,
    ...(role !== undefined && { role }),
    ...(channel.trim() && { channel: channel.trim() }),
    ...(expectation !== undefined && { expectation }),
    ...(experience !== undefined && { experience }),
    ...(question.trim() && { questions: [question.trim()] }),
    ...(need.trim() && { needs: [need.trim()] }),
  }
}

function sojournOf(wait: Wait): SojournTime {
  const mean = WAITS[wait]
  return wait === 'at-once'
    ? { distribution: 'fixed', value: mean }
    : { distribution: 'exponential', mean }
}
