import { useSignal } from '@preact/signals'
import type { Lever } from '@sojourn/catalogue'
import { language } from '../../language/language.ts'
import { takeInHand } from '../forecast/look-ahead.ts'
import { commit, type LeverSetting } from '../study.ts'
import { words } from '../words.ts'
import { sliderParameter } from './lever-table.ts'
import { nameOfLever, typedScale, valueInWords } from './lever-words.ts'
import { setParameter, valueSet } from './set-lever.ts'
import { onStep, scaleOf } from './slider.ts'

/** A share of the track in which there is no room for the end's words beside the setting's. */
const NEAR = 0.3

interface Props {
  readonly lever: Lever
  readonly setting: LeverSetting | undefined
}

/**
 * A native slider: arrows one step, Shift and an arrow ten, Home and End, digits and Enter, Delete or a
 * double click the default. A release is one step of the history.
 */
export function LeverSlider({ lever, setting }: Props) {
  const name = sliderParameter(lever, setting)
  const value = valueSet(lever, setting, name)
  const { min, max, step, parameter } = scaleOf(lever, name, value)
  const before = useSignal<number>()
  const typed = useSignal('')
  const set = (to: number) => setParameter(lever, name, onStep(Math.min(max, Math.max(min, to))))
  const settle = (to: number) => {
    set(to)
    commit()
  }
  const soon = () => takeInHand(lever.id)
  const letGo = () => {
    before.value = undefined
    commit()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const far = { ArrowRight: 10, ArrowUp: 10, ArrowLeft: -10, ArrowDown: -10 }[event.key]
    if (/^[\d.,]$/.test(event.key) && !event.ctrlKey && !event.metaKey) typed.value += event.key
    else if (event.key === 'Escape') typed.value = ''
    else if (event.key === 'Enter' && typed.value !== '') {
      const to = Number(typed.value.replace(',', '.')) / typedScale(parameter.unit)
      typed.value = ''
      if (Number.isFinite(to)) {
        setParameter(lever, name, to)
        commit()
      }
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      if (typed.value !== '') typed.value = typed.value.slice(0, -1)
      else settle(parameter.default)
    } else if (event.shiftKey && far !== undefined) settle(value + far * step)
    else return
    event.preventDefault()
  }
  const inWords = valueInWords(parameter, value)
  const share = (value - min) / (max - min)
  return (
    <>
      <div class="trk">
        {before.value !== undefined && (
          <i class="before" style={{ left: along((before.value - min) / (max - min)) }} />
        )}
        <input
          type="range"
          min={min}
          max={max}
          step={step}
          value={value}
          style={{ '--p': along(share) }}
          aria-label={nameOfLever(lever)}
          aria-valuetext={`${parameter.name[language.value]}: ${inWords}`}
          onInput={({ currentTarget }) => set(currentTarget.valueAsNumber)}
          onChange={letGo}
          onPointerEnter={soon}
          onFocus={soon}
          onPointerDown={() => {
            soon()
            before.value = value
          }}
          onPointerUp={letGo}
          onPointerCancel={letGo}
          onKeyDown={onKeyDown}
          onBlur={() => {
            typed.value = ''
          }}
          onDblClick={() => settle(parameter.default)}
        />
      </div>
      <div
        class="ends"
        // The setting stands below the thumb; an end that it comes near gives way.
        style={{ gridTemplateColumns: `minmax(0, ${share}fr) auto minmax(0, ${1 - share}fr)` }}
      >
        <span class={share < NEAR ? 'near' : undefined}>{valueInWords(parameter, min)}</span>
        <span class="cur">
          {typed.value === '' ? inWords : words.value.panel.typing(typed.value)}
        </span>
        <span class={share > 1 - NEAR ? 'near' : undefined}>{valueInWords(parameter, max)}</span>
      </div>
    </>
  )
}

/** Where the middle of the thumb stands: half of it stays clear at either end. */
function along(share: number): string {
  return `calc(var(--thumb) / 2 + (100% - var(--thumb)) * ${share})`
}
