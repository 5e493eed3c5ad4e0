import type { RunnableCell } from './runnable-cell.ts'

/** Where a name of the notebook comes from. */
export type Definition =
  | { from: 'cell'; cell: string }
  | { from: 'value'; cell: string; value: unknown }
  | { from: 'import'; cell: string; module: string; name: string }
  | { from: 'many'; cells: string[] }

/** Every name that the cells define; two cells may import the same thing under the same name. */
export function definitions(cells: readonly RunnableCell[]): Map<string, Definition> {
  const found = new Map<string, Definition>()
  for (const cell of cells) {
    for (const [name, definition] of definitionsOf(cell)) {
      const other = found.get(name)
      if (other === undefined) found.set(name, definition)
      else if (!sameImport(other, definition)) found.set(name, together(other, cell.id))
    }
  }
  return found
}

/** The names a cell defines, each with where it comes from. */
export function definitionsOf({ id, code, value }: RunnableCell): [string, Definition][] {
  if (value) return [[value.name, { from: 'value', cell: id, value: value.value }]]
  if (!code) return []
  return [
    ...code.outputs.map((name): [string, Definition] => [name, { from: 'cell', cell: id }]),
    ...code.imports.map(({ module, local, name }): [string, Definition] => [
      local,
      { from: 'import', cell: id, module, name },
    ]),
  ]
}

function sameImport(a: Definition, b: Definition): boolean {
  return a.from === 'import' && b.from === 'import' && a.module === b.module && a.name === b.name
}

function together(first: Definition, cell: string): Definition {
  return { from: 'many', cells: [...(first.from === 'many' ? first.cells : [first.cell]), cell] }
}
