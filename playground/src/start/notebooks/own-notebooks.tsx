import { signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { phone } from '../../app/screen/phone.ts'
import { type Summary, summaries } from '../../document/storage.ts'
import { NewNotebookButton } from '../new-notebook-button.tsx'
import { words } from '../words.ts'
import { NotebookRow } from './notebook-row.tsx'
import { notice } from './notice.ts'

/** Undefined until they are read; null where the browser keeps none for this page. */
const list = signal<readonly Summary[] | null>()

async function read(): Promise<void> {
  list.value = await summaries().catch(() => null)
}

/** The reader's notebooks, the last changed first, with what can be done to each. */
export function OwnNotebooks() {
  useEffect(() => {
    void read()
    // Another tab may have changed them.
    addEventListener('focus', read)
    return () => {
      removeEventListener('focus', read)
      notice.value = undefined
    }
  }, [])
  const { title, none, blocked } = words.value.own
  const all = list.value
  return (
    <section class="start-block" aria-labelledby="start-own">
      <h2 id="start-own">{title}</h2>
      <Notice />
      {all === null && <p class="sm start-blocked">{blocked}</p>}
      {all?.length === 0 && <p class="sm mut">{none}</p>}
      {all && all.length > 0 && (
        <ul>
          {all.map((each) => (
            <NotebookRow key={each.id} summary={each} changed={read} />
          ))}
        </ul>
      )}
      {phone.value && <NewNotebookButton />}
    </section>
  )
}

/** What was just done, and how to take it back. */
function Notice() {
  const now = notice.value
  return (
    <div role="status">
      {now && (
        <p class="start-notice">
          {now.text}{' '}
          {now.undo && (
            <button type="button" class="start-link" onClick={() => void now.undo?.().then(read)}>
              {words.value.own.undo}
            </button>
          )}
        </p>
      )}
    </div>
  )
}
