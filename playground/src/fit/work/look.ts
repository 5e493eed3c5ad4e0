import {
  type EventRecords,
  type Guess,
  guessColumns,
  hasDecimalComma,
  type PathTableColumns,
  type SourceRecord,
  sampleRecords,
  type TimeFacts,
  timeFacts,
} from '@sojourn/data'
import type { TidyFile } from './tidy-file.ts'

const SHOWN = 6

/** What the first thousand rows tell of a column. */
export interface ColumnFacts {
  readonly name: string
  /** Rows in which it isn't empty, of those that were looked at. */
  readonly filled: number
  readonly distinct: number
  readonly times: TimeFacts
  readonly numbers: number
  readonly decimalCommas: number
}

/** A first look at a file: what is in it, and what that may mean. */
export interface Look {
  /** Rows that were looked at, from the beginning. */
  readonly sampled: number
  readonly columns: readonly ColumnFacts[]
  /** The first rows, a text a column. */
  readonly rows: readonly (readonly string[])[]
  readonly guess: Pick<Guess, 'preset' | 'columns'>
  /** Where the file looks like a table of aggregated paths: its columns, and what separates touches. */
  readonly paths?: { readonly columns: Partial<PathTableColumns>; readonly separator: string }
}

/** A first look, and what had to be done to the file before it. */
export type TidyLook = Look & { readonly tidied: TidyFile }

/** Looks at the beginning of a file. @throws EventLogError where nothing can be seen. */
export async function look(file: File): Promise<Look> {
  const records = await sampleRecords(file)
  const all = leafNames(records)
  const { preset, columns: guessed } = await guessColumns(tableOf(all, records))
  const wanted = new Set(Object.values(guessed))
  const names = all.filter((name, i) => i < MOST_COLUMNS || wanted.has(name))
  const texts = names.map((name) => records.map((record) => textOf(fieldOf(record, name))))
  const columns = names.map((name, i) => factsOf(name, texts[i] as string[]))
  const paths = preset === undefined ? pathsIn(columns, texts) : undefined
  return {
    sampled: records.length,
    columns,
    rows: records.slice(0, SHOWN).map((_, row) => texts.map((column) => column[row] as string)),
    guess: {
      ...(preset !== undefined && { preset }),
      columns: guessed,
    },
    ...(paths && { paths }),
  }
}

/** A table of the records that were read already. */
function tableOf(names: readonly string[], records: readonly SourceRecord[]): EventRecords {
  return {
    columns: () => Promise.resolve(names),
    async *records() {
      yield records
    },
  }
}

function factsOf(name: string, all: readonly string[]): ColumnFacts {
  const texts = all.filter((text) => text.trim() !== '')
  return {
    name,
    filled: texts.length,
    distinct: new Set(texts).size,
    times: timeFacts(texts),
    numbers: texts.filter((text) => Number.isFinite(Number(text))).length,
    decimalCommas: texts.filter(hasDecimalComma).length,
  }
}

const SEPARATORS = [' > ', '>', ' → ', ' -> ', ' | ', ' / ']
const PATH_WORDS = {
  conversions: /conver|konver|order|bestill|ordre|kjøp|køb|köp|sales/i,
  nulls: /null|without|uten|uden|utan|lost|tapt/i,
  value: /value|verdi|værdi|värde|revenue|omset|omsæt|intäkt|amount/i,
} as const

function pathsIn(columns: readonly ColumnFacts[], texts: readonly (readonly string[])[]) {
  for (const separator of SEPARATORS) {
    const at = texts.findIndex((column) => {
      const some = column.filter((text) => text.includes(separator)).length
      return some > 0 && some >= column.length / 4
    })
    const path = columns[at]?.name
    if (path === undefined) continue
    const found: Partial<Record<keyof PathTableColumns, string>> = { path }
    const free = columns.filter(({ name, numbers, filled }) => name !== path && numbers === filled)
    for (const role of ['value', 'nulls', 'conversions'] as const) {
      const taken = Object.values(found)
      const match = free.find(({ name }) => PATH_WORDS[role].test(name) && !taken.includes(name))
      if (match) found[role] = match.name
    }
    if (found.conversions !== undefined)
      return { columns: found as Partial<PathTableColumns>, separator }
  }
  return undefined
}

/** Those of the guess are among them, wherever they stand. */
const MOST_COLUMNS = 500

/** Names of the fields that hold a value, those within fields with dots. */
function leafNames(records: readonly SourceRecord[]): string[] {
  const names = new Set<string>()
  for (const record of records) collect(record, '', 0, names)
  return [...names]
}

function collect(record: SourceRecord, prefix: string, depth: number, names: Set<string>): void {
  for (const [name, value] of Object.entries(record))
    if (isPlain(value) && depth < 3) collect(value, `${prefix}${name}.`, depth + 1, names)
    else names.add(prefix + name)
}

function fieldOf(record: SourceRecord, name: string): unknown {
  if (Object.hasOwn(record, name)) return record[name]
  const dot = name.indexOf('.')
  const inner = dot < 0 ? undefined : record[name.slice(0, dot)]
  return isPlain(inner) ? fieldOf(inner, name.slice(dot + 1)) : undefined
}

function isPlain(value: unknown): value is SourceRecord {
  return (
    typeof value === 'object' &&
    value !== null &&
    [Object.prototype, null].includes(Object.getPrototypeOf(value))
  )
}

function textOf(value: unknown): string {
  if (value === undefined || value === null) return ''
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value) || isPlain(value))
    return JSON.stringify(value, (_, each) => (typeof each === 'bigint' ? String(each) : each))
  return String(value)
}
