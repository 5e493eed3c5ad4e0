import { addressOf } from '../../app/route.ts'
import { notebook, untouched } from '../../document/document.ts'
import { ChartOutput } from '../outputs/chart-output.tsx'
import { words } from '../words.ts'
import type { OfKind } from './of-kind.ts'

/** What the journey calls itself, which is where a made-up one says so. */
function nameOf(journey: unknown): string | undefined {
  const name = (journey as { readonly name?: unknown } | null)?.name
  return typeof name === 'string' ? name : undefined
}

/** A journey as its map; its steps are changed in the studio, whose first map this may be. */
export function MapCell({ cell }: { readonly cell: OfKind<'map'> }) {
  const now = notebook.value
  const first = now?.cells.find(({ kind }) => kind === 'map')?.id === cell.id
  return (
    <div class="nb-map">
      <ChartOutput name="journeyMap" of={cell.journey} />
      <p class="nb-foot">
        <code>{cell.name}</code>
        {nameOf(cell.journey)}
        {first && now && !untouched.value && (
          <a href={addressOf(`studio/${now.id}`)}>{words.value.map.fromStudio}</a>
        )}
      </p>
    </div>
  )
}
