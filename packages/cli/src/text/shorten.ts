import { characters, textWidth } from './width.ts'

/** A text no wider than `width`: what is too much is cut from its middle, `a very lo…ng name`. */
export function shorten(text: string, width: number): string {
  if (textWidth(text) <= width) return text
  const all = characters(text)
  const kept = Math.max(0, width - 1)
  const head = fitting(all, Math.ceil(kept / 2))
  const tail = fitting([...all].reverse(), Math.floor(kept / 2)).reverse()
  return `${head.join('')}…${tail.join('')}`
}

function fitting(all: readonly string[], width: number): string[] {
  const some: string[] = []
  let taken = 0
  for (const character of all) {
    taken += textWidth(character)
    if (taken > width) break
    some.push(character)
  }
  return some
}
