import { type Language, languages } from '@sojourn/catalogue'
import { course, type Lesson } from '@sojourn/lessons'
import { type Cell, inProcessRunner, type Kernel, type Output, openKernel } from '@sojourn/notebook'
import { modules } from '@sojourn/notebook/modules'
import { afterEach, expect, it } from 'vitest'

let kernel: Kernel | undefined
afterEach(() => kernel?.close())

const withCode = course.filter(({ sections }) =>
  sections.some(({ blocks }) => blocks.some(({ kind }) => kind === 'code')),
)

/** The cells of a lesson that run, as its notebook has them: its first journey, and its code. */
function cellsOf(lesson: Lesson, language: Language): Cell[] {
  const blocks = lesson.sections.flatMap((section) => section.blocks)
  const shown = blocks.find((block) => block.kind === 'map' || block.kind === 'walk')
  const code = blocks.flatMap((block, i): Cell[] =>
    block.kind === 'code' ? [{ id: `c${i + 1}`, kind: 'code', source: block.source }] : [],
  )
  if (shown === undefined) return code
  return [{ id: 'c0', kind: 'map', name: 'journey', journey: shown.journey(language) }, ...code]
}

it.each(withCode.flatMap(({ id }) => languages.map((language) => [id, language] as const)))(
  'the code of %s runs in the notebook and shows something, in %s',
  async (id, language) => {
    const lesson = withCode.find((each) => each.id === id) as Lesson
    const cells = cellsOf(lesson, language)
    const ended = new Map<string, string>()
    const outputs = new Map<string, Output[]>()
    kernel = openKernel(inProcessRunner(modules), {
      onState: (cell, state, problem) => {
        if (state === 'done' || state === 'failed') ended.set(cell, problem?.message ?? state)
      },
      onOutputs: (cell, list) => outputs.set(cell, list),
    })
    kernel.update(cells)
    await expect
      .poll(() => cells.map((cell) => ended.get(cell.id)), { timeout: 10_000 })
      .toEqual(cells.map(() => 'done'))
    await expect
      .poll(() => cells.filter((cell) => !outputs.get(cell.id)?.length).map((cell) => cell.id))
      .toEqual([])
  },
)

it('finds code in the course', () => {
  expect(withCode.length).toBeGreaterThan(0)
})
