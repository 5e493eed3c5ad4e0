import { confirmRoles, guessRoles, ROLES, type Role, SURE_ENOUGH } from '@sojourn/catalogue'
import { changeCell } from '@sojourn/notebook'
import type { Journey } from 'sojourn'
import { apply } from '../../document/document.ts'
import { language } from '../../language/language.ts'
import { decimal } from '../../language/numbers.ts'
import { nameOf } from '../names.ts'
import { journey, type MapCell, mapCell } from '../study.ts'
import { words } from '../words.ts'

/** What each touchpoint is for, as guessed, to be confirmed or corrected: an edit of the map. */
export function Roles() {
  const of = journey.value
  if (of === undefined) return null
  const said = words.value.roles
  const guesses = guessRoles(of)
  const sure = guesses.filter(({ confidence }) => confidence >= SURE_ENOUGH).length
  return (
    <details class="roles">
      <summary>{said.summary(decimal(sure), decimal(guesses.length))}</summary>
      <p class="xs mut">{said.intro}</p>
      <ul>
        {guesses.map(({ touchpoint, role, confidence, because, words: from = '' }) => (
          <li key={touchpoint}>
            <label>
              <span>{nameOf(touchpoint)}</span>
              <select
                value={confidence >= SURE_ENOUGH ? (role ?? '') : ''}
                onChange={({ currentTarget }) =>
                  confirm(of, { [touchpoint]: (currentTarget.value || 'other') as Role })
                }
              >
                <option value="">{said.unsure}</option>
                {(Object.keys(ROLES) as Role[]).map((id) => (
                  <option key={id} value={id}>
                    {id === 'other' ? said.none : ROLES[id].name[language.value]}
                  </option>
                ))}
              </select>
            </label>
            <small>
              {because === 'stated'
                ? said.stated
                : because === 'goal'
                  ? said.guessedGoal
                  : because === 'nothing' || confidence < SURE_ENOUGH
                    ? said.unsure
                    : said.guessed(from)}
            </small>
          </li>
        ))}
      </ul>
      <button type="button" class="btn" onClick={() => confirm(of, {})}>
        {said.confirm}
      </button>
    </details>
  )
}

/** Writes roles into the journey: those given, and what is sure enough of the others. */
function confirm(of: Journey, roles: Readonly<Record<string, Role>>): void {
  const cell = mapCell.peek()
  if (cell === undefined) return
  const confirmed = confirmRoles(of, roles)
  apply((before) =>
    changeCell(before, cell.id, (draft) => {
      ;(draft as MapCell).journey = confirmed as unknown as MapCell['journey']
    }),
  )
}
