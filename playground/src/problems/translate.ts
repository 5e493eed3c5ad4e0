import type { Language } from '@sojourn/catalogue'
import { ofAnalysis } from './of-analysis.ts'
import { ofCells } from './of-cells.ts'
import { ofCharts } from './of-charts.ts'
import { ofData } from './of-data.ts'
import { ofDecisions } from './of-decisions.ts'
import { ofEstimation } from './of-estimation.ts'
import { ofForecasts } from './of-forecasts.ts'
import { ofJavaScript } from './of-javascript.ts'
import { ofJourneys } from './of-journeys.ts'
import { ofNotebooks } from './of-notebooks.ts'
import { ofNotes } from './of-notes.ts'
import { ofNumbers } from './of-numbers.ts'
import { ofRetention } from './of-retention.ts'
import { ofScenarios } from './of-scenarios.ts'
import { ofValidation } from './of-validation.ts'

/**
 * What readers of files and the library's functions say is wrong, as it is written in English, and
 * the same in the other languages. `{name}` stands for what differs: a value, or another of these
 * sentences. `{number}` has no blank, `{quoted}` and `{near}` are in quotation marks, `{words}` has
 * none, `{decimal}` is written as readers write a number, `{thing}` and `{value}` have no semicolon,
 * and `{path}` is a place in a file.
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
  ...ofJavaScript,
  ...ofNumbers,
  ...ofAnalysis,
  ...ofEstimation,
  ...ofRetention,
  ...ofDecisions,
  ...ofForecasts,
  ...ofValidation,
  ...ofCharts,
  ...ofNotes,
]

/** Those that say most of themselves are tried first. */
const sentences: readonly Ready[] = known
  .map((sentence) => ({ ...patternOf(sentence[0]), sentence }))
  .sort((a, b) => fixed(b.sentence[0]) - fixed(a.sentence[0]))

/** What is quoted is somebody's own. */
const QUOTED = /^"(?:[^"\\]|\\.)*"$/s
/** What stands between the sentences of a text, outside of what is quoted. */
const BETWEEN = /(; |, |(?<=[.?]) )(?=(?:[^"]*"[^"]*")*[^"]*$)/
/** Longer texts, and those of more pieces, are no list that anybody reads: they would take too long. */
const LONGEST = 2000
const MOST_PIECES = 61
/** How a text begins that names who says it: a kind of error, or a function. */
const SAID_BY = /^([A-Za-z_$][\w$]*(?:\[\d+\]|\.\w+)*): (.+)$/s
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

/** Whether a message is known as a whole, or all but who says it. */
export function isKnown(message: string): boolean {
  const [, , said = message] = SAID_BY.exec(message) ?? []
  return [message, said].some((each) =>
    sentences.some(({ pattern, names }) => {
      const problem = names.indexOf('problem')
      const found = pattern.exec(each)
      return (
        found !== null &&
        (problem < 0 ||
          partsOf(found[problem + 1] ?? '').every((part) => !/\w/.test(part) || isKnown(part)))
      )
    }),
  )
}

/** Notes of fewer letters, and values in them, could be words that somebody wrote. */
const OURS = { withValues: 20, whole: 12 }

/** Whether a text is a note that comes with a result: one sentence, in the words of ours. */
export function isNote(text: string): boolean {
  return sentences.some(({ pattern, names, sentence: [english] }) =>
    names.length === 0
      ? english.length >= OURS.whole && text === english
      : /[.}]$/.test(english) && fixed(english) >= OURS.withValues && pattern.test(text),
  )
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
      if (name === 'path') return value
      return name.startsWith('decimal')
        ? value.replace('.', ',')
        : inLanguage(value, language, depth + 1)
    })
  }
  const [, speaker, said] = SAID_BY.exec(text) ?? []
  if (said !== undefined) return `${speaker}: ${inLanguage(said, language, depth + 1)}`
  const parts = partsOf(text)
  if (parts.length > 1)
    return (
      parts
        // One word in a list is a key.
        .map((part) => (/\S\s+\S/.test(part) ? inLanguage(part, language, depth + 1) : part))
        .join('')
    )
  const quoting = QUOTING.exec(text)
  if (quoting === null) return text
  const [, value = '', rest = ''] = quoting
  return `${value} ${inLanguage(rest, language, depth + 1)}`
}

/** Several sentences in one text: what stands between them, and what isn't known, as it is. */
function partsOf(text: string): string[] {
  const pieces = text.length > LONGEST ? [text] : text.split(BETWEEN)
  if (pieces.length > MOST_PIECES) return [text]
  const parts: string[] = []
  for (let i = 0; i < pieces.length; ) {
    // A sentence may have a semicolon or a comma of its own.
    const long = [1, 3, 5, 7].find(
      (n) => i + n <= pieces.length && isKnown(pieces.slice(i, i + n).join('')),
    )
    parts.push(pieces.slice(i, i + (long ?? 1)).join(''))
    i += long ?? 1
  }
  return parts
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
      if (part.startsWith('{quoted') || part === '{near}') return '("(?:[^"\\\\]|\\\\.)*")'
      if (part === '{words}') return '([^"]*?)'
      if (part === '{thing}' || part === '{value}') return '((?:"(?:[^"\\\\]|\\\\.)*"|[^;"])*?)'
      return part.startsWith('{number') ? '(\\S+?)' : '(.*?)'
    })
    .join('')
  return { pattern: new RegExp(`^${source}$`, 's'), names }
}

/** Lines that are set in begin with a place, whatever follows it. */
function fixed(english: string): number {
  return english.replace(/\{\w+\}/g, '').length + (english.startsWith('  ') ? 1000 : 0)
}
