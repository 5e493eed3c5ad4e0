import type { Wait } from '../draft.ts'
import { changeTouchpoint, inOrder } from '../edit-draft.ts'
import { WAITS, worthOf } from '../journey-of-draft.ts'
import { change, draft } from '../sketch-state.ts'
import { words } from '../words.ts'
import { TextField } from './text-field.tsx'

/** How long steps take, and what a success is worth. */
export function TimeStep() {
  const { time } = words.value
  const now = draft.value
  const wrong = now.worth.trim() !== '' && worthOf(now.worth) === undefined
  return (
    <>
      <p class="mut">{time.intro}</p>
      <div class="sk-fields">
        <TextField
          label={time.worth}
          hint={time.worthHint}
          value={now.worth}
          short
          problem={wrong ? time.notNumber : undefined}
          onInput={(worth) => change({ ...now, worth }, 'worth')}
        />
        <TextField
          label={time.currency}
          hint={time.currencyHint}
          value={now.currency}
          short
          onInput={(text) =>
            change({ ...now, currency: text.toUpperCase().slice(0, 3) }, 'currency')
          }
        />
      </div>
      <ul>
        {inOrder(now).map(({ id, name, wait }) => (
          <li key={id} class="sk-way">
            <span>{name}</span>
            <select
              class="sk-input"
              aria-label={time.waitOf(name)}
              value={wait ?? 'day'}
              onChange={({ currentTarget }) =>
                change(changeTouchpoint(now, id, { wait: currentTarget.value as Wait }))
              }
            >
              {(Object.keys(WAITS) as Wait[]).map((each) => (
                <option key={each} value={each}>
                  {time.waits[each]}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ul>
    </>
  )
}
