import type { Strength } from '../model/distribution.ts'
import { randomStream } from '../numeric/random.ts'
import { type StrengthRange, sampleStrength } from './sample-strength.ts'
import type { Scenario } from './scenario.ts'

/** Draws of all strengths of a scenario, by change and draw. */
export interface StrengthDraws {
  readonly effect: readonly Float64Array[]
  readonly reach: readonly Float64Array[]
  /** Whether any strength is uncertain. */
  readonly uncertain: boolean
}

/**
 * Draws the strengths of a scenario. The stream of each is named by what it is the strength *of*,
 * so that the same change has the same draws in every scenario and wherever it stands in a list
 * (common random numbers), and equal strengths of one lever are one unknown.
 */
export function drawStrengths(
  scenario: Scenario,
  seed: string | number,
  draws: number,
): StrengthDraws {
  const used = new Map<string, number>()
  const draw = (of: unknown[], strength: Strength, range: StrengthRange): Float64Array => {
    const name = JSON.stringify([of, strength, range])
    const time = used.get(name) ?? 0
    used.set(name, time + 1)
    return sampleStrength(strength, range, randomStream(seed, `strength ${time} ${name}`), draws)
  }
  const byLever = new Map<string, Float64Array>()
  const once = (
    lever: string | undefined,
    of: unknown[],
    strength: Strength,
    range: StrengthRange,
  ): Float64Array => {
    if (lever === undefined) return draw(of, strength, range)
    const key = JSON.stringify([lever, strength, range])
    const drawn = byLever.get(key) ?? draw(['lever', lever], strength, range)
    byLever.set(key, drawn)
    return drawn
  }
  return {
    effect: scenario.changes.map((change) =>
      change.op === 'scaleOdds'
        ? once(change.lever, ['odds', change.from, change.to], change.factor, 'factor')
        : once(change.lever, ['avoided', change.touchpoint], change.avoided, 'share'),
    ),
    reach: scenario.changes.map((change) =>
      once(
        change.lever,
        change.op === 'scaleOdds'
          ? ['reach', change.from, change.to]
          : ['reach', change.touchpoint],
        change.reach ?? 1,
        'share',
      ),
    ),
    uncertain: scenario.changes.some((change) =>
      [change.reach ?? 1, change.op === 'scaleOdds' ? change.factor : change.avoided].some(
        (strength) => typeof strength !== 'number' && strength.distribution !== 'fixed',
      ),
    ),
  }
}
