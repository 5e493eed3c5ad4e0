import { SPACE } from '../bytes/ascii.ts'
import { decodeText } from './decode-text.ts'
import { quoted } from './quoted.ts'

/** Why bytes can't be a text that is read, in words; undefined when they can. */
export function textProblem(bytes: Uint8Array, from: number, to: number): string | undefined {
  const text = decodeText(bytes, from, to)
  if (text.includes('\0')) return `${quoted(text)} has a NUL character: remove it`
  if (text.includes('\ufffd')) {
    return `${quoted(text)} is not valid UTF-8, or was damaged before: save the file as UTF-8`
  }
  return undefined
}

/** The same for a name, which must not be empty or blank either. */
export function nameProblem(bytes: Uint8Array, from: number, to: number): string | undefined {
  if (isPrintable(bytes, from, to)) return undefined
  return isBlank(bytes, from, to) ? 'is empty' : textProblem(bytes, from, to)
}

/** Most names are of ASCII without blanks, and need no text to be made. */
function isPrintable(bytes: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const byte = bytes[i] as number
    if (byte <= SPACE || byte > 126) return false
  }
  return from < to
}

/** Whether a field is empty, or has nothing but blanks of any kind. */
export function isBlank(bytes: Uint8Array, from: number, to: number): boolean {
  return from === to || decodeText(bytes, from, to).trim() === ''
}
