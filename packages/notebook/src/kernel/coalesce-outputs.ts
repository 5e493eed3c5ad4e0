import type { RuntimeEvent } from '../runtime/events.ts'

const PAUSE_MS = 16

/**
 * At most one message of outputs a cell and frame: a generator that yields a thousand times a second
 * is seen as often as a screen shows it. The first goes out at once, the last always.
 */
export function coalesceOutputs(
  post: (event: RuntimeEvent) => void,
): (event: RuntimeEvent) => void {
  const waiting = new Map<string, RuntimeEvent[]>()
  return (event) => {
    const held = waiting.get(event.cell)
    if (held) {
      if (event.type !== 'console') {
        const same = held.findIndex(({ type }) => type === event.type)
        if (same >= 0) held.splice(same, 1)
      }
      held.push(event)
      return
    }
    post(event)
    if (event.type === 'outputs') open(event.cell)
  }

  function open(cell: string): void {
    waiting.set(cell, [])
    setTimeout(() => {
      const events = waiting.get(cell) ?? []
      waiting.delete(cell)
      for (const event of events) post(event)
      if (events.some(({ type }) => type === 'outputs')) open(cell)
    }, PAUSE_MS)
  }
}
