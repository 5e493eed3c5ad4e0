import type { CommonCause, Decider } from './buying-group.ts'

/** What a buying group's result rests on, in a sentence or two that can be shown as they are. */
export function groupAssumption(
  deciders: readonly Decider[],
  needed: number,
  causes: readonly CommonCause[],
): string {
  const n = deciders.length
  const count = needed === n ? 'all' : needed === 1 ? 'any one' : `${needed}`
  const names = deciders.map(({ id }) => id).join(', ')
  const rule =
    n === 1 ? `A deal needs ${names}.` : `A deal needs ${count} of ${n} deciders: ${names}.`
  const exceptions = causes.map(
    ({ id, share, deciders: then }) =>
      `with probability ${Number(share.toPrecision(3))} ${JSON.stringify(id)} ${then === undefined ? 'stops them all' : 'changes how all of them decide'}`,
  )
  const alone = n === 1 ? '' : ' They agree independently of one another'
  if (exceptions.length === 0) return n === 1 ? rule : `${rule}${alone}.`
  const but = exceptions.join(', and ')
  return n === 1
    ? `${rule} But ${but}.`
    : `${rule}${alone}; but ${but}${causes.some((cause) => cause.deciders) ? ', independently even then' : ''}.`
}
