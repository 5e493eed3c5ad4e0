import { insert } from '../commands/actions.ts'
import { Icon } from '../page/icon.tsx'
import { words } from '../words.ts'
import { addable } from './new-cell.ts'

/** Between two cells, seen when it is pointed at or reached: what can be put in there. */
export function InsertRow({
  before,
  always = false,
}: {
  readonly before: string | undefined
  /** Whether it is seen without being pointed at. */
  readonly always?: boolean
}) {
  const said = words.value
  return (
    <fieldset class={`nb-add${always ? ' always' : ''}`} aria-label={said.add}>
      <Icon name="add" />
      {addable.map((kind) => (
        <button
          type="button"
          key={kind}
          tabIndex={always ? 0 : -1}
          onClick={() => insert(kind, before)}
        >
          {said.kinds[kind]}
        </button>
      ))}
    </fieldset>
  )
}
