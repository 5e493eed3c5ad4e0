import type { Lever } from '@sojourn/catalogue'
import { nameOfLever } from './lever-words.ts'
import { switchLever } from './set-lever.ts'

export function LeverSwitch({ lever, on }: { lever: Lever; on: boolean }) {
  return (
    <button
      type="button"
      role="switch"
      class="sw"
      aria-checked={on}
      aria-label={nameOfLever(lever)}
      onClick={() => switchLever(lever.id, !on)}
    />
  )
}
