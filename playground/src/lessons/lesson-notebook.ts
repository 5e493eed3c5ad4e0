import { type Language, languages, type Text } from '@sojourn/catalogue'
import {
  type Block,
  emptySheet,
  fill,
  type Lesson,
  rowsOf,
  type Sheet,
  type Sort,
  type Values,
} from '@sojourn/lessons'
import { type Cell, type Notebook, readNotebook } from '@sojourn/notebook'

type NewCell = Cell extends infer Each ? (Each extends Cell ? Omit<Each, 'id'> : never) : never

/**
 * A lesson as a notebook, to run and to change: its texts in all languages, its journey as a map, its
 * choices as quizzes, and the code that works the answers out. What only the lesson's page can do
 * stays there: the walk, and the check of numbers.
 */
export function lessonNotebook(lesson: Lesson, language: Language): Notebook {
  const heading = (text: Text, level: string) => markdown(text, undefined, language, level)
  const cells = [
    heading(lesson.title, '# '),
    heading(lesson.story, ''),
    ...lesson.sections.flatMap(({ title, blocks }) => [
      heading(title, '## '),
      ...blocks.flatMap((block) => cellsOf(block, language)),
    ]),
  ]
  // The same journey twice would be defined twice.
  const seen = new Set<string>()
  const kept = cells.filter((cell) => {
    if (cell.kind !== 'map') return true
    const known = seen.has(cell.name)
    seen.add(cell.name)
    return !known
  })
  return readNotebook({
    format: 'sojourn-notebook',
    version: 1,
    id: crypto.randomUUID(),
    title: lesson.title[language],
    language,
    lesson: { id: lesson.id, version: lesson.version },
    cells: kept.map((cell, i) => ({ ...cell, id: `c${i + 1}` })),
  })
}

function cellsOf(block: Block, language: Language): NewCell[] {
  const values = 'values' in block ? block.values?.() : undefined
  switch (block.kind) {
    case 'text':
      return [markdown(block.text, values, language)]
    case 'map':
    case 'walk':
      return [{ kind: 'map', name: 'journey', journey: block.journey(language) }]
    case 'chart': {
      const { title, summary } = block.chart(language)
      return [{ kind: 'text', source: `**${title}** ${summary}` }]
    }
    case 'code':
      return [{ kind: 'code', source: block.source }]
    case 'choice':
      return [
        {
          kind: 'quiz',
          ...localised(block.question, values, language),
          answers: block.options.map(({ text, right, why }) => ({
            text: fill(text[language], values ?? {}, language),
            right,
            why: fill(why[language], values ?? {}, language),
          })),
        },
      ]
    case 'sort':
      return [markdown(block.question, values, language), listed(block, language)]
    case 'sheet':
      return [markdown(block.question, values, language), ...tables(block, language)]
    case 'prediction':
    case 'exercise':
    case 'open':
      return [markdown(block.question, values, language)]
  }
}

/** Cards with their places: a list to cut out. */
function listed({ places, cards }: Sort, language: Language): NewCell {
  const list = (of: Language) =>
    `${places.map((place) => `**${place[of]}**`).join(' · ')}\n\n${cards.map(({ text }) => `- ${text[of]}`).join('\n')}`
  return markdown(inAll(list), undefined, language)
}

/** The steps of a sheet as empty tables. */
function tables(sheet: Sheet, language: Language): NewCell[] {
  const empty = emptySheet(sheet)
  return sheet.steps.map(({ title, help, columns }, step) =>
    markdown(
      inAll((of) => {
        const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
        const names = rowsOf(sheet, empty, step, of)
        return [
          `**${title[of]}** ${help[of]}`,
          '',
          row(['', ...columns.map((column) => column.title[of])]),
          row(['', ...columns].map(() => '---')),
          ...names.map((name) => row([name, ...columns.map(() => '')])),
        ].join('\n')
      }),
      undefined,
      language,
    ),
  )
}

function inAll(say: (of: Language) => string): Text {
  return { en: say('en'), nb: say('nb'), da: say('da'), sv: say('sv') }
}

/** A text cell in all languages. */
function markdown(text: Text, values: Values | undefined, language: Language, level = ''): NewCell {
  return { kind: 'text', ...localised(text, values, language, level) }
}

function localised(text: Text, values: Values | undefined, language: Language, level = '') {
  const source = (of: Language) => level + fill(text[of], values ?? {}, of)
  return {
    source: source(language),
    variants: languages
      .filter((of) => of !== language)
      .map((of) => ({ language: of, source: source(of) })),
  }
}
