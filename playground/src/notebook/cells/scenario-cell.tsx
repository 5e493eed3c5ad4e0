import { ScenarioOutput } from '../outputs/scenario-output.tsx'
import type { OfKind } from './of-kind.ts'

/** A scenario under a name, in words. */
export function ScenarioCell({ cell }: { readonly cell: OfKind<'scenario'> }) {
  return (
    <>
      <ScenarioOutput scenario={cell.scenario} />
      <p class="nb-foot">
        <code>{cell.name}</code>
      </p>
    </>
  )
}
