import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping'
import type { Position } from 'acorn'
import type { CompiledCell } from './compiled-cell.ts'

/** Where a place of the code without types is in the TypeScript. */
export function sourcePosition(map: string, place: Position): Position {
  const { line, column } = originalPositionFor(new TraceMap(map), place)
  return line === null ? place : { line, column }
}

/** Where a place of the code as it runs, whose first line begins with `head`, is in the TypeScript. */
export function runtimePosition(cell: CompiledCell, head: string, place: Position): Position {
  const { line } = place
  let column = line === 1 ? place.column - head.length : place.column
  const { shown } = cell
  if (shown && line === shown.line && column >= shown.column + shown.by) column -= shown.by
  return sourcePosition(cell.map, { line, column: Math.max(0, column) })
}
