import { useSignal } from '@preact/signals'
import { useId } from 'preact/hooks'
import { decimal } from '../../language/numbers.ts'
import {
  type Meaning,
  meaningOf,
  meanings,
  names,
  phaseChoices,
  phaseOf,
  phases,
} from '../fit-state.ts'
import { words } from '../words.ts'

const MANY = 12
const SHOWN = 100
const KINDS = ['step', 'end', 'goal', 'out'] as const

/** Every name with how often it is met, what it is and its phase. */
export function NameTable() {
  const { meaning } = words.value
  const filter = useSignal('')
  const id = useId()
  const wanted = filter.value.toLowerCase()
  const fitting = names.value.filter(({ name }) => name.toLowerCase().includes(wanted))
  const shown = fitting.slice(0, SHOWN)
  return (
    <>
      {names.value.length > MANY && (
        <p class="fit-find">
          <label for={id}>{meaning.find}</label>
          <input
            id={id}
            class="fit-input"
            type="search"
            value={filter.value}
            onInput={({ currentTarget }) => {
              filter.value = currentTarget.value
            }}
          />
          <span class="mut sm" role="status">
            {meaning.listed(shown.length, names.value.length)}
          </span>
        </p>
      )}
      <section
        class={names.value.length > MANY ? 'tw fit-names many' : 'tw fit-names'}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must take the focus
        tabIndex={0}
        aria-label={meaning.name}
      >
        <table>
          <thead>
            <tr>
              <th scope="col">{meaning.name}</th>
              <th scope="col" class="n">
                {meaning.events}
              </th>
              <th scope="col">{meaning.what}</th>
              {phases.value.length > 0 && <th scope="col">{meaning.phase}</th>}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ name, count }) => (
              <tr key={name} class={`is-${meaningOf.value.get(name)}`}>
                <th scope="row">{name}</th>
                <td class="n">{decimal(count)}</td>
                <td>
                  <What name={name} />
                </td>
                {phases.value.length > 0 && (
                  <td>
                    <PhaseOf name={name} />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}

function What({ name }: { readonly name: string }) {
  const { meaning } = words.value
  return (
    <select
      class="fit-input"
      aria-label={meaning.whatOf(name)}
      value={meaningOf.value.get(name) ?? 'step'}
      onChange={({ currentTarget }) => {
        meanings.value = { ...meanings.value, [name]: currentTarget.value as Meaning }
      }}
    >
      {KINDS.map((kind) => (
        <option key={kind} value={kind}>
          {meaning.kinds[kind]}
        </option>
      ))}
    </select>
  )
}

function PhaseOf({ name }: { readonly name: string }) {
  const { meaning } = words.value
  return (
    <select
      class="fit-input"
      aria-label={meaning.phaseOf(name)}
      value={phaseOf.value.get(name) ?? ''}
      onChange={({ currentTarget }) => {
        phaseChoices.value = { ...phaseChoices.value, [name]: currentTarget.value }
      }}
    >
      <option value="">{meaning.noPhase}</option>
      {phases.value.map((phase) => (
        <option key={phase.id} value={phase.id}>
          {phase.name}
        </option>
      ))}
    </select>
  )
}
