import type { Language } from '@sojourn/catalogue'
import * as v from 'valibot'
import type { Sheet } from './lesson.ts'

/** What is written in a sheet, by step, row and column. */
export type Cells = readonly (readonly (readonly string[])[])[]

const cells = v.array(v.array(v.array(v.string())))

/** A sheet before anything is written in it. */
export function emptySheet({ steps }: Sheet): Cells {
  return steps.map(({ columns }, step) =>
    Array.from({ length: countOfRows(steps, step) }, () => columns.map(() => '')),
  )
}

/** What an answer has in the sheet's cells; empty where it has nothing. */
export function readSheet(sheet: Sheet, given: string): Cells {
  const found = v.safeParse(cells, parsed(given))
  const from = found.success ? found.output : []
  return emptySheet(sheet).map((rows, step) =>
    rows.map((row, i) => row.map((_, column) => from[step]?.[i]?.[column] ?? '')),
  )
}

/** The answer that holds what is written. */
export function writeSheet(written: Cells): string {
  return JSON.stringify(written.map((rows) => rows.map((row) => row.map((cell) => cell.trim()))))
}

/** What each row of a step is called: given by the sheet, or written in an earlier step, or nothing. */
export function rowsOf(sheet: Sheet, written: Cells, step: number, language: Language): string[] {
  const rows = sheet.steps[step]?.rows
  if (rows === undefined) return []
  if (typeof rows === 'number') return Array.from({ length: rows }, () => '')
  if ('of' in rows) return (written[rows.of] ?? []).map((row) => row[0] ?? '')
  return [...rows[language]]
}

/** The rows that fall furthest short of what is expected, and by how much; undefined where none does. */
export function largestGap(
  sheet: Sheet,
  written: Cells,
  step: number,
): { readonly rows: readonly number[]; readonly gap: number } | undefined {
  const columns = sheet.steps[step]?.gap
  if (columns === undefined) return undefined
  const gaps = (written[step] ?? []).flatMap((row, i) => {
    const [expected, got] = [row[columns.expected] ?? '', row[columns.got] ?? '']
    return expected === '' || got === '' ? [] : [{ row: i, gap: Number(got) - Number(expected) }]
  })
  const gap = Math.min(...gaps.map((each) => each.gap))
  if (!(gap < 0)) return undefined
  return { rows: gaps.filter((each) => each.gap === gap).map(({ row }) => row), gap }
}

/** What is written, as Markdown for a teacher to read; empty cells are left out. */
export function sheetAsText(sheet: Sheet, written: Cells, language: Language): string {
  return sheet.steps
    .flatMap(({ title, columns }, step) => {
      const names = rowsOf(sheet, written, step, language)
      const lines = (written[step] ?? []).flatMap((row, i) => {
        const said = row.flatMap((cell, j) =>
          cell === '' ? [] : [`${columns[j]?.title[language]}: ${cell}`],
        )
        if (said.length === 0) return []
        return [`- ${names[i] ? `${names[i]}: ` : ''}${said.join('; ')}`]
      })
      return lines.length > 0 ? [`**${title[language]}**\n\n${lines.join('\n')}`] : []
    })
    .join('\n\n')
}

function countOfRows(steps: Sheet['steps'], step: number): number {
  const rows = steps[step]?.rows
  if (rows === undefined || typeof rows === 'number') return rows ?? 0
  return 'of' in rows ? countOfRows(steps, rows.of) : rows.en.length
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
