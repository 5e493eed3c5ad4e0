import { elementOf } from '../cells/active.ts'
import type { Found } from './find.ts'

/** Marks the cells in which something was found, and the one that is looked at. */
export function markFound(places: readonly Found[], here: Found | undefined): void {
  for (const cell of document.querySelectorAll('.nb-cell.found'))
    cell.classList.remove('found', 'here')
  for (const { cell } of places) elementOf(cell)?.classList.add('found')
  if (here) elementOf(here.cell)?.classList.add('here')
}
