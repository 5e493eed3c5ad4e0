import { batch, computed, signal } from '@preact/signals'
import { type FrameworkId, framework, guessRoles, type Role, SURE_ENOUGH } from '@sojourn/catalogue'
import type { EventLogColumns, EventRule } from '@sojourn/data'
import type { Duration, Phase } from 'sojourn/model'
import { phaseOfRole } from '../app/phase-of-role.ts'
import { language } from '../language/language.ts'
import type { EventChoice, Naming, PathChoice } from './work/file-choice.ts'
import type { Fitted } from './work/fit-log.ts'
import type { FitOrder } from './work/fit-order.ts'
import type { FittedPaths } from './work/fit-paths.ts'
import type { FoundName } from './work/found.ts'
import type { TidyLook } from './work/look.ts'
import type { Reading } from './work/protocol.ts'
import type { Tested } from './work/test-log.ts'

/** What an event of a name is to the journey. */
export type Meaning = 'step' | 'end' | 'goal' | 'out'

/** A rule as it is typed. */
export interface RuleDraft {
  readonly match: 'exact' | 'prefix' | 'pattern'
  readonly text: string
  /** What the touchpoint is called; empty where its events are left out. */
  readonly touchpoint: string
}

// The file, and what a first look says of it.
export const file = signal<File>()
export const looked = signal<TidyLook>()
/** Whether the file is read as a log of events or as a table of aggregated paths. */
export const shape = signal<'events' | 'paths'>('events')

// What its columns mean.
export const events = signal<EventChoice>({ columns: {} })
export const paths = signal<PathChoice>({ columns: {}, separator: ' > ' })

// What is in it.
export const reading = signal<{ readonly key: string; readonly found: Reading }>()
export const rules = signal<readonly RuleDraft[]>([])
export const onlyRules = signal(false)
export const most = signal(40)

// What counts.
export const meanings = signal<Readonly<Record<string, Meaning>>>({})
export const frameworkChoice = signal<FrameworkId | 'none'>()
export const phaseChoices = signal<Readonly<Record<string, string>>>({})
/** Days; 0 is no gap; undefined where nobody chose. */
export const gapChoice = signal<number>()
export const currency = signal('')
export const minGroup = signal(5)

// What came of it.
export const fitted = signal<{ readonly key: string; readonly fit: Fitted }>()
export const fittedPaths = signal<{ readonly key: string; readonly fit: FittedPaths }>()
export const tested = signal<{ readonly key: string; readonly test: Tested }>()

const NEEDED = ['customer', 'time', 'touchpoint'] as const

/** Parts of an event that no column is chosen for yet. */
export const missing = computed(() => {
  const { preset, columns } = events.value
  return preset === undefined ? NEEDED.filter((role) => columns[role] === undefined) : []
})

/** How dates that could mean two days are written, where the column has any. */
export const dateOrders = computed(() => {
  const { time } = events.value.columns
  return looked.value?.columns.find(({ name }) => name === time)?.times.orders ?? []
})

/** The choice of columns with what follows from it. */
export const eventChoice = computed<EventChoice>(() => {
  const { dates, ...choice } = events.value
  const value = looked.value?.columns.find(({ name }) => name === choice.columns.value)
  const orders = dateOrders.value
  const order = dates !== undefined && orders.includes(dates) ? dates : orders[0]
  return {
    ...choice,
    ...(order !== undefined && { dates: order }),
    ...((value?.decimalCommas ?? 0) > 0 && { decimalComma: true }),
  }
})

/** Names after the rules, the commonest first. */
export const names = computed<readonly FoundName[]>(() => reading.value?.found.names ?? [])

const roles = computed<ReadonlyMap<string, Role>>(() => {
  const touchpoints = names.value.map(({ name }) => ({ id: name }))
  const found = guessRoles({
    format: 'sojourn-journey',
    version: 1,
    touchpoints,
    outcomes: [],
    entries: {},
    transitions: {},
  })
  return new Map(
    found.flatMap(({ touchpoint, role, confidence }) =>
      role !== undefined && confidence >= SURE_ENOUGH ? [[touchpoint, role] as const] : [],
    ),
  )
})

const SUCCESS =
  /^(purchase|order|sale|conversion|kjøp|køb|köp|bestilling|beställning|ordre|kontrakt|contract|booking|subscribe|sign.?up|closed.?won)$/i
/** Less often than this does a customer go on after what ends journeys. */
const GOES_ON = 0.1

/** What each name is: as chosen, else as its words and what follows it tell. */
export const meaningOf = computed(() => {
  const known = roles.value
  const chosen = meanings.value
  const proposed = ({ name, goesOn }: FoundName): Meaning =>
    known.get(name) === 'purchase' || SUCCESS.test(name)
      ? goesOn >= GOES_ON
        ? 'goal'
        : 'end'
      : 'step'
  return new Map(names.value.map((each) => [each.name, chosen[each.name] ?? proposed(each)]))
})

/** The framework of phases: as chosen, else one where most of the names speak for a phase. */
export const frameworkId = computed<FrameworkId | 'none'>(() => {
  const proposed = roles.value.size * 2 > Math.min(names.value.length, most.value)
  return frameworkChoice.value ?? (proposed ? 'use-and-loyalty' : 'none')
})

export const phases = computed<readonly Phase[]>(() =>
  frameworkId.value === 'none' ? [] : framework(frameworkId.value, language.value).phases,
)

/** The phase of each name; none where nothing tells and nobody said. */
export const phaseOf = computed(() => {
  const all = phases.value
  const chosen = phaseChoices.value
  const known = roles.value
  const entries = names.value.flatMap(({ name }): [string, string][] => {
    const role = known.get(name)
    const phase = chosen[name] ?? (role && phaseOfRole(role, all)) ?? ''
    return all.some(({ id }) => id === phase) ? [[name, phase]] : []
  })
  return new Map(entries)
})

const GAPS = [1, 7, 14, 30, 60, 90, 180, 365]

/** A gap that is twice as long as nearly all silences; none where the log is hardly longer. */
export const proposedGap = computed(() => {
  const { silenceDays, from, until } = reading.value?.found ?? {}
  if (silenceDays === undefined || silenceDays === null) return 0
  const gap = GAPS.find((days) => days >= 2 * silenceDays) ?? 365
  const span = ((until ?? 0) - (from ?? 0)) / 86_400_000
  return gap * 3 <= span ? gap : 0
})

export const gap = computed(() => gapChoice.value ?? proposedGap.value)

export const conversions = computed(() => named('end'))
export const goals = computed(() => named('goal'))

function named(meaning: Meaning): string[] {
  return [...meaningOf.value].flatMap(([name, each]) => (each === meaning ? [name] : []))
}

/** The rules as the data package takes them; unfinished ones are none yet. */
export const eventRules = computed<readonly EventRule[]>(() =>
  rules.value.flatMap(({ match, text, touchpoint }): EventRule[] => {
    if (text.trim() === '') return []
    const name = touchpoint.trim()
    return [{ [match]: text, ...(name === '' ? { leaveOut: true } : { touchpoint: name }) }]
  }),
)

/** Names as they are listed: with the rules, and none left out or merged. */
export const listedNaming = computed<Naming>(() => ({
  rules: eventRules.value,
  onlyRules: onlyRules.value,
  leftOut: [],
  most: Number.MAX_SAFE_INTEGER,
  always: [],
}))

export const naming = computed<Naming>(() => ({
  ...listedNaming.value,
  leftOut: named('out'),
  most: most.value,
  always: [...conversions.value, ...goals.value],
}))

export const title = computed(() => file.value?.name.replace(/(\.\w{2,7})?(\.gz)?$/i, '') ?? '')

/** How the log is to be fitted. */
export const order = computed<FitOrder>(() => ({
  conversions: conversions.value,
  goals: goals.value,
  ...(gap.value > 0 && { gap: `${gap.value}d` as Duration }),
  minGroup: minGroup.value,
  source: file.value?.name ?? '',
}))

/** What a fit rests on: where it differs from that of the fit on the page, that one is out of date. */
export const fitKey = computed(() => JSON.stringify([eventChoice.value, naming.value, order.value]))
export const pathKey = computed(() => JSON.stringify(paths.value))

/** What a reading rests on. */
export const readKey = computed(() => JSON.stringify([eventChoice.value, listedNaming.value]))

/** Forgets all that is known of a file. */
export function forget(): void {
  batch(() => {
    for (const each of [looked, reading, fitted, fittedPaths, tested, frameworkChoice, gapChoice])
      each.value = undefined
    events.value = { columns: {} }
    paths.value = { columns: {}, separator: ' > ' }
    shape.value = 'events'
    meanings.value = {}
    phaseChoices.value = {}
    rules.value = []
    onlyRules.value = false
  })
}

/** Sets the column of a part of an event; the empty text is none. */
export function chooseColumn(role: keyof EventLogColumns, column: string): void {
  const { [role]: _, ...others } = events.value.columns
  const columns = column === '' ? others : { ...others, [role]: column }
  events.value = { ...events.value, columns }
}
