/**
 * Draws of one quantity: number `d` belongs to draw `d` of everything that is uncertain, so that
 * quantities are compared draw by draw (common random numbers).
 */
export type Draws = ArrayLike<number>

/**
 * Lists of draws that belong together, copied into typed arrays.
 *
 * @throws RangeError naming every list that is too short, of another length or not finite.
 */
export function readDraws(
  caller: string,
  lists: Readonly<Record<string, readonly Draws[]>>,
): Float64Array[][] {
  const problems: string[] = []
  const first = Object.values(lists).flat()[0]
  for (const [name, list] of Object.entries(lists)) {
    if (list.length === 0) problems.push(`${name} is empty; it needs at least one list of draws.`)
    for (const [i, draws] of list.entries())
      problems.push(...problemsOf(`${name}[${i}]`, draws, (first as Draws).length))
  }
  refuse(caller, problems)
  return Object.values(lists).map((list) => list.map((draws) => Float64Array.from(draws)))
}

function problemsOf(name: string, draws: Draws, count: number): string[] {
  const problems: string[] = []
  if (draws.length !== count)
    problems.push(`${name} has ${draws.length} draws and the first list ${count}; draws are pairs.`)
  else if (count < 2) problems.push(`${name} has ${count} draws; it needs two or more.`)
  const wrong = Array.from(draws, (value, d) => ({ value, d })).filter(
    ({ value }) => !Number.isFinite(value),
  )
  if (wrong[0] !== undefined)
    problems.push(
      `${name}[${wrong[0].d}] is ${wrong[0].value}${wrong.length > 1 ? ` (and ${wrong.length - 1} more)` : ''}; draws must be finite.`,
    )
  return problems
}

/** Throws one message of all problems. @throws RangeError where there are any. */
export function refuse(caller: string, problems: readonly string[]): void {
  if (problems.length > 0) throw new RangeError(`${caller}: ${problems.join(' ')}`)
}
