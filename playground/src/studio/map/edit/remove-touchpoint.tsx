import { useSignal } from '@preact/signals'
import { journey } from '../../study.ts'
import { edited } from '../selection.ts'
import { words } from '../words.ts'
import { statesOf } from './add-step.tsx'
import { Choice } from './fields.tsx'
import type { Make } from './map-editor.tsx'
import { removeTouchpoint, whyNotRemoved } from './touchpoints.ts'

const ON = '(on)'

/** Removes a touchpoint, and says what becomes of those who came. */
export function RemoveTouchpoint({ id, make }: { id: string; make: Make }) {
  const instead = useSignal(ON)
  const of = journey.value
  const w = words.value
  if (of === undefined) return null
  const why = whyNotRemoved(of, id)
  const noWay = why === 'nowhere'
  const options = [
    ...(noWay ? [] : [{ id: ON, name: w.goOnAsOthers }]),
    ...statesOf(of)
      .filter((each) => each.id !== id)
      .map((each) => ({ id: each.id, name: w.goTo(each.name) })),
  ]
  const chosen = options.find((each) => each.id === instead.value) ?? options[0]
  const remove = () => {
    const made = make((before) =>
      removeTouchpoint(
        before,
        id,
        chosen === undefined || chosen.id === ON ? { kind: 'on' } : { kind: 'to', id: chosen.id },
      ),
    )
    if (made) edited.value = { kind: 'journey' }
  }
  return (
    <details>
      <summary>{w.removeTouchpoint}</summary>
      {why === 'last' || why === 'goal' ? (
        <p class="hint">{w.whyNot[why]}</p>
      ) : (
        <>
          <div class="fields">
            <Choice
              label={w.whoCame}
              value={chosen?.id ?? ON}
              options={options}
              onKeep={(next) => {
                instead.value = next
              }}
            />
          </div>
          <button type="button" class="btn" onClick={remove}>
            {w.removeTouchpointDo}
          </button>
        </>
      )}
    </details>
  )
}
