import { languages } from '@sojourn/catalogue'
import { course, type Lesson } from '@sojourn/lessons'
import { type Cell, changeNotebook, type Edit, freshId, type Notebook } from '@sojourn/notebook'
import { lessonNotebook } from '../lesson-notebook.ts'
import { compareCells } from './compare-cells.ts'

/** The lesson that a notebook was made from, where it has changed since and nobody chose yet. */
export function newerLesson({ lesson }: Notebook): Lesson | undefined {
  if (lesson === undefined) return undefined
  const now = course.find(({ id }) => id === lesson.id)
  return now !== undefined && now.version > (lesson.kept ?? lesson.version) ? now : undefined
}

/** The cells that the lesson has now, in the language of the notebook. */
export function freshCells(lesson: Lesson, { language }: Notebook): Cell[] {
  const spoken = languages.find((each) => each === language) ?? 'en'
  return lessonNotebook(lesson, spoken).cells
}

/** One's own stays as it is, and this version is not offered again. */
export function keepMine(notebook: Notebook, { version }: Lesson): Edit {
  const { lesson } = notebook
  return changeNotebook(notebook, lesson ? { lesson: { ...lesson, kept: version } } : {})
}

/**
 * The lesson's cells in place of one's own, as one step that can be undone. A cell that was there
 * keeps its id, so that what it shows stays until it has run anew; no other takes over an id.
 */
export function takeNew(notebook: Notebook, lesson: Lesson): Edit {
  const { id, version } = lesson
  let spare = Number(freshId(notebook).slice(1))
  const cells = compareCells(notebook.cells, freshCells(lesson, notebook)).flatMap(
    ({ mine, fresh }) => (fresh ? [{ ...fresh, id: mine?.id ?? `c${spare++}` }] : []),
  )
  return changeNotebook(notebook, { cells, lesson: { id, version } })
}
