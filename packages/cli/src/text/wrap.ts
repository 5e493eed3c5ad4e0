import { textWidth } from './width.ts'

/** Breaks a text between words (a number keeps its %) so that no line is wider than `width`, each after its indent. */
export function wrap(text: string, width: number, first = '', rest = first): string {
  const lines: string[] = []
  let line = first
  let empty = true
  for (const word of text.split(/ (?!%)/)) {
    const longer = empty ? line + word : `${line} ${word}`
    if (empty || textWidth(longer) <= width) line = longer
    else {
      lines.push(line)
      line = rest + word
    }
    empty = false
  }
  return [...lines, line].join('\n')
}
