import { type Cell, codeOf } from '@sojourn/notebook'
import { turnIntoCode } from '../commands/actions.ts'
import { words } from '../words.ts'
import { codeShown } from './active.ts'
import { Highlighted } from './highlighted.tsx'

/** The code that a form stands for, so that a strategist can become a developer. */
export function CodeItStandsFor({ cell }: { readonly cell: Cell }) {
  if (!codeShown.value.has(cell.id)) return null
  const code = codeOf(cell)
  if (code === undefined || cell.kind === 'code') return null
  const said = words.value
  return (
    <div class="nb-standsfor">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must take the focus */}
      <section class="nb-code" tabIndex={0} aria-label={said.codeItStandsFor}>
        <Highlighted code={code} />
      </section>
      <button type="button" class="btn" onClick={() => turnIntoCode(cell.id)}>
        {said.turnIntoCode}
      </button>
    </div>
  )
}
