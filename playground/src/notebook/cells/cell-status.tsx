import type { Cell } from '@sojourn/notebook'
import { notebook } from '../../document/document.ts'
import { ProblemText } from '../../problems/problem-text.tsx'
import { Icon } from '../page/icon.tsx'
import { runOf } from '../session/cell-run.ts'
import { graph, isUnsent, run, started } from '../session/session.ts'
import { hasRun, whatChanged } from '../session/what-changed.ts'
import { words } from '../words.ts'
import { editing } from './active.ts'
import { cellName, definedBy } from './cell-name.ts'
import { useCellState } from './cell-state.ts'
import { secondsOf } from './duration-in-words.ts'

/** Milliseconds below which it is not worth saying how long a cell takes. */
const NOTICED = 50

/** How a cell stands, in words, where it is not simply done. */
export function CellStatus({ cell }: { readonly cell: Cell }) {
  const { problem, outputs, milliseconds, state } = runOf(cell.id)
  const { look } = useCellState(cell)
  const said = words.value
  if (!started.value) return null
  if (editing.value === cell.id && isUnsent(cell)) return <p class="nb-waiting">{said.edited}</p>
  if (look === 'stale')
    return (
      <Row title={hasRun(cell.id) ? said.states.stale : said.neverRun} cell={cell}>
        {hasRun(cell.id) && <>{becauseOf(cell)} </>}
        {(milliseconds.value ?? 0) < NOTICED
          ? said.waits
          : said.waitsForYou(secondsOf(milliseconds.value as number))}
      </Row>
    )
  if (look === 'stopped') return <Row title={said.stopped} cell={cell} />
  if (look === 'failed' && problem.value) {
    const { line, message } = problem.value
    return (
      <div class="nb-problem" role="alert">
        <b>{line === undefined ? said.error : said.errorAt(String(line))}</b>{' '}
        <ProblemText message={message} />
        {outputs.value.length > 0 && <p class="mut">{said.lastGood}</p>}
      </div>
    )
  }
  if (state.value === 'waiting' && problem.value)
    return (
      <p class="nb-waiting">
        <ProblemText message={problem.value.message} />
      </p>
    )
  return null
}

function Row({
  title,
  cell,
  children,
}: {
  readonly title: string
  readonly cell: Cell
  readonly children?: preact.ComponentChildren
}) {
  return (
    <div class="nb-status">
      <p>
        <b>{title}</b> {children}
      </p>
      <button type="button" class="btn" onClick={() => run(cell.id)}>
        <Icon name="run" /> {words.value.run}
      </button>
    </div>
  )
}

/** Why a cell is out of date. */
function becauseOf(cell: Cell): string {
  const said = words.value
  const changed = whatChanged(cell.id, graph.value)
  if (changed.includes(cell.id) || changed.length === 0) return said.becauseCode
  const cells = notebook.value?.cells ?? []
  const names = changed.flatMap((id) => {
    const other = cells.find((each) => each.id === id)
    if (other === undefined) return []
    const defined = definedBy(other)
    return defined.length > 0 ? defined : [cellName(other)]
  })
  return said.because(
    new Intl.ListFormat(document.documentElement.lang, { type: 'conjunction' }).format(names),
  )
}
