import { didYouMean } from 'sojourn/model'
import { EventLogError } from '../../event-log-error.ts'
import { quoted } from '../../fields/quoted.ts'
import { isRecord } from '../field-of.ts'
import { compilePattern } from './compile-pattern.ts'

/** One rule: which events it catches, and what it makes of them. */
export interface EventRule {
  /** The column whose text is looked at; the touchpoint, as the log has it, where there is none. */
  readonly column?: string
  /** Catches these texts; */
  readonly exact?: string | readonly string[]
  /** or texts that begin with one of these; */
  readonly prefix?: string | readonly string[]
  /** or texts in which a regular expression finds something (RE2: no look-around, no back-references). */
  readonly pattern?: string
  /** What the touchpoint is called. */
  readonly touchpoint?: string
  /** What the channel is called. */
  readonly channel?: string
  /** The phase that the touchpoint belongs to. */
  readonly phase?: string
  /** These events are no part of the journey. */
  readonly leaveOut?: boolean
}

/** Rules that make touchpoints, channels and phases of raw events; the shape of their file. */
export interface EventRules {
  readonly format: 'sojourn-rules'
  readonly version: 1
  /** The phases in their order; default the order in which rules name them. */
  readonly phases?: readonly string[]
  /** Looked at in this order: for the touchpoint, and for the channel, the first that says it counts. */
  readonly rules: readonly EventRule[]
  /** What becomes of events whose touchpoint no rule catches: they keep their name by default. */
  readonly uncaught?: 'keep' | 'leave out'
}

/** A rule that is ready. */
export interface ReadyRule extends EventRule {
  readonly catches: (text: string) => boolean
  /** Whether it says what the touchpoint is, or that there is none. */
  readonly decides: boolean
}

/** Rules that have been checked. */
export interface ReadyRules {
  readonly rules: readonly ReadyRule[]
  readonly phases: readonly string[]
  readonly leaveOut: boolean
}

const KEYS = ['column', 'exact', 'prefix', 'pattern', 'touchpoint', 'channel', 'phase', 'leaveOut']
const FILE_KEYS = ['format', 'version', 'phases', 'rules', 'uncaught']
const MATCHES = ['exact', 'prefix', 'pattern'] as const
const RESULTS = ['touchpoint', 'channel', 'phase', 'leaveOut'] as const

/**
 * Checks rules and makes them ready.
 *
 * @throws EventLogError with everything that is wrong, each with its place.
 */
export function readyRules(given: unknown): ReadyRules {
  const problems: string[] = []
  const rules: ReadyRule[] = []
  const file = isRecord(given) && !Array.isArray(given) ? given : {}
  if (file !== given) problems.push('rules are an object, {"format": "sojourn-rules", …}')
  else if (file.format !== 'sojourn-rules' || file.version !== 1)
    problems.push('rules need "format": "sojourn-rules" and "version": 1')
  for (const key of Object.keys(file))
    if (!FILE_KEYS.includes(key)) problems.push(unknownKey('', key, FILE_KEYS))
  const list = Array.isArray(file.rules) ? file.rules : []
  if (!Array.isArray(file.rules)) problems.push('"rules" must be a list')
  list.forEach((rule: unknown, i) => {
    const before = problems.length
    problems.push(...ruleProblems(rule, `rules[${i}]`))
    if (problems.length === before) rules.push(ready(rule as EventRule))
  })
  const { phases = [], uncaught = 'keep' } = file
  if (!isTexts(phases)) problems.push('"phases" must be a list of names')
  if (uncaught !== 'keep' && uncaught !== 'leave out')
    problems.push('"uncaught" must be "keep" or "leave out"')
  problems.push(...phaseProblems(rules, isTexts(phases) ? phases : []))
  if (problems.length > 0) throw new EventLogError(problems.map((message) => ({ message })))
  const named = rules.flatMap(({ phase }) => phase ?? [])
  return {
    rules,
    phases: [...new Set([...(phases as string[]), ...named])],
    leaveOut: uncaught === 'leave out',
  }
}

function ruleProblems(rule: unknown, place: string): string[] {
  if (!isRecord(rule) || Array.isArray(rule)) return [`${place} must be an object`]
  const problems = Object.keys(rule)
    .filter((key) => !KEYS.includes(key))
    .map((key) => unknownKey(`${place}: `, key, KEYS))
  for (const key of ['column', 'pattern', 'touchpoint', 'channel', 'phase'])
    if (rule[key] !== undefined && !isText(rule[key]))
      problems.push(`${place}.${key} must be a text that is not empty`)
  for (const key of ['exact', 'prefix'])
    if (rule[key] !== undefined && !isText(rule[key]) && !isTexts(rule[key]))
      problems.push(`${place}.${key} must be a text or a list of texts`)
  if (rule.leaveOut !== undefined && typeof rule.leaveOut !== 'boolean')
    problems.push(`${place}.leaveOut must be true or false`)
  if (MATCHES.filter((key) => rule[key] !== undefined).length !== 1)
    problems.push(`${place} needs one of "exact", "prefix" and "pattern"`)
  if (RESULTS.every((key) => rule[key] === undefined || rule[key] === false))
    problems.push(`${place} says nothing: add "touchpoint", "channel", "phase" or "leaveOut": true`)
  if (rule.leaveOut === true && (rule.touchpoint ?? rule.phase ?? rule.channel) !== undefined)
    problems.push(`${place} can't both leave events out and name them`)
  if (isText(rule.pattern)) {
    const compiled = compilePattern(rule.pattern)
    if (typeof compiled === 'string') problems.push(`${place}.pattern: ${compiled}`)
  }
  return problems
}

/** A touchpoint has one phase. */
function phaseProblems(rules: readonly EventRule[], phases: readonly string[]): string[] {
  const problems: string[] = []
  const known = new Map<string, string>()
  for (const { touchpoint, phase } of rules) {
    if (phase === undefined) continue
    if (phases.length > 0 && !phases.includes(phase))
      problems.push(`"phases" has no ${quoted(phase)}.${didYouMean(phase, phases)}`)
    if (touchpoint === undefined) continue
    const other = known.get(touchpoint) ?? phase
    if (other !== phase)
      problems.push(
        `the touchpoint ${quoted(touchpoint)} has two phases, ${quoted(other)} and ${quoted(phase)}`,
      )
    known.set(touchpoint, other)
  }
  return problems
}

function ready(rule: EventRule): ReadyRule {
  const { touchpoint, phase, leaveOut = false } = rule
  const decides = touchpoint !== undefined || phase !== undefined || leaveOut
  return { ...rule, decides, catches: remembered(catching(rule)) }
}

function catching({ exact, prefix, pattern }: EventRule): (text: string) => boolean {
  if (exact !== undefined) {
    const texts = new Set([exact].flat())
    return (text) => texts.has(text)
  }
  if (prefix !== undefined) {
    const beginnings = [prefix].flat()
    return (text) => beginnings.some((beginning) => text.startsWith(beginning))
  }
  return compilePattern(pattern as string) as (text: string) => boolean
}

const MOST_REMEMBERED = 10_000

/** Logs say the same again and again. */
function remembered(catches: (text: string) => boolean): (text: string) => boolean {
  const answers = new Map<string, boolean>()
  return (text) => {
    const known = answers.get(text)
    if (known !== undefined) return known
    const answer = catches(text)
    if (answers.size < MOST_REMEMBERED) answers.set(text, answer)
    return answer
  }
}

function unknownKey(place: string, key: string, keys: readonly string[]): string {
  return `${place}there is no key ${quoted(key)}.${didYouMean(key, keys)}`
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== ''
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every(isText)
}
