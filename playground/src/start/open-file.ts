import { droppedFile } from '../app/dropped-file.ts'
import { goTo } from '../app/route.ts'

/** The beginning of a file tells what it is. */
const LOOKED_AT = 65_536

/**
 * Opens a file of the reader's: a notebook, journey or scenario as a notebook, anything else as data
 * to be fitted.
 *
 * @throws NotebookError or JourneyError that lists what is wrong with the file
 */
export async function openFile(file: File): Promise<void> {
  if (/\.(json|ipynb|html?)$/i.test(file.name) && (await isOurs(file))) {
    const { openNotebookFile } = await import('./open-notebook-file.ts')
    await openNotebookFile(file)
    return
  }
  droppedFile.value = file
  goTo('fit')
}

/** Whether a file is a page or a Jupyter notebook, or names one of our formats. */
async function isOurs(file: File): Promise<boolean> {
  const start = (await file.slice(0, LOOKED_AT).text()).trimStart()
  if (start.startsWith('<')) return true
  if (!start.startsWith('{')) return false
  return /\.ipynb$/i.test(file.name) || /"sojourn-(notebook|journey|scenario)"/.test(start)
}
