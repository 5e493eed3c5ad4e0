import { useId } from 'preact/hooks'

/** A number, written; what is no number is not taken. */
export function NumberField({
  id,
  value,
  onInput,
  onChange,
}: {
  readonly id?: string
  readonly value: number
  readonly onInput?: (value: number) => void
  readonly onChange: (value: number) => void
}) {
  return (
    <input
      id={id}
      class="nb-field"
      type="number"
      step="any"
      value={value}
      onInput={({ currentTarget }) => {
        if (Number.isFinite(currentTarget.valueAsNumber)) onInput?.(currentTarget.valueAsNumber)
      }}
      onChange={({ currentTarget }) => {
        if (Number.isFinite(currentTarget.valueAsNumber)) onChange(currentTarget.valueAsNumber)
        else currentTarget.value = String(value)
      }}
    />
  )
}

/** A number under its name. */
export function NamedNumber({
  name,
  ...field
}: {
  readonly name: string
  readonly value: number
  readonly onChange: (value: number) => void
}) {
  const id = useId()
  return (
    <div class="nb-named">
      <label for={id}>{name}</label>
      <NumberField id={id} {...field} />
    </div>
  )
}
