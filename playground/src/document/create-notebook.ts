import { type Notebook, startHistory } from '@sojourn/notebook'
import { goTo } from '../app/route.ts'
import { storeNotebook } from './storage.ts'

/**
 * Stores a new notebook of the reader's own and goes to it.
 *
 * @param view whether it opens in the studio or as cells
 * @param foreign it came from elsewhere: its reader is asked before its code runs
 * @throws DOMException where it can't be stored
 */
export async function createNotebook(
  notebook: Notebook,
  view: 'studio' | 'notebook',
  foreign = false,
): Promise<void> {
  const { id, title } = notebook
  const history = startHistory(notebook)
  await storeNotebook({ id, title, changed: Date.now(), history, ...(foreign && { foreign }) })
  goTo(`${view}/${id}`)
}
