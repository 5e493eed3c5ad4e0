import { quoted } from '../fields/quoted.ts'
import type { SourceRecord } from '../mapping/event-mapping.ts'

/** Whole numbers of so many digits may be more than a double holds. */
const LONG = /\d{16}/
const TOKENS = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/g

/** The object that JSON text is, or in words why it is none. Long whole numbers become texts. */
export function parseRecord(text: string): SourceRecord | string {
  let value: unknown
  try {
    value = JSON.parse(LONG.test(text) ? withLongNumbersQuoted(text) : text)
  } catch {
    return `${quoted(text.trim())} is not JSON`
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return value as SourceRecord
  return `${quoted(text.trim())} is not an object such as {"customer": "mia"}`
}

/** An id of twenty digits must not be rounded: two customers would become one. */
function withLongNumbersQuoted(text: string): string {
  return text.replace(TOKENS, (token) => (/^-?\d{16,}$/.test(token) ? `"${token}"` : token))
}
