import { CodeError } from '../compile/code-error.ts'
import { compileCell } from '../compile/compile-cell.ts'
import type { CompiledCell } from '../compile/compiled-cell.ts'
import type { Cell } from '../document/cell.ts'
import { codeOf } from '../document/code-of.ts'

/** What is wrong with a cell, and where in its code that is. */
export interface CellProblem {
  message: string
  line?: number | undefined
  column?: number | undefined
}

/** A cell as the runtime takes it: code, a value under a name, or what keeps it from either. */
export interface RunnableCell {
  id: string
  lazy: boolean
  /** What the shown value is shown as, where the kind of cell decides that. */
  shows?:
    | { kind: 'chart'; chart: string; options: unknown }
    | { kind: 'table' | 'map' | 'scenario' }
  code?: CompiledCell
  value?: { name: string; value: unknown }
  problem?: CellProblem
}

/** Makes a cell ready to run, or `undefined` for text and quizzes, which do not run. */
export function runnableCell(cell: Cell, modules: readonly string[]): RunnableCell | undefined {
  const { id, lazy = false } = cell
  const code = codeOf(cell)
  if (code === undefined) return undefined
  if (cell.kind === 'input')
    return { id, lazy, value: { name: cell.name, value: cell.control.value } }
  const shows = showsOf(cell)
  try {
    return { id, lazy, ...(shows && { shows }), code: compileCell(code, modules) }
  } catch (error) {
    if (!(error instanceof CodeError)) throw error
    const { message, line, column } = error
    return { id, lazy, problem: { message, line, column } }
  }
}

function showsOf(cell: Cell): RunnableCell['shows'] {
  switch (cell.kind) {
    case 'chart':
      return { kind: 'chart', chart: cell.chart, options: cell.options }
    case 'table':
    case 'map':
    case 'scenario':
      return { kind: cell.kind }
    case 'levers':
      return { kind: 'scenario' }
    default:
      return undefined
  }
}
