import type { Cell } from '@sojourn/notebook'
import { ValueText } from '../../problems/problem-text.tsx'
import { OutputView } from '../outputs/output-view.tsx'
import { runOf } from '../session/cell-run.ts'
import { words } from '../words.ts'
import { useCellState } from './cell-state.ts'

const LINES = 20

/** What a cell shows, dimmed where it is not of the present, and what it wrote to the console. */
export function CellOutputs({ cell }: { readonly cell: Cell }) {
  const { outputs, lines, cached } = runOf(cell.id)
  const { look } = useCellState(cell)
  // These show themselves without a kernel, so that they stand before one is there.
  const own = cell.kind === 'map' || cell.kind === 'scenario' || cell.kind === 'levers'
  const shown = own ? [] : outputs.value
  const old = look === 'stale' || look === 'failed' || look === 'stopped' || cached.value
  const more = lines.value.length - LINES
  return (
    <>
      {shown.length > 0 && (
        <div class={`nb-out${old ? ' old' : ''}`}>
          {shown.map((output, i) => (
            <OutputView key={i} output={output} />
          ))}
        </div>
      )}
      {lines.value.length > 0 && (
        <pre class="nb-lines">
          {lines.value.slice(0, LINES).map(({ level, text }, i) => (
            <span key={i} data-level={level}>
              <ValueText value={text} />
              {'\n'}
            </span>
          ))}
          {more > 0 && <span class="mut">{words.value.linesCut(String(more))}</span>}
        </pre>
      )}
    </>
  )
}
