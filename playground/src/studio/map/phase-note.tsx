import { journey } from '../study.ts'
import { edited, open } from './selection.ts'
import { folded, gathered } from './shown-journey.ts'
import { words } from './words.ts'

/** What can be done with a phase: gather its touchpoints in one bar, or edit it. */
export function PhaseNote({ phase: id, id: title }: { phase: string; id: string }) {
  const w = words.value
  const of = journey.value
  const members = of?.touchpoints.filter(({ phase }) => phase === id) ?? []
  const isFolded = gathered.value.has(id)
  const fold = () => {
    const next = new Set(folded.value)
    if (isFolded) next.delete(id)
    else next.add(id)
    folded.value = next
    open.value = undefined
  }
  return (
    <>
      <h3 id={title}>{of?.phases?.find((each) => each.id === id)?.name ?? id}</h3>
      <p>{w.members(members.length)}</p>
      {(folded.value.has(id) || !isFolded) && members.length > 1 && (
        <button type="button" class="link" onClick={fold}>
          {isFolded ? w.unfold : w.fold}
        </button>
      )}
      <button
        type="button"
        class="link"
        onClick={() => {
          open.value = undefined
          edited.value = { kind: 'phase', id }
        }}
      >
        {w.editPhase}
      </button>
    </>
  )
}
