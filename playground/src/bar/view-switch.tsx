import { route } from '../app/route.ts'
import { notebook } from '../document/open.ts'
import { words } from './words.ts'

/** An example has no address in the other view until it is the reader's own. */
const keep = async () => (await import('../document/document.ts')).keepAsOwn()

/** The same document for a strategist and for a developer. */
export function ViewSwitch() {
  const id = notebook.value?.id
  if (id === undefined) return null
  const inStudio = route.value.page === 'studio' || route.value.page === 'example'
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
