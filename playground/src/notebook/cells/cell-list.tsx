import { useEffect } from 'preact/hooks'
import { notebook } from '../../document/document.ts'
import { onCellKey } from '../commands/keys.ts'
import { words } from '../words.ts'
import { active, editing } from './active.ts'
import { CellFrame } from './cell-frame.tsx'
import { InsertRow } from './insert-row.tsx'

/** All cells in their order, and between them where others can be put in. */
export function CellList() {
  const cells = notebook.value?.cells ?? []
  const said = words.value
  const here = active.value
  useEffect(() => {
    // Who goes to another cell has left what was being written. Where they are is read anew: meanwhile
    // a cell may have been put in, and be written in already.
    const at = active.peek()
    if (editing.peek() !== undefined && editing.peek() !== at) editing.value = undefined
  }, [here])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the cells within take the focus
    <div class="nb-cells" onKeyDown={onCellKey}>
      {cells.length === 0 && <p class="mut nb-none">{said.empty}</p>}
      {cells.map((cell, i) => (
        <div key={cell.id} class="nb-slot">
          {i > 0 && <InsertRow before={cell.id} />}
          <CellFrame cell={cell} next={cells[i + 1]?.id} first={i === 0} />
        </div>
      ))}
      <InsertRow before={undefined} always />
    </div>
  )
}
