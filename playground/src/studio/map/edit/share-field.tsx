import { useSignal } from '@preact/signals'
import { useId } from 'preact/hooks'
import { of100 } from '../figures.ts'
import { words } from '../words.ts'
import { NumberField } from './fields.tsx'

/** How many of 100: a slider, and the number itself. It is kept when the slider is let go. */
export function ShareField({
  label,
  share,
  least,
  most,
  onKeep,
}: {
  readonly label: string
  readonly share: number
  readonly least: number
  readonly most: number
  readonly onKeep: (share: number) => void
}) {
  const id = useId()
  const moving = useSignal<number>()
  return (
    <div class="share-field">
      <div class="map-field">
        <label for={id}>{label}</label>
        <input
          id={id}
          type="range"
          min={100 * least}
          max={100 * most}
          step="any"
          value={100 * (moving.value ?? share)}
          aria-valuetext={words.value.ofHundred(of100(moving.value ?? share))}
          onInput={({ currentTarget }) => {
            moving.value = Number(currentTarget.value) / 100
          }}
          onKeyDown={(event) => {
            const by = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[event.key]
            if (by === undefined) return
            event.preventDefault()
            const step = (event.shiftKey ? 10 : 1) * by * 0.01
            const next = Math.min(most, Math.max(least, (moving.value ?? share) + step))
            moving.value = undefined
            if (next !== share) onKeep(next)
          }}
          onChange={({ currentTarget }) => {
            moving.value = undefined
            onKeep(Number(Number(currentTarget.value).toFixed(1)) / 100)
          }}
        />
      </div>
      <NumberField
        label={words.value.ofHundredField}
        value={100 * (moving.value ?? share)}
        min={100 * least}
        max={100 * most}
        digits={1}
        onKeep={(value) => value !== undefined && onKeep(value / 100)}
      />
    </div>
  )
}
