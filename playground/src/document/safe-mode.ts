import { signal } from '@preact/signals'

const KEY = 'sojourn.opening'
/** A page that has answered for so long did not crash by opening the notebook. */
const SAFE_AFTER_MS = 3000

/**
 * Whether the open notebook took the page down the last time it was opened or run: it is then shown,
 * not run. Set it to false where its reader wants it run all the same.
 */
export const safeMode = signal(false)

let timer: ReturnType<typeof setTimeout> | undefined

/** Notes that a notebook is being opened, and whether the page ended in the midst of it last time. */
export function opening(id: string): void {
  safeMode.value = noted() === id
  risky(id)
}

/** Whether code runs that could still end the page, as by filling the memory. */
export const atRisk = signal(false)

/**
 * Notes that something is done with the notebook that could end the page, such as running it. The
 * note is gone when the page has lived on for three seconds and nothing runs any more, or is left in
 * an orderly way.
 */
export function risky(id: string): void {
  note(id)
  clearTimeout(timer)
  timer = setTimeout(() => (atRisk.peek() ? risky(id) : note(undefined)), SAFE_AFTER_MS)
}

addEventListener('pagehide', () => note(undefined))

function noted(): string | undefined {
  try {
    return localStorage.getItem(KEY) ?? undefined
  } catch {
    return undefined
  }
}

function note(id: string | undefined): void {
  try {
    if (id === undefined) localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, id)
  } catch {
    // Without storage nothing is remembered; the notebook opens as always.
  }
}
