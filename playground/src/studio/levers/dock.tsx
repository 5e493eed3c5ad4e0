import { useSignal } from '@preact/signals'
import { LEVERS, type LeverId } from '@sojourn/catalogue'
import { useEffect } from 'preact/hooks'
import { decimal } from '../../language/numbers.ts'
import { takeInHand } from '../forecast/look-ahead.ts'
import { settled } from '../forecast/picture.ts'
import { words } from '../words.ts'
import { GradeBox } from './grade.tsx'
import { effectNow } from './lever-effect.ts'
import { LeverSlider } from './lever-slider.tsx'
import { LeverSwitch } from './lever-switch.tsx'
import { leverTable } from './lever-table.ts'
import { isNothing, nameOfLever, rangeInWords } from './lever-words.ts'
import { otherLevers, panelLevers } from './panel-levers.ts'

/** On a phone: one lever, always at hand. */
export function Dock() {
  const { panel } = words.value
  const chosen = useSignal<LeverId | undefined>(undefined)
  const all = [...panelLevers.value, ...otherLevers.value]
  const first = all.find(({ setting }) => setting?.on) ?? all[0]
  const shown = all.find(({ lever }) => lever.id === chosen.value) ?? first
  // A finger is on the slider without having pointed at it: once the figures stand, it is time.
  const next = settled.value && shown?.setting?.on ? shown.lever.id : undefined
  useEffect(() => {
    if (next !== undefined) takeInHand(next)
  }, [next])
  if (shown === undefined) return null
  const { lever, setting } = shown
  const on = all.filter((each) => each.setting?.on).length
  const effect = setting?.on ? effectNow(lever, setting) : undefined
  return (
    <section class="dock" aria-label={panel.inHand}>
      <div class="hd">
        <select
          aria-label={panel.choose}
          value={lever.id}
          onChange={({ currentTarget }) => {
            chosen.value = currentTarget.value as LeverId
          }}
        >
          {all.map((each) => (
            <option key={each.lever.id} value={each.lever.id}>
              {nameOfLever(each.lever)}
            </option>
          ))}
        </select>
        {/* Until each is looked at, nobody knows how many have a place in the journey. */}
        <span class="sm mut">
          {leverTable.value.size === LEVERS.length && panel.on(decimal(on), decimal(all.length))}
        </span>
        <GradeBox lever={lever} />
        <LeverSwitch lever={lever} on={setting?.on ?? false} />
      </div>
      {setting?.on && (
        <>
          <LeverSlider lever={lever} setting={setting} />
          {effect && !isNothing(effect) && <p class="dock-effect">{rangeInWords(effect)}</p>}
        </>
      )}
    </section>
  )
}
