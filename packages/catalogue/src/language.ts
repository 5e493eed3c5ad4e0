/** The languages of all texts: English, Norwegian (bokmål), Danish and Swedish, as BCP 47 tags. */
export const languages = ['en', 'nb', 'da', 'sv'] as const

/** A language that all texts are in. */
export type Language = (typeof languages)[number]

/** The same text in each language. */
export type Text = Readonly<Record<Language, string>>

/** The same list of texts in each language. */
export type TextList = Readonly<Record<Language, readonly string[]>>

/**
 * A text in the four languages, in their order; one that is forgotten is a compile error.
 *
 * @example
 * ```ts
 * import { text } from '@sojourn/catalogue'
 * console.log(text('journey', 'kundereise', 'kunderejse', 'kundresa').nb) // kundereise
 * ```
 */
export function text(en: string, nb: string, da: string, sv: string): Text {
  return { en, nb, da, sv }
}

/** A list of texts in each language, from a list of texts. */
export function textList(...texts: readonly Text[]): TextList {
  const inLanguage = (language: Language) => texts.map((each) => each[language])
  return { en: inLanguage('en'), nb: inLanguage('nb'), da: inLanguage('da'), sv: inLanguage('sv') }
}

/** Picks one of the same text in four languages. */
export type Say = (en: string, nb: string, da: string, sv: string) => string

/** What says texts in a language: for data whose texts stand beside its numbers. */
export function sayIn(language: Language): Say {
  return (en, nb, da, sv) => ({ en, nb, da, sv })[language]
}
