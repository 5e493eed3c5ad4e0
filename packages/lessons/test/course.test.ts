import { languages, type Text } from '@sojourn/catalogue'
import { journeyFlow } from '@sojourn/charts'
import {
  course,
  fill,
  isRight,
  judgeChoice,
  judgeNumber,
  judgeSort,
  tasksOf,
  type Values,
} from '@sojourn/lessons'
import { analyze } from 'sojourn/analysis'
import { describe, expect, it } from 'vitest'

/** Every text within a piece of a lesson, however deep. */
function textsOf(value: unknown): Text[] {
  if (typeof value !== 'object' || value === null) return []
  if ('en' in value && 'sv' in value)
    return Array.isArray(value.en)
      ? (value.en as string[]).map(
          (_, i) =>
            Object.fromEntries(
              languages.map((each) => [each, (value as Record<string, string[]>)[each]?.[i]]),
            ) as Text,
        )
      : [value as Text]
  return Object.values(value).flatMap(textsOf)
}

const slots = (text: string) => [...text.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name).sort()

it('has lessons of different names', () => {
  expect(course.length).toBeGreaterThan(0)
  expect(new Set(course.map(({ id }) => id)).size).toBe(course.length)
})

it('holds back what would give an answer away until a task before it is answered', () => {
  let held = 0
  for (const lesson of course)
    lesson.sections
      .flatMap((section) => section.blocks)
      .forEach((block, i, all) => {
        if (!('after' in block)) return
        held++
        const before = all.slice(0, i).map((each) => ('id' in each ? each.id : undefined))
        expect(before).toContain(block.after)
      })
  expect(held).toBeGreaterThan(0)
})

describe.each(course)('$id', (lesson) => {
  const tasks = tasksOf(lesson)
  const blocks = lesson.sections.flatMap((section) => section.blocks)

  it('says everything in four languages', () => {
    for (const text of textsOf(lesson)) {
      for (const language of languages) {
        expect(text[language]?.trim(), JSON.stringify(text)).not.toBe('')
        expect(text[language], JSON.stringify(text)).toBeTypeOf('string')
        // Thousands are set apart as computed numbers have them; years are not.
        expect(text[language]).not.toMatch(/(?<![\d.,])(?!19\d\d|20[0-3]\d)\d{4,}/)
        expect(text[language]).not.toMatch(/(?<![\d.,])2000 [a-zæøå]/)
      }
      // The same numbers in each, and no sentence that was left in English.
      for (const language of ['nb', 'da', 'sv'] as const) {
        expect(slots(text[language])).toEqual(slots(text.en))
        if (text.en.length > 60) expect(text[language]).not.toBe(text.en)
      }
    }
  })

  it('has a value for every number in its texts, and no value in vain', () => {
    for (const block of blocks) {
      const values: Values = ('values' in block ? block.values?.() : undefined) ?? {}
      const used = new Set<string | undefined>()
      for (const text of textsOf(block)) {
        for (const name of slots(text.en)) used.add(name)
        for (const language of languages) {
          const filled = fill(text[language], values, language)
          expect(filled).not.toMatch(/NaN|Infinity|[{}]/)
          // Markdown would make a list of a number that ends a sentence there.
          if (/^\{/.test(text[language])) expect(filled).not.toMatch(/^\d+[.)]\s/)
        }
      }
      expect(new Set(Object.keys(values))).toEqual(used)
    }
  })

  it('asks before it shows, and has something to work out', () => {
    const kinds = tasks.map(({ kind }) => kind)
    expect(kinds).toContain('prediction')
    expect(kinds.some((kind) => kind === 'exercise' || kind === 'choice' || kind === 'sort')).toBe(
      true,
    )
    expect(new Set(tasks.map(({ id }) => id)).size).toBe(tasks.length)
    expect(lesson.goals.en.length).toBeGreaterThan(1)
    expect(lesson.teacher.questions.en.length).toBeGreaterThan(0)
  })

  it('judges its own answers right, and knows typical mistakes apart', () => {
    for (const task of tasks) {
      if (task.kind === 'exercise') {
        expect(judgeNumber(task, task.answer())).toEqual({ right: true })
        expect(judgeNumber(task, task.answer() + 0.9 * task.tolerance)).toEqual({ right: true })
        expect(judgeNumber(task, task.answer() + 1.1 * task.tolerance).right).toBe(false)
        expect(task.mistakes.length).toBeGreaterThan(0)
        for (const { answer, hint } of task.mistakes)
          expect(judgeNumber(task, answer())).toEqual({ right: false, hint })
      } else if (task.kind === 'choice') {
        expect(task.options.filter(({ right }) => right)).toHaveLength(1)
        for (const [i, { right, why }] of task.options.entries())
          expect(judgeChoice(task, i)).toEqual(right ? { right } : { right, hint: why })
        const shown = task.options.map(({ text }) => fill(text.en, task.values?.() ?? {}, 'en'))
        expect(new Set(shown).size).toBe(shown.length)
      } else if (task.kind === 'sort') {
        const places = task.cards.map(({ place }) => place)
        expect(new Set(places).size, 'each place has a card').toBe(task.places.length)
        expect(Math.max(...places)).toBe(task.places.length - 1)
        expect(isRight(task, places.join(','))).toBe(true)
        for (const [i, place] of places.entries()) {
          const other = (place + 1) % task.places.length
          const wrong = places.map((each, j) => (i === j ? other : each)).join(',')
          expect(judgeSort(task, wrong)).toEqual({ right: false, misplaced: [i] })
        }
      }
    }
  })

  it('has predictions whose outcome is on their scale', () => {
    for (const task of tasks) {
      if (task.kind !== 'prediction') continue
      const { value, range = [value, value], chances } = task.answer()
      for (const number of [value, ...range]) {
        expect(number).toBeGreaterThanOrEqual(task.scale.min)
        expect(number).toBeLessThanOrEqual(task.scale.max)
      }
      const sum = chances?.probability.reduce((all, p) => all + p, 0) ?? 1
      expect(sum).toBeGreaterThan(0.97)
      expect(sum).toBeLessThan(1 + 1e-9)
    }
  })

  it('draws maps that show the numbers which it works out', () => {
    for (const block of blocks) {
      if (block.kind !== 'map') continue
      const journey = block.journey('en')
      const { expectedVisits } = analyze(journey)
      for (const { id, visits } of journeyFlow(journey).nodes)
        if (id in expectedVisits) expect(visits).toBeCloseTo(1000 * Number(expectedVisits[id]), 6)
    }
  })

  it('draws its journeys and charts in every language', () => {
    for (const block of blocks)
      for (const language of languages) {
        if (block.kind === 'map' || block.kind === 'walk')
          expect(block.journey(language).touchpoints.length).toBeGreaterThan(0)
        if (block.kind === 'chart') expect(block.chart(language).title).not.toMatch(/NaN|undefined/)
      }
  })
})
