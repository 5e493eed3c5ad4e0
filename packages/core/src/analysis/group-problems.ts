import type { CommonCause, Decider } from './buying-group.ts'

/** @throws RangeError naming all that is wrong with a buying group. */
export function checkGroup(
  deciders: readonly Decider[],
  causes: readonly CommonCause[],
  needed: number,
): void {
  const problems: string[] = []
  if (deciders.length === 0) problems.push('there is no decider')
  else if (!(Number.isInteger(needed) && needed >= 1 && needed <= deciders.length))
    problems.push(
      `needed is ${needed}; it must be a whole number from 1 to ${deciders.length}, the number of deciders`,
    )
  const times = deciders[0]?.by.length ?? 0
  problems.push(...deciderProblems(deciders, times, ''))
  const ids = deciders.map(({ id }) => id)
  const seen = new Set<string>()
  let caused = 0
  for (const { id, share, deciders: then } of causes) {
    const name = JSON.stringify(id)
    if (seen.has(id)) problems.push(`there are two causes ${name}`)
    seen.add(id)
    if (!(share >= 0 && share <= 1))
      problems.push(`the share of ${name} is ${share}; it must be from 0 to 1`)
    caused += share
    if (then === undefined) continue
    const others = then.map((decider) => decider.id)
    if ([...others].sort().join('\n') !== [...ids].sort().join('\n'))
      problems.push(`${name} has other deciders than the group`)
    problems.push(...deciderProblems(then, times, ` in ${name}`))
  }
  if (caused > 1 + 1e-9) problems.push(`the shares of the causes add up to ${caused}, above 1`)
  if (problems.length > 0) throw new RangeError(`buyingGroup: ${problems.join('; ')}`)
}

function* deciderProblems(
  deciders: readonly Decider[],
  times: number,
  where: string,
): Generator<string> {
  const seen = new Set<string>()
  for (const { id, by, ever, tail = 0, errorBound = 0 } of deciders) {
    const name = `${JSON.stringify(id)}${where}`
    if (seen.has(id)) yield `there are two deciders ${name}`
    seen.add(id)
    if (by.length === 0) yield `the curve of ${name} is empty`
    else if (by.length !== times)
      yield `the curve of ${name} has ${by.length} times, not ${times} as the first`
    let last = 0
    for (let t = 0; t < by.length; t++) {
      const value = by[t] as number
      if (!(value >= 0 && value <= 1)) yield `${name} has ${value} at ${t}; it must be from 0 to 1`
      else if (value < last) yield `${name} falls to ${value} at ${t}; who has agreed has agreed`
      last = value
    }
    if (ever !== undefined && !(ever >= last && ever <= 1))
      yield `${name} agrees with ${ever} ever; it must be from ${last}, the last of the curve, to 1`
    if (!(tail >= 0)) yield `the tail of ${name} is ${tail}; it must be a number from 0`
    if (!(errorBound >= 0))
      yield `the error bound of ${name} is ${errorBound}; it must be a number from 0`
  }
}
