import { useSignal } from '@preact/signals'
import { LEVERS, type Stage } from '@sojourn/catalogue'
import { language } from '../../language/language.ts'
import { words } from '../words.ts'
import { LeverItem } from './lever-item.tsx'
import { leverTable } from './lever-table.ts'
import { nameOfLever } from './lever-words.ts'
import { panelLevers } from './panel-levers.ts'

/** The rest of the catalogue: what has a place in the journey, then what has none, and why. */
export function AllLevers() {
  const { panel } = words.value
  const typed = useSignal('')
  const stage = useSignal<Stage | ''>('')
  const shown = new Set(panelLevers.value.map(({ lever }) => lever.id))
  const wanted = typed.value.trim().toLocaleLowerCase(language.value)
  const found = LEVERS.filter(
    (lever) =>
      !shown.has(lever.id) &&
      (stage.value === '' || lever.stages.includes(stage.value)) &&
      `${nameOfLever(lever)} ${lever.description[language.value]}`
        .toLocaleLowerCase(language.value)
        .includes(wanted),
  )
  const state = (id: (typeof found)[number]['id']) => leverTable.value.get(id)
  const fitting = found.filter(({ id }) => state(id)?.effects.applies !== false)
  const without = found.filter(({ id }) => state(id)?.effects.applies === false)
  return (
    <section class="all-levers" aria-label={panel.others}>
      <div class="find">
        <input
          type="search"
          aria-label={panel.search}
          placeholder={panel.search}
          value={typed.value}
          onInput={({ currentTarget }) => {
            typed.value = currentTarget.value
          }}
        />
        <select
          aria-label={panel.phase}
          value={stage.value}
          onChange={({ currentTarget }) => {
            stage.value = currentTarget.value as Stage | ''
          }}
        >
          <option value="">{panel.everyPhase}</option>
          {(Object.keys(panel.stages) as Stage[]).map((each) => (
            <option key={each} value={each}>
              {panel.stages[each]}
            </option>
          ))}
        </select>
      </div>
      {found.length === 0 && <p class="xs mut">{panel.nothingFound}</p>}
      <ul>
        {fitting.map((lever) => (
          <LeverItem key={lever.id} lever={lever} setting={undefined} />
        ))}
      </ul>
      {without.length > 0 && (
        <>
          <h3>{panel.noPlace}</h3>
          <ul>
            {without.map((lever) => (
              <li key={lever.id} class="lever none">
                <h4>{nameOfLever(lever)}</h4>
                <p class="xs mut">{state(lever.id)?.effects.because[0]?.text[language.value]}</p>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
