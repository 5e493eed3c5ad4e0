import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { questionNotebook, questions } from '@sojourn/examples'
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

describe.each(questions.map((question) => [question.id, question] as const))(
  '%s',
  (id, question) => {
    const notebook = questionNotebook(question, readFileSync(programOf(id), 'utf8'), {
      id: 'q',
      language: 'en',
    })

    it('shows in the notebook what it prints in Node', async () => {
      const values = await printed(id)
      const outputs = await displayed(notebook.cells)
      expect(values.length).toBeGreaterThan(1)
      expect(outputs.map(({ data }) => data)).toEqual(values.map(asOutput))
    }, 90_000)

    it('begins with its title, and has text, code, and nothing left of its marks', () => {
      expect(notebook.cells[0]).toMatchObject({ kind: 'text' })
      const sources = notebook.cells.map((cell) => ('source' in cell ? cell.source : ''))
      expect(sources[0]).toContain(question.title.en)
      expect(sources.join('\n')).not.toMatch(/%%|console\./)
      expect(notebook.cells.filter(({ kind }) => kind === 'text').length).toBeGreaterThan(1)
      expect(notebook.cells.filter(({ kind }) => kind === 'code').length).toBeGreaterThan(1)
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
