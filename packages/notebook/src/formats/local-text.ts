import type { Cell } from '../document/cell.ts'

/** The Markdown of a cell in a language, or else in the notebook's own. */
export function localText(
  cell: Extract<Cell, { kind: 'text' | 'quiz' }>,
  language?: string,
): string {
  return cell.variants?.find((variant) => variant.language === language)?.source ?? cell.source
}
