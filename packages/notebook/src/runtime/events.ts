import type { ConsoleLine } from './cell-console.ts'
import type { Output } from './output.ts'
import type { CellProblem } from './runnable-cell.ts'

/**
 * How it stands with a cell. `waiting`: for another cell. `stale`: what is shown is not of the present
 * inputs, or was never computed; run it. `stopped`: it was stopped, and runs when it is run.
 */
export type CellState = 'waiting' | 'running' | 'done' | 'failed' | 'stale' | 'stopped'

/** What a runtime tells. */
export type RuntimeEvent =
  | {
      type: 'state'
      cell: string
      state: CellState
      problem?: CellProblem | undefined
      /** How long the cell ran, where it did. */
      milliseconds?: number | undefined
    }
  | { type: 'outputs'; cell: string; outputs: Output[] }
  | { type: 'console'; cell: string; line: ConsoleLine }

/** A name that is defined, with a glimpse of its value. */
export interface VariableView {
  name: string
  cell: string
  type: string
  preview: string
  /** Whether it is of a module: no cell computes it. */
  imported: boolean
}

/** What a cell needs and computes, and whose definitions those are: the dependency graph. */
export interface CellView {
  cell: string
  needs: string[]
  inputs: string[]
  outputs: string[]
}
