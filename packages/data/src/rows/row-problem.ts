import type { FieldOffsets } from '../bytes/record-scanner.ts'
import { decodeText } from '../fields/decode-text.ts'
import { numberProblem } from '../fields/number-problem.ts'
import { quoted } from '../fields/quoted.ts'
import { readNumber } from '../fields/read-number.ts'
import { readTime } from '../fields/read-time.ts'
import { isBlank, nameProblem, textProblem } from '../fields/text-problem.ts'
import { timeProblem } from '../fields/time-problem.ts'
import { type Positions, ROLES, type Role } from '../header/event-log-columns.ts'

/** Everything that is wrong with the fields of a row, in words; for rows that were not taken. */
export function rowProblem(
  bytes: Uint8Array,
  record: FieldOffsets,
  at: Positions,
  header: readonly string[],
): string {
  const problems: string[] = []
  for (const role of ROLES) {
    const field = at[role]
    if (field < 0) continue
    const problem = fieldProblem(role, bytes, record.starts[field], record.ends[field])
    if (problem) problems.push(`column ${quoted(header[field] as string)}: ${problem}`)
  }
  return problems.join('; ')
}

function fieldProblem(role: Role, bytes: Uint8Array, from = 0, to = 0): string | undefined {
  if (role === 'customer' || role === 'touchpoint') return nameProblem(bytes, from, to)
  if (isBlank(bytes, from, to)) return role === 'time' ? 'is empty' : undefined
  const problem = textProblem(bytes, from, to)
  if (problem !== undefined) return problem
  if (role === 'time' && Number.isNaN(readTime(bytes, from, to))) {
    return timeProblem(decodeText(bytes, from, to))
  }
  if (role === 'value' && Number.isNaN(readNumber(bytes, from, to))) {
    return numberProblem(decodeText(bytes, from, to))
  }
  return undefined
}
