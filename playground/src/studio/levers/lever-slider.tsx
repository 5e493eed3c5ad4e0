import { useSignal } from '@preact/signals'
import { en } from '../messages/en.ts'
import type { Lever } from './lever.ts'
import { initialPercent, setLever, settings } from './settings.ts'
import { settingInWords } from './words.ts'

/** A native slider: arrows one step, Shift and an arrow ten, Delete or a double click the default. */
export function LeverSlider({ lever }: { lever: Lever }) {
  const words = en.levers[lever.id]
  const value = settings.value[lever.id].percent
  const before = useSignal<number>()
  const set = (to: number) => setLever(lever.id, { percent: Math.min(100, Math.max(0, to)) })
  const reset = () => set(initialPercent(lever))
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowRight: 10, ArrowUp: 10, ArrowLeft: -10, ArrowDown: -10 }[event.key]
    if (event.key === 'Delete' || event.key === 'Backspace') reset()
    else if (event.shiftKey && step !== undefined) set(value + step)
    else return
    event.preventDefault()
  }
  return (
    <>
      <div class="trk">
        {before.value !== undefined && <i class="before" style={{ left: along(before.value) }} />}
        <input
          type="range"
          min="0"
          max="100"
          step="1"
          value={value}
          style={{ '--p': along(value) }}
          aria-label={words.name}
          aria-valuetext={words.spoken(value)}
          onInput={({ currentTarget }) => set(currentTarget.valueAsNumber)}
          onPointerDown={() => {
            before.value = value
          }}
          onPointerUp={() => {
            before.value = undefined
          }}
          onPointerCancel={() => {
            before.value = undefined
          }}
          onKeyDown={onKeyDown}
          onDblClick={reset}
        />
      </div>
      <div class="ends">
        <span>{words.ends[0]}</span>
        <span class="cur">{settingInWords(lever, value / 100)}</span>
        <span>{words.ends[1]}</span>
      </div>
    </>
  )
}

/** Where the middle of the thumb stands: half of it stays clear at either end. */
function along(value: number): string {
  return `calc(var(--thumb) / 2 + (100% - var(--thumb)) * ${value / 100})`
}
