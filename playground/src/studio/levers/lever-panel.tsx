import { signal } from '@preact/signals'
import { LEVERS } from '@sojourn/catalogue'
import { useEffect } from 'preact/hooks'
import { decimal } from '../../language/numbers.ts'
import { resetLevers, settings } from '../study.ts'
import { words } from '../words.ts'
import { AllLevers } from './all-levers.tsx'
import { LeverItem } from './lever-item.tsx'
import { leverTable } from './lever-table.ts'
import { panelLevers } from './panel-levers.ts'
import { Roles } from './roles.tsx'

/** Whether the drawer is open, where the panel has no place of its own. */
export const drawer = signal(false)
/** Whether the rest of the catalogue is listed. */
const everything = signal(false)

export function LeverPanel() {
  const { panel } = words.value
  const isLoading = leverTable.value.size === 0
  return (
    <aside
      class={drawer.value ? 'side open' : 'side'}
      id="levers"
      aria-labelledby="levers-title"
      tabIndex={-1}
    >
      <header class="side-head">
        <h2 id="levers-title">{panel.title}</h2>
        <button
          type="button"
          class="link"
          aria-expanded={everything.value}
          onClick={() => {
            everything.value = !everything.value
          }}
        >
          {everything.value ? panel.fewer : panel.all(decimal(LEVERS.length))}
        </button>
        <button type="button" class="btn close-drawer" onClick={closeDrawer}>
          {panel.close}
        </button>
      </header>
      <p class="xs mut">{panel.intro}</p>
      {isLoading ? <p class="xs mut">{panel.loading}</p> : <p class="xs mut">{panel.proposed}</p>}
      <ul>
        {panelLevers.value.map(({ lever, number, setting }) => (
          <LeverItem key={lever.id} lever={lever} number={number} setting={setting} />
        ))}
      </ul>
      {everything.value && <AllLevers />}
      <Roles />
      <div class="reset">
        <button
          type="button"
          class="btn"
          disabled={settings.value.length === 0}
          onClick={resetLevers}
        >
          {panel.reset}
        </button>
      </div>
    </aside>
  )
}

function closeDrawer(): void {
  drawer.value = false
  document.getElementById('open-levers')?.focus()
}

/** Opens the drawer, where the panel has no place beside the figures. */
export function OpenLevers() {
  const { panel } = words.value
  const on = settings.value.filter((each) => each.on).length
  useEffect(() => {
    if (!drawer.value) return
    document.getElementById('levers')?.focus()
    const onKeyDown = ({ key }: KeyboardEvent) => key === 'Escape' && closeDrawer()
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [drawer.value])
  return (
    <button
      type="button"
      id="open-levers"
      class="btn open-levers"
      aria-expanded={drawer.value}
      aria-controls="levers"
      onClick={() => {
        drawer.value = !drawer.value
      }}
    >
      {panel.open(decimal(on))}
    </button>
  )
}
