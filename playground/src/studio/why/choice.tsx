/** A few choices of which one holds, as a row of radio buttons. */
export function Choice<Value extends string>({
  label,
  name,
  values,
  value,
  say,
  choose,
}: {
  readonly label: string
  readonly name: string
  readonly values: readonly Value[]
  readonly value: Value
  readonly say: (value: Value) => string
  readonly choose: (value: Value) => void
}) {
  if (values.length < 2) return null
  return (
    <fieldset class="choice">
      <legend class="vh">{label}</legend>
      {values.map((each) => (
        <label key={each}>
          <input type="radio" name={name} checked={value === each} onChange={() => choose(each)} />
          <span>{say(each)}</span>
        </label>
      ))}
    </fieldset>
  )
}
