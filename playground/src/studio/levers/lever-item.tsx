import { Rich } from '../../language/rich.tsx'
import { en } from '../messages/en.ts'
import { Fan } from './fan.tsx'
import { GradeBox } from './grade.tsx'
import type { Lever } from './lever.ts'
import { LeverSlider } from './lever-slider.tsx'
import { LeverSwitch } from './lever-switch.tsx'
import { settings } from './settings.ts'
import { effectSentence } from './words.ts'

/** A lever in the panel; one that is off is a line. */
export function LeverItem({ lever, number }: { lever: Lever; number: number }) {
  const { on, percent } = settings.value[lever.id]
  const words = en.levers[lever.id]
  return (
    <li class={on ? 'lever' : 'lever off'}>
      <header>
        <span class="no" aria-hidden="true">
          {number}
        </span>
        <h3>{words.name}</h3>
        <LeverSwitch id={lever.id} />
      </header>
      {on && (
        <>
          <Fan lever={lever} setting={percent / 100} />
          <LeverSlider lever={lever} />
          <p class="eff">
            <Rich text={effectSentence(lever, percent / 100)} />
          </p>
        </>
      )}
      <p class="src">
        <GradeBox grade={lever.grade} />
        <span>{words.source}</span>
      </p>
    </li>
  )
}
