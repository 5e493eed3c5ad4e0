import type { Strength } from 'sojourn/model'
import type { Change, Scenario } from 'sojourn/scenarios'

/** A strength in its middle. */
export function middle(strength: Strength): number {
  if (typeof strength === 'number') return strength
  if (strength.distribution === 'lognormal' && 'median' in strength) return strength.median
  if (strength.distribution === 'pert') return (strength.min + 4 * strength.mode + strength.max) / 6
  if (strength.distribution === 'between') {
    const logit = (p: number) => Math.log(p / (1 - p))
    return 1 / (1 + Math.exp(-(logit(strength.low) + logit(strength.high)) / 2))
  }
  throw new Error(`no middle of ${strength.distribution}`)
}

/** A scenario of changes with every strength in its middle, as `applyScenario` needs it. */
export function typical(changes: readonly Change[]): Scenario {
  const fixed = changes.map((change) => {
    const copy = { ...change } as Record<string, unknown>
    for (const key of ['factor', 'share', 'avoided', 'reach', 'experience'])
      if (copy[key] !== undefined) copy[key] = middle(copy[key] as Strength)
    return copy as unknown as Change
  })
  return { format: 'sojourn-scenario', version: 1, name: 'Typical', changes: fixed }
}
