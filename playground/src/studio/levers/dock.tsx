import { useSignal } from '@preact/signals'
import { decimal } from '../../language/numbers.ts'
import { en } from '../messages/en.ts'
import { GradeBox } from './grade.tsx'
import type { LeverId } from './lever.ts'
import { LeverSlider } from './lever-slider.tsx'
import { LeverSwitch } from './lever-switch.tsx'
import { leverOf, levers } from './levers.ts'
import { settings } from './settings.ts'

/** Where the panel is out of sight: one lever, always at hand. */
export function Dock() {
  const chosen = useSignal<LeverId>(levers[0]?.id ?? 'shorter-checkout')
  const lever = leverOf(chosen.value)
  const on = levers.filter(({ id }) => settings.value[id].on).length
  return (
    <section class="dock" aria-label={en.panel.inHand}>
      <div class="hd">
        <select
          aria-label={en.panel.choose}
          value={chosen.value}
          onChange={({ currentTarget }) => {
            chosen.value = currentTarget.value as LeverId
          }}
        >
          {levers.map(({ id }) => (
            <option key={id} value={id}>
              {en.levers[id].name}
            </option>
          ))}
        </select>
        <span class="sm mut">{en.panel.on(decimal(on), decimal(levers.length))}</span>
        <GradeBox grade={lever.grade} />
        <LeverSwitch id={lever.id} />
      </div>
      {settings.value[lever.id].on && <LeverSlider lever={lever} />}
    </section>
  )
}
