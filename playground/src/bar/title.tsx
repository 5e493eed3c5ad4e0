import { changeNotebook } from '@sojourn/notebook'
import { apply, notebook } from '../document/document.ts'
import { mine } from '../document/ownership.ts'
import { words } from './words.ts'

/** The title of the document, which can be written over; kept with every letter. */
export function Title() {
  const title = notebook.value?.title ?? ''
  return (
    <input
      class="doc"
      aria-label={words.value.title}
      // Where the browser can't fit it to its text, it has room for most titles.
      size={Math.min(40, Math.max(8, title.length))}
      value={title}
      maxLength={200}
      readOnly={!mine.value}
      onInput={({ currentTarget }) => rename(currentTarget.value)}
      onBlur={({ currentTarget }) => {
        currentTarget.value = notebook.peek()?.title ?? ''
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur()
      }}
    />
  )
}

/** A title of nothing is not kept, so that none is lost on the way to another. */
function rename(title: string): void {
  if (title.trim() !== '') apply((before) => changeNotebook(before, { title }), 'title')
}
