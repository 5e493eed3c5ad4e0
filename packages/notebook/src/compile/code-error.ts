import type { Position } from 'acorn'

/** A mistake in the code of a cell: `line` counts from 1, `column` from 1, both in its TypeScript. */
export class CodeError extends Error {
  override name = 'CodeError'
  readonly line: number
  readonly column: number
  constructor(message: string, { line, column }: Position) {
    super(message)
    this.line = line
    this.column = column + 1
  }
}
