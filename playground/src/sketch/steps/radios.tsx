import { useId } from 'preact/hooks'

/** One of a few, each with what it means below it. */
export function Radios<Value extends string>({
  legend,
  value,
  options,
  onChange,
}: {
  readonly legend: string
  readonly value: Value
  readonly options: readonly (readonly [value: Value, name: string, meaning?: string])[]
  readonly onChange: (value: Value) => void
}) {
  const name = useId()
  return (
    <fieldset class="sk-radios">
      <legend>{legend}</legend>
      {options.map(([each, title, meaning]) => (
        <label key={each}>
          <input
            type="radio"
            name={name}
            checked={each === value}
            onChange={() => onChange(each)}
          />
          <span>
            {title}
            {meaning && <small class="mut">{meaning}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
