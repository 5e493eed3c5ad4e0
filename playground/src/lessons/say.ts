import type { Text, TextList } from '@sojourn/catalogue'
import { fill, type Values } from '@sojourn/lessons'
import { language } from '../language/language.ts'

/** A text of a lesson in the reader's language, its numbers in place. */
export function say(text: Text, values?: () => Values): string {
  return fill(text[language.value], values ?? {}, language.value)
}

/** A list of texts in the reader's language. */
export function sayAll(texts: TextList): readonly string[] {
  return texts[language.value].map((text) => fill(text, {}, language.value))
}
