import { useId } from 'preact/hooks'

/** A line, or a few, of text with a name above and a hint below. */
export function TextField({
  label,
  hint,
  example,
  value,
  long = false,
  short = false,
  problem,
  onInput,
}: {
  readonly label: string
  readonly hint?: string
  readonly example?: string
  readonly value: string
  readonly long?: boolean
  readonly short?: boolean
  readonly problem?: string | undefined
  readonly onInput: (value: string) => void
}) {
  const id = useId()
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ')
  const attributes = {
    id,
    class: short ? 'sk-input sk-short' : 'sk-input',
    value,
    placeholder: example,
    maxLength: 500,
    autocomplete: 'off',
    'aria-invalid': problem !== undefined,
    ...(described && { 'aria-describedby': described }),
  }
  return (
    <div class="sk-field">
      <label for={id}>{label}</label>
      {long ? (
        <textarea
          {...attributes}
          rows={2}
          onInput={({ currentTarget }) => onInput(currentTarget.value)}
        />
      ) : (
        <input {...attributes} onInput={({ currentTarget }) => onInput(currentTarget.value)} />
      )}
      {hint && (
        <p class="mut xs" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {problem && (
        <p class="sk-problem xs" id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </div>
  )
}
