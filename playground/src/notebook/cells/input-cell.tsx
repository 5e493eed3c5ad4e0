import { useSignal } from '@preact/signals'
import { formatRange } from '@sojourn/charts'
import type { Control } from '@sojourn/notebook'
import { language } from '../../language/language.ts'
import { decimal } from '../../language/numbers.ts'
import { moveInput } from '../session/session.ts'
import { words } from '../words.ts'
import { settingsShown } from './active.ts'
import { DistributionFields } from './distribution-fields.tsx'
import { editCell } from './edit-cell.ts'
import { InputSettings } from './input-settings.tsx'
import { NumberField } from './number-field.tsx'
import type { OfKind } from './of-kind.ts'

/** A control that defines a variable: what depends on it follows while it is moved. */
export function InputCell({ cell }: { readonly cell: OfKind<'input'> }) {
  const moving = useSignal<unknown>(undefined)
  const { control, id, name } = cell
  const value = moving.value ?? control.value
  const move = (next: unknown) => {
    moving.value = next
    moveInput(id, next)
  }
  const commit = (next: unknown) => {
    moving.value = undefined
    if (next !== control.value)
      editCell(cell, (draft) => {
        draft.control = { ...draft.control, value: next } as Control
      })
  }
  return (
    <div class="nb-input">
      <Field id={id} control={control} value={value} move={move} commit={commit} />
      <code class="nb-is">
        {name} = <b>{valueInWords(control, value)}</b>
      </code>
      {settingsShown.value.has(id) && <InputSettings cell={cell} />}
    </div>
  )
}

function Field({
  id,
  control,
  value,
  move,
  commit,
}: {
  readonly id: string
  readonly control: Control
  readonly value: unknown
  readonly move: (value: unknown) => void
  readonly commit: (value: unknown) => void
}) {
  const field = `input-${id}`
  const label = <label for={field}>{control.label}</label>
  switch (control.type) {
    case 'slider':
      return (
        <>
          {label}
          <input
            id={field}
            type="range"
            min={control.min}
            max={control.max}
            step={control.step ?? 'any'}
            value={value as number}
            style={{
              '--at': `${(100 * ((value as number) - control.min)) / (control.max - control.min || 1)}%`,
            }}
            onInput={({ currentTarget }) => move(currentTarget.valueAsNumber)}
            onChange={({ currentTarget }) => commit(currentTarget.valueAsNumber)}
          />
        </>
      )
    case 'number':
      return (
        <>
          {label}
          <NumberField id={field} value={value as number} onInput={move} onChange={commit} />
        </>
      )
    case 'choice':
      return (
        <>
          {label}
          <select
            id={field}
            class="nb-field"
            value={value as string}
            onChange={({ currentTarget }) => commit(currentTarget.value)}
          >
            {control.options.map((option) => (
              <option key={option}>{option}</option>
            ))}
          </select>
        </>
      )
    case 'switch':
      return (
        <>
          {label}
          <input
            id={field}
            type="checkbox"
            role="switch"
            class="nb-switch"
            checked={value === true}
            aria-checked={value === true}
            onChange={({ currentTarget }) => commit(currentTarget.checked)}
          />
        </>
      )
    case 'distribution':
      return (
        <>
          <span>{control.label}</span>
          <DistributionFields id={field} label={control.label} value={value} onChange={commit} />
        </>
      )
  }
}

function valueInWords(control: Control, value: unknown): string {
  const unit = 'unit' in control && control.unit ? `\u00a0${control.unit}` : ''
  if (typeof value === 'number') return `${shortNumber(value)}${unit}`
  if (typeof value === 'boolean') return String(value)
  if (typeof value === 'string') return JSON.stringify(value)
  const stated = (value ?? {}) as Record<string, unknown>
  const [low, high] = [stated.low ?? stated.min, stated.high ?? stated.max]
  if (typeof low === 'number' && typeof high === 'number')
    return formatRange(low, high, {
      locale: language.value,
      digits: Math.max(digits(low), digits(high)),
    })
  if (typeof stated.mean === 'number' && typeof stated.sd === 'number')
    return `${shortNumber(stated.mean)} ± ${shortNumber(stated.sd)}`
  return String(stated.distribution ?? words.value.input.types.distribution)
}

function digits(value: number): number {
  return Math.min(6, String(value).split('.')[1]?.length ?? 0)
}

/** With as many decimals as it has, six at most. */
export function shortNumber(value: number): string {
  return decimal(value, digits(value))
}
