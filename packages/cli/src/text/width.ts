const CHARACTERS = new Intl.Segmenter('en', { granularity: 'grapheme' })
const PLAIN = /^[\x20-\x7e]*$/
// Scripts and symbols that take two places of a terminal.
const WIDE =
  /\p{Emoji_Presentation}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]/u

/** The characters of a text as a reader counts them. */
export function characters(text: string): string[] {
  return PLAIN.test(text) ? [...text] : Array.from(CHARACTERS.segment(text), (part) => part.segment)
}

/** Places that a text takes on a terminal. */
export function textWidth(text: string): number {
  if (PLAIN.test(text)) return text.length
  return characters(text).reduce((width, character) => width + (WIDE.test(character) ? 2 : 1), 0)
}
