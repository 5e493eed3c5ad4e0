import { useSignal } from '@preact/signals'
import { framework, ROLES, type Role } from '@sojourn/catalogue'
import type { Phase } from 'sojourn/model'
import { language } from '../../language/language.ts'
import type { DraftTouchpoint } from '../draft.ts'
import { addTouchpoint, changeTouchpoint, removeTouchpoint, suggestedRoles } from '../edit-draft.ts'
import { change, draft } from '../sketch-state.ts'
import { words } from '../words.ts'
import { Cross } from './cross.tsx'

/** Where customers meet the business, by phase. */
export function TouchpointsStep() {
  const { touchpoints } = words.value
  const { phases } = framework(draft.value.framework, language.value)
  return (
    <>
      <p class="mut">{touchpoints.intro}</p>
      {phases.map((phase) => (
        <PhaseList key={phase.id} phase={phase} />
      ))}
    </>
  )
}

function PhaseList({ phase }: { readonly phase: Phase }) {
  const { touchpoints } = words.value
  const now = draft.value
  const own = now.touchpoints.filter((each) => each.phase === phase.id)
  const taken = new Set(own.map(({ role }) => role))
  const suggestions = suggestedRoles(phase.id).filter((role) => !taken.has(role))
  const name = phase.name ?? phase.id
  const add = (text: string, role?: Role) => change(addTouchpoint(now, text, phase.id, role))
  return (
    <section class="sk-phase" aria-label={name}>
      <h3>{name}</h3>
      <ul>
        {own.map((each) => (
          <Touchpoint key={each.id} touchpoint={each} />
        ))}
      </ul>
      <NewTouchpoint label={touchpoints.add(name)} add={add} />
      <ul class="sk-chips" aria-label={touchpoints.suggestions(name)}>
        {suggestions.map((role) => (
          <li key={role}>
            <button type="button" class="sk-chip" onClick={() => add(roleName(role), role)}>
              + {roleName(role)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function roleName(role: Role): string {
  const name = ROLES[role].name[language.value]
  return name.charAt(0).toUpperCase() + name.slice(1)
}

function NewTouchpoint({
  label,
  add,
}: {
  readonly label: string
  readonly add: (name: string) => void
}) {
  const { touchpoints } = words.value
  const text = useSignal('')
  return (
    <form
      class="sk-add"
      onSubmit={(event) => {
        event.preventDefault()
        const name = text.value.trim()
        if (name !== '') add(name)
        text.value = ''
      }}
    >
      <input
        class="sk-input"
        aria-label={label}
        value={text.value}
        maxLength={80}
        autocomplete="off"
        onInput={({ currentTarget }) => {
          text.value = currentTarget.value
        }}
      />
      <button type="submit" class="btn">
        {touchpoints.addButton}
      </button>
    </form>
  )
}

function Touchpoint({ touchpoint }: { readonly touchpoint: DraftTouchpoint }) {
  const { touchpoints } = words.value
  const { id, name, channel, success } = touchpoint
  const now = draft.value
  const set = (part: Partial<DraftTouchpoint>, joins = '') =>
    change(changeTouchpoint(now, id, part), joins)
  return (
    <li class="sk-touchpoint">
      <input
        class="sk-input"
        aria-label={touchpoints.nameOf(name)}
        value={name}
        maxLength={80}
        onChange={({ currentTarget }) => {
          const next = currentTarget.value.trim()
          if (next === '') currentTarget.value = name
          else set({ name: next })
        }}
      />
      <input
        class="sk-input"
        aria-label={touchpoints.channelOf(name)}
        placeholder={touchpoints.channel}
        value={channel}
        maxLength={80}
        onInput={({ currentTarget }) => set({ channel: currentTarget.value }, `channel ${id}`)}
      />
      <label class="sk-check sm">
        <input
          type="checkbox"
          aria-label={touchpoints.successOf(name)}
          checked={success}
          onChange={({ currentTarget }) => set({ success: currentTarget.checked })}
        />
        {touchpoints.success}
      </label>
      <button
        type="button"
        class="btn q ico"
        aria-label={touchpoints.remove(name)}
        onClick={() => change(removeTouchpoint(now, id))}
      >
        <Cross />
      </button>
    </li>
  )
}
