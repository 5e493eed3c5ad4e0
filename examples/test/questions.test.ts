import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Language, languages } from '@sojourn/catalogue'
import { questionNotebook, questions } from '@sojourn/examples'
import { questionCells } from '@sojourn/examples/cells'
import {
  type Cell,
  codeOf,
  inProcessRunner,
  type Kernel,
  type Output,
  openKernel,
} from '@sojourn/notebook'
import { modules } from '@sojourn/notebook/modules'
import { afterEach, describe, expect, it, vi } from 'vitest'

const folder = fileURLToPath(new URL('..', import.meta.url))
const folders = readdirSync(folder).filter((name) => /^\d\d-/.test(name))
const programOf = (id: string) =>
  `${folder}${folders.find((name) => name.slice(3) === id)}/program.ts`

let kernel: Kernel | undefined
afterEach(() => {
  kernel?.close()
  vi.restoreAllMocks()
})

/** What a program gave to the console, one entry a call. */
async function printed(id: string): Promise<unknown[]> {
  const values: unknown[] = []
  const take = (...given: unknown[]) => void values.push(...given)
  vi.spyOn(console, 'log').mockImplementation(take)
  vi.spyOn(console, 'table').mockImplementation(take)
  await import(programOf(id))
  return values
}

/** What the notebook's cells of code show, in their order. */
async function displayed(cells: readonly Cell[]): Promise<Output[]> {
  const ended = new Map<string, string>()
  const outputs = new Map<string, Output[]>()
  kernel = openKernel(inProcessRunner(modules), {
    onState: (cell, state, problem) => {
      if (state === 'done' || state === 'failed') ended.set(cell, problem?.message ?? state)
    },
    onOutputs: (cell, list) => outputs.set(cell, list),
  })
  kernel.update([...cells])
  const running = cells.filter(({ kind }) => kind === 'code' || kind === 'chart')
  await expect
    .poll(() => running.map(({ id }) => ended.get(id)), { timeout: 60_000 })
    .toEqual(running.map(() => 'done'))
  // Outputs are sent after the state.
  const showing = running.filter(
    (cell) => cell.kind === 'chart' || /\bdisplay\(/.test(codeOf(cell) ?? ''),
  )
  await expect.poll(() => showing.filter(({ id }) => !outputs.get(id)?.length)).toEqual([])
  return running.filter(({ kind }) => kind === 'code').flatMap(({ id }) => outputs.get(id) ?? [])
}

/** Text and tables as a notebook shows them, of what a program printed. */
function asOutput(value: unknown) {
  if (!Array.isArray(value)) return String(value)
  const columns = Object.keys(value[0])
  return { columns, rows: value.map((row) => columns.map((column) => row[column])) }
}

/** Words that more languages share, and names. */
const INTERNATIONAL = new Set(
  'aic best bic chat eur for in instagram interval konto log markov nok plan shapley test video'.split(
    ' ',
  ),
)
/** Draws are named by their touchpoints: with other names come other ones, as with another seed. */
const DRAWN = new Set([
  'what-would-a-shorter-checkout-bring',
  'how-many-orders-next-quarter',
  'which-channel-deserves-the-credit',
  'what-should-we-test-first',
  'can-the-forecast-be-trusted',
])

/** The words that outputs show, and their numbers, however a language writes them. */
function shownBy(outputs: readonly Output[]): { words: Set<string>; numbers: number[] } {
  const text = JSON.stringify(
    outputs.map(({ data }) => (isTable(data) ? [data.columns, data.rows] : data)),
  )
  const digits = text.replace(/(?<=\d)[.,\s](?=\d)/g, '').match(/\d+/g) ?? []
  return {
    words: new Set(text.toLowerCase().match(/\p{L}{2,}/gu)),
    numbers: digits.map(Number),
  }
}

const isTable = (data: unknown): data is { columns: unknown; rows: unknown } =>
  typeof data === 'object' && data !== null && 'rows' in data

const near = (number: number, other: number) =>
  Math.abs(number - other) <= Math.max(6, 0.15 * Math.max(number, other))

describe.each(questions.map((question) => [question.id, question] as const))(
  '%s',
  (id, question) => {
    let english: Output[] = []
    const notebookIn = async (language: Language) =>
      questionNotebook(question, (await questionCells(id))[language], { id: 'q', language })

    it('shows in the notebook what it prints in Node', async () => {
      const values = await printed(id)
      english = await displayed((await notebookIn('en')).cells)
      expect(values.length).toBeGreaterThan(1)
      expect(english.map(({ data }) => data)).toEqual(values.map(asOutput))
    }, 90_000)

    it.each(['nb', 'da', 'sv'] as const)(
      'shows the same numbers in %s, and no English',
      async (language) => {
        const here = shownBy(await displayed((await notebookIn(language)).cells))
        const there = shownBy(english)
        if (DRAWN.has(id)) {
          expect(here.numbers.length).toBe(there.numbers.length)
          for (const [i, number] of here.numbers.entries())
            expect(near(number, there.numbers[i] as number), `${number}`).toBe(true)
        } else expect(here.numbers).toEqual(there.numbers)
        expect(
          [...here.words].filter((word) => there.words.has(word) && !INTERNATIONAL.has(word)),
        ).toEqual([])
      },
      90_000,
    )

    it.each(languages)('begins with its title in %s, and is all in it', async (language) => {
      const { cells } = await notebookIn(language)
      expect(cells[0]).toMatchObject({ kind: 'text' })
      const sources = cells.map((cell) => ('source' in cell ? cell.source : ''))
      expect(sources[0]).toContain(question.title[language])
      expect(sources.join('\n')).not.toMatch(/%%|console\./)
      expect(cells.filter(({ kind }) => kind === 'text').length).toBeGreaterThan(1)
      expect(cells.filter(({ kind }) => kind === 'code').length).toBeGreaterThan(1)
      // Text that followed the reader's language without its code would be a riddle.
      expect(cells.filter((cell) => 'variants' in cell)).toEqual([])
    })
  },
)

it('has a folder for each question and a question for each folder, in their order', () => {
  expect(folders).toEqual(questions.map(({ id }, i) => `${String(i + 1).padStart(2, '0')}-${id}`))
})

it('says each title and summary in four languages', () => {
  for (const { title, summary } of questions) {
    expect(new Set(Object.values(summary)).size).toBe(4)
    for (const words of [...Object.values(title), ...Object.values(summary)])
      expect(words).not.toBe('')
  }
})

it('runs alone from the repository, as its README says', () => {
  const command = /`(node --cond[^`]+)`/.exec(readFileSync(`${folder}README.md`, 'utf8'))?.[1] ?? ''
  const [program = '', ...args] = command.split(' ')
  const done = spawnSync(program, args, { cwd: `${folder}..`, encoding: 'utf8' })
  expect(done.stderr).toBe('')
  expect(done.stdout).toContain('of all visitors order.')
})
