import { type Notebook, readNotebook } from '../document/notebook.ts'
import { NotebookError } from '../document/problems.ts'
import { readObservable } from './read-observable.ts'
import { checkSize } from './size.ts'

/**
 * Reads the text of a notebook file: Sojourn's JSON, or Observable's HTML.
 *
 * @throws NotebookError that lists every problem
 */
export function readNotebookFile(text: string): Notebook {
  checkSize('The notebook', text.length)
  if (text.trimStart().startsWith('<')) return readObservable(text)
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new NotebookError('The notebook', [
      { path: '', message: `It is neither HTML nor JSON: ${(error as Error).message}` },
    ])
  }
  return readNotebook(value)
}
