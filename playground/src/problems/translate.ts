import type { Language } from '@sojourn/catalogue'
import { ofCells } from './of-cells.ts'
import { ofData } from './of-data.ts'
import { ofJourneys } from './of-journeys.ts'
import { ofNotebooks } from './of-notebooks.ts'
import { ofScenarios } from './of-scenarios.ts'

/**
 * What readers of files say is wrong, as it is written in English, and the same in the other
 * languages. `{name}` stands for what differs: a value, or another of these sentences.
 */
export type Sentence = readonly [en: string, nb: string, da: string, sv: string]

const PLACE = { en: 0, nb: 1, da: 2, sv: 3 } as const satisfies Record<Language, number>

interface Ready {
  readonly pattern: RegExp
  readonly names: readonly string[]
  readonly sentence: Sentence
}

/** All sentences that are known. */
export const known: readonly Sentence[] = [
  ...ofData,
  ...ofNotebooks,
  ...ofJourneys,
  ...ofScenarios,
  ...ofCells,
]

/** Those that say most of themselves are tried first. */
const sentences: readonly Ready[] = known
  .map((sentence) => ({ ...patternOf(sentence[0]), sentence }))
  .sort((a, b) => fixed(b.sentence[0]) - fixed(a.sentence[0]))

/** What is quoted is somebody's own. */
const QUOTED = /^"(?:[^"\\]|\\.)*"$/s
/** How a text begins that quotes what it is about. */
const QUOTING = /^("(?:[^"\\]|\\.)*"…?) (.+)$/s

/**
 * What a reader of files says, in the reader's language. What is not known stays as it is: it is
 * better read in English than not at all.
 */
export function translate(message: string, language: Language): string {
  if (language === 'en') return message
  return message
    .split('\n')
    .map((line) => inLanguage(line, language, 0))
    .join('\n')
}

/** Whether a message is known as a whole. */
export function isKnown(message: string): boolean {
  return sentences.some(({ pattern }) => pattern.test(message))
}

const DEEPEST = 6

function inLanguage(text: string, language: Language, depth: number): string {
  if (depth > DEEPEST || !/\p{L}{2}/u.test(text) || QUOTED.test(text)) return text
  const found = sentences.find(({ pattern }) => pattern.test(text))
  if (found !== undefined) {
    const values = (found.pattern.exec(text) ?? []).slice(1)
    const filled = new Map(found.names.map((name, i) => [name, values[i] ?? '']))
    return found.sentence[PLACE[language]].replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = filled.get(name) ?? ''
      // A place in a file is keys, which are words of no language.
      return name === 'path' ? value : inLanguage(value, language, depth + 1)
    })
  }
  const several = text.split(/; (?=column ")/)
  if (several.length > 1)
    return several.map((each) => inLanguage(each, language, depth + 1)).join('; ')
  const quoting = QUOTING.exec(text)
  if (quoting === null) return text
  const [, value = '', rest = ''] = quoting
  return `${value} ${inLanguage(rest, language, depth + 1)}`
}

function patternOf(english: string): { pattern: RegExp; names: string[] } {
  const names: string[] = []
  const source = english
    .split(/(\{\w+\})/)
    .map((part, i) => {
      if (i % 2 === 0) return part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      names.push(part.slice(1, -1))
      // A place in a file has no blanks but those of its keys, and a number none at all.
      if (part === '{path}') return '((?:"[^"]*"|\\S)+?)'
      return part.startsWith('{number') ? '(\\S+?)' : '(.*?)'
    })
    .join('')
  return { pattern: new RegExp(`^${source}$`, 's'), names }
}

function fixed(english: string): number {
  return english.replace(/\{\w+\}/g, '').length
}
