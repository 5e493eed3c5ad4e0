import { fileName } from '../app/file-name.ts'
import { jsonFile, saveFile } from '../app/save-file.ts'
import { notebook } from '../document/open.ts'
import { words } from './words.ts'

/** Why the last change is not on the disk, and a way to have it all the same. */
export function FailedToSave({ name }: { readonly name: string }) {
  const { downloadCopy } = words.value
  return (
    <p class="saved failed-to-save" role="alert">
      <span>{reasonOf(name)}</span>
      <button type="button" class="btn" onClick={downloadOpen}>
        {downloadCopy}
      </button>
    </p>
  )
}

/** What browsers call a full disk, storage that is switched off, and a disk that doesn't answer. */
function reasonOf(name: string): string {
  const { full, notSaved, notWritten } = words.value
  if (name === 'QuotaExceededError') return full
  return ['SecurityError', 'InvalidStateError', 'TypeError', 'ReferenceError'].includes(name)
    ? notSaved
    : notWritten
}

function downloadOpen(): void {
  const open = notebook.peek()
  if (open === undefined) return
  saveFile(fileName(open.title, 'json'), jsonFile(open))
}
