import { signal } from '@preact/signals'

/** Why the last file could not be opened. */
export const fileProblem = signal<string>()

/** Lets the reader choose a file; a notebook opens as a notebook of its own, data to be fitted. */
export function chooseFile(): void {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = '.json,.html,.htm,.csv,.ndjson,.parquet,.gz'
  input.addEventListener('change', async () => {
    const [file] = input.files ?? []
    if (file === undefined) return
    fileProblem.value = undefined
    try {
      const { openFile } = await import('../../start/open-file.ts')
      await openFile(file)
    } catch (error) {
      fileProblem.value = error instanceof Error ? error.message : String(error)
    }
  })
  input.click()
}
