import { chartNames } from '../outputs/chart-of.ts'
import { words } from '../words.ts'
import { settingsShown } from './active.ts'
import { editCell } from './edit-cell.ts'
import { ExpressionField } from './expression-field.tsx'
import type { OfKind } from './of-kind.ts'

const measures = ['conversion', 'retention', 'revenue'] as const

/** A chart of an expression; which, and of what, is chosen in its settings. */
export function ChartCell({ cell }: { readonly cell: OfKind<'chart'> }) {
  const said = words.value.chart
  if (!settingsShown.value.has(cell.id) && cell.of !== '') return null
  const measure = (cell.options as { measure?: string } | undefined)?.measure ?? 'conversion'
  return (
    <div class="nb-form">
      <label>
        <span>{said.chart}</span>
        <select
          class="nb-field"
          value={cell.chart}
          onChange={({ currentTarget: { value } }) =>
            editCell(cell, (draft) => {
              draft.chart = value
            })
          }
        >
          {chartNames.map((name) => (
            <option key={name} value={name}>
              {said.names[name]}
            </option>
          ))}
        </select>
      </label>
      <ExpressionField
        id={cell.id}
        label={said.of}
        value={cell.of}
        onChange={(value) =>
          editCell(cell, (draft) => {
            draft.of = value
          })
        }
      />
      {cell.chart === 'difference' && (
        <label>
          <span>{said.measure}</span>
          <select
            class="nb-field"
            value={measure}
            onChange={({ currentTarget: { value } }) =>
              editCell(cell, (draft) => {
                draft.options = { ...(draft.options as object), measure: value }
              })
            }
          >
            {measures.map((each) => (
              <option key={each} value={each}>
                {said.measures[each]}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  )
}
