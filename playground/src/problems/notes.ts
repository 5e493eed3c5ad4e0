import type { Language } from '@sojourn/catalogue'
import { isNote, translate } from './translate.ts'

/** A text as values are printed: in quotation marks, with a backslash before those within. */
const PRINTED = /'((?:[^'\\]|\\.)*)'/g

/** A value that a cell shows, with the notes of the library in it in the reader's language. */
export function withNotes(value: string, language: Language): string {
  if (mayBeNote(value) && isNote(value)) return translate(value, language)
  return value.replace(PRINTED, (printed: string, escaped: string) => {
    const text = escaped.replace(/\\(.)/g, '$1')
    if (!mayBeNote(text) || !isNote(text)) return printed
    return `'${translate(text, language).replace(/[\\']/g, '\\$&')}'`
  })
}

const LONGEST = 2000

/** Whether it is worth looking: notes are whole sentences, or say how things are now. */
function mayBeNote(text: string): boolean {
  return text.length <= LONGEST && /^["A-Z].{10,}[.w]$/s.test(text)
}
