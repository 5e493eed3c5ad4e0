import { useEffect } from 'preact/hooks'
import { canRedo, canUndo, redo, undo } from '../document/document.ts'
import { mine } from '../document/ownership.ts'
import { words } from './words.ts'

/** One step of the document back and forward, also by the keys that every program has for it. */
export function UndoRedo() {
  useEffect(() => {
    addEventListener('keydown', byKey)
    return () => removeEventListener('keydown', byKey)
  }, [])
  const { undo: back, redo: forward } = words.value
  return (
    <span class="undo">
      <button
        type="button"
        class="btn q ico"
        aria-label={back}
        title={back}
        disabled={!canUndo.value || !mine.value}
        onClick={undo}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M6 3L2.500 6.500 6 10M2.500 6.500H10a3.500 3.500 0 010 7H7" />
        </svg>
      </button>
      <button
        type="button"
        class="btn q ico"
        aria-label={forward}
        title={forward}
        disabled={!canRedo.value || !mine.value}
        onClick={redo}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M10 3l3.500 3.500L10 10M13.500 6.500H6a3.500 3.500 0 000 7h3" />
        </svg>
      </button>
    </span>
  )
}

/** Where text is written, the keys undo what was written. */
function byKey(event: KeyboardEvent): void {
  const { key, ctrlKey, metaKey, shiftKey, altKey, target, defaultPrevented } = event
  if (defaultPrevented || altKey || !(ctrlKey || metaKey)) return
  if (target instanceof Element && target.closest(WRITING)) return
  const letter = key.toLowerCase()
  if (letter !== 'z' && letter !== 'y') return
  event.preventDefault()
  if (letter === 'y' || shiftKey) redo()
  else undo()
}

const WRITING =
  'textarea, [contenteditable], .monaco-editor, input:not([type=range], [type=checkbox], [type=radio], [type=button])'
