import { randomFillSync } from 'node:crypto'
import { type JourneyCounts, withNoise } from 'sojourn/estimation'
import type { Arguments } from './arguments.ts'
import { InputError } from './input-error.ts'

/** Noise on the counts of a fit. */
export interface NoiseOrder {
  /** The privacy budget; undefined where no noise is wanted. */
  readonly epsilon?: number
  readonly stepsPerCustomer?: number
}

const USUAL_STEPS = 20

/** The flags `--noise` and `--steps-per-customer`. */
export function noiseOf(given: Arguments): NoiseOrder {
  const epsilon = given.amount('noise')
  if (epsilon === 0) given.note('--noise is "0"; it must be a number above 0.')
  const steps = given.wholeNumber('steps-per-customer', {
    least: 1,
    most: 100_000,
    otherwise: undefined,
  })
  if (steps !== undefined && epsilon === undefined && given.text('noise') === undefined)
    given.note('--steps-per-customer goes with --noise only.')
  return epsilon === undefined ? {} : { epsilon, stepsPerCustomer: steps ?? USUAL_STEPS }
}

/** Counts with noise from the random numbers of the system, which nobody can guess. */
export function countsWithNoise(
  counts: JourneyCounts,
  epsilon: number,
  least: number,
): JourneyCounts {
  return withNoise(counts, { epsilon, least, random: systemRandom })
}

/** Goals that stand out from the noise. @throws InputError where a goal is no event at all. */
export function goalsLeft(
  goals: readonly string[],
  before: JourneyCounts,
  after: JourneyCounts,
): readonly string[] {
  const unknown = goals.filter((name) => !before.touchpoints.includes(name))
  if (unknown.length > 0)
    throw new InputError(
      unknown.map((name) => `--goal: No event is named ${JSON.stringify(name)}.`),
    )
  return goals.filter((name) => after.touchpoints.includes(name))
}

const words = new Uint32Array(2)

/** Uniform on (0, 1), with 52 bits. */
function systemRandom(): number {
  randomFillSync(words)
  const [high, low] = words as unknown as [number, number]
  return ((high >>> 6) * 2 ** 26 + (low >>> 6) + 0.5) * 2 ** -52
}
