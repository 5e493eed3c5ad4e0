import { nearestName } from 'sojourn/model'
import { quoted } from '../fields/quoted.ts'
import type { EventLogColumns, Role } from '../header/event-log-columns.ts'
import type { LeftOut } from '../read-event-log.ts'
import { columnMapping } from './column-mapping.ts'
import type { EventMapping } from './event-mapping.ts'
import { fieldOf } from './field-of.ts'
import { type EventRules, type ReadyRule, readyRules } from './rules/event-rules.ts'

const MOST_NAMES = 10_000

/** A mapping with rules, and what they came to in the latest reading. */
export interface RuledMapping extends EventMapping {
  /** Touchpoints that no rule caught, and how often, the commonest first. */
  uncaught(): readonly LeftOut[]
  /** The phases in their order, and which touchpoints belong to each. */
  phases(): readonly { readonly phase: string; readonly touchpoints: readonly string[] }[]
}

/**
 * A mapping that makes touchpoints, channels and phases by rules of what another one gives. Regular
 * expressions take linear time, whatever they are.
 *
 * @param columns names of columns, or a mapping such as `preset` gives.
 * @throws EventLogError with everything that is wrong with the rules.
 *
 * @example
 * ```ts
 * import { readEventLog, withRules } from '@sojourn/data'
 * const rules = withRules(
 *   { customer: 'user', time: 'at', touchpoint: 'page' },
 *   {
 *     format: 'sojourn-rules',
 *     version: 1,
 *     rules: [
 *       { prefix: '/p/', touchpoint: 'product', phase: 'consideration' },
 *       { pattern: '^/(cart|basket)$', touchpoint: 'cart', phase: 'decision' },
 *     ],
 *   },
 * )
 * const file = new TextEncoder().encode('user,at,page\nmia,1,/p/42\nmia,2,/basket\nmia,3,/help\n')
 * const { log } = await readEventLog([file], rules)
 * console.log(log.touchpoints) // ['product', 'cart', '/help']
 * console.log(rules.uncaught()) // [{ what: '/help', count: 1 }]
 * ```
 */
export function withRules(
  columns: EventLogColumns | EventMapping,
  rules: EventRules,
): RuledMapping {
  const { rules: ready, phases, leaveOut } = readyRules(rules)
  const inner = 'events' in columns ? columns : columnMapping(columns)
  const own = [...new Set(ready.flatMap(({ column }) => column ?? []))]
  const channels = ready.some(({ channel }) => channel !== undefined)
  const missed = new Map<string, number>()
  const members = new Map<string, Set<string>>()
  const met = new Set<string>()

  return {
    ...inner,
    columns: { ...(channels && { channel: 'channel' }), ...inner.columns },
    wanted: [...inner.wanted, ...own],
    begin() {
      inner.begin?.()
      for (const state of [missed, members, met]) state.clear()
    },
    problems(header) {
      const names = [...header, ...met]
      const missing = own
        .filter((name) => !names.includes(name))
        .map((name) => {
          const near = nearestName(name, header)
          const hint = near === undefined ? '' : `; did you mean ${quoted(near)}?`
          return `there is no column ${quoted(name)} for the rules${hint}`
        })
      return [...inner.problems(header), ...missing]
    },
    events: (record, hand) => {
      let sort: string | undefined
      const instead = inner.events(record, (event) => {
        const name = event.touchpoint
        const textOf = ({ column }: ReadyRule): string => {
          const value = column === undefined ? name : fieldOf(record, column)
          if (column !== undefined && value !== undefined) met.add(column)
          return value === undefined || value === null ? '' : String(value)
        }
        const caught = ready.find((rule) => rule.decides && rule.catches(textOf(rule)))
        if (caught === undefined) count(missed, String(name ?? ''))
        if (caught?.leaveOut || (caught === undefined && leaveOut)) {
          sort = caught === undefined ? `no rule for ${quoted(String(name))}` : 'left out by a rule'
          return
        }
        const changed: Partial<Record<Role, unknown>> = { ...event }
        if (caught?.touchpoint !== undefined) changed.touchpoint = caught.touchpoint
        if (caught?.phase !== undefined) belong(members, caught.phase, String(changed.touchpoint))
        const source = channels
          ? ready.find((rule) => rule.channel !== undefined && rule.catches(textOf(rule)))
          : undefined
        if (source !== undefined) changed.channel = source.channel
        hand(changed)
      })
      return instead ?? sort
    },
    uncaught: () =>
      [...missed].map(([what, count]) => ({ what, count })).sort((a, b) => b.count - a.count),
    phases: () => phases.map((phase) => ({ phase, touchpoints: [...(members.get(phase) ?? [])] })),
  }
}

function count(counts: Map<string, number>, name: string): void {
  const key = counts.has(name) || counts.size < MOST_NAMES ? name : 'others'
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

function belong(members: Map<string, Set<string>>, phase: string, touchpoint: string): void {
  const set = members.get(phase) ?? new Set()
  members.set(phase, set.add(touchpoint))
}
