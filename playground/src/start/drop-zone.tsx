import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { useFileDrop } from '../app/use-file-drop.ts'
import { ProblemText } from '../problems/problem-text.tsx'
import { openFile } from './open-file.ts'
import { words } from './words.ts'

/** Where a file of the reader's own goes in: dropped anywhere on the page, or chosen. */
export function DropZone() {
  const problem = useSignal<{ readonly file: string; readonly message: string }>()
  const input = useRef<HTMLInputElement>(null)
  const open = async (file: File | undefined) => {
    if (file === undefined) return
    problem.value = undefined
    try {
      await openFile(file)
    } catch (error) {
      problem.value = {
        file: file.name,
        message: error instanceof Error ? error.message : String(error),
      }
    }
  }
  // The whole page takes a file: a near miss is none.
  const over = useFileDrop((file) => void open(file))
  const { title, what, choose, here, opens, problem: problemOf } = words.value.drop
  return (
    <section class={`start-drop ${over.value ? 'over' : ''}`} aria-labelledby="start-drop">
      <h2 id="start-drop">{title}</h2>
      <p>{what}</p>
      <input
        ref={input}
        type="file"
        hidden
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? []
          // The same file again is a choice too.
          currentTarget.value = ''
          void open(file)
        }}
      />
      <button type="button" class="btn" onClick={() => input.current?.click()}>
        {choose}
      </button>
      {problem.value && (
        <div class="start-problem" role="alert">
          <b>{problemOf(problem.value.file)}</b>
          <pre>
            <ProblemText message={problem.value.message} />
          </pre>
        </div>
      )}
      <p class="start-lock">
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M4 7h8v6.500H4zM5.500 7V5a2.500 2.500 0 015 0v2" />
        </svg>
        {here}
      </p>
      <p class="start-opens">{opens}</p>
    </section>
  )
}
