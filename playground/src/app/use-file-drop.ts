import { type Signal, useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'

/** Takes files that are dropped anywhere on the page; tells whether one is held over it. */
export function useFileDrop(take: (first: File, all: readonly File[]) => void): Signal<boolean> {
  const over = useSignal(false)
  useEffect(() => {
    const hold = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy'
      over.value = true
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) over.value = false
    }
    const drop = (event: DragEvent) => {
      const all = [...(event.dataTransfer?.files ?? [])]
      const [file] = all
      if (file === undefined) return
      event.preventDefault()
      over.value = false
      take(file, all)
    }
    addEventListener('dragover', hold)
    addEventListener('dragleave', leave)
    addEventListener('drop', drop)
    return () => {
      removeEventListener('dragover', hold)
      removeEventListener('dragleave', leave)
      removeEventListener('drop', drop)
    }
  }, [])
  return over
}

/** On pages that take no files, one that is dropped is refused: the browser would open it in their place. */
export function refuseFiles(): void {
  addEventListener('dragover', (event) => {
    if (!holdsFiles(event)) return
    event.preventDefault()
    if (event.dataTransfer) event.dataTransfer.dropEffect = 'none'
  })
  addEventListener('drop', (event) => {
    if (holdsFiles(event)) event.preventDefault()
  })
}

function holdsFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false
}
