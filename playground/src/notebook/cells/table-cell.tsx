import { words } from '../words.ts'
import { settingsShown } from './active.ts'
import { editCell } from './edit-cell.ts'
import { ExpressionField } from './expression-field.tsx'
import type { OfKind } from './of-kind.ts'

/** A table of an expression. */
export function TableCell({ cell }: { readonly cell: OfKind<'table'> }) {
  if (!settingsShown.value.has(cell.id) && cell.of !== '') return null
  return (
    <div class="nb-form">
      <ExpressionField
        id={cell.id}
        label={words.value.chart.table}
        value={cell.of}
        onChange={(value) =>
          editCell(cell, (draft) => {
            draft.of = value
          })
        }
      />
    </div>
  )
}
