import { isRecord } from './field-of.ts'

const DEEPEST = 4
const MOST_NAMES = 10_000
const MOST_ITEMS = 1

/** Adds the names of a record's fields, those within fields with dots, to `names`. */
export function addFieldNames(record: unknown, names: Set<string>, prefix = '', depth = 0): void {
  if (!isRecord(record) || depth === DEEPEST || record instanceof Date) return
  const entries = Object.entries(record)
  for (const [name, value] of Array.isArray(record) ? entries.slice(0, MOST_ITEMS) : entries) {
    if (names.size >= MOST_NAMES) return
    names.add(prefix + name)
    addFieldNames(value, names, `${prefix}${name}.`, depth + 1)
  }
}
