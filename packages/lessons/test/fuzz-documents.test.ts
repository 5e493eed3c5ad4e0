import { loadExample } from '@sojourn/catalogue'
import { readHandIn, writeHandIn } from '@sojourn/lessons'
import {
  changeNotebook,
  emptyNotebook,
  type Notebook,
  NotebookError,
  readHistory,
  readNotebookFile,
  readOutput,
  readShareLink,
  record,
  removeCell,
  startHistory,
  undo,
  writeObservable,
  writeShareLink,
} from '@sojourn/notebook'
import fc from 'fast-check'
import { JourneyError, parseJourney } from 'sojourn/model'
import { parseScenario } from 'sojourn/scenarios'
import { describe, expect, test } from 'vitest'
import { changed, changes, damaged, damages } from '../../../scripts/fuzz/damage.ts'
import { fuzzParameters } from '../../../scripts/fuzz/parameters.ts'

/** A file of ours that is right, and how it is read: to anything, or an error of `refuses`. */
interface Format {
  readonly good: string
  readonly read: (text: string) => unknown
  /** What was read, as a file again; it must then read the same. */
  readonly write?: (value: never) => string
  readonly refuses: readonly (new (...given: never[]) => Error)[]
}

const { journey, scenarios } = await loadExample('clothes-shop')
const notebook: Notebook = {
  ...emptyNotebook('n1', 'Ours', 'en'),
  cells: [
    {
      id: 'c1',
      kind: 'text',
      source: '# Hello </script> "x"',
      variants: [{ language: 'nb', source: 'Hei' }],
    },
    { id: 'c2', kind: 'code', source: 'const x = 2', codeHidden: true },
    {
      id: 'c3',
      kind: 'input',
      name: 'price',
      control: { type: 'slider', label: 'Price', min: 0, max: 5, value: 2 },
    },
    { id: 'c4', kind: 'map', name: 'shop', journey: JSON.parse(JSON.stringify(journey)) },
    { id: 'c5', kind: 'quiz', source: 'Why?', answers: [{ text: 'So', right: true }] },
  ],
}
const renamed = record(startHistory(notebook), changeNotebook(notebook, { title: 'Theirs' }))
const history = undo(record(renamed, removeCell(renamed.notebook, 'c5')))
const answers = { task: 'guess', given: 18, first: 18, tries: 1, hinted: false }
const lesson = { lesson: 'getting-there', version: 1, answers: [answers] }
const output = {
  kind: 'table',
  data: {
    columns: ['a', 'b'],
    rows: [
      [1, 'x'],
      [null, true],
    ],
  },
  summary: 'Two rows',
}
const json = (value: unknown) => JSON.stringify(value)

const FORMATS: Readonly<Record<string, Format>> = {
  'a journey': { good: json(journey), read: parseJourney, write: json, refuses: [JourneyError] },
  'a scenario': {
    good: json(scenarios[0]),
    read: parseScenario,
    write: json,
    refuses: [JourneyError],
  },
  'a notebook': {
    good: json(notebook),
    read: readNotebookFile,
    write: json,
    refuses: [NotebookError],
  },
  'a notebook of Observable’s format': {
    good: writeObservable(notebook),
    read: readNotebookFile,
    write: writeObservable,
    refuses: [NotebookError],
  },
  'the history of a notebook': {
    good: json(history),
    read: (text) => readHistory(JSON.parse(text)),
    write: json,
    refuses: [NotebookError, SyntaxError],
  },
  'a link': {
    good: await writeShareLink(notebook),
    read: readShareLink,
    refuses: [NotebookError],
  },
  'an output that was kept': {
    good: json(output),
    read: (text) => readOutput(JSON.parse(text)),
    refuses: [SyntaxError],
  },
  'a hand-in': {
    good: await writeHandIn('Åse', [lesson], new Date(0)),
    read: readHandIn,
    refuses: [Error],
  },
}

describe.each(Object.entries(FORMATS))('%s', (_, { good, read, write, refuses }) => {
  const seen = { read: 0, refused: 0 }
  const outcome = async (text: string) => {
    try {
      return { value: (await read(text)) as never }
    } catch (error) {
      // The very class: a TypeError is an Error, too, and not ours.
      expect(refuses, String(error)).toContain((error as Error).constructor)
      expect((error as Error).message.trim().length).toBeGreaterThan(5)
      return undefined
    }
  }
  const holds = async (text: string) => {
    const found = await outcome(text)
    seen[found ? 'read' : 'refused']++
    if (found === undefined || write === undefined) return
    const again = await outcome(write(found.value))
    expect(again?.value).toEqual(found.value)
  }

  test('that is sound is read', async () => {
    expect((await outcome(good))?.value).toBeDefined()
  })

  test('that is damaged is read as what it then says, or refused in words', async () => {
    const bytes = new TextEncoder().encode(good)
    await fc.assert(
      fc.asyncProperty(damages, (damages) =>
        holds(new TextDecoder().decode(damages.reduce(damaged, bytes))),
      ),
      fuzzParameters(301, 60),
    )
    expect(seen.refused).toBeGreaterThan(0)
  })

  test.skipIf(!good.startsWith('{'))('that is nested without end is, too', async () => {
    for (const deep of [
      '['.repeat(60_000) + ']'.repeat(60_000),
      `${'{"a":'.repeat(60_000)}1${'}'.repeat(60_000)}`,
    ])
      for (const key of ['format', 'touchpoints', 'cells', 'data', 'lessons', 'rules', 'x'])
        await holds(good.replace(/^\{/, () => `{"${key}":${deep},`))
    await holds('['.repeat(60_000) + ']'.repeat(60_000))
  })

  test.skipIf(!good.startsWith('{'))('that says what nobody would is, too', async () => {
    await fc.assert(
      fc.asyncProperty(changes, (changes) => holds(changes.reduce(changed, good))),
      fuzzParameters(302, 60),
    )
  })
})
