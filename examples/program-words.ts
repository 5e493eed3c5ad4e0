import type { Text } from '@sojourn/catalogue'

/** What is said in a program, in all languages; each is found by its English. */
export interface ProgramWords {
  /**
   * Paragraphs, comments, strings, and keys of objects. What a template string puts in is `{1}`,
   * `{2}` and so on, in the order of the English.
   */
  readonly said: readonly Text[]
  /** Names of the program's own constants and parameters. */
  readonly names: readonly Text[]
}
