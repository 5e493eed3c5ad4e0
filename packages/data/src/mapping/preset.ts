import { type EventLogColumns, ROLES, type Role } from '../header/event-log-columns.ts'
import { columnProblems } from '../header/find-columns.ts'
import type { EventMapping } from './event-mapping.ts'
import { fieldOf } from './field-of.ts'
import { ga4 } from './presets/ga4.ts'
import { hubspot } from './presets/hubspot.ts'
import { matomo } from './presets/matomo.ts'
import { salesforce } from './presets/salesforce.ts'
import { segment } from './presets/segment.ts'
import { xes, xesCsv } from './presets/xes.ts'

const PRESETS = { ga4, hubspot, salesforce, matomo, segment, xes, 'xes-csv': xesCsv } as const

/** A tool whose exports are known. */
export type PresetName = keyof typeof PRESETS

/** The names of the presets. */
export const PRESET_NAMES = Object.keys(PRESETS) as readonly PresetName[]

/**
 * The mapping for exports of a tool, to be given to `readEventLog` and `countEventLog` in place of
 * names of columns.
 *
 * - `ga4`: Google Analytics 4's BigQuery export, in JSON or Parquet.
 * - `hubspot`, `salesforce`: the history of deal stages; the deal is the customer.
 * - `matomo`: visits with their actions. `segment`: calls.
 * - `xes`, `xes-csv`: logs of process mining; the case is the customer.
 *
 * @param columns names of columns that take the place of the preset's own.
 *
 * @example
 * ```ts
 * import { preset, readEventLog } from '@sojourn/data'
 * const line = JSON.stringify({
 *   user_pseudo_id: '1.2',
 *   event_timestamp: '1704103200123456',
 *   event_name: 'purchase',
 *   traffic_source: { source: 'google', medium: 'cpc' },
 *   ecommerce: { purchase_revenue: 99.5 },
 * })
 * const { log } = await readEventLog([new TextEncoder().encode(line)], preset('ga4'))
 * console.log(log.touchpoints, log.channels) // ['purchase'] ['Paid Search']
 * ```
 */
export function preset(name: PresetName, columns: Partial<EventLogColumns> = {}): EventMapping {
  const own = PRESETS[name]
  const replaced = ROLES.filter((role) => columns[role] !== undefined)
  if (replaced.length === 0) return own
  const names = Object.fromEntries(replaced.map((role) => [role, columns[role] as string]))
  return {
    ...own,
    columns: { ...own.columns, ...names },
    wanted: [...own.wanted, ...Object.values(names)],
    problems(header) {
      const needed = own
        .problems(header)
        .filter((text) => !replaced.some((role) => text.includes(`for the ${role},`)))
      return [...needed, ...columnProblems(names as Partial<EventLogColumns>, header)]
    },
    events: (record, hand) =>
      own.events(record, (event) => {
        const changed: Partial<Record<Role, unknown>> = { ...event }
        for (const role of replaced) changed[role] = fieldOf(record, names[role] as string)
        hand(changed)
      }),
  }
}
