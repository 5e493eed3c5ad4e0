import { counted } from '../format/count.ts'
import { Page } from '../page.ts'
import type { Terminal } from '../terminal.ts'
import { printable } from '../text/printable.ts'
import { shorten } from '../text/shorten.ts'
import type { ScenarioDifference } from './scenario-differences.ts'

/** A sentence that is longer has its middle left out; `--json` has all of it. */
const LONGEST = 240

/** Differences for people: a list for each part of the file. */
export function differencePage(
  [before, after]: readonly [string, string],
  differences: readonly ScenarioDifference[],
  notes: readonly string[],
  terminal: Terminal,
): string {
  const page = new Page(terminal)
  if (differences.length === 0)
    return page.find(`${printable(before)} and ${printable(after)} say the same.`).text()
  page.find(
    `${counted(differences.length, 'difference')} from ${printable(before)} to ${printable(after)}.`,
  )
  const parts = new Set(differences.map(({ path }) => path[0] as string))
  for (const part of parts)
    page.list(
      title(part),
      differences
        .filter(({ path }) => path[0] === part)
        .map(({ sentence }) => shorten(printable(sentence), LONGEST)),
    )
  return page.list('Notes', notes).text()
}

function title(part: string): string {
  return part.charAt(0).toUpperCase() + part.slice(1)
}
