import { route } from '../app/route.ts'
import { notebook, untouched } from '../document/open.ts'
import { words } from './words.ts'

/** The same document for a strategist and for a developer. */
export function ViewSwitch() {
  const id = notebook.value?.id
  if (id === undefined || untouched.value) return null
  const { views, studio, notebook: cells } = words.value
  return (
    <nav class="seg" aria-label={views}>
      <a href={`#/studio/${id}`} aria-current={route.value.page === 'studio' ? 'page' : undefined}>
        {studio}
      </a>
      <a
        href={`#/notebook/${id}`}
        aria-current={route.value.page === 'notebook' ? 'page' : undefined}
      >
        {cells}
      </a>
    </nav>
  )
}
