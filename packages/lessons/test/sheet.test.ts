import {
  course,
  emptySheet,
  largestGap,
  readSheet,
  rowsOf,
  type Sheet,
  sheetAsText,
  tasksOf,
  writeSheet,
} from '@sojourn/lessons'
import { expect, it } from 'vitest'

const sheets = course.flatMap(tasksOf).filter((task): task is Sheet => task.kind === 'sheet')
const goal = sheets.find(({ id }) => id === 'from-the-goal') as Sheet

/** The sheet with its cells numbered, and scores where it wants them. */
function written(sheet: Sheet, scores: readonly (readonly [string, string])[] = []) {
  let count = 0
  return emptySheet(sheet).map((rows, step) =>
    rows.map((row, i) =>
      row.map((_, column) => {
        const { gap } = sheet.steps[step] ?? {}
        if (column === gap?.expected) return scores[i]?.[0] ?? ''
        if (column === gap?.got) return scores[i]?.[1] ?? ''
        return `words ${++count}`
      }),
    ),
  )
}

it.each(sheets.map((sheet) => [sheet.id, sheet] as const))(
  'keeps what is written in %s, within what a hand-in may hold',
  (_, sheet) => {
    const cells = written(sheet)
    expect(readSheet(sheet, writeSheet(cells))).toEqual(cells)
    const full = emptySheet(sheet).map((rows) => rows.map((row) => row.map(() => 'x'.repeat(240))))
    expect(writeSheet(full).length).toBeLessThanOrEqual(10_000)
  },
)

it('reads what it can of an answer to an earlier sheet, or of no answer', () => {
  expect(readSheet(goal, '')).toEqual(emptySheet(goal))
  expect(readSheet(goal, '{"a":1}')).toEqual(emptySheet(goal))
  const [first] = readSheet(goal, '[[["more sales","a column that is gone"]]]')
  expect(first).toEqual([['more sales']])
})

it('names the rows of a step by what was written before', () => {
  const names = rowsOf(goal, written(goal), 2, 'en')
  expect(names).toEqual(['words 2', 'words 3', 'words 4', 'words 5', 'words 6'])
})

it('finds the largest gap, with all that share it, and none where nothing falls short', () => {
  const scores = [
    ['1', '-1'],
    ['0', '1'],
    ['2', '0'],
    ['2', ''],
  ] as const
  expect(largestGap(goal, written(goal, scores), 2)).toEqual({ rows: [0, 2], gap: -2 })
  expect(largestGap(goal, written(goal, [['0', '0']]), 2)).toBeUndefined()
  expect(largestGap(goal, written(goal), 2)).toBeUndefined()
  expect(largestGap(goal, written(goal, scores), 1)).toBeUndefined()
})

it('is read by a teacher as text, without what was left empty', () => {
  const cells = emptySheet(goal).map((rows, step) =>
    step === 2 ? rows.map((row, i) => (i === 0 ? ['to be sure', '1', '-1'] : row)) : rows,
  )
  expect(sheetAsText(goal, cells, 'en')).toBe(
    '**Needs, expected and real**\n\n- Need: to be sure; Expected: 1; What they get: -1',
  )
})
