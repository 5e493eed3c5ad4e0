import type { Journey } from './journey.ts'
import { formatPath, type Problem } from './problem.ts'
import { completeRow, rowProblem } from './row.ts'
import { duplicates, entryProblems, type Place, unknown, unknownIds } from './row-problems.ts'

/** What is wrong with how customers act on one another and satisfaction on them. */
export function* effectProblems(
  journey: Partial<Journey>,
  touchpoints: Set<string>,
  ids: Set<string>,
): Generator<Problem> {
  const { referrals, referralEntries, slopes = [], stocks = [], transitions, arrivals } = journey
  if (referrals) yield* unknownIds(referrals, ids, ['referrals'])
  if (referralEntries) yield* entryProblems(referralEntries, ids, ['referralEntries'])
  for (const [i, { touchpoint, from, to }] of slopes.entries()) {
    if (touchpoint !== undefined && !touchpoints.has(touchpoint))
      yield unknown(['slopes', i, 'touchpoint'], 'touchpoint', touchpoint, touchpoints)
    yield* stepProblems(from, to, ['slopes', i])
  }
  yield* duplicates('stocks', stocks)
  for (const [i, { inflow, level, acts }] of stocks.entries()) {
    const place = ['stocks', i]
    yield* unknownIds(inflow, ids, [...place, 'inflow'])
    for (const [k, { from, to }] of acts.entries())
      yield* stepProblems(from, to, [...place, 'acts', k])
    if (level === undefined && !(arrivals && Object.values(inflow).some((amount) => amount)))
      yield {
        path: formatPath(place),
        message:
          'Without "level" the stock starts at what the journey keeps up, which takes "arrivals" and an "inflow" above 0; give one or the other.',
      }
  }

  function* stepProblems(
    from: string | undefined,
    to: string | undefined,
    place: Place,
  ): Generator<Problem> {
    // An id of the wrong shape is a problem of its own.
    if (from === undefined || to === undefined) return
    const known = touchpoints.has(from) && ids.has(to)
    if (!touchpoints.has(from)) yield unknown([...place, 'from'], 'touchpoint', from, touchpoints)
    if (!ids.has(to)) yield unknown([...place, 'to'], 'touchpoint or outcome', to, ids)
    const row = transitions?.[from] ?? {}
    // A row that is wrong is a problem of its own; what it would hold isn't known.
    if (!known || !transitions || rowProblem(row) || Object.values(row).includes(undefined)) return
    if (!completeRow(row).has(to))
      yield {
        path: formatPath(place),
        message: `The probability of ${JSON.stringify(from)} → ${JSON.stringify(to)} is 0, and odds of 0 can't be scaled; name a transition that there is.`,
      }
  }
}
