import type { Cell } from '@sojourn/notebook'
import { find, type Query } from './find.ts'

// A pattern can take for ever; here that can be ended.
addEventListener('message', ({ data }: MessageEvent<{ cells: readonly Cell[]; query: Query }>) => {
  try {
    postMessage(find(data.cells, data.query))
  } catch {
    postMessage('bad')
  }
})
