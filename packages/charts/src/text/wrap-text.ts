import { textWidth } from './text-width.ts'

/** Text broken into lines. */
export interface Wrapped {
  readonly lines: readonly string[]
  /** Share of the text that had to go. */
  readonly lost: number
}

/** What a line can be broken between: no-break spaces hold, and no line begins with a percent sign. */
export function wordsOf(text: string): string[] {
  return text
    .replace(/(\d)\s%/g, '$1\u00a0%')
    .split(/[^\S\u00a0\u202f]+/)
    .filter(Boolean)
}

/** Breaks a text between words into lines no wider than `width`; what doesn't fit ends in "…". */
export function wrapText(text: string, width: number, fontSize: number, maxLines: number): Wrapped {
  const fits = (line: string) => textWidth(line, fontSize) <= width
  const lines: string[] = []
  let line = ''
  const words = wordsOf(text)
  for (const word of words) {
    const longer = line === '' ? word : `${line} ${word}`
    if (fits(longer)) {
      line = longer
      continue
    }
    if (line !== '' && lines.length + 1 < maxLines) {
      lines.push(line)
      line = word
      if (fits(word)) continue
    } else line = longer
    lines.push(shorten(line, fits))
    const kept = [...lines.join(' ')].length - 1
    return { lines, lost: Math.max(0, 1 - kept / [...words.join(' ')].length) }
  }
  lines.push(line)
  return { lines, lost: 0 }
}

function shorten(line: string, fits: (line: string) => boolean): string {
  const letters = [...line]
  while (letters.length > 1 && !fits(`${letters.join('').trimEnd()}…`)) letters.pop()
  return `${letters.join('').trimEnd()}…`
}
