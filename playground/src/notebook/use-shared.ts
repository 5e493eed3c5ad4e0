import { signal } from '@preact/signals'
import { readShareLink } from '@sojourn/notebook'
import { useEffect } from 'preact/hooks'
import { type Route, replaceRoute } from '../app/route.ts'
import { notebook, openNew, untouched } from '../document/document.ts'
import { foreign } from '../document/foreign.ts'
import { words } from './words.ts'

/** How it stands with the link of the address. */
type Shared =
  | { readonly state: 'reading' | 'open'; readonly hash: string }
  | { readonly state: 'broken'; readonly hash: string; readonly problem: string }

const shared = signal<Shared>()

/** Opens the notebook that a link holds: to be read first, and run when its reader has agreed. */
export function useShared(route: Route): Shared | undefined {
  const hash = route.page === 'shared' ? route.hash : undefined
  useEffect(() => {
    if (hash === undefined) return
    let current = true
    shared.value = { state: 'reading', hash }
    open(hash).then(
      () => {
        if (current) shared.value = { state: 'open', hash }
      },
      (error: unknown) => {
        const problem = error instanceof Error ? error.message : String(error)
        if (current) shared.value = { state: 'broken', hash, problem }
      },
    )
    return () => {
      current = false
    }
  }, [hash])
  const changed = hash !== undefined && shared.value?.state === 'open' && !untouched.value
  useEffect(() => {
    // From the first change on it is the reader's own, under its own address.
    if (changed) replaceRoute(`notebook/${notebook.peek()?.id}`)
  }, [changed])
  if (hash === undefined) return undefined
  return shared.value?.hash === hash ? shared.value : { state: 'reading', hash }
}

/** Under an id of its own: a link never writes over a notebook that the reader has. */
async function open(hash: string): Promise<void> {
  const found = await readShareLink(hash)
  if (found === undefined) throw new Error(words.peek().foreign.broken)
  openNew({ ...found, id: crypto.randomUUID() })
  foreign.value = true
}
