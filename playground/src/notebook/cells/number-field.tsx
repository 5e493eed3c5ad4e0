/** A number, written; what is no number is not taken. */
export function NumberField({
  id,
  label,
  value,
  onInput,
  onChange,
}: {
  readonly id?: string
  readonly label?: string
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
      aria-label={label}
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
