import { type Cell, changeCell } from '@sojourn/notebook'
import { apply } from '../../document/document.ts'

/** Changes a cell of a kind, as a step that can be undone. */
export function editCell<Kind extends Cell['kind']>(
  { id, kind }: { readonly id: string; readonly kind: Kind },
  recipe: (cell: Extract<Cell, { kind: Kind }>) => void,
  joins?: string,
): void {
  apply(
    (notebook) =>
      changeCell(notebook, id, (cell) => {
        if (cell.kind === kind) recipe(cell as Extract<Cell, { kind: Kind }>)
      }),
    joins,
  )
}
