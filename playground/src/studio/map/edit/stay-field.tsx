import { useSignal } from '@preact/signals'
import { words } from '../words.ts'
import { Choice, NumberField } from './fields.tsx'

const UNITS = [
  ['d', 86_400],
  ['h', 3600],
  ['min', 60],
  ['s', 1],
] as const
type Unit = (typeof UNITS)[number][0]

const sizeOf = (unit: Unit) => UNITS.find(([each]) => each === unit)?.[1] ?? 1

/** How long half of all visits last at most: a number and its unit; empty where it isn't known. */
export function StayField({
  seconds,
  onKeep,
}: {
  readonly seconds: number | undefined
  readonly onKeep: (seconds: number | undefined) => void
}) {
  const chosen = useSignal<Unit>(UNITS.find(([, size]) => (seconds ?? 60) >= size)?.[0] ?? 's')
  const unit = chosen.value
  const w = words.value
  return (
    <div class="pair">
      <NumberField
        label={w.stayLabel}
        hint={w.stayHint}
        value={seconds === undefined ? undefined : seconds / sizeOf(unit)}
        min={0.01}
        optional
        onKeep={(value) => onKeep(value === undefined ? undefined : value * sizeOf(unit))}
      />
      <Choice
        label={w.unit}
        value={unit}
        options={UNITS.map(([id]) => ({ id, name: w.units[id] }))}
        onKeep={(id) => {
          chosen.value = id as Unit
        }}
      />
    </div>
  )
}
