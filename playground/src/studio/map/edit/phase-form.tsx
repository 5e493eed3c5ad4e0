import { useSignal } from '@preact/signals'
import { journey } from '../../study.ts'
import { edited } from '../selection.ts'
import { folded, gathered } from '../shown-journey.ts'
import { words } from '../words.ts'
import { Choice, TextField } from './fields.tsx'
import type { Make } from './map-editor.tsx'
import { movePhase, removePhase, renamePhase } from './phases.ts'

/** A phase: its name, its place, its touchpoints, and how to remove it. */
export function PhaseForm({ id, make }: { id: string; make: Make }) {
  const into = useSignal('')
  const of = journey.value
  const w = words.value
  const phases = of?.phases ?? []
  const at = phases.findIndex((each) => each.id === id)
  const phase = phases[at]
  if (of === undefined || phase === undefined) return <p>{w.gone}</p>
  const members = of.touchpoints.filter((each) => each.phase === id)
  const others = phases
    .filter((each) => each.id !== id)
    .map((each) => ({ id: each.id, name: each.name ?? each.id }))
  const target = others.find((each) => each.id === into.value) ?? others[0]
  const isFolded = gathered.value.has(id)
  return (
    <>
      <div class="fields">
        <TextField
          label={w.name}
          value={phase.name ?? id}
          check={(text) => (text === '' ? w.needsName : undefined)}
          onKeep={(text) => make((before) => renamePhase(before, id, text))}
        />
      </div>
      <div class="buttons">
        <button
          type="button"
          class="btn"
          disabled={at === 0}
          onClick={() => make((before) => movePhase(before, id, -1))}
        >
          {w.earlier}
        </button>
        <button
          type="button"
          class="btn"
          disabled={at === phases.length - 1}
          onClick={() => make((before) => movePhase(before, id, 1))}
        >
          {w.later}
        </button>
        {members.length > 1 && (
          <button
            type="button"
            class="btn"
            aria-pressed={isFolded}
            disabled={isFolded && !folded.value.has(id)}
            onClick={() => {
              const next = new Set(folded.value)
              if (!next.delete(id)) next.add(id)
              folded.value = next
            }}
          >
            {w.fold}
          </button>
        )}
      </div>
      <ul class="ways">
        {members.map((each) => (
          <li key={each.id}>
            <button
              type="button"
              class="link"
              onClick={() => {
                edited.value = { kind: 'touchpoint', id: each.id }
              }}
            >
              {each.name ?? each.id}
            </button>
          </li>
        ))}
      </ul>
      {target && (
        <details>
          <summary>{w.removePhase}</summary>
          {members.length > 0 && (
            <div class="fields">
              <Choice
                label={w.touchpointsTo}
                value={target.id}
                options={others}
                onKeep={(next) => {
                  into.value = next
                }}
              />
            </div>
          )}
          <button
            type="button"
            class="btn"
            onClick={() => {
              if (make((before) => removePhase(before, id, target.id)))
                edited.value = { kind: 'journey' }
            }}
          >
            {w.removePhaseDo}
          </button>
        </details>
      )}
    </>
  )
}
