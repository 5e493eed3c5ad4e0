import type { PathRow } from 'sojourn/attribution'
import type { RecordScanner } from '../bytes/record-scanner.ts'
import { decodeText } from '../fields/decode-text.ts'
import { numberProblem } from '../fields/number-problem.ts'
import { quoted } from '../fields/quoted.ts'
import { readNumber } from '../fields/read-number.ts'
import { isBlank, nameProblem } from '../fields/text-problem.ts'
import { undouble } from '../fields/undouble.ts'
import type { PathPositions } from './path-columns.ts'

const AMOUNTS = ['conversions', 'value', 'nulls'] as const

/** The row that `record` has just scanned in `bytes`, or everything that is wrong with its fields. */
export function readPathRow(
  bytes: Uint8Array,
  { starts, ends }: RecordScanner,
  at: PathPositions,
  header: readonly string[],
  separator: string,
): PathRow | string[] {
  const problems: string[] = []
  const note = (field: number, problem: string) => {
    problems.push(`column ${quoted(header[field] as string)}: ${problem}`)
  }
  const bounds = (field: number): [number, number] => {
    const from = starts[field] as number
    const end = ends[field] as number
    if (end < 0) ends[field] = undouble(bytes, from, ~end)
    return [from, ends[field] as number]
  }
  const [from, to] = bounds(at.path)
  const path = decodeText(bytes, from, to)
  const wrong = nameProblem(bytes, from, to) ?? touchProblem(path, separator)
  if (wrong !== undefined) note(at.path, wrong)
  const row = { path } as { path: string } & Record<(typeof AMOUNTS)[number], number>
  for (const role of AMOUNTS) {
    const field = at[role]
    if (field < 0) continue
    const [begin, end] = bounds(field)
    // What conversions are worth may be left out where there are none.
    if (isBlank(bytes, begin, end)) {
      if (role === 'value' && !(row.conversions > 0)) row.value = 0
      else note(field, 'is empty: write 0 where there is none')
      continue
    }
    const amount = readNumber(bytes, begin, end)
    row[role] = amount
    if (Number.isNaN(amount)) note(field, countProblem(decodeText(bytes, begin, end)))
    else if (amount < 0) note(field, `${amount} is below 0: write how many or how much there was`)
  }
  if (row.value > 0 && row.conversions === 0)
    note(at.value, `a value of ${row.value} without a conversion: write 0, or how many converted`)
  return problems.length > 0 ? problems : row
}

function touchProblem(path: string, separator: string): string | undefined {
  const empty = path.split(separator).findIndex((touch) => touch.trim() === '')
  if (empty < 0) return undefined
  return `touch ${empty + 1} of ${quoted(path)} is empty: look for a separator too many`
}

/** Why a text is no amount; unlike the value of an event, one of a path can't be left empty. */
function countProblem(text: string): string {
  return numberProblem(text).replace(', or leave it empty', '')
}
