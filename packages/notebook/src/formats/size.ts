import { NotebookError } from '../document/problems.ts'

/** The largest notebook that is read, in characters. */
export const LARGEST_NOTEBOOK = 20_000_000

/** @throws NotebookError if it is larger than what is read */
export function checkSize(what: string, characters: number, most = LARGEST_NOTEBOOK): void {
  if (characters <= most) return
  throw new NotebookError(what, [
    { path: '', message: `It is too large: ${most / 1e6} million characters are the most.` },
  ])
}
