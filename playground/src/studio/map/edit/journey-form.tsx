import { useSignal } from '@preact/signals'
import type { Touchpoint } from 'sojourn'
import { journey } from '../../study.ts'
import { of100 } from '../figures.ts'
import { nameOf } from '../names.ts'
import { type Edited, edited } from '../selection.ts'
import { shownFlow } from '../shown-journey.ts'
import { words } from '../words.ts'
import { TextField } from './fields.tsx'
import type { Make } from './map-editor.tsx'
import { addPhase } from './phases.ts'
import { completed, rowOf } from './rows.ts'
import { setShare, shareOfAll } from './set-share.ts'
import { ShareField } from './share-field.tsx'

/** All of the journey as a list: phases with their touchpoints, also those nobody comes to; outcomes. */
export function JourneyForm({ make }: { make: Make }) {
  const phaseName = useSignal('')
  const missing = useSignal(false)
  const of = journey.value
  const w = words.value
  if (of === undefined) return null
  const reached = new Set(shownFlow.value?.nodes.map(({ id }) => id))
  const phases = [...(of.phases ?? []), undefined]
  const touchpoint = ({ id, name = id }: Touchpoint) => (
    <li key={id}>
      <Opens
        what={{ kind: 'touchpoint', id }}
        text={reached.has(id) ? name : w.nobodyComes(name)}
      />
    </li>
  )
  const entries = [...completed(rowOf(of, null)).keys()]
  return (
    <>
      {phases.map((phase) => {
        const members = of.touchpoints.filter((each) => each.phase === phase?.id)
        if (phase === undefined && members.length === 0) return null
        return (
          <div key={phase?.id ?? ''} class="phase-list">
            {phase ? (
              <Opens what={{ kind: 'phase', id: phase.id }} text={phase.name ?? phase.id} strong />
            ) : (
              <b>{w.noPhase}</b>
            )}
            <ul class="ways">{members.map(touchpoint)}</ul>
          </div>
        )
      })}
      <div class="phase-list">
        <b>{w.outcomes}</b>
        <ul class="ways">
          {of.outcomes.map(({ id, name = id }) => (
            <li key={id}>
              <Opens what={{ kind: 'outcome', id }} text={name} />
            </li>
          ))}
        </ul>
      </div>
      <details>
        <summary>{w.entriesTitle}</summary>
        {entries.length === 1 ? (
          <p class="hint">{w.onlyEntry(nameOf(entries[0] ?? ''))}</p>
        ) : (
          entries.map((id) => (
            <ShareField
              key={id}
              label={w.beginAt(nameOf(id), of100(shareOfAll(of, null, id)))}
              share={shareOfAll(of, null, id)}
              least={Math.min(0.001, shareOfAll(of, null, id))}
              most={0.999}
              onKeep={(share) => make((before) => setShare(before, { from: null, to: id, share }))}
            />
          ))
        )}
      </details>
      <details>
        <summary>{w.addPhase}</summary>
        <div class="fields">
          <TextField
            label={w.newPhase}
            value={phaseName.value}
            onKeep={(text) => {
              phaseName.value = text
              missing.value = false
            }}
          />
        </div>
        <button
          type="button"
          class="btn"
          onClick={() => {
            missing.value = phaseName.value === ''
            if (!missing.value && make((before) => addPhase(before, phaseName.value)))
              phaseName.value = ''
          }}
        >
          {w.addPhaseDo}
        </button>
        {missing.value && (
          <p class="problem" role="alert">
            {w.needsName}
          </p>
        )}
      </details>
    </>
  )
}

function Opens({ what, text, strong = false }: { what: Edited; text: string; strong?: boolean }) {
  return (
    <button
      type="button"
      class={strong ? 'link strong' : 'link'}
      onClick={() => {
        edited.value = what
      }}
    >
      {text}
    </button>
  )
}
