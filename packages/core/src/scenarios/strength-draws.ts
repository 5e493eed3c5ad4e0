import type { Strength } from '../model/distribution.ts'
import { randomStream } from '../numeric/random.ts'
import { correlateStrengths } from './correlate-strengths.ts'
import { effectOf } from './effect.ts'
import { fixedValue, type StrengthRange, sampleStrength } from './sample-strength.ts'
import type { Change, Scenario } from './scenario.ts'

/** Draws of all strengths of a scenario, by change and draw. */
export interface StrengthDraws {
  readonly effect: readonly Float64Array[]
  readonly reach: readonly Float64Array[]
  /** Whether any strength is uncertain. */
  readonly uncertain: boolean
}

/** A strength, and what it is the strength of. */
interface Unknown {
  readonly of: string
  readonly shared: boolean
  readonly strength: Strength
  readonly range: StrengthRange
}

/**
 * Draws the strengths of a scenario. The random stream of each is named by what it is the strength
 * *of* and by the family of its distribution, not by its parameters: so the same change has the
 * same draws in every scenario and wherever it stands in a list (common random numbers), and a
 * slider that moves a parameter moves every draw smoothly. Strengths of one lever share a stream,
 * so that what is uncertain about a lever is uncertain once; those of correlated levers are put in
 * another order, in which their ranks go together as a Gaussian copula has it.
 */
export function drawStrengths(
  scenario: Scenario,
  seed: string | number,
  draws: number,
): StrengthDraws {
  const effects = scenario.changes.map(effectStrength)
  const reaches = scenario.changes.map(reachStrength)
  const all = [...effects, ...reaches]
  const draw = (unknown: Unknown): Float64Array =>
    sampleStrength(
      unknown.strength,
      unknown.range,
      randomStream(seed, `strength ${placeAmongLike(unknown, all)} ${nameOf(unknown)}`),
      draws,
    )
  return {
    effect: correlateStrengths(scenario, effects.map(draw), seed),
    reach: reaches.map(draw),
    uncertain: all.some(({ strength }) => fixedValue(strength) === undefined),
  }
}

/** What a strength is the strength of: the operation, and the ids that it names. */
function whatOf(change: Change): readonly string[] {
  switch (change.op) {
    case 'scaleOdds':
      return ['odds', change.from, change.to]
    case 'removeTouchpoint':
      return ['avoided', change.touchpoint]
    case 'redirect':
      return ['redirect', change.from, change.to, change.into]
    case 'insertTouchpoint':
      return ['insert', change.touchpoint.id]
    case 'setReward':
      return ['reward', (change.touchpoint ?? change.outcome) as string]
    case 'scaleSojourn':
      return ['sojourn', change.touchpoint]
    case 'scaleEntries':
      return ['entries', change.touchpoint]
    case 'setExperience':
      return ['experience', change.touchpoint]
  }
}

function effectStrength(change: Change): Unknown {
  const { strength = 1, range = 'factor' } = effectOf(change) ?? {}
  return { ...named(change, whatOf(change)), strength, range }
}

function reachStrength(change: Change): Unknown {
  const [operation, ...ids] = whatOf(change) as [string, ...string[]]
  const plain = operation === 'odds' || operation === 'avoided'
  const what = ['reach', ...(plain ? [] : [operation]), ...ids]
  return { ...named(change, what), strength: change.reach ?? 1, range: 'share' }
}

function named({ lever }: Change, what: readonly string[]): { of: string; shared: boolean } {
  const shared = lever !== undefined
  return { of: JSON.stringify(shared ? [what[0] === 'reach', 'lever', lever] : what), shared }
}

function nameOf({ of, strength, range }: Unknown): string {
  return JSON.stringify([of, typeof strength === 'number' ? '' : strength.distribution, range])
}

/** Unknowns that differ in nothing but their parameters are told apart by these, not by their order. */
function placeAmongLike(unknown: Unknown, all: readonly Unknown[]): number {
  if (unknown.shared) return 0
  const like = all.filter((other) => nameOf(other) === nameOf(unknown))
  const text = ({ strength }: Unknown) => JSON.stringify(strength)
  return [...like]
    .sort((a, b) => (text(a) < text(b) ? -1 : text(a) > text(b) ? 1 : 0))
    .indexOf(unknown)
}
