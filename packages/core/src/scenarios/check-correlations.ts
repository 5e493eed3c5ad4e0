import { formatPath, type Problem } from '../model/problem.ts'
import { didYouMean } from '../model/suggestion.ts'
import { correlationFactor } from './correlation-factor.ts'
import type { Scenario } from './scenario.ts'

/** What is wrong with the correlations of a scenario: levers, pairs, or all of them together. */
export function checkCorrelations({ changes, correlations = [] }: Scenario): Problem[] {
  const levers = new Set(changes.flatMap(({ lever }) => (lever === undefined ? [] : [lever])))
  const seen = new Map<string, number>()
  const problems = correlations.flatMap(({ levers: pair }, i): Problem[] => {
    const unknown = pair.flatMap((lever, k) =>
      levers.has(lever)
        ? []
        : [
            {
              path: formatPath(['correlations', i, 'levers', k]),
              message: `No change has the lever ${JSON.stringify(lever)}.${didYouMean(lever, levers)}`,
            },
          ],
    )
    const key = JSON.stringify([...pair].sort())
    const first = seen.get(key)
    if (first === undefined) seen.set(key, i)
    const path = formatPath(['correlations', i])
    if (pair[0] === pair[1])
      return [...unknown, { path, message: 'A lever is correlated with itself in any case.' }]
    if (first !== undefined)
      return [
        ...unknown,
        { path, message: `correlations[${first}] is of these two levers already.` },
      ]
    return unknown
  })
  if (problems.length > 0 || correlationFactor(correlations) !== undefined) return problems
  return [
    {
      path: 'correlations',
      message:
        'No strengths can go together like this: what each pair says contradicts the others (the matrix is not positive semi-definite). Bring some closer to 0.',
    },
  ]
}
