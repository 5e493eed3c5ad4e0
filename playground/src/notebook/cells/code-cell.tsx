import { useEffect } from 'preact/hooks'
import { edit, leave, toggle } from '../commands/actions.ts'
import { CodeEditor } from '../editor/code-editor.tsx'
import { runOf } from '../session/cell-run.ts'
import { run, writing } from '../session/session.ts'
import { words } from '../words.ts'
import { editing } from './active.ts'
import { editCell } from './edit-cell.ts'
import { Highlighted } from './highlighted.tsx'
import type { OfKind } from './of-kind.ts'

let sessions = 0

/** TypeScript: coloured where it is read, in the editor where it is written. */
export function CodeCell({ cell }: { readonly cell: OfKind<'code'> }) {
  const { id, source } = cell
  const said = words.value
  const isEdited = editing.value === id
  useEffect(() => {
    if (!isEdited) return
    writing.value = id
    sessions++
    return () => {
      // What was written runs when it is left.
      if (writing.peek() === id) writing.value = undefined
    }
  }, [isEdited, id])
  if (isEdited)
    return (
      <div onFocusIn={() => (writing.value = id)} onFocusOut={(event) => left(event, id)}>
        <CodeEditor
          id={id}
          source={source}
          onInput={(next) =>
            editCell(
              cell,
              (draft) => {
                draft.source = next
              },
              `code ${id} ${sessions}`,
            )
          }
          onRun={() => run(id)}
          onLeave={() => leave(id)}
        />
      </div>
    )
  if (cell.codeHidden)
    return (
      <button type="button" class="nb-folded" onClick={() => toggle(id, 'codeHidden')}>
        {said.showCodeAgain}
      </button>
    )
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter on the cell does the same
    <section
      class="nb-code"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must take the focus
      tabIndex={0}
      aria-label={said.code}
      onClick={() => {
        if (String(getSelection()) === '') edit(id)
      }}
    >
      {source === '' ? (
        <code class="nb-empty">{said.emptyCode}</code>
      ) : (
        <Highlighted code={source} bad={runOf(id).problem.value?.line} />
      )}
    </section>
  )
}

/** What was written runs when the focus goes elsewhere on the page, but to a dialog. */
function left({ currentTarget }: FocusEvent, id: string): void {
  const box = currentTarget as HTMLElement
  setTimeout(() => {
    const now = document.activeElement
    if (!document.hasFocus() || box.contains(now) || now?.closest('dialog')) return
    if (writing.peek() === id) writing.value = undefined
  })
}
