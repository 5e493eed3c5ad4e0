import { frameworkIds, ROLES, type Role } from '@sojourn/catalogue'
import { type Draft, type DraftPersona, type DraftTouchpoint, emptyDraft } from './draft.ts'
import { WAITS } from './journey-of-draft.ts'
import { CUSTOMERS, WORDS, type Word } from './rough-words.ts'

type Fields = Readonly<Record<string, unknown>>

/** A draft from storage: what is right of it. Nothing where it is none at all. */
export function readDraft(value: unknown): Draft | undefined {
  if (!isFields(value) || value.format !== 'sojourn-sketch' || value.version !== 1) return undefined
  const touchpoints = list(value.touchpoints).flatMap(touchpointOf)
  const unique = [...new Map(touchpoints.map((each) => [each.id, each])).values()]
  return {
    ...emptyDraft,
    name: text(value.name),
    aim: oneOf(value.aim, ['sales', 'satisfaction', 'churn'], 'sales'),
    goal: text(value.goal),
    framework: oneOf(value.framework, frameworkIds, 'use-and-loyalty'),
    personas: list(value.personas).flatMap(personaOf),
    touchpoints: unique,
    sureness: oneOf(value.sureness, keys(CUSTOMERS), 'guess'),
    worth: text(value.worth),
    currency: text(value.currency).slice(0, 3),
  }
}

function touchpointOf(value: Fields): DraftTouchpoint[] {
  const { id, role, wait, expectation, experience } = value
  if (typeof id !== 'string' || id === '' || id === 'leaves') return []
  return [
    {
      id,
      name: text(value.name) || id,
      phase: text(value.phase),
      ...(keys(ROLES).includes(role as Role) && { role: role as Role }),
      channel: text(value.channel),
      success: value.success === true,
      ways: list(value.ways).flatMap(({ to, share }) =>
        typeof to === 'string' ? [{ to, share: shareIn(share, 'half') }] : [],
      ),
      leave: shareIn(value.leave, 'half'),
      begins: shareIn(value.begins, 'nobody'),
      ...(typeof wait === 'string' && wait in WAITS && { wait: wait as keyof typeof WAITS }),
      ...(isFeeling(expectation) && { expectation }),
      ...(isFeeling(experience) && { experience }),
      question: text(value.question),
      need: text(value.need),
    },
  ]
}

function personaOf(value: Fields): DraftPersona[] {
  const { id, name, description, share } = value
  if (typeof id !== 'string' || id === '') return []
  const word = oneOf<Word>(share, WORDS, 'some')
  return [{ id, name: text(name), description: text(description), share: word }]
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function list(value: unknown): Fields[] {
  return Array.isArray(value) ? value.slice(0, 200).filter(isFields) : []
}

function text(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 2000) : ''
}

function shareIn(value: unknown, otherwise: Word): Word | number {
  if (typeof value === 'number' && value >= 0 && value <= 100) return value
  return oneOf<Word>(value, WORDS, otherwise)
}

function isFeeling(value: unknown): value is number {
  return typeof value === 'number' && value >= -2 && value <= 2
}

function oneOf<Value extends string>(
  value: unknown,
  all: readonly Value[],
  otherwise: Value,
): Value {
  return all.find((each) => each === value) ?? otherwise
}

function keys<Key extends string>(record: Readonly<Record<Key, unknown>>): readonly Key[] {
  return Object.keys(record) as Key[]
}
