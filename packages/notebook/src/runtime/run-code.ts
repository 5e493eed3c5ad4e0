import { type CompiledCell, ENDED } from '../compile/compiled-cell.ts'
import { runtimePosition } from '../compile/source-position.ts'
import type { CellProblem } from './runnable-cell.ts'

type CellFunction = (given: Record<string, unknown>) => Promise<Record<string, unknown>>

/**
 * The function of a compiled cell. Its name in stacks is that of the cell. It calls `$ended` itself,
 * since who awaits it is told only after all that was ready to run before.
 */
export function cellFunction(id: string, cell: CompiledCell): CellFunction {
  // Indirect, so that the code sees no variable of ours.
  // biome-ignore lint/security/noGlobalEval: running code is what the kernel is for; its frame has no network and no page.
  const evaluate = globalThis.eval
  return evaluate(
    `${headOf(cell)}${cell.code}\n} finally { ${ENDED}() } })\n//# sourceURL=cell-${id}.js`,
  )
}

/** What went wrong in a cell, in words and at its line. */
export function problemOf(id: string, cell: CompiledCell, error: unknown): CellProblem {
  const message =
    error instanceof Error ? `${error.name}: ${error.message}` : `Thrown: ${String(error)}`
  const stack = error instanceof Error ? String(error.stack) : ''
  const place = new RegExp(`cell-${id}\\.js:(\\d+):(\\d+)`).exec(stack)
  if (!place) return { message }
  const position = { line: Number(place[1]), column: Number(place[2]) - 1 }
  const { line, column } = runtimePosition(cell, headOf(cell), position)
  return { message, line, column: column + 1 }
}

function headOf({ inputs }: CompiledCell): string {
  return `"use strict";(async function ({ ${[...inputs, 'display', 'console', 'invalidation', ENDED].join(', ')} }) { try { `
}
