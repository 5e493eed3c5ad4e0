import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { download, fileName } from '../app/download.ts'
import { notebook, untouched } from '../document/open.ts'
import { type Saving, saving } from '../document/saving.ts'
import { words } from './words.ts'

/** Most changes are on the disk before a reader could read that they are on their way. */
const PENDING_AFTER_MS = 1000

/** Whether the last change is on the disk, and if not, why, and what to do. */
export function SavedState() {
  const now = useSlowly(saving.value)
  if (untouched.value || now === undefined) return null
  const { saved, saving: pending } = words.value
  if (now.state === 'failed') return <Failed name={now.name} />
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

function Failed({ name }: { readonly name: string }) {
  const { downloadCopy } = words.value
  return (
    <p class="saved failed-to-save" role="alert">
      <span>{reasonOf(name)}</span>
      <button type="button" class="btn" onClick={downloadOpen}>
        {downloadCopy}
      </button>
    </p>
  )
}

/** What browsers call a full disk, storage that is switched off, and a disk that doesn't answer. */
function reasonOf(name: string): string {
  const { full, notSaved, notWritten } = words.value
  if (name === 'QuotaExceededError') return full
  return ['SecurityError', 'InvalidStateError', 'TypeError', 'ReferenceError'].includes(name)
    ? notSaved
    : notWritten
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

function downloadOpen(): void {
  const open = notebook.peek()
  if (open === undefined) return
  download(fileName(open.title, 'json'), JSON.stringify(open, null, 2), 'application/json')
}
