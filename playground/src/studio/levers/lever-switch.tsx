import { en } from '../messages/en.ts'
import type { LeverId } from './lever.ts'
import { setLever, settings } from './settings.ts'

export function LeverSwitch({ id }: { id: LeverId }) {
  const { on } = settings.value[id]
  return (
    <button
      type="button"
      role="switch"
      class="sw"
      aria-checked={on}
      aria-label={en.levers[id].name}
      onClick={() => setLever(id, { on: !on })}
    />
  )
}
