import type { Cell } from '@sojourn/notebook'
import { memo } from 'preact/compat'
import { moveBefore, toggle } from '../commands/actions.ts'
import { Icon } from '../page/icon.tsx'
import { run, started, stop } from '../session/session.ts'
import { words } from '../words.ts'
import { active, editing } from './active.ts'
import { CellBody } from './cell-body.tsx'
import { cellName } from './cell-name.ts'
import { CellOutputs } from './cell-outputs.tsx'
import { useCellState } from './cell-state.ts'
import { CellStatus } from './cell-status.tsx'
import { CellTools } from './cell-tools.tsx'
import { CodeItStandsFor } from './code-it-stands-for.tsx'
import { durationInWords } from './duration-in-words.ts'

const DRAGGED = 'application/x-sojourn-cell'

/** A cell: at its left its run button and time, at its side a rule that says how it stands. */
export const CellFrame = memo(function CellFrame({
  cell,
  next,
  first,
}: {
  readonly cell: Cell
  /** Id of the cell after it. */
  readonly next: string | undefined
  readonly first: boolean
}) {
  const { id } = cell
  const { look, milliseconds } = useCellState(cell)
  const isActive = active.value === id
  const reachable = isActive || (active.value === undefined && first)
  const runs = cell.kind !== 'text' && cell.kind !== 'quiz' && cell.kind !== 'input'
  const said = words.value
  return (
    <section
      id={`cell-${id}`}
      class={`nb-cell${isActive ? ' on' : ''}`}
      data-look={look}
      data-kind={cell.kind}
      aria-label={cellName(cell)}
      tabIndex={reachable ? 0 : -1}
      onFocusIn={() => {
        active.value = id
      }}
      onDragOver={(event) => {
        if (event.dataTransfer?.types.includes(DRAGGED)) event.preventDefault()
      }}
      onDrop={(event) => {
        const dragged = event.dataTransfer?.getData(DRAGGED)
        if (!dragged || dragged === id) return
        event.preventDefault()
        const box = event.currentTarget.getBoundingClientRect()
        moveBefore(dragged, event.clientY < box.top + box.height / 2 ? id : next)
      }}
    >
      <div class="nb-gut">
        {runs && started.value && (
          <button
            type="button"
            class="btn q ico"
            aria-label={look === 'running' ? said.stopCell : said.runCell}
            title={`${look === 'running' ? said.stopCell : said.runCell} (Shift+Enter)`}
            tabIndex={isActive ? 0 : -1}
            onClick={() => (look === 'running' ? stop(id) : run(id))}
          >
            <Icon name={look === 'running' ? 'stop' : 'run'} />
          </button>
        )}
        {runs && milliseconds !== undefined && (
          <span class="nb-time">{durationInWords(milliseconds)}</span>
        )}
      </div>
      <div class="nb-body">
        {isActive && (
          <CellTools
            cell={cell}
            onDrag={(event) => {
              event.dataTransfer?.setData(DRAGGED, id)
            }}
          />
        )}
        {cell.folded && editing.value !== id ? (
          <button type="button" class="nb-folded" onClick={() => toggle(id, 'folded')}>
            {firstLine(cell) || cellName(cell)} <span>{said.unfold}</span>
          </button>
        ) : (
          <>
            <CellBody cell={cell} />
            <CodeItStandsFor cell={cell} />
            <CellStatus cell={cell} />
            <CellOutputs cell={cell} />
          </>
        )}
      </div>
    </section>
  )
})

function firstLine(cell: Cell): string {
  return 'source' in cell ? (cell.source.split('\n', 1)[0] ?? '').replace(/^#+\s*/, '') : ''
}
