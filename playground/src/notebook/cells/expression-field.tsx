import { variables } from '../session/session.ts'
import { words } from '../words.ts'

/** An expression of what other cells define; the names that there are are offered. */
export function ExpressionField({
  id,
  label,
  value,
  onChange,
}: {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}) {
  const list = `names-${id}`
  return (
    <label>
      <span>{label}</span>
      <input
        class="nb-field nb-mono"
        list={list}
        value={value}
        placeholder={words.value.chart.expression}
        spellcheck={false}
        autocapitalize="off"
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
      <datalist id={list}>
        {variables.value.map(({ name }) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </label>
  )
}
