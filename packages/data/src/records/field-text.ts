import { Instant } from './instant.ts'

/** The text of a field; undefined where it has fields of its own, and so is no text. */
export function fieldText(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  if (value === undefined || value === null) return ''
  if (value instanceof Instant) return value.toString()
  if (value instanceof Date) return new Instant(value.getTime()).toString()
  return typeof value === 'object' ? undefined : String(value)
}
