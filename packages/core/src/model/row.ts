import type { TransitionRow } from './journey.ts'

/** Rows may miss one by this much (decimals rarely add up exactly); they are scaled to one. */
const TOLERANCE = 1e-9

/** Why a row of transitions is refused, or undefined where it is right. */
export function rowProblem(row: TransitionRow): string | undefined {
  const entries = Object.entries(row)
  if (entries.length === 0) return undefined
  const rests = entries.filter(([, value]) => value === 'rest')
  if (rests.length > 1)
    return `"rest" stands ${rests.length} times (${rests.map(([to]) => JSON.stringify(to)).join(', ')}); it completes a row once.`
  // A value of the wrong shape is a problem of its own; what it would add up to isn't known.
  if (entries.some(([, value]) => value === undefined)) return undefined
  const sum = stated(row)
  if (rests.length === 1)
    return sum > 1 + TOLERANCE
      ? `The probabilities add up to ${sum}, which leaves nothing for "rest".`
      : undefined
  if (Math.abs(sum - 1) <= TOLERANCE) return undefined
  return `The probabilities add up to ${sum}, not to 1; ${sum < 1 ? 'add what is missing, or give one successor "rest"' : 'lower some of them'}.`
}

/**
 * Probabilities of a row by successor: `rest` worked out, scaled to add up to one, zeros left out.
 * A row without transitions is empty.
 */
export function completeRow(row: TransitionRow): Map<string, number> {
  const sum = stated(row)
  const rest = Math.max(0, 1 - sum)
  const hasRest = Object.values(row).includes('rest')
  const total = hasRest ? sum + rest : sum
  const complete = new Map<string, number>()
  for (const [to, value] of Object.entries(row)) {
    const probability = value === 'rest' ? rest : (value ?? 0)
    if (probability > 0) complete.set(to, total === 1 ? probability : probability / total)
  }
  return complete
}

function stated(row: TransitionRow): number {
  let sum = 0
  for (const value of Object.values(row)) if (typeof value === 'number') sum += value
  return sum
}
