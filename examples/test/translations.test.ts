import { fileURLToPath } from 'node:url'
import { type Language, languages } from '@sojourn/catalogue'
import { questions } from '@sojourn/examples'
import { questionCells, readQuestion } from '@sojourn/examples/cells'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { programCells } from '../program-cells.ts'
import type { ProgramWords } from '../program-words.ts'
import { translateCode } from '../translate-code.ts'
import { partsOf } from './program-parts.ts'

/** What the library calls its own: values of its options, currencies and times. */
const OF_THE_LIBRARY = new Set([
  ...['rest', 'conversion', 'between', 'exponential', 'gamma', 'lognormal'],
  ...['removeTouchpoint', 'scaleEntries', 'scaleOdds', 'redirect'],
  ...['geometric', 'shifted-beta-geometric', 'number'],
  ...['EUR', 'NOK'],
])
/** A letter of an index or of a sum, what isn’t used, and what is called the same everywhere. */
const SAME_EVERYWHERE = /^([a-z_]|id)$/

const hasWord = (text: string) => /\p{L}{2}/u.test(text.replace(/\{\d+\}/g, ''))
const isTime = (text: string) => /^\d+[a-z]+$/.test(text)
const english = (texts: ProgramWords['said']) => texts.map(({ en }) => en)

describe.each(questions.map(({ id }) => id))('%s', (id) => {
  it('says everything in four languages, and nothing that is no longer there', async () => {
    const { program, words } = await readQuestion(id)
    const { paragraphs, texts, keys, names } = partsOf(programCells(program))
    const said = new Set(english(words.said))
    const toSay = [...paragraphs, ...texts].filter(
      (each) => hasWord(each) && !isTime(each) && !OF_THE_LIBRARY.has(each),
    )
    expect(toSay.filter((each) => !said.has(each))).toEqual([])
    const present = new Set([...paragraphs, ...texts, ...keys])
    expect([...said].filter((each) => !present.has(each))).toEqual([])

    const named = new Set(english(words.names))
    const given = names.filter((each) => !SAME_EVERYWHERE.test(each))
    expect(given.filter((each) => !named.has(each))).toEqual([])
    const code = programCells(program)
      .map((cell) => (cell.kind === 'code' ? cell.source : ''))
      .join('\n')
    expect([...named].filter((each) => !new RegExp(`\\b${each}\\b`).test(code))).toEqual([])
  })

  it('says each thing once, in full and with the same expressions', async () => {
    const { words } = await readQuestion(id)
    for (const texts of [words.said, words.names]) {
      expect(new Set(english(texts)).size).toBe(texts.length)
      for (const each of texts) {
        const slots = (of: Language) => (each[of].match(/\{\d+\}/g) ?? []).sort()
        for (const language of languages) {
          expect(each[language].trim()).not.toBe('')
          expect(slots(language), each[language]).toEqual(slots('en'))
          expect(digitsOf(each[language]), each[language]).toEqual(digitsOf(each.en))
        }
      }
    }
  })

  it('leaves no word of its own in English', async () => {
    const { program, words } = await readQuestion(id)
    const ownWords = new Map(
      [...words.said, ...words.names]
        .filter(({ en, nb, da, sv }) => ![nb, da, sv].some((each) => each.includes(en)))
        .map((each) => [each.en, each]),
    )
    const cells = await questionCells(id)
    for (const language of ['nb', 'da', 'sv'] as const) {
      const { paragraphs, texts, names } = partsOf(cells[language])
      expect([...paragraphs, ...texts, ...names].filter((each) => ownWords.has(each))).toEqual([])
      expect(cells[language].length).toBe(programCells(program).length)
    }
  })
})

/** Numbers, however a language writes them. */
function digitsOf(text: string): string[] {
  return text.replace(/(?<=\d)[.,\u00a0](?=\d)/g, '').match(/\d+/g) ?? []
}

it('has no fault of types in any language', async () => {
  const sources = new Map<string, string>()
  const folder = fileURLToPath(new URL('..', import.meta.url))
  for (const { id } of questions) {
    const cells = await questionCells(id)
    for (const language of languages) {
      const code = cells[language].map((cell) =>
        cell.kind === 'code' ? cell.source : cell.kind === 'chart' ? `display(${cell.of})` : '',
      )
      const shows = 'declare function display(shown: unknown): void'
      sources.set(`${folder}${id}.${language}.ts`, [...code, shows].join('\n'))
    }
  }
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(`${folder}tsconfig.json`, ts.sys.readFile).config,
    ts.sys,
    folder,
  )
  const host = ts.createCompilerHost(options)
  const { fileExists, getSourceFile } = host
  host.fileExists = (path) => sources.has(path) || fileExists(path)
  host.getSourceFile = (path, target, ...rest) => {
    const source = sources.get(path)
    if (source === undefined) return getSourceFile(path, target, ...rest)
    return ts.createSourceFile(path, source, target)
  }
  const program = ts.createProgram([...sources.keys()], options, host)
  const faults = [...sources.keys()].flatMap((path) =>
    [
      ...program.getSyntacticDiagnostics(program.getSourceFile(path)),
      ...program.getSemanticDiagnostics(program.getSourceFile(path)),
    ].map(({ messageText }) => `${path}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`),
  )
  expect(faults).toEqual([])
}, 120_000)

describe('code in another language', () => {
  const words: ProgramWords = {
    said: [
      { en: 'seen', nb: 'sett', da: 'set', sv: 'sedda' },
      { en: 'product page', nb: 'produktside', da: 'produktside', sv: 'produktsida' },
      { en: 'of {1}, {2}', nb: '{2} av {1}', da: '{2} af {1}', sv: '{2} av {1}' },
      { en: 'in words', nb: 'i ord', da: 'i ord', sv: 'i ord' },
    ],
    names: [
      { en: 'count', nb: 'antall', da: 'antal', sv: 'antal' },
      { en: 'rest', nb: 'andre', da: 'andre', sv: 'andra' },
    ],
  }
  const inDanish = (code: string) => translateCode(code, words, 'da')

  it('renames what the program names, and keeps what the library does', () => {
    expect(inDanish('const f = ({ count }) => ({ count, seen: x.count })')).toBe(
      'const f = ({ count: antal }) => ({ count: antal, set: x.count })',
    )
    expect(inDanish("const [count, ...rest] = y as 'rest'[]")).toBe(
      "const [antal, ...andre] = y as 'rest'[]",
    )
  })

  it('quotes a key only where it must', () => {
    expect(inDanish("const row = { 'product page': 1, seen: 2 }")).toBe(
      'const row = { produktside: 1, set: 2 }',
    )
  })

  it('turns the parts of a sentence round, and writes a decimal comma', () => {
    // biome-ignore-start lint/suspicious/noTemplateCurlyInString: code to translate
    expect(inDanish('log(`of ${count}, ${share.toFixed(1)}`) // in words')).toBe(
      "log(`${share.toFixed(1).replace('.', ',')} af ${antal}`) // i ord",
    )
    // biome-ignore-end lint/suspicious/noTemplateCurlyInString: code to translate
    expect(inDanish('count.toFixed(0)')).toBe('antal.toFixed(0)')
  })

  it('is itself in English', () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: code to translate
    const code = "log(`of ${count}, ${1}`, 'seen') // in words"
    expect(translateCode(code, words, 'en')).toBe(code)
  })
})
