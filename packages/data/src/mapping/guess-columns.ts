import { hasDecimalComma } from '../fields/decimal-comma.ts'
import { quoted } from '../fields/quoted.ts'
import { type DateOrder, timeFacts } from '../fields/written-dates.ts'
import type { EventLogColumns, Role } from '../header/event-log-columns.ts'
import { parseTime } from '../parse-time.ts'
import { fieldText } from '../records/field-text.ts'
import { Instant } from '../records/instant.ts'
import type { EventSource } from '../source/event-source.ts'
import type { SourceRecord } from './event-mapping.ts'
import { addFieldNames } from './field-names.ts'
import { fieldOf } from './field-of.ts'
import type { PresetName } from './preset.ts'
import { sampleRecords } from './sample-records.ts'

/** Words that names of columns have, the surest first. */
const WORDS: Readonly<Record<Role, readonly string[]>> = {
  customer: [
    'customer',
    'customerid',
    'userid',
    'user',
    'visitorid',
    'clientid',
    'userpseudoid',
    'contactid',
    'caseid',
    'case',
    'accountid',
    'dealid',
    'memberid',
    'email',
    'who',
    'kunde',
    'kundeid',
    'kundenr',
    'kundenummer',
    'kund',
    'kundid',
    'kundnr',
    'kundnummer',
    'bruker',
    'bruger',
    'medlem',
    'visitor',
    'client',
    'person',
    'session',
    'id',
  ],
  time: [
    'timestamp',
    'time',
    'datetime',
    'eventtime',
    'occurredat',
    'createdat',
    'createddate',
    'date',
    'when',
    'at',
    'tidspunkt',
    'dato',
    'tid',
    'datum',
    'tidpunkt',
    'tidsstempel',
    'created',
  ],
  touchpoint: [
    'touchpoint',
    'eventname',
    'event',
    'activity',
    'action',
    'page',
    'step',
    'stage',
    'status',
    'what',
    'kontaktpunkt',
    'hendelse',
    'haendelse',
    'handelse',
    'aktivitet',
    'trinn',
    'trin',
    'steg',
    'side',
    'sida',
    'type',
    'name',
    'url',
    'path',
  ],
  channel: ['channel', 'kanal', 'medium', 'source', 'utmsource', 'referrer', 'platform'],
  value: [
    'value',
    'revenue',
    'amount',
    'price',
    'total',
    'worth',
    'belop',
    'belob',
    'belopp',
    'omsetning',
    'omsaetning',
    'omsattning',
    'ordervalue',
    'sales',
  ],
  tie: [],
}

/** Names that only exports of one tool have. */
const SIGNATURES: readonly (readonly [PresetName, readonly RegExp[]])[] = [
  ['ga4', [/^user_pseudo_id$/, /^event_timestamp$/, /^event_name$/]],
  ['matomo', [/^actionDetails$/]],
  ['hubspot', [/^propertiesWithHistory$|^date entered |^hs_(v2_)?date_entered_/i]],
  ['salesforce', [/^opportunity ?id$/i, /^(newvalue|stagename|stage|to stage)$/i]],
  ['segment', [/^(anonymousId|anonymous_id)$/, /^(event|type|event_text)$/]],
  ['xes', [/^case:concept:name$/, /^concept:name$/, /^time:timestamp$/]],
]

/** A proposal: which columns make an event, or which preset, and why. */
export interface Guess {
  readonly preset?: PresetName
  readonly columns: Partial<EventLogColumns>
  /**
   * Where the time isn't in ISO 8601: the order of day, month and year in which all of it are dates, for
   * `asWritten`; two where it could be either.
   */
  readonly dates?: readonly DateOrder[]
  /** Whether the value has a decimal comma, for `asWritten`. */
  readonly decimalComma?: boolean
  /** For each column that was found, why; or why the preset. */
  readonly reasons: readonly {
    readonly role: Role | 'preset'
    readonly column: string
    readonly why: string
  }[]
  /** The columns there are. */
  readonly names: readonly string[]
}

interface Column {
  readonly name: string
  readonly texts: readonly string[]
  readonly filled: number
  readonly distinct: number
  readonly times: number
  /** Orders in which the texts are dates, where they aren't times as they stand. */
  readonly dates: readonly DateOrder[]
  readonly numbers: number
  readonly decimalCommas: number
}

/**
 * Proposes which columns of a log make an event, from the names and contents of its first thousand
 * rows. It is a proposal, to be shown before it is used: parts that it isn't sure of are left out.
 *
 * @throws EventLogError when there is nothing to look at.
 *
 * @example
 * ```ts
 * import { guessColumns } from '@sojourn/data'
 * const file = new TextEncoder().encode('user_id,created_at,event\n7,2024-01-01,ad\n7,2024-01-02,order\n')
 * const { columns } = await guessColumns([file])
 * console.log(columns) // { customer: 'user_id', time: 'created_at', touchpoint: 'event' }
 * ```
 */
export async function guessColumns(source: EventSource): Promise<Guess> {
  const records = await sampleRecords(source, Object.values(WORDS).flat())
  const names = new Set<string>()
  for (const record of records) addFieldNames(record, names)
  const tool = SIGNATURES.find(([, signs]) =>
    signs.every((sign) => [...names].some((name) => sign.test(name))),
  )
  if (tool !== undefined) {
    const [preset, signs] = tool
    const column = [...names].find((name) => signs[0]?.test(name)) ?? ''
    const why = `its columns are those of ${preset}, such as ${quoted(column)}`
    return {
      preset,
      columns: {},
      reasons: [{ role: 'preset', column: preset, why }],
      names: [...names],
    }
  }
  const columns = [...names]
    .filter((name) => records.some((record) => isLeaf(fieldOf(record, name))))
    .map((name) => describe(name, records))
  return { ...assigned(columns), names: [...names] }
}

function isLeaf(value: unknown): boolean {
  return (
    value !== null &&
    value !== undefined &&
    (typeof value !== 'object' || value instanceof Instant || value instanceof Date)
  )
}

function describe(name: string, records: readonly SourceRecord[]): Column {
  const all = records.map((record) => fieldText(fieldOf(record, name)) ?? '')
  const texts = all.filter((text) => text.trim() !== '')
  const { understood, unread, orders } = timeFacts(texts)
  const dates = texts.length - understood - unread
  const times =
    dates + texts.filter((text) => typeof parseTime(text) === 'number' && isLikelyTime(text)).length
  const numbers = texts.filter((text) => Number.isFinite(Number(text))).length
  const decimalCommas = texts.filter(hasDecimalComma).length
  return {
    name,
    texts,
    filled: texts.length / all.length,
    distinct: new Set(texts).size,
    times: times / Math.max(1, texts.length),
    dates: dates > 0 ? orders : [],
    numbers: numbers / Math.max(1, texts.length),
    decimalCommas: decimalCommas / Math.max(1, texts.length),
  }
}

/** Small numbers are times too, near 1970; nobody means them. */
function isLikelyTime(text: string): boolean {
  return !/^[+-]?[\d.]+$/.test(text) || Number(text) > 5e8
}

function assigned(columns: readonly Column[]): Omit<Guess, 'preset' | 'names'> {
  const found: Partial<Record<Role, Column>> = {}
  const reasons: { role: Role; column: string; why: string }[] = []
  const taken = new Set<string>()
  for (const role of ['time', 'customer', 'touchpoint', 'value', 'channel'] as const) {
    const fitting = columns.filter((column) => !taken.has(column.name) && fits(role, column))
    const named = fitting
      .map((column) => ({ column, score: scoreOf(role, column.name) }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score)[0]?.column
    const chosen = named ?? byContents(role, fitting)
    if (chosen === undefined) continue
    taken.add(chosen.name)
    found[role] = chosen
    const why = `${named ? 'its name, and ' : ''}${contentsOf(role, chosen)}`
    reasons.push({ role, column: chosen.name, why })
  }
  const { customer, time, touchpoint, channel, value } = found
  const inOrder = { customer, time, touchpoint, channel, value }
  const there = Object.entries(inOrder).flatMap(([role, column]) =>
    column === undefined ? [] : [[role, column.name]],
  )
  return {
    columns: Object.fromEntries(there),
    ...(time && time.dates.length > 0 && { dates: time.dates }),
    ...(value && value.decimalCommas > 0 && { decimalComma: true }),
    reasons,
  }
}

function fits(
  role: Role,
  { filled, times, numbers, decimalCommas, distinct, texts }: Column,
): boolean {
  if (role === 'time') return filled > 0.9 && times > 0.95
  if (role === 'value') return texts.length > 0 && numbers + decimalCommas > 0.95
  if (role === 'channel') return texts.length > 0 && numbers < 0.5 && times < 0.5
  if (role === 'touchpoint')
    return filled > 0.9 && times < 0.5 && distinct <= Math.max(20, texts.length / 2)
  return filled > 0.9 && times < 0.5
}

/** Nordic letters as the words above have them. */
const FOLDED: Readonly<Record<string, string>> = { æ: 'ae', ø: 'o', å: 'a', ä: 'a', ö: 'o' }

/** From 0, of no such name, to 1. */
function scoreOf(role: Role, name: string): number {
  const words = WORDS[role]
  const folded = name.toLowerCase().replace(/[æøåäö]/g, (letter) => FOLDED[letter] ?? letter)
  const exact = words.indexOf(folded.replace(/[^a-z]/g, ''))
  if (exact >= 0) return 1 - exact / 100
  const parts = folded.split(/[^a-z]+/)
  const part = words.findIndex((word) => parts.includes(word))
  return part < 0 ? 0 : 0.5 - part / 100
}

/** What only contents can tell: the one column of times, of amounts, of few or many different texts. */
function byContents(role: Role, fitting: readonly Column[]): Column | undefined {
  const alone = ([first, ...others]: readonly Column[]) => (others.length === 0 ? first : undefined)
  if (role === 'time') return alone(fitting)
  if (role === 'value') return alone(fitting.filter(({ decimalCommas }) => decimalCommas > 0))
  const repeated = fitting.filter(({ distinct, texts }) => distinct > 1 && distinct < texts.length)
  if (role === 'customer') return repeated.length > 1 ? mostDistinct(repeated) : undefined
  const words = repeated.filter(({ numbers }) => numbers < 0.5)
  return role === 'touchpoint' && words.length === 1 ? words[0] : undefined
}

function mostDistinct(columns: readonly Column[]): Column | undefined {
  return columns.reduce<Column | undefined>(
    (best, column) => (best === undefined || column.distinct > best.distinct ? column : best),
    undefined,
  )
}

function contentsOf(role: Role, { texts, distinct, dates, decimalCommas }: Column): string {
  const first = quoted(texts[0] ?? '')
  if (role === 'time') {
    const order = dates.length > 0 ? `, ${dates.join(' or ')}` : ''
    return `times such as ${first}${order}`
  }
  if (role === 'value')
    return decimalCommas > 0
      ? `amounts with a decimal comma, such as ${quoted(texts.find(hasDecimalComma) ?? '')}`
      : `numbers such as ${first}`
  return `${distinct} different texts such as ${first}`
}
