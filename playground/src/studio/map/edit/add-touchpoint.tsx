import { useSignal } from '@preact/signals'
import { journey } from '../../study.ts'
import { nameOf } from '../names.ts'
import { edited } from '../selection.ts'
import { words } from '../words.ts'
import { Choice, NumberField, TextField } from './fields.tsx'
import type { Make } from './map-editor.tsx'
import { completed, rowOf } from './rows.ts'
import { addTouchpoint } from './touchpoints.ts'

/** A new touchpoint on a step: its name, the step, and how many of 100 go on from it. */
export function AddTouchpoint({ after, make }: { after: string; make: Make }) {
  const name = useSignal('')
  const missing = useSignal(false)
  const to = useSignal('')
  const goOn = useSignal(0.9)
  const leave = useSignal('')
  const of = journey.value
  const w = words.value
  if (of === undefined) return null
  const steps = [...completed(rowOf(of, after)).keys()].filter((id) => id !== after)
  const losses = of.outcomes
    .filter(({ kind }) => kind !== 'conversion')
    .map(({ id, name: called = id }) => ({ id, name: called }))
  const target = steps.find((id) => id === to.value) ?? steps[0]
  if (target === undefined) return null
  const way = losses.find(({ id }) => id === leave.value) ?? losses[0]
  const phase = of.touchpoints.find(({ id }) => id === after)?.phase
  const add = () => {
    missing.value = name.value === ''
    if (missing.value) return
    let added = ''
    const made = make((before) => {
      const { journey: next, id } = addTouchpoint(before, {
        name: name.value,
        ...(phase !== undefined && { phase }),
        between: [after, target],
        goOn: way === undefined ? 1 : goOn.value,
        leave: way?.id ?? target,
      })
      added = id
      return next
    })
    if (made) edited.value = { kind: 'touchpoint', id: added }
  }
  return (
    <details>
      <summary>{w.addTouchpoint}</summary>
      <div class="fields">
        <TextField
          label={w.newName}
          value={name.value}
          onKeep={(text) => {
            name.value = text
            missing.value = false
          }}
        />
        <Choice
          label={w.onStep}
          value={target}
          options={steps.map((id) => ({ id, name: w.step(nameOf(after), nameOf(id)) }))}
          onKeep={(id) => {
            to.value = id
          }}
        />
        {way && (
          <>
            <NumberField
              label={w.goesOn(nameOf(target))}
              value={100 * goOn.value}
              min={1}
              max={100}
              digits={1}
              onKeep={(value) => {
                goOn.value = (value ?? 90) / 100
              }}
            />
            <Choice
              label={w.restLeaves}
              value={way.id}
              options={losses}
              onKeep={(id) => {
                leave.value = id
              }}
            />
          </>
        )}
      </div>
      <button type="button" class="btn" onClick={add}>
        {w.addTouchpointDo}
      </button>
      {missing.value && (
        <p class="problem" role="alert">
          {w.needsName}
        </p>
      )}
    </details>
  )
}
