import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { phone } from '../app/screen/phone.ts'
import { untouched } from '../document/open.ts'
import { type Saving, saving } from '../document/saving.ts'
import { FailedToSave } from './failed-to-save.tsx'
import { words } from './words.ts'

/** Most changes are on the disk before a reader could read that they are on their way. */
const PENDING_AFTER_MS = 1000

/** Whether the last change is on the disk, and if not, why, and what to do. */
export function SavedState() {
  const now = useSlowly(saving.value)
  if (untouched.value || now === undefined) return null
  const { saved, saving: pending } = words.value
  // On a phone it has a line of its own, below the bar.
  if (now.state === 'failed') return phone.value ? null : <FailedToSave name={now.name} />
  return (
    <p class="saved" role="status" aria-busy={saving.value.state === 'saving'}>
      {now.state === 'saved' && (
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M3 8.500l3.500 3.500L13 4.500" />
        </svg>
      )}
      <span>{now.state === 'saved' ? saved : pending}</span>
    </p>
  )
}

/** The state, where it is `saving` for a second the one before; before the first there is none. */
function useSlowly(state: Saving): Saving | undefined {
  const shown = useSignal<Saving | undefined>(undefined)
  useEffect(() => {
    if (state.state !== 'saving') {
      if (!untouched.peek()) shown.value = state
      return
    }
    const timer = setTimeout(() => {
      shown.value = state
    }, PENDING_AFTER_MS)
    return () => clearTimeout(timer)
  }, [state])
  return shown.value
}
