import type { Lever } from '@sojourn/catalogue'
import { language } from '../../language/language.ts'
import { Rich } from '../../language/rich.tsx'
import { takeInHand } from '../forecast/look-ahead.ts'
import type { LeverSetting } from '../study.ts'
import { words } from '../words.ts'
import { Fan } from './fan.tsx'
import { effectNow, reasonNow } from './lever-effect.ts'
import { LeverSlider } from './lever-slider.tsx'
import { LeverSwitch } from './lever-switch.tsx'
import { sliderParameter, wedgeKey, wedges } from './lever-table.ts'
import { effectSentence, isNothing, nameOfLever } from './lever-words.ts'
import { MoreSettings } from './more-settings.tsx'
import { gradeOf } from './panel-levers.ts'
import { valueSet } from './set-lever.ts'
import { scaleOf } from './slider.ts'
import { Source } from './source.tsx'

interface Props {
  readonly lever: Lever
  /** Of its ring on the map; none where it isn't in the plan. */
  readonly number?: number
  readonly setting: LeverSetting | undefined
}

/** A lever in the panel; one that is off is a line. */
export function LeverItem({ lever, number, setting }: Props) {
  const on = setting?.on ?? false
  return (
    <li class={on ? 'lever' : 'lever off'} onPointerEnter={() => on && takeInHand(lever.id)}>
      <header>
        {number !== undefined && (
          <span class="no" aria-hidden="true">
            {number}
          </span>
        )}
        <h3>{nameOfLever(lever)}</h3>
        <LeverSwitch lever={lever} on={on} />
      </header>
      {on && <Setting lever={lever} setting={setting} />}
      <Source lever={lever} />
      {on && <MoreSettings lever={lever} setting={setting} />}
    </li>
  )
}

function Setting({ lever, setting }: Props) {
  const { panel } = words.value
  const name = sliderParameter(lever, setting)
  const value = valueSet(lever, setting, name)
  const { min, max, parameter } = scaleOf(lever, name, value)
  const effect = effectNow(lever, setting)
  const stops = (setting && wedges.value.get(wedgeKey(setting))) ?? []
  const reason = reasonNow(lever, setting)?.text[language.value]
  return (
    <>
      <p class="parameter-name">{parameter.name[language.value]}</p>
      <Fan {...{ stops, min, max, value, effect }} ceiling={gradeOf(lever) === 'D'} />
      <LeverSlider lever={lever} setting={setting} />
      <p class="eff">
        {effect === undefined || isNothing(effect) ? (
          (reason ?? panel.noEffect)
        ) : (
          <Rich text={effectSentence(effect)} />
        )}
      </p>
      {effect !== undefined && reason !== undefined && <p class="xs mut">{reason}</p>}
    </>
  )
}
