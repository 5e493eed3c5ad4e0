import type { Change, Scenario } from 'sojourn/scenarios'

/** One thing that differs between two scenarios. */
export interface ScenarioDifference {
  readonly path: readonly string[]
  /** Undefined where it is new. */
  readonly before: unknown
  /** Undefined where it is gone. */
  readonly after: unknown
  readonly sentence: string
}

type Keys = Readonly<Record<string, unknown>>

/** What tells one change from another: its operation, and the ids that it names. */
const NAMING = ['from', 'to', 'into', 'between', 'touchpoint', 'outcome']

/**
 * How one scenario differs from another: changes that are new or gone, and what another strength,
 * reach, cost or time becomes of those that both have. Their order is no difference.
 */
export function scenarioDifferences(before: Scenario, after: Scenario): ScenarioDifference[] {
  const was = changesByName(before)
  const is = changesByName(after)
  const names = [...new Set([...was.keys(), ...is.keys()])]
  return [
    ...keysThatDiffer('The scenario', ['scenario'], withoutChanges(before), withoutChanges(after)),
    ...names.flatMap((name): ScenarioDifference[] => {
      const [from, to] = [was.get(name), is.get(name)]
      const path = ['changes', name]
      if (from === undefined)
        return [{ path, before: from, after: to, sentence: `New: ${name}${told(to)}.` }]
      if (to === undefined)
        return [{ path, before: from, after: to, sentence: `Gone: ${name}${told(from)}.` }]
      return keysThatDiffer(name, path, from as unknown as Keys, to as unknown as Keys)
    }),
  ]
}

function withoutChanges({ changes, ...scenario }: Scenario): Keys {
  return scenario as unknown as Keys
}

/** Changes by name; those that share one are numbered. */
function changesByName({ changes }: Scenario): Map<string, Change> {
  const found = new Map<string, Change>()
  for (const change of changes) {
    const plain = nameOf(change)
    let name = plain
    for (let n = 2; found.has(name); n++) name = `${plain} (${n})`
    found.set(name, change)
  }
  return found
}

function nameOf(change: Change): string {
  const keys = change as unknown as Keys
  const ids = NAMING.filter((key) => isNaming(change, key)).flatMap((key) => {
    const value = keys[key]
    if (typeof value === 'object' && value !== null)
      return Array.isArray(value) ? value : [(value as { id?: unknown }).id]
    return [value]
  })
  return `${change.op} ${ids.map((id) => JSON.stringify(id)).join(' → ')}`
}

/** Whether a key names an id; the `from` of some changes is when they begin. */
function isNaming(change: Change, key: string): boolean {
  if (key === 'from') return change.op === 'scaleOdds' || change.op === 'redirect'
  return (change as unknown as Keys)[key] !== undefined
}

/** What a change says beside its name. */
function told(change: Change | undefined): string {
  const said = Object.entries(change ?? {}).filter(
    ([key]) => key !== 'op' && !(NAMING.includes(key) && isNaming(change as Change, key)),
  )
  return said.length === 0
    ? ''
    : ` (${said.map(([key, value]) => `${key} ${text(value)}`).join(', ')})`
}

function keysThatDiffer(
  name: string,
  path: readonly string[],
  before: Keys,
  after: Keys,
): ScenarioDifference[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return keys.flatMap((key) => {
    const [from, to] = [before[key], after[key]]
    if (canonical(from) === canonical(to)) return []
    const what =
      from === undefined
        ? `has ${key} ${text(to)}, and had none`
        : to === undefined
          ? `has no ${key}, and had ${text(from)}`
          : `${key} ${text(from)} becomes ${text(to)}`
    const colon = from === undefined || to === undefined ? ' ' : ': '
    return [{ path: [...path, key], before: from, after: to, sentence: `${name}${colon}${what}.` }]
  })
}

/** The same for what says the same, in whatever order its keys are. */
function canonical(value: unknown): string | undefined {
  return JSON.stringify(value, (_, item: unknown) =>
    typeof item === 'object' && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  )
}

/** A value as people write it: `lognormal (median 1.1, sigma 0.06)`. */
function text(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (Array.isArray(value)) return value.map(text).join(', ')
  const { distribution, ...rest } = value as Keys
  const parts = Object.entries(rest).map(([key, part]) => `${key} ${text(part)}`)
  const list = parts.join(', ')
  return distribution === undefined ? `{ ${list} }` : `${String(distribution)} (${list})`
}
