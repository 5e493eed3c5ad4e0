import type { History } from '@sojourn/notebook'

/** Of what was done so much is kept, in characters of its patches: tens of thousands of steps. */
const MOST = 8_000_000

type Step = History['past'][number]

/** Steps don't change, so each is measured once. */
const sizes = new WeakMap<Step, number>()

/** The history without its oldest steps, where it has grown too large to be written in an instant. */
export function shorten(history: History, most = MOST): History {
  let room = most
  let first = history.past.length
  while (first > 0) {
    room -= sizeOf(history.past[first - 1] as Step)
    if (room < 0) break
    first--
  }
  return first === 0 ? history : { ...history, past: history.past.slice(first) }
}

function sizeOf(step: Step): number {
  let size = sizes.get(step)
  if (size === undefined) {
    size = JSON.stringify(step).length
    sizes.set(step, size)
  }
  return size
}
