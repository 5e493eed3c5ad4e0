import { signal } from '@preact/signals'

/**
 * Whether this tab may change the open notebook. A stored notebook belongs to one tab at a time, by a
 * lock that the browser frees when the tab is gone, however it went.
 */
export const mine = signal(true)

/** Where a browser has no locks, as outside of secure pages, every tab may write. */
const locks: LockManager | undefined = navigator.locks

const PATIENCE_MS = 1000

/** The notebook that is this tab's or is waited for. */
let sought: string | undefined
let leave: (() => void) | undefined
/** Tells the owner in another tab that its document is wanted here. */
const wanted = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('sojourn')

interface Owner {
  /** Called when the notebook becomes this tab's after it had been another's. */
  readonly gained: () => void
  /** Called before it is handed to another tab; resolves when nothing is left to write. */
  readonly losing: () => Promise<void>
}

/** A notebook whose lock another tab took without waiting: nothing more of it is written from here. */
let stolen: string | undefined

/** Whether what was done to a notebook here may be written. */
export function mayWrite(id: string): boolean {
  return stolen !== id
}

let holding:
  | { readonly id: string; readonly release: () => void; readonly owner: Owner }
  | undefined

/**
 * Takes the lock of a notebook, or waits for it in the background where another tab has it.
 *
 * @returns whether it is this tab's now
 */
export async function own(id: string, owner: Owner): Promise<boolean> {
  disown()
  sought = id
  if (locks === undefined) return true
  const got = await request(id, owner, { ifAvailable: true })
  mine.value = got
  if (!got) wait(id, owner)
  return got
}

/** Whether a notebook is this tab's, or will be as soon as it can. */
export function seeks(id: string): boolean {
  return sought === id
}

/** Lets go of the notebook: another is opened. */
export function disown(): void {
  sought = undefined
  leave?.()
  leave = undefined
  holding?.release()
  holding = undefined
  mine.value = true
}

/** Makes the notebook this tab's: the other is asked, and where it doesn't answer not asked. */
export function takeOver(id: string, owner: Owner): void {
  wanted?.postMessage(id)
  setTimeout(() => {
    if (mine.peek()) return
    leave?.()
    void request(id, owner, { steal: true }).then((got) => got && gained(owner))
  }, PATIENCE_MS)
}

function wait(id: string, owner: Owner): void {
  const abort = new AbortController()
  leave = () => abort.abort()
  void request(id, owner, { signal: abort.signal }).then((got) => got && gained(owner))
}

function gained(owner: Owner): void {
  mine.value = true
  owner.gained()
}

/** Resolves when the lock is held, which it is until it is released, or known not to be had. */
function request(id: string, owner: Owner, options: LockOptions): Promise<boolean> {
  return new Promise((resolve) => {
    const held = (lock: Lock | null) => {
      resolve(lock !== null)
      if (lock === null) return undefined
      if (stolen === id) stolen = undefined
      return new Promise<void>((release) => {
        holding = { id, release, owner }
      })
    }
    locks?.request(`sojourn ${id}`, options, held).catch(() => {
      // The wait was given up, or another tab took the lock away.
      resolve(false)
      if (holding?.id !== id) return
      stolen = id
      lost(id, owner)
    })
  })
}

function lost(id: string, owner: Owner): void {
  holding = undefined
  mine.value = false
  wait(id, owner)
}

wanted?.addEventListener('message', async ({ data }) => {
  if (holding === undefined || holding.id !== data) return
  const { id, release, owner } = holding
  // No more changes from here, then what was done is written, then the other tab's turn.
  mine.value = false
  await owner.losing()
  release()
  lost(id, owner)
})

/** Does something to a notebook that no tab has open. @returns whether none had */
export async function whileFree(id: string, action: () => Promise<void>): Promise<boolean> {
  if (locks === undefined) {
    await action()
    return true
  }
  return locks.request(`sojourn ${id}`, { ifAvailable: true }, async (lock) => {
    if (lock !== null) await action()
    return lock !== null
  })
}
