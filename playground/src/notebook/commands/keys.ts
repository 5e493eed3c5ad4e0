import { active, editing, focusCell } from '../cells/active.ts'
import { findShown, keysShown, paletteShown } from '../page/shown.ts'
import { run } from '../session/session.ts'
import {
  duplicate,
  edit,
  insertAbove,
  insertBelow,
  leave,
  move,
  redoStep,
  remove,
  runAndNext,
  showCode,
  step,
  toggle,
  undoStep,
} from './actions.ts'

const TWICE_MS = 500
let pressedD:
  | { readonly id: string; readonly at: number; readonly timer: ReturnType<typeof setTimeout> }
  | undefined

/** Keys of the whole page. */
export function onPageKey(event: KeyboardEvent): void {
  if (event.defaultPrevented) return
  const command = event.ctrlKey || event.metaKey
  const key = event.key.toLowerCase()
  if (command && key === 'k') open(event, paletteShown)
  else if (command && key === 'f') open(event, findShown)
  else if (command && key === 'z' && !isWritten(event.target)) {
    event.preventDefault()
    if (event.shiftKey) redoStep()
    else undoStep()
  } else if (command && key === 'y' && !isWritten(event.target)) {
    event.preventDefault()
    redoStep()
  } else if (event.key === '?' && !isWritten(event.target)) open(event, keysShown)
}

function open(event: KeyboardEvent, what: { value: boolean }): void {
  event.preventDefault()
  what.value = true
}

/** Keys of the cell that the reader is at. */
export function onCellKey(event: KeyboardEvent): void {
  const id = active.peek()
  if (event.defaultPrevented || id === undefined) return
  if (event.key === 'Enter' && (event.shiftKey || event.ctrlKey || event.metaKey)) {
    event.preventDefault()
    if (event.shiftKey) run(id)
    else runAndNext(id)
    return
  }
  if (event.key === 'Escape') {
    event.preventDefault()
    if (editing.peek() === id) leave(id)
    else focusCell(id)
    return
  }
  if (isWritten(event.target) || event.ctrlKey || event.metaKey) return
  if (event.altKey) {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
    event.preventDefault()
    move(id, event.key === 'ArrowUp' ? -1 : 1)
    return
  }
  const does = actionOf(event, id)
  if (does === undefined) return
  event.preventDefault()
  does()
}

/** What a key does when the focus is on the cell itself, or on a button or slider in it. */
function actionOf(event: KeyboardEvent, id: string): (() => void) | undefined {
  const onCell = (event.target as HTMLElement).id === `cell-${id}`
  switch (event.key) {
    case 'Enter':
      return onCell ? () => edit(id) : undefined
    case 'ArrowDown':
      return onCell ? () => step(1) : undefined
    case 'ArrowUp':
      return onCell ? () => step(-1) : undefined
    case 'Delete':
      return onCell ? () => remove(id) : undefined
    case 'j':
      return () => step(1)
    case 'k':
      return () => step(-1)
    case 'a':
      return () => insertAbove('code', id)
    case 'b':
      return () => insertBelow('code', id)
    case 't':
      return () => insertBelow('text', id)
    case 'z':
      return undoStep
    case 'Z':
      return redoStep
    case 'd':
      return () => pressD(id)
    case 'f':
      return () => toggle(id, 'folded')
    case 'h':
      return () => toggle(id, 'codeHidden')
    case 'l':
      return () => toggle(id, 'lazy')
    case 'c':
      return () => showCode(id)
    default:
      return undefined
  }
}

/** D once is a copy, twice in a row takes the cell out. */
function pressD(id: string): void {
  const before = pressedD
  if (before) clearTimeout(before.timer)
  if (before?.id === id && performance.now() - before.at < TWICE_MS) {
    pressedD = undefined
    remove(id)
    return
  }
  const timer = setTimeout(() => {
    pressedD = undefined
    duplicate(id)
  }, TWICE_MS)
  pressedD = { id, at: performance.now(), timer }
}

/** Whether keys write there: letters are then letters. */
function isWritten(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target.closest('.monaco-editor') !== null) return true
  if (target instanceof HTMLInputElement)
    return !['checkbox', 'radio', 'range', 'button'].includes(target.type)
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
}
