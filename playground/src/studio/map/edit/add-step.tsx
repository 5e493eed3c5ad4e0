import { useSignal } from '@preact/signals'
import type { Journey } from 'sojourn'
import { journey } from '../../study.ts'
import { nameOf } from '../names.ts'
import { words } from '../words.ts'
import { Choice, NumberField } from './fields.tsx'
import type { Make } from './map-editor.tsx'
import { completed, rowOf } from './rows.ts'
import { addStep } from './steps.ts'

/** A new step from a touchpoint: where to, and how many of 100. */
export function AddStep({ from, make }: { from: string; make: Make }) {
  const to = useSignal('')
  const share = useSignal(0.1)
  const of = journey.value
  const w = words.value
  if (of === undefined) return null
  const row = completed(rowOf(of, from))
  const options = statesOf(of).filter(({ id }) => !row.has(id))
  const target = options.find(({ id }) => id === to.value) ?? options[0]
  if (target === undefined) return null
  return (
    <details>
      <summary>{w.addStep}</summary>
      <div class="fields">
        <Choice
          label={w.where}
          value={target.id}
          options={options}
          onKeep={(id) => {
            to.value = id
          }}
        />
        <NumberField
          label={w.shareOf(nameOf(from))}
          hint={w.othersGive}
          value={100 * share.value}
          min={0.1}
          max={99.9}
          digits={1}
          onKeep={(value) => {
            share.value = (value ?? 10) / 100
          }}
        />
      </div>
      <button
        type="button"
        class="btn"
        onClick={() => make((before) => addStep(before, from, target.id, share.value))}
      >
        {w.addStepDo}
      </button>
    </details>
  )
}

/** All touchpoints and outcomes with their names. */
export function statesOf(of: Journey): { id: string; name: string }[] {
  return [...of.touchpoints, ...of.outcomes].map(({ id, name = id }) => ({ id, name }))
}
