import { EventLogError, type EventRules, withRules } from '@sojourn/data'
import type { EventLog } from 'sojourn/estimation'
import type { FileProblem, Naming } from './file-choice.ts'
import { freeName } from './free-name.ts'

const NAME = 'name'

/** A log whose names are touchpoints, and what the rules came to. */
export interface Renamed {
  readonly log: EventLog
  /** Names that no rule caught, with how many events they have, the commonest first. */
  readonly uncaught: readonly { readonly name: string; readonly count: number }[]
  /** Names that became one since they are rare, and what that is called. */
  readonly lumped: number
  readonly other: string
}

/** What is wrong with rules; nothing where they are right. */
export function ruleProblems(rules: Naming['rules']): readonly FileProblem[] {
  try {
    withRules({ customer: '', time: '', touchpoint: NAME }, fileOf(rules, false))
    return []
  } catch (error) {
    if (error instanceof EventLogError) return error.problems
    throw error
  }
}

/** Renames the events of a log: each distinct name is looked at once. @throws EventLogError for wrong rules. */
export function renamed(
  log: EventLog,
  { rules, onlyRules, leftOut, most, always }: Naming,
): Renamed {
  const counts = eventsByName(log)
  const mapping = withRules({ customer: '', time: '', touchpoint: NAME }, fileOf(rules, onlyRules))
  const gone = new Set(leftOut)
  const uncaught: { name: string; count: number }[] = []
  const newName = log.touchpoints.map((name, code) => {
    let made: string | undefined
    mapping.begin?.()
    mapping.events({ [NAME]: name }, (event) => {
      made = String(event.touchpoint)
    })
    if (rules.length > 0 && mapping.uncaught().length > 0)
      uncaught.push({ name, count: counts[code] as number })
    return made === undefined || gone.has(made) ? undefined : made
  })
  const totals = new Map<string, number>()
  for (const [code, name] of newName.entries())
    if (name !== undefined) totals.set(name, (totals.get(name) ?? 0) + (counts[code] as number))
  const common = [...totals].sort((a, b) => b[1] - a[1]).slice(0, most)
  const kept = new Set([...common.map(([name]) => name), ...always])
  const rare = [...totals.keys()].filter((name) => !kept.has(name))
  // One alone keeps its name.
  if (rare.length === 1) kept.add(rare[0] as string)
  const other = freeName('other', totals.keys())
  const codes = new Map<string, number>()
  const code = newName.map((name) => {
    if (name === undefined) return -1
    const final = kept.has(name) ? name : other
    const known = codes.get(final) ?? codes.size
    codes.set(final, known)
    return known
  })
  return {
    log: recoded(log, code, [...codes.keys()]),
    uncaught: uncaught.sort((a, b) => b.count - a.count),
    lumped: rare.length > 1 ? rare.length : 0,
    other,
  }
}

function fileOf(rules: Naming['rules'], onlyRules: boolean): EventRules {
  return {
    format: 'sojourn-rules',
    version: 1,
    rules,
    ...(onlyRules && rules.length > 0 && { uncaught: 'leave out' as const }),
  }
}

/** How many events each name has, by code. */
export function eventsByName({ touchpoints, touchpoint }: EventLog): Float64Array {
  const counts = new Float64Array(touchpoints.length)
  for (const code of touchpoint) counts[code] = (counts[code] as number) + 1
  return counts
}

/** The rows whose new code isn't −1. */
function recoded(log: EventLog, code: readonly number[], touchpoints: readonly string[]): EventLog {
  const { customer, time, touchpoint, channel, value, tie } = log
  if (code.every((each, i) => each === i)) return { ...log, touchpoints }
  let left = 0
  for (const each of touchpoint) if ((code[each] as number) >= 0) left++
  const rows = new Int32Array(left)
  let at = 0
  for (let row = 0; row < touchpoint.length; row++)
    if ((code[touchpoint[row] as number] as number) >= 0) rows[at++] = row
  const pickInt = (column: Int32Array) => Int32Array.from(rows, (row) => column[row] as number)
  const pick = (column: Float64Array) => Float64Array.from(rows, (row) => column[row] as number)
  const customers = numbered(pickInt(customer), log.customers)
  return {
    ...log,
    touchpoints,
    customers: customers.count,
    customer: customers.codes,
    time: pick(time),
    touchpoint: Int32Array.from(rows, (row) => code[touchpoint[row] as number] as number),
    ...(channel && { channel: pickInt(channel) }),
    ...(value && { value: pick(value) }),
    ...(tie && { tie: pick(tie) }),
  }
}

/** Codes without gaps: customers of whom nothing is left are none. */
function numbered(customer: Int32Array, customers: number): { codes: Int32Array; count: number } {
  const number = new Int32Array(customers).fill(-1)
  let count = 0
  const codes = customer.map((code) => {
    if (number[code] === -1) number[code] = count++
    return number[code] as number
  })
  return { codes, count }
}
