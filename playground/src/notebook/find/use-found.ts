import { type ReadonlySignal, type Signal, useSignal, useSignalEffect } from '@preact/signals'
import { notebook } from '../../document/document.ts'
import { type Found, find, type Query } from './find.ts'

/** The places, or why there are none: the pattern is none, or takes too long. */
export type Places = readonly Found[] | 'bad' | 'slow'

const PATIENCE_MS = 2000

/** Where a query is found in the open notebook: a text at once, a pattern where it can be ended. */
export function useFound(query: ReadonlySignal<Query>): Signal<Places> {
  const places = useSignal<Places>([])
  useSignalEffect(() => {
    const { cells = [] } = notebook.value ?? {}
    if (!query.value.regex || query.value.text === '') {
      places.value = find(cells, query.value)
      return undefined
    }
    const worker = new Worker(new URL('./find.worker.ts', import.meta.url), { type: 'module' })
    let timer: ReturnType<typeof setTimeout> | undefined
    const end = (found: Places) => {
      places.value = found
      stop()
    }
    const stop = () => {
      clearTimeout(timer)
      worker.terminate()
    }
    worker.addEventListener('message', ({ data }: MessageEvent<Places>) => end(data))
    timer = setTimeout(() => end('slow'), PATIENCE_MS)
    worker.postMessage({ cells, query: query.value })
    return stop
  })
  return places
}
