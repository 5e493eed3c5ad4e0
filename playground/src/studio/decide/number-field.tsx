import { useSignal } from '@preact/signals'
import { useId } from 'preact/hooks'
import { decimal } from '../../language/numbers.ts'
import { words } from './words.ts'

/** A number that somebody gives, kept once they leave the field. */
export function NumberField({
  label,
  value,
  low,
  high,
  placeholder,
  keep,
}: {
  readonly label: string
  readonly value: number | undefined
  readonly low: number
  readonly high: number
  readonly placeholder?: string
  readonly keep: (value: number) => void
}) {
  const id = useId()
  const wrong = useSignal(false)
  return (
    <p class="decide-field">
      <label for={id}>{label}</label>
      <input
        id={id}
        class="field"
        type="number"
        inputMode="decimal"
        step="any"
        min={low}
        max={high}
        placeholder={placeholder}
        value={value ?? ''}
        aria-invalid={wrong.value}
        aria-describedby={wrong.value ? `${id}-wrong` : undefined}
        onChange={({ currentTarget }) => {
          const next = currentTarget.valueAsNumber
          wrong.value = !(next >= low && next <= high)
          if (!wrong.value) keep(next)
        }}
      />
      {wrong.value && (
        <span id={`${id}-wrong`} class="failed" role="alert">
          {words.value.wrongNumber(decimal(low), decimal(high))}
        </span>
      )}
    </p>
  )
}
