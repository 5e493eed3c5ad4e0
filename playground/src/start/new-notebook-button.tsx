import { useSignal } from '@preact/signals'
import { language } from '../language/language.ts'
import { words } from './words.ts'

/** Begins an empty notebook of the reader's own. */
export function NewNotebookButton({ primary = false }: { readonly primary?: boolean }) {
  const problem = useSignal(false)
  const begin = async () => {
    const { createNotebook } = await import('../document/create-notebook.ts')
    const { emptyNotebook, insertCell } = await import('@sojourn/notebook')
    const { untitled } = words.peek()
    const empty = emptyNotebook(crypto.randomUUID(), untitled, language.peek())
    const text = { id: 'c1', kind: 'text', source: `# ${untitled}` } as const
    await createNotebook(insertCell(empty, text).notebook, 'notebook').catch(() => {
      problem.value = true
    })
  }
  return (
    <>
      <button type="button" class={`btn ${primary ? 'pri' : ''}`} onClick={begin}>
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M8 3v10M3 8h10" />
        </svg>
        {words.value.newNotebook}
      </button>
      {problem.value && (
        <p class="start-problem" role="alert">
          {words.value.own.failed}
        </p>
      )}
    </>
  )
}
