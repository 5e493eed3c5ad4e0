import { untouched } from '../document/document.ts'
import { saving } from '../document/saving.ts'
import { words } from './words.ts'

/** Whether the last change is on the disk, and if not, why. */
export function SavedState() {
  if (untouched.value) return null
  const { saved, saving: pending, full, notSaved } = words.value
  const now = saving.value
  if (now.state === 'failed')
    return (
      <p class="saved failed" role="alert">
        {now.name === 'QuotaExceededError' ? full : notSaved}
      </p>
    )
  return (
    <p class="saved" role="status">
      {now.state === 'saved' ? saved : pending}
    </p>
  )
}
