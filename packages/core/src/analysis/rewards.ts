import type { Chain } from '../model/chain.ts'

/** Rewards, in any one unit (money, minutes, emails); below 0 is a cost. Absent means 0. */
export interface Rewards {
  /** By state: earned on each visit of a touchpoint, and on arrival at an outcome. */
  readonly onStates?: ArrayLike<number>
  /** By position of the chain's transitions: earned each time it is taken. */
  readonly onTransitions?: ArrayLike<number>
}

/** Rewards of every state and every transition. */
export type AllRewards = { readonly [Key in keyof Rewards]-?: Float64Array }

/** Rewards with zeros where none were given. @throws RangeError naming every number that is wrong. */
export function readRewards(caller: string, chain: Chain, rewards: Rewards): AllRewards {
  const problems: string[] = []
  const read = (values: ArrayLike<number> | undefined, what: string, size: number, of: string) => {
    if (values === undefined) return new Float64Array(size)
    if (values.length !== size)
      problems.push(`${what} has ${values.length} numbers; the chain has ${size} ${of}.`)
    const copy = Float64Array.from(values)
    for (const [i, value] of copy.entries())
      if (!Number.isFinite(value)) problems.push(`${what}[${i}] is ${value}; it must be finite.`)
    return copy
  }
  const { onStates, onTransitions } = rewards
  const all = {
    onStates: read(onStates, 'onStates', chain.ids.length, 'states'),
    onTransitions: read(onTransitions, 'onTransitions', chain.column.length, 'transitions'),
  }
  if (problems.length > 0) throw new RangeError(`${caller}: ${problems.join(' ')}`)
  return all
}
