import { type Change, drawStrengths, type Scenario, type Strength, type Strengths } from 'sojourn'

/** Draws for the median of a strength whose median has no formula. */
const DRAWS = 1001

/** Every strength of a scenario at its median: the one case that a picture of flow can show. */
export function typicalStrengths(scenario: Scenario): Strengths {
  let draws: ReturnType<typeof drawStrengths> | undefined
  const drawn = (which: 'effect' | 'reach', i: number) => {
    draws ??= drawStrengths(scenario, 'typical', DRAWS)
    const sorted = Float64Array.from(draws[which][i] as Float64Array).sort()
    return sorted[(DRAWS - 1) / 2] as number
  }
  return {
    effect: scenario.changes.map((change, i) => {
      const { strength, scale } = effectOf(change)
      return medianOf(strength, scale) ?? drawn('effect', i)
    }),
    reach: scenario.changes.map(
      ({ reach }, i) => medianOf(reach ?? 1, 'share') ?? drawn('reach', i),
    ),
  }
}

type Scale = 'factor' | 'share' | 'experience'

function effectOf(change: Change): { strength: Strength; scale: Scale } {
  switch (change.op) {
    case 'scaleOdds':
    case 'scaleSojourn':
    case 'scaleEntries':
      return { strength: change.factor, scale: 'factor' }
    case 'redirect':
      return { strength: change.share, scale: 'share' }
    case 'removeTouchpoint':
      return { strength: change.avoided, scale: 'share' }
    case 'setExperience':
      return { strength: change.experience, scale: 'experience' }
    default:
      return { strength: 1, scale: 'factor' }
  }
}

/** The median where it has a formula and lies within what the strength can be. */
function medianOf(strength: Strength, scale: Scale): number | undefined {
  if (typeof strength === 'number') return strength
  switch (strength.distribution) {
    case 'fixed':
      return strength.value
    case 'uniform':
      return (strength.min + strength.max) / 2
    case 'lognormal':
      return scale === 'factor' && 'median' in strength ? strength.median : undefined
    case 'between':
      if (scale === 'factor') return Math.sqrt(strength.low * strength.high)
      if (scale === 'share') return betweenShares(strength.low, strength.high)
      return (strength.low + strength.high) / 2
    default:
      return undefined
  }
}

function betweenShares(low: number, high: number): number {
  const odds = Math.sqrt((low / (1 - low)) * (high / (1 - high)))
  return odds / (1 + odds)
}
