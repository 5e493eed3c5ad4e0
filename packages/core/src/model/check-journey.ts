import { freeze } from 'immer'
import * as v from 'valibot'
import { closedClasses } from './closed-classes.ts'
import { effectProblems } from './effect-problems.ts'
import type { Evidence, Journey } from './journey.ts'
import {
  arrivalsSchema,
  channelSchema,
  evidenceSchema,
  journeySchema,
  outcomeSchema,
  personaSchema,
  phaseSchema,
  slopeSchema,
  stockSchema,
  touchpointSchema,
} from './journey-schema.ts'
import { personaJourney } from './persona-journey.ts'
import { personaProblems } from './persona-problems.ts'
import { formatPath, type Problem } from './problem.ts'
import { reachable } from './reachable.ts'
import { completeRow } from './row.ts'
import { duplicates, entryProblems, rowProblems, unknown, unknownIds } from './row-problems.ts'
import { didYouMean } from './suggestion.ts'
import { tailProblems, tailSchema } from './tail.ts'
import { wellShaped } from './well-shaped.ts'

/** What {@link checkJourney} found. */
export interface JourneyCheck {
  /** The journey, frozen; absent where there are problems. */
  readonly journey?: Journey
  /** Why the journey is refused; empty where it is right. */
  readonly problems: readonly Problem[]
  /** What is legal but may not be meant: unreachable touchpoints, dead ends, unknown keys. */
  readonly warnings: readonly Problem[]
}

/**
 * Checks anything (a parsed file, an object of one's own) against the journey file's rules, and
 * lists every problem and every warning with its place. It never throws and never changes its input.
 *
 * @example
 * ```ts
 * import { checkJourney } from 'sojourn/model'
 * const { problems } = checkJourney({ format: 'sojourn-journey', version: 1, touchpoints: [] })
 * console.log(problems.map((problem) => problem.path)) // [ 'entries', 'transitions' ]
 * ```
 */
export function checkJourney(value: unknown): JourneyCheck {
  const shape = v.safeParse(journeySchema, value)
  if (!shape.success) {
    // What has the right shape is checked all the same, so that nobody mends a file in two rounds.
    const problems = [...shape.issues.map(shapeProblem), ...ruleProblems(wellShaped(value))]
    return { problems, warnings: [] }
  }
  const journey = shape.output as Journey
  const problems = ruleProblems(journey)
  if (problems.length > 0) return { problems, warnings: [] }
  copyUnknown(journey)
  return {
    journey: freeze(journey, true),
    problems,
    warnings: [...unknownKeys(journey), ...structureWarnings(journey)],
  }
}

function ruleProblems(journey: Partial<Journey>): Problem[] {
  const { touchpoints, outcomes = [], entries, transitions, conversions, tail, evidence } = journey
  if (touchpoints === undefined) return []
  const places = new Set(touchpoints.map(({ id }) => id))
  const ids = new Set([...places, ...outcomes.map(({ id }) => id)])
  return [
    ...idProblems({ ...journey, touchpoints, outcomes, conversions: conversions ?? [] }),
    ...(entries ? entryProblems(entries, ids, ['entries']) : []),
    ...(transitions ? rowProblems(transitions, places, ids, ['transitions']) : []),
    ...personaProblems(journey.personas ?? [], places, ids),
    ...effectProblems(journey, places, ids),
    ...(tail ? tailProblems(tail) : []),
    ...(evidence ? evidenceProblems(evidence, ids) : []),
  ]
}

function shapeProblem(issue: v.BaseIssue<unknown>): Problem {
  const keys = (issue.path ?? []).map((item) => item.key as string | number)
  const path = formatPath(keys)
  if (!issue.type.endsWith('_object')) return { path, message: issue.message }
  if (issue.received === 'undefined')
    return { path, message: `This is missing.${requirement(keys)}` }
  return {
    path,
    message: issue.expected === 'never' ? 'This key is not known here.' : issue.message,
  }
}

/** What a missing key must be: what its schema says of a value that is nothing. */
function requirement(keys: readonly (string | number)[]): string {
  const [key] = keys
  if (keys.length !== 1 || key === undefined || !(key in journeySchema.entries)) return ''
  const schema = journeySchema.entries[key as keyof typeof journeySchema.entries]
  return ` ${v.safeParse(schema, null).issues?.[0].message ?? ''}`
}

function* idProblems(
  journey: Pick<Journey, 'phases' | 'channels' | 'touchpoints' | 'outcomes' | 'conversions'>,
): Generator<Problem> {
  yield* duplicates('phases', journey.phases ?? [])
  yield* duplicates('channels', journey.channels ?? [])
  const seen = new Map<string, string>()
  yield* duplicates('touchpoints', journey.touchpoints, seen)
  yield* duplicates('outcomes', journey.outcomes, seen)
  for (const [key, list] of [
    ['phase', journey.phases],
    ['channel', journey.channels],
  ] as const) {
    const names = list?.map(({ id }) => id)
    for (const [i, { [key]: name }] of journey.touchpoints.entries())
      if (name !== undefined && names !== undefined && !names.includes(name))
        yield unknown(['touchpoints', i, key], key, name, names)
  }
  const touchpoints = journey.touchpoints.map((touchpoint) => touchpoint.id)
  for (const [i, id] of (journey.conversions ?? []).entries()) {
    if (journey.outcomes.some((outcome) => outcome.id === id))
      yield {
        path: formatPath(['conversions', i]),
        message: `${JSON.stringify(id)} is an outcome; give it "kind": "conversion" instead of listing it here.`,
      }
    else if (!touchpoints.includes(id))
      yield unknown(['conversions', i], 'touchpoint', id, touchpoints)
  }
}

function* evidenceProblems(evidence: Evidence, ids: Set<string>): Generator<Problem> {
  const named: [readonly string[], object | undefined][] = [
    [['entries'], evidence.entries],
    [['censored'], evidence.censored],
    [['transitions'], evidence.transitions],
    ...Object.entries(evidence.transitions ?? {}).map(([from, row]): [string[], object] => [
      ['transitions', from],
      row,
    ]),
  ]
  for (const [keys, counts] of named) yield* unknownIds(counts ?? {}, ids, ['evidence', ...keys])
}

/** The objects of a journey that may have keys of any name, with their place and the keys known there. */
function* openObjects(
  journey: Journey,
): Generator<[path: (string | number)[], value: object, known: object]> {
  yield [[], journey, journeySchema.entries]
  for (const [list, { entries }] of [
    ['phases', phaseSchema],
    ['channels', channelSchema],
    ['touchpoints', touchpointSchema],
    ['outcomes', outcomeSchema],
    ['personas', personaSchema],
    ['slopes', slopeSchema],
    ['stocks', stockSchema],
  ] as const)
    for (const [i, item] of (journey[list] ?? []).entries()) yield [[list, i], item, entries]
  if (journey.arrivals) yield [['arrivals'], journey.arrivals, arrivalsSchema.entries]
  if (journey.tail) yield [['tail'], journey.tail, tailSchema.entries]
  if (journey.evidence) yield [['evidence'], journey.evidence, evidenceSchema.entries]
}

function* unknownKeys(journey: Journey): Generator<Problem> {
  for (const [path, value, known] of openObjects(journey)) {
    const names = Object.keys(known)
    for (const key of Object.keys(value))
      if (!names.includes(key))
        yield {
          path: formatPath([...path, key]),
          message: `This key is not known and has no effect.${didYouMean(key, names)}`,
        }
  }
}

/** What is not known is still the caller's own; the journey, which gets frozen, has a copy of it. */
function copyUnknown(journey: Journey): void {
  for (const [, value, known] of openObjects(journey))
    for (const key of Object.keys(value))
      if (!Object.hasOwn(known, key)) {
        const own = value as Record<string, unknown>
        own[key] = plainCopy(own[key])
      }
}

/** A copy as a file would have it; undefined for what no file can hold. */
function plainCopy(value: unknown): unknown {
  try {
    return JSON.parse(JSON.stringify(value))
  } catch {
    return undefined
  }
}

function* structureWarnings(journey: Journey): Generator<Problem> {
  const own = (journey.personas ?? []).map((persona) => personaJourney(journey, persona))
  const reached = new Set([journey, ...own].flatMap((each) => [...reachable(each)]))
  for (const [i, { id }] of journey.touchpoints.entries()) {
    if (!reached.has(id))
      yield {
        path: formatPath(['touchpoints', i]),
        message: `No customer can reach ${JSON.stringify(id)} from the entries.`,
      }
    if (completeRow(journey.transitions[id] ?? {}).size === 0)
      yield {
        path: formatPath(['transitions', id]),
        message: `${JSON.stringify(id)} is a dead end: it has no transitions, so whoever arrives stays for ever.`,
      }
  }
  const told = new Set<string>()
  for (const [k, each] of [journey, ...own].entries())
    for (const members of closedClasses(each)) {
      const names = members.map((id) => JSON.stringify(id)).join(', ')
      if (told.has(names)) continue
      told.add(names)
      yield {
        path: k === 0 ? 'transitions' : formatPath(['personas', k - 1, 'transitions']),
        message: `Nobody who enters ${names} ever leaves or reaches an outcome; add a transition to an outcome if that isn't meant.`,
      }
    }
}
