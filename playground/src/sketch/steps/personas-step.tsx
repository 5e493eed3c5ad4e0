import type { Draft } from '../draft.ts'
import { changePersona } from '../edit-draft.ts'
import { WORDS } from '../rough-words.ts'
import { change, draft } from '../sketch-state.ts'
import { words } from '../words.ts'
import { Cross } from './cross.tsx'
import { TextField } from './text-field.tsx'

/** Who the customers are. */
export function PersonasStep() {
  const { personas, ways } = words.value
  const now = draft.value
  return (
    <>
      <p class="mut">{personas.intro}</p>
      {now.personas.map(({ id, name, description, share }) => (
        <div class="sk-card" key={id}>
          <TextField
            label={personas.name}
            example={personas.nameExample}
            value={name}
            onInput={(text) => change(changePersona(now, id, { name: text }), `name ${id}`)}
          />
          <label class="sk-field">
            <span>{personas.share}</span>
            <select
              class="sk-input"
              value={share}
              onChange={({ currentTarget }) =>
                change(changePersona(now, id, { share: currentTarget.value as typeof share }))
              }
            >
              {WORDS.filter((word) => word !== 'nobody').map((word) => (
                <option key={word} value={word}>
                  {ways.words[word]}
                </option>
              ))}
            </select>
          </label>
          <TextField
            label={personas.description}
            value={description}
            long
            onInput={(text) => change(changePersona(now, id, { description: text }), `text ${id}`)}
          />
          <button
            type="button"
            class="btn q ico sk-remove"
            aria-label={personas.remove(name || personas.unnamed)}
            onClick={() =>
              change({ ...now, personas: now.personas.filter((each) => each.id !== id) })
            }
          >
            <Cross />
          </button>
        </div>
      ))}
      <p>
        <button type="button" class="btn" onClick={() => change(withPersona(now))}>
          {personas.add}
        </button>
      </p>
    </>
  )
}

function withPersona(draft: Draft): Draft {
  const taken = new Set(draft.personas.map(({ id }) => id))
  let number = 1
  while (taken.has(`persona-${number}`)) number++
  const added = { id: `persona-${number}`, name: '', description: '', share: 'half' } as const
  return { ...draft, personas: [...draft.personas, added] }
}
