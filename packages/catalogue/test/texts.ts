import type { Language } from '../src/index.ts'

const TEXTS = ['name', 'description', 'goal', 'question']
const LISTS = ['actions', 'goals', 'questions', 'needs']

/** All texts for people in a piece of data, in its order. */
export function textsOf(value: unknown, key?: string): string[] {
  if (typeof value === 'string') return key !== undefined && TEXTS.includes(key) ? [value] : []
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value) && key !== undefined && LISTS.includes(key)) return value
  return Object.entries(value).flatMap(([inner, item]) => textsOf(item, inner))
}

/** The data without its texts: what must be the same in all languages. */
export function withoutTexts(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, item) =>
      TEXTS.includes(key) || LISTS.includes(key) ? undefined : item,
    ),
  )
}

// Letters that a language doesn't have, apart from names.
const FOREIGN: Readonly<Record<Language, RegExp>> = {
  en: /[æøåäö]/i,
  nb: /[äö]/i,
  da: /[äö]/i,
  sv: /[æø]/i,
}

/** Whether a text has letters that its language lacks: a sign of a text in the wrong place. */
export function foreignLetters(language: Language): (text: string) => boolean {
  return (text) => FOREIGN[language].test(text)
}
