import type { Cell } from '@sojourn/notebook'
import { runOf } from '../session/cell-run.ts'
import { isUnsent } from '../session/session.ts'
import { editing } from './active.ts'

/** How a cell looks: what its rule says. */
export type CellLook = 'idle' | 'running' | 'stale' | 'failed' | 'stopped'

/** How a cell stands, as the page shows it. */
export function useCellState(cell: Cell): { look: CellLook; milliseconds: number | undefined } {
  const { state, milliseconds } = runOf(cell.id)
  const edited = isUnsent(cell) && editing.value === cell.id
  return { look: edited ? 'idle' : lookOf(state.value), milliseconds: milliseconds.value }
}

function lookOf(state: string | undefined): CellLook {
  switch (state) {
    case 'running':
    case 'failed':
    case 'stale':
    case 'stopped':
      return state
    default:
      return 'idle'
  }
}
