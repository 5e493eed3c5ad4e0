import type { Notebook } from '../document/notebook.ts'
import { type Output, readOutput } from './output.ts'

/**
 * A notebook with what its cells show at the moment, for whoever reads it before it is run: a file,
 * a link. What would make it longer than `most` characters is left out, cell by cell.
 */
export function withOutputs(
  notebook: Notebook,
  outputs: ReadonlyMap<string, readonly Output[]>,
  most = 2_000_000,
): Notebook {
  const { outputs: _, ...rest } = notebook
  let room = most
  const kept = notebook.cells.flatMap(({ id }) => {
    const own = outputs.get(id) ?? []
    const length = own.length === 0 ? 0 : JSON.stringify(own).length
    if (length === 0 || length > room) return []
    room -= length
    return [{ cell: id, outputs: [...own] }]
  })
  return kept.length === 0 ? rest : { ...rest, outputs: kept }
}

/** What a notebook's file says that its cells showed, each output checked like one of a kernel. */
export function outputsWithin({ outputs = [] }: Notebook): ReadonlyMap<string, readonly Output[]> {
  return new Map(outputs.map(({ cell, outputs }) => [cell, outputs.map(readOutput)]))
}
