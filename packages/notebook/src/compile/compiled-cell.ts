import type { Position } from 'acorn'

/** One name that a cell imports: `name` is `*` for the whole module. */
export interface Import {
  module: string
  local: string
  name: string
}

/** A cell as plain data that a runtime can compute without a compiler: lessons ship like this. */
export interface CompiledCell {
  /** What it reads of other cells, or of JavaScript itself, such as `Math`. */
  inputs: string[]
  /** Where in the TypeScript each of the inputs is read, as far as that is known. */
  inputsAt: (Position | null)[]
  /** What it declares for other cells. */
  outputs: string[]
  imports: Import[]
  /** The body of an async function; line 1 is line 1 of the source. */
  code: string
  /** Where on its line the shown expression was moved to the right, and by how much. */
  shown: (Position & { by: number }) | null
  /** Source map from positions in the code without types to the TypeScript. */
  map: string
}

/** What the code of a cell is given to call at its very end. */
export const ENDED = '$ended'

/** What is put before the expression that a cell shows. */
export const SHOW = 'const $shown = ('
