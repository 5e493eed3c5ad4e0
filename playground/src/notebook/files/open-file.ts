import { signal } from '@preact/signals'

/** Why the last file could not be opened. */
export const fileProblem = signal<string>()

/** Opens a file of the reader's: a notebook as a notebook of its own, data to be fitted. */
export async function openHere(file: File): Promise<void> {
  fileProblem.value = undefined
  try {
    const { openFile } = await import('../../start/open-file.ts')
    await openFile(file)
  } catch (error) {
    fileProblem.value = error instanceof Error ? error.message : String(error)
  }
}

/** Lets the reader choose a file to open. */
export function chooseFile(): void {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = '.json,.ipynb,.html,.htm,.csv,.ndjson,.parquet,.gz'
  input.addEventListener('change', () => {
    const [file] = input.files ?? []
    if (file !== undefined) void openHere(file)
  })
  input.click()
}
