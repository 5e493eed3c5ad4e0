import { expect, test } from 'vitest'
import {
  COMMON_PARAMETERS,
  LEVER_IDS,
  LEVERS,
  languages,
  ROLES,
  sourceIn,
  type Text,
} from '../src/index.ts'

const texts = LEVERS.flatMap(({ id, name, description, caution, parameters }) => [
  [`${id}: name`, name],
  [`${id}: description`, description],
  [`${id}: caution`, caution],
  ...Object.entries(parameters).map(([key, parameter]) => [`${id}: ${key}`, parameter.name]),
]) as [string, Text][]
const all: [string, Text][] = [
  ...texts,
  ...Object.entries(COMMON_PARAMETERS).map(([id, { name }]): [string, Text] => [id, name]),
  ...Object.entries(ROLES).map(([id, { name }]): [string, Text] => [id, name]),
]

test('the 24 levers, in their order, each with a name of its own', () => {
  expect(LEVERS.map(({ id }) => id)).toEqual(LEVER_IDS)
  expect(LEVERS).toHaveLength(24)
  for (const language of languages)
    expect(new Set(LEVERS.map(({ name }) => name[language])).size).toBe(24)
})

test('each text in each language, in its letters', () => {
  for (const [what, text] of all) {
    for (const language of languages) expect([what, text[language]]).not.toEqual([what, ''])
    expect([what, /[äöÄÖ]/.test(text.nb + text.da)]).toEqual([what, false])
    expect([what, /[æøÆØ]/.test(text.sv)]).toEqual([what, false])
    expect([what, /[æøåäö]/i.test(text.en.replace('Özpolat', ''))]).toEqual([what, false])
  }
})

test('descriptions and cautions are sentences, and no two languages say the same', () => {
  for (const { description, caution } of LEVERS)
    for (const text of [description, caution]) {
      expect(new Set(Object.values(text)).size).toBe(4)
      for (const language of languages) expect(text[language]).toMatch(/^[\p{Lu}+].*[.!]$/u)
    }
})

test('numbers are the same in every language', () => {
  const numbers = (text: string) =>
    (text.match(/\d+([.,]\d+)?/g) ?? []).map((number) => number.replace(',', '.')).sort()
  for (const { id, description, caution } of LEVERS)
    for (const text of [description, caution])
      for (const language of languages)
        expect([id, language, numbers(text[language])]).toEqual([id, language, numbers(text.en)])
})

test('a prior has a grade; vendors only bound', () => {
  for (const { id, findings, effects } of LEVERS) {
    for (const { grade, use } of findings) {
      expect([id, grade]).not.toEqual([id, undefined])
      if (grade === 'D') expect([id, use]).toEqual([id, 'ceiling'])
    }
    for (const { basis, grade } of effects)
      if (basis === 'measured') expect([id, grade]).not.toEqual([id, undefined])
    // What a number rests on is among what is told about the lever.
    const told = findings.map(({ source }) => source as string)
    for (const { basis, source } of effects)
      if (basis === 'measured') expect([id, told]).toEqual([id, expect.arrayContaining([source])])
  }
})

test('what sources say of themselves, in each language; who wrote them stays', () => {
  const sources = new Set(
    LEVERS.flatMap(({ effects, findings }) =>
      [...effects, ...findings].map(({ source }) => source as string),
    ),
  )
  expect(sources.size).toBeGreaterThan(20)
  const english =
    /\b(after|assumed|changes|direction|effects|estimates|experiments|found|not|of|page|part|size|studies|talks|what)\b/i
  for (const source of sources) {
    expect(sourceIn(source, 'en')).toBe(source)
    // The name of a journal.
    for (const language of ['nb', 'da', 'sv'] as const)
      expect(sourceIn(source, language).replace('Journal of Marketing', '')).not.toMatch(english)
  }
  expect(sourceIn('Browne & Swarbrick Jones 2017, 6,700 online experiments', 'da')).toBe(
    'Browne & Swarbrick Jones 2017, 6.700 eksperimenter på nettet',
  )
})
