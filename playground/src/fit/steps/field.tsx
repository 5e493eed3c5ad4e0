import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'

/** A choice of a list, with its name and what it is for. */
export function Choice({
  label,
  hint,
  value,
  options,
  onChange,
}: {
  readonly label: string
  readonly hint?: string | undefined
  readonly value: string
  readonly options: readonly (readonly [value: string, text: string])[]
  readonly onChange: (value: string) => void
}) {
  const id = useId()
  return (
    <Field id={id} label={label} hint={hint}>
      <select
        id={id}
        class="fit-input"
        value={value}
        {...(hint && { 'aria-describedby': `${id}-hint` })}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      >
        {options.map(([each, text]) => (
          <option key={each} value={each}>
            {text}
          </option>
        ))}
      </select>
    </Field>
  )
}

/** A field with its name above and what it is for below. */
export function Field({
  id,
  label,
  hint,
  children,
}: {
  readonly id: string
  readonly label: string
  readonly hint?: string | undefined
  readonly children: ComponentChildren
}) {
  return (
    <div class="fit-field">
      <label for={id}>{label}</label>
      {children}
      {hint && (
        <p class="mut xs" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  )
}
