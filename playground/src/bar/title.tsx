import { changeNotebook } from '@sojourn/notebook'
import { apply, notebook } from '../document/document.ts'
import { words } from './words.ts'

/** The title of the document, which can be written over. */
export function Title() {
  const title = notebook.value?.title ?? ''
  return (
    <input
      class="doc"
      aria-label={words.value.title}
      value={title}
      maxLength={200}
      onChange={({ currentTarget }) => {
        const next = currentTarget.value.trim()
        if (next === '') currentTarget.value = title
        else apply((before) => changeNotebook(before, { title: next }))
      }}
    />
  )
}
