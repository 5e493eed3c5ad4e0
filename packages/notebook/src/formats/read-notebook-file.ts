import { type Notebook, readNotebook } from '../document/notebook.ts'
import { NotebookError } from '../document/problems.ts'
import { readIpynb } from './read-ipynb.ts'
import { readObservable } from './read-observable.ts'
import { checkSize } from './size.ts'

/**
 * Reads the text of a notebook file: Sojourn's JSON, Observable's HTML, or Jupyter's.
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
      {
        path: '',
        message: `It is neither HTML nor JSON, or cut off: download it again. ${(error as Error).message}`,
      },
    ])
  }
  return isJupyter(value) ? readIpynb(value) : readNotebook(value)
}

function isJupyter(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, 'nbformat')
}
