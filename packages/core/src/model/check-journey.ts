import { freeze } from 'immer'
import * as v from 'valibot'
import { closedClasses } from './closed-classes.ts'
import type { Evidence, Journey } from './journey.ts'
import {
  evidenceSchema,
  journeySchema,
  outcomeSchema,
  phaseSchema,
  touchpointSchema,
} from './journey-schema.ts'
import { formatPath, type Problem } from './problem.ts'
import { reachable } from './reachable.ts'
import { completeRow, rowProblem } from './row.ts'
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
  const ids = new Set([...touchpoints, ...outcomes].map((state) => state.id))
  return [
    ...idProblems({ ...journey, touchpoints, outcomes, conversions: conversions ?? [] }),
    ...(entries ? entryProblems(entries, ids) : []),
    ...(transitions ? rowProblems(transitions, new Set(touchpoints.map(({ id }) => id)), ids) : []),
    ...(tail ? tailProblems(tail) : []),
    ...(evidence ? evidenceProblems(evidence, ids) : []),
  ]
}

function shapeProblem(issue: v.BaseIssue<unknown>): Problem {
  const keys = (issue.path ?? []).map((item) => item.key as string | number)
  const missing = issue.type.endsWith('_object') && issue.received === 'undefined'
  return {
    path: formatPath(keys),
    message: missing ? `This is missing.${requirement(keys)}` : issue.message,
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
  journey: Pick<Journey, 'phases' | 'touchpoints' | 'outcomes' | 'conversions'>,
): Generator<Problem> {
  yield* duplicates('phases', journey.phases ?? [], new Map())
  const seen = new Map<string, string>()
  yield* duplicates('touchpoints', journey.touchpoints, seen)
  yield* duplicates('outcomes', journey.outcomes, seen)
  const phases = journey.phases?.map((phase) => phase.id)
  for (const [i, { phase }] of journey.touchpoints.entries())
    if (phase !== undefined && phases !== undefined && !phases.includes(phase))
      yield unknown(['touchpoints', i, 'phase'], 'phase', phase, phases)
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

function* duplicates(
  list: string,
  items: readonly { id: string }[],
  seen: Map<string, string>,
): Generator<Problem> {
  for (const [i, { id }] of items.entries()) {
    const path = formatPath([list, i, 'id'])
    const first = seen.get(id)
    if (first !== undefined)
      yield {
        path,
        message: `The id ${JSON.stringify(id)} is used by ${first} already; ids must differ.`,
      }
    else seen.set(id, formatPath([list, i]))
  }
}

function* entryProblems(entries: Journey['entries'], ids: Set<string>): Generator<Problem> {
  let total = 0
  for (const [id, weight] of Object.entries(entries)) {
    if (!ids.has(id)) yield unknown(['entries', id], 'touchpoint or outcome', id, ids)
    total += weight ?? 0
  }
  // A weight of the wrong shape is a problem of its own; what it would add up to isn't known.
  if (Object.values(entries).includes(undefined)) return
  if (!(total > 0))
    yield { path: 'entries', message: 'At least one entry must have a weight above 0.' }
  else if (!Number.isFinite(total))
    yield { path: 'entries', message: 'The weights add up to more than a number can hold.' }
}

function* rowProblems(
  transitions: Journey['transitions'],
  touchpoints: Set<string>,
  ids: Set<string>,
): Generator<Problem> {
  for (const [from, row] of Object.entries(transitions)) {
    if (!touchpoints.has(from))
      yield ids.has(from)
        ? {
            path: formatPath(['transitions', from]),
            message: `${JSON.stringify(from)} is an outcome, and nothing follows an outcome.`,
          }
        : unknown(['transitions', from], 'touchpoint', from, touchpoints)
    for (const to of Object.keys(row ?? {}))
      if (!ids.has(to)) yield unknown(['transitions', from, to], 'touchpoint or outcome', to, ids)
    const message = rowProblem(row ?? {})
    if (message !== undefined) yield { path: formatPath(['transitions', from]), message }
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
  for (const [keys, counts] of named)
    for (const id of Object.keys(counts ?? {}))
      if (!ids.has(id)) yield unknown(['evidence', ...keys, id], 'touchpoint or outcome', id, ids)
}

/** The objects of a journey that may have keys of any name, with their place and the keys known there. */
function* openObjects(
  journey: Journey,
): Generator<[path: (string | number)[], value: object, known: object]> {
  yield [[], journey, journeySchema.entries]
  for (const [i, phase] of (journey.phases ?? []).entries())
    yield [['phases', i], phase, phaseSchema.entries]
  for (const [i, touchpoint] of journey.touchpoints.entries())
    yield [['touchpoints', i], touchpoint, touchpointSchema.entries]
  for (const [i, outcome] of journey.outcomes.entries())
    yield [['outcomes', i], outcome, outcomeSchema.entries]
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
  const reached = reachable(journey)
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
  for (const members of closedClasses(journey))
    yield {
      path: 'transitions',
      message: `Nobody who enters ${members.map((id) => JSON.stringify(id)).join(', ')} ever leaves or reaches an outcome; add a transition to an outcome if that isn't meant.`,
    }
}

function unknown(
  path: (string | number)[],
  what: string,
  id: string,
  ids: Iterable<string>,
): Problem {
  return {
    path: formatPath(path),
    message: `There is no ${what} ${JSON.stringify(id)}.${didYouMean(id, ids)}`,
  }
}
