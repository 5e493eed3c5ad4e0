import { route } from '../app/route.ts'
import { phone } from '../app/screen/phone.ts'
import { notebook } from '../document/open.ts'
import { words } from './words.ts'

/** An example has no address in the other view until it is the reader's own. */
const keep = async () => (await import('../document/document.ts')).keepAsOwn()

/**
 * The same document for a strategist and for a developer. Pages put it into the bar; on a phone, where
 * there is no room, the bar has it under More.
 */
export function ViewSwitch({ underMore = false }: { readonly underMore?: boolean }) {
  const id = notebook.value?.id
  if (id === undefined || phone.value !== underMore) return null
  const at = route.value
  const inStudio =
    at.page === 'studio' ||
    at.page === 'example' ||
    (at.page === 'shared' && at.hash.startsWith('#settings='))
  const { views, studio, notebook: cells } = words.value
  return (
    <nav class="seg" aria-label={views}>
      <a href={`#/studio/${id}`} aria-current={inStudio ? 'page' : undefined} onClick={keep}>
        {studio}
      </a>
      <a href={`#/notebook/${id}`} aria-current={inStudio ? undefined : 'page'} onClick={keep}>
        {cells}
      </a>
    </nav>
  )
}
