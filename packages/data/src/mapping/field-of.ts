import type { SourceRecord } from './event-mapping.ts'

/**
 * The field of a record that has a name; undefined where there is none. A name with dots is that of
 * a field within fields (`user.id`), unless the record has a field of that very name.
 */
export function fieldOf(record: SourceRecord, name: string): unknown {
  if (Object.hasOwn(record, name)) return record[name]
  const dot = name.indexOf('.')
  if (dot < 0) return undefined
  // Field names may have dots themselves, so every beginning is tried.
  for (let end = dot; end > 0; end = name.indexOf('.', end + 1)) {
    const outer = name.slice(0, end)
    if (!Object.hasOwn(record, outer)) continue
    const inner = record[outer]
    if (!isRecord(inner)) continue
    const found = fieldOf(inner, name.slice(end + 1))
    if (found !== undefined) return found
  }
  return undefined
}

/** Whether a value has fields of its own. */
export function isRecord(value: unknown): value is SourceRecord {
  return typeof value === 'object' && value !== null
}
