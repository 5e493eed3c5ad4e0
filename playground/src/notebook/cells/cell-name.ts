import type { Cell } from '@sojourn/notebook'
import { graph } from '../session/session.ts'
import { words } from '../words.ts'

/** What a cell is called for people: its kind, and the names that it defines. */
export function cellName(cell: Cell): string {
  const { cellNames } = words.value
  const names = definedBy(cell)
  return names.length === 0 ? cellNames[cell.kind] : `${cellNames[cell.kind]}, ${names.join(', ')}`
}

/** The names that a cell defines for others. */
export function definedBy(cell: Cell): readonly string[] {
  if ('name' in cell) return [cell.name]
  if (cell.kind !== 'code') return []
  const outputs = graph.value.find((each) => each.cell === cell.id)?.outputs ?? []
  return outputs.filter((name) => !name.startsWith('$'))
}
