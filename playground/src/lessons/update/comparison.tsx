import type { Lesson } from '@sojourn/lessons'
import type { Cell, Notebook } from '@sojourn/notebook'
import type { ComponentChildren } from 'preact'
import { useMemo } from 'preact/hooks'
import { language } from '../../language/language.ts'
import { decimal } from '../../language/numbers.ts'
import { Dialog } from '../../notebook/page/dialog.tsx'
import { Icon } from '../../notebook/page/icon.tsx'
import { words as notebookWords } from '../../notebook/words.ts'
import { words } from '../words.ts'
import { type Compared, compareCells, linesOf, markedLines } from './compare-cells.ts'
import { freshCells } from './newer-lesson.ts'

/** One's own notebook beside the lesson as it is now, cell by cell. */
export function Comparison({
  notebook,
  lesson,
  onClose,
  children,
}: {
  readonly notebook: Notebook
  readonly lesson: Lesson
  readonly onClose: () => void
  /** What can be chosen. */
  readonly children: ComponentChildren
}) {
  const rows = useMemo(
    () => compareCells(notebook.cells, freshCells(lesson, notebook)),
    [notebook, lesson],
  )
  const said = words.value.update
  const differing = rows.filter(({ alike }) => !alike).length
  return (
    <Dialog name={said.compared} onClose={onClose} wide>
      <div class="nb-dialoghead">
        <h2>{said.compared}</h2>
        <button
          type="button"
          class="btn q ico"
          aria-label={notebookWords.value.close}
          onClick={onClose}
        >
          <Icon name="close" />
        </button>
      </div>
      <p class="mut">{said.differing(decimal(differing), differing)}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so keys must reach it */}
      <section class="update-scroll" aria-label={said.cells} tabIndex={0}>
        <table class="update-table">
          <thead>
            <tr>
              <th scope="col">{said.yours}</th>
              <th scope="col">{said.fresh}</th>
            </tr>
          </thead>
          <tbody>
            {together(rows).map((part, i) =>
              'alike' in part ? (
                <tr key={i} class="alike">
                  <td colSpan={2}>{said.alike(decimal(part.alike), part.alike)}</td>
                </tr>
              ) : (
                <Pair key={i} row={part.row} />
              ),
            )}
          </tbody>
        </table>
      </section>
      <div class="update-ways">{children}</div>
    </Dialog>
  )
}

function Pair({ row: { mine, fresh } }: { readonly row: Compared }) {
  const said = words.value.update
  const of = (cell: Cell | undefined) => (cell ? linesOf(cell, language.value) : [])
  const [left, right] = [of(mine), of(fresh)]
  const state = mine && fresh ? said.differs : mine ? said.onlyYours : said.onlyFresh
  return (
    <tr class="differs">
      <Side name={said.yours} cell={mine} lines={left} other={right} state={state} />
      <Side name={said.fresh} cell={fresh} lines={right} other={left} state={state} />
    </tr>
  )
}

function Side({
  name,
  cell,
  lines,
  other,
  state,
}: {
  readonly name: string
  readonly cell: Cell | undefined
  readonly lines: readonly string[]
  readonly other: readonly string[]
  readonly state: string
}) {
  if (cell === undefined)
    return (
      <td class="absent" data-side={name}>
        {words.value.update.absent}
      </td>
    )
  return (
    <td data-side={name}>
      <p class="update-state">
        {notebookWords.value.kinds[cell.kind]} · <b>{state}</b>
      </p>
      <pre>
        {markedLines(lines, other).map((line, i) =>
          line === undefined ? (
            <span key={i} class="left-out">
              {'…\n'}
            </span>
          ) : line.differs && line.text.trim() !== '' ? (
            <mark key={i}>{`${line.text}\n`}</mark>
          ) : (
            <span key={i}>{`${line.text}\n`}</span>
          ),
        )}
      </pre>
    </td>
  )
}

type Part = { readonly row: Compared } | { readonly alike: number }

/** Cells that are alike need no room: so many in a row are one line. */
function together(rows: readonly Compared[]): Part[] {
  const parts: Part[] = []
  for (const row of rows) {
    const last = parts.at(-1)
    if (!row.alike) parts.push({ row })
    else if (last && 'alike' in last) parts[parts.length - 1] = { alike: last.alike + 1 }
    else parts.push({ alike: 1 })
  }
  return parts
}
