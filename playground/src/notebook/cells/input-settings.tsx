import { useSignal } from '@preact/signals'
import type { Control } from '@sojourn/notebook'
import { showSettings } from '../commands/actions.ts'
import { words } from '../words.ts'
import { newDistribution } from './distribution-fields.tsx'
import { editCell } from './edit-cell.ts'
import { NamedNumber } from './number-field.tsx'
import type { OfKind } from './of-kind.ts'

const NAME = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u
const types = ['slider', 'number', 'choice', 'switch', 'distribution'] as const

/** The form of an input: its name in code, its label, its control and its range. */
export function InputSettings({ cell }: { readonly cell: OfKind<'input'> }) {
  const { control, id } = cell
  const said = words.value
  const badName = useSignal(false)
  const change = (recipe: (control: Control) => Control) =>
    editCell(cell, (draft) => {
      draft.control = recipe(draft.control)
    })
  return (
    <div class="nb-form">
      <label>
        <span>{said.input.name}</span>
        <input
          class="nb-field nb-mono"
          value={cell.name}
          aria-invalid={badName.value}
          onChange={({ currentTarget }) => {
            const name = currentTarget.value.trim()
            badName.value = !NAME.test(name)
            if (NAME.test(name))
              editCell(cell, (draft) => {
                draft.name = name
              })
          }}
        />
      </label>
      {badName.value && <p class="nb-problem">{said.input.badName}</p>}
      <label>
        <span>{said.input.label}</span>
        <input
          class="nb-field"
          value={control.label}
          onChange={({ currentTarget: { value } }) => change((now) => ({ ...now, label: value }))}
        />
      </label>
      <label>
        <span>{said.input.type}</span>
        <select
          class="nb-field"
          value={control.type}
          onChange={({ currentTarget }) =>
            change((now) => converted(now, currentTarget.value as Control['type']))
          }
        >
          {types.map((type) => (
            <option key={type} value={type}>
              {said.input.types[type]}
            </option>
          ))}
        </select>
      </label>
      {control.type === 'slider' && <Range control={control} change={change} />}
      {(control.type === 'slider' || control.type === 'number') && (
        <label>
          <span>{said.input.unit}</span>
          <input
            class="nb-field"
            value={control.unit ?? ''}
            onChange={({ currentTarget: { value } }) =>
              change((now) => {
                const { unit: _, ...rest } = now as Extract<Control, { type: 'number' }>
                return (value === '' ? rest : { ...rest, unit: value }) as Control
              })
            }
          />
        </label>
      )}
      {control.type === 'choice' && (
        <label>
          <span>{said.input.options}</span>
          <textarea
            class="nb-field"
            rows={4}
            value={control.options.join('\n')}
            onChange={({ currentTarget }) => {
              const options = [
                ...new Set(currentTarget.value.split('\n').map((line) => line.trim())),
              ].filter(Boolean)
              if (options.length > 0)
                change((now) => ({
                  ...(now as typeof control),
                  options,
                  value: options.includes(String(now.value))
                    ? String(now.value)
                    : (options[0] as string),
                }))
            }}
          />
        </label>
      )}
      <button type="button" class="btn" onClick={() => showSettings(id)}>
        {said.done}
      </button>
    </div>
  )
}

function Range({
  control,
  change,
}: {
  readonly control: Extract<Control, { type: 'slider' }>
  readonly change: (recipe: (control: Control) => Control) => void
}) {
  const said = words.value.input
  // The value stays between the ends, and the ends in their order.
  const within = (next: typeof control): Control => {
    const min = Math.min(next.min, next.max)
    const max = Math.max(next.min, next.max)
    return { ...next, min, max, value: Math.min(max, Math.max(min, next.value)) }
  }
  return (
    <>
      {(['min', 'max'] as const).map((end) => (
        <NamedNumber
          key={end}
          name={said[end]}
          value={control[end]}
          onChange={(value) => change(() => within({ ...control, [end]: value }))}
        />
      ))}
      <NamedNumber
        name={said.step}
        value={control.step ?? 1}
        onChange={(step) => {
          if (step > 0) change(() => ({ ...control, step }))
        }}
      />
    </>
  )
}

/** Another control under the same label, with what it can keep of the value. */
function converted({ label, value }: Control, type: Control['type']): Control {
  const number = typeof value === 'number' ? value : Number(value === true)
  const { firstOption, secondOption } = words.peek().input
  switch (type) {
    case 'slider':
      return {
        type,
        label,
        min: Math.min(0, number),
        max: Math.max(100, number),
        step: 1,
        value: number,
      }
    case 'number':
      return { type, label, value: number }
    case 'choice':
      return { type, label, options: [firstOption, secondOption], value: firstOption }
    case 'switch':
      return { type, label, value: number > 0 }
    case 'distribution':
      return { type, label, value: newDistribution }
  }
}
