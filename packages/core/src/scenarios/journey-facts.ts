import type { Journey } from '../model/journey.ts'
import { completeRow } from '../model/row.ts'

type Facts = { [key: string]: unknown }

/** A journey by ids rather than in lists, with `rest` worked out and weights as shares. */
export interface JourneyFacts {
  readonly journey: Facts
  readonly phases: Facts
  readonly channels: Facts
  readonly touchpoints: Facts
  readonly outcomes: Facts
  readonly conversions: Facts
  readonly entries: Facts
  readonly transitions: Facts
  readonly personas: Facts
  readonly referrals: Facts
  readonly referralEntries: Facts
  readonly arrivals: Facts
  readonly slopes: Facts
  readonly stocks: Facts
  readonly tail: Facts
  readonly evidence: Facts
}

type Weights = Readonly<Record<string, number | undefined>>
type Rows = Journey['transitions']

/** What a journey says, fact by fact, so that two journeys can be held against one another. */
export function journeyFacts(journey: Journey): JourneyFacts {
  const {
    name,
    description,
    goal,
    provenance,
    currency,
    arrivals = {},
    tail = {},
    evidence = {},
  } = journey
  return {
    journey: told({ name, description, goal, provenance, currency }),
    phases: byId(journey.phases),
    channels: byId(journey.channels),
    touchpoints: byId(journey.touchpoints),
    outcomes: byId(journey.outcomes),
    conversions: keyed((journey.conversions ?? []).map((id) => [id, true])),
    entries: shares(journey.entries),
    transitions: rows(journey.transitions),
    personas: keyed(
      sharesOf(journey.personas ?? []).map(({ id, entries, transitions, ...rest }) => [
        id,
        {
          ...rest,
          ...(entries === undefined ? {} : { entries: shares(entries) }),
          ...(transitions === undefined ? {} : { transitions: rows(transitions) }),
        },
      ]),
    ),
    referrals: keyed(Object.entries(journey.referrals ?? {})),
    referralEntries: shares(journey.referralEntries ?? {}),
    arrivals: told(arrivals),
    slopes: keyed(
      (journey.slopes ?? []).map(({ touchpoint, from, to, ...rest }) => [
        [touchpoint, from, to].map((id) => JSON.stringify(id)).join(' → '),
        rest,
      ]),
    ),
    stocks: byId(journey.stocks),
    tail: told(tail),
    evidence: told(evidence),
  }
}

/** Keys are ids, which may be any text, `__proto__` too. */
function keyed(entries: Iterable<readonly [string, unknown]>): Facts {
  const facts: Facts = Object.create(null)
  for (const [key, value] of entries) if (value !== undefined) facts[key] = value
  return facts
}

function told(facts: object): Facts {
  return keyed(Object.entries(facts))
}

function byId(items: readonly { readonly id: string }[] | undefined): Facts {
  return keyed((items ?? []).map(({ id, ...rest }) => [id, told(rest)]))
}

function rows(transitions: Rows): Facts {
  return keyed(
    Object.entries(transitions).map(([from, row]) => [from, keyed(completeRow(row ?? {}))]),
  )
}

function shares(weights: Weights): Facts {
  const there = Object.entries(weights).filter(([, weight]) => (weight ?? 0) > 0)
  const total = there.reduce((sum, [, weight]) => sum + (weight ?? 0), 0)
  return keyed(there.map(([id, weight]) => [id, (weight ?? 0) / total]))
}

function sharesOf<Item extends { readonly share: number }>(items: readonly Item[]): Item[] {
  const total = items.reduce((sum, { share }) => sum + share, 0)
  return items.map((item) => ({ ...item, share: item.share / total }))
}
