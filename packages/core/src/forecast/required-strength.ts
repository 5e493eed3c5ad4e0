import type { Journey } from '../model/journey.ts'
import { bracketedRoot } from '../numeric/bracketed-root.ts'
import { type Effect, effectOf } from '../scenarios/effect.ts'
import { exactMedian, fixedValue, type StrengthRange } from '../scenarios/sample-strength.ts'
import type { Change, Scenario } from '../scenarios/scenario.ts'
import { drawStrengths } from '../scenarios/strength-draws.ts'
import type { Strengths } from '../scenarios/strengths.ts'
import { leverName } from './difference-by-lever.ts'
import { figureByStrengths, type Target } from './target.ts'

/** Options of {@link requiredStrength}. */
export interface RequiredStrengthOptions {
  /** Draws that say how likely the strength is; 1,000. */
  readonly draws?: number
  /** Seed of the draws; 1. */
  readonly seed?: string | number
}

/** A strength, and what the figure then is. */
export interface StrengthPoint {
  readonly strength: number
  readonly value: number
}

/** How strong a lever has to be. */
export interface RequiredStrength {
  /**
   * `strength` where the lever has one strength (a factor, a share, an experience), `multiple` where it
   * has several: how many times the stated effect they all have, on the log-odds of factors.
   */
  readonly measure: 'strength' | 'multiple'
  /** What is needed; null where the target can't be reached. */
  readonly strength: number | null
  /** That strength by change of the lever; empty where the target can't be reached. */
  readonly changes: readonly { readonly change: number; readonly strength: number }[]
  /** The figure as the scenario states it, at the median of the prior. */
  readonly stated: StrengthPoint
  /** The smallest and the largest figure that the lever can bring about, of those looked at. */
  readonly least: StrengthPoint
  readonly most: StrengthPoint
  /**
   * How likely it is, by the stated distribution, that the lever is strong enough: null where the
   * strength is stated as certain.
   */
  readonly probability: number | null
}

/** Factors are looked for from a thousandth to a thousand, multiples up to ten. */
const LARGEST_FACTOR = 1000
const LARGEST_MULTIPLE = 10
/** Pieces in which a root is looked for, so that a figure that turns is followed too. */
const PIECES = 24

/**
 * What would have to be true? The strength of one lever at which a figure reaches its target, with
 * the probabilities that the journey states and all other strengths at their medians, and how
 * likely that strength is under its prior. Of several strengths that reach it, the one nearest to
 * what is stated. Where none does, `most` (or `least`) is as far as the lever goes.
 *
 * Cost: some fifty evaluations of the figure, and one a draw where a lever has several strengths.
 *
 * @param lever the `lever` of its changes, or the place of a single change.
 * @throws RangeError for a lever that isn't there or has no strength, or a figure that isn't known.
 * @throws JourneyError where the scenario can't be applied, listing every reason.
 * @example
 * ```ts
 * import { requiredStrength } from 'sojourn/forecast'
 * import { journey } from 'sojourn/model'
 * import { scenario } from 'sojourn/scenarios'
 * const shop = journey({
 *   touchpoints: [{ id: 'checkout' }],
 *   outcomes: [{ id: 'purchase', kind: 'conversion' }, { id: 'lost' }],
 *   entries: { checkout: 1 },
 *   transitions: { checkout: { purchase: 0.5, lost: 'rest' } },
 * })
 * const easier = scenario(shop, { name: 'Easier', changes: [{
 *   op: 'scaleOdds', from: 'checkout', to: 'purchase',
 *   factor: { distribution: 'lognormal', median: 1.5, sigma: 0.3 },
 * }] })
 * const { strength, probability } = requiredStrength(shop, easier, 0, {
 *   figure: 'conversion', value: 0.75,
 * })
 * console.log(strength?.toFixed(9)) // 3.000000000: the odds of 3 in 4
 * console.log((probability ?? 1) < 0.05) // true: hardly
 * ```
 */
export function requiredStrength(
  journey: Journey,
  scenario: Scenario,
  lever: string | number,
  target: Target,
  { draws = 1000, seed = 1 }: RequiredStrengthOptions = {},
): RequiredStrength {
  const own = strengthsOf(journey, scenario, lever)
  const drawn = drawStrengths(scenario, seed, draws)
  const middle: Strengths = {
    effect: scenario.changes.map((change, i) => {
      const { strength, range } = effectOf(change) ?? { strength: 1, range: 'factor' }
      return medianOf(strength, range, drawn.effect[i] as Float64Array)
    }),
    reach: scenario.changes.map((change, i) =>
      medianOf(change.reach ?? 1, 'share', drawn.reach[i] as Float64Array),
    ),
  }
  const figure = figureByStrengths(
    journey,
    scenario,
    new Set(own.map(({ change }) => change)),
    target,
  )
  const scale = scaleOf(own, middle)
  const at = (x: number): StrengthPoint => {
    const effect = Array.from(middle.effect)
    for (const [k, { change }] of own.entries()) effect[change] = scale.strengths(x)[k] as number
    return { strength: scale.told(x), value: figure({ ...middle, effect }) }
  }
  const xs = Array.from(
    { length: PIECES + 1 },
    (_, i) => scale.from + ((scale.until - scale.from) * i) / PIECES,
  )
  const points = xs.map(at)
  const roots = points.flatMap(({ value }, i) => {
    const next = points[i + 1]
    if (value === target.value) return [xs[i] as number]
    if (next === undefined || value > target.value === next.value > target.value) return []
    const up = next.value > value ? 1 : -1
    const off = (x: number) => up * (at(x).value - target.value)
    return [bracketedRoot(off, xs[i] as number, xs[i + 1] as number)]
  })
  const root = roots.reduce<number | undefined>(
    (best, x) =>
      best === undefined || Math.abs(x - scale.stated) < Math.abs(best - scale.stated) ? x : best,
    undefined,
  )
  const uncertain = own.some(({ effect }) => fixedValue(effect.strength) === undefined)
  const stated = at(scale.stated)
  return {
    measure: scale.measure,
    strength: root === undefined ? null : scale.told(root),
    changes:
      root === undefined
        ? []
        : own.map(({ change }, k) => ({ change, strength: scale.strengths(root)[k] as number })),
    stated,
    least: points.reduce((a, b) => (b.value < a.value ? b : a)),
    most: points.reduce((a, b) => (b.value > a.value ? b : a)),
    probability: uncertain ? chanceOfReaching() : null,
  }

  /** Among draws of the lever, those with which the figure is on the far side of the target. */
  function chanceOfReaching(): number {
    const rise = target.value >= figure({ ...middle, effect: noEffect() })
    let reached = 0
    for (let d = 0; d < draws; d++) {
      const effect = Array.from(middle.effect)
      for (const { change } of own) effect[change] = drawn.effect[change]?.[d] as number
      const value = figure({ ...middle, effect })
      if (rise ? value >= target.value : value <= target.value) reached++
    }
    return reached / draws
  }

  function noEffect(): number[] {
    const effect = Array.from(middle.effect)
    for (const { change, neutral } of own) effect[change] = neutral
    return effect
  }
}

/** A strength of the lever, and the one that changes nothing. */
interface OwnStrength {
  readonly change: number
  readonly effect: Effect
  readonly neutral: number
}

function strengthsOf(
  journey: Journey,
  { changes }: Scenario,
  lever: string | number,
): OwnStrength[] {
  const own = [...changes.entries()].filter(([i, change]) =>
    typeof lever === 'number' ? i === lever : leverName(change) === lever,
  )
  if (own.length === 0)
    throw new RangeError(
      `requiredStrength: the scenario has no lever ${JSON.stringify(lever)}; there are ${[...new Set(changes.map((change) => JSON.stringify(leverName(change))))].join(', ')}.`,
    )
  const found = own.flatMap(([change, one]) => {
    const effect = effectOf(one)
    return effect ? [{ change, effect, neutral: neutralOf(journey, one, effect) }] : []
  })
  if (found.length === 0)
    throw new RangeError(
      `requiredStrength: the lever ${JSON.stringify(lever)} has no strength, only what is there or not.`,
    )
  return found
}

function neutralOf(journey: Journey, change: Change, { range }: Effect): number {
  if (range === 'factor') return 1
  if (change.op !== 'setExperience') return 0
  return journey.touchpoints.find(({ id }) => id === change.touchpoint)?.experience ?? 0
}

/** The median of a strength, of its draws where no formula tells it. */
function medianOf(strength: Effect['strength'], range: StrengthRange, draws: Float64Array): number {
  const exact = exactMedian(strength, range)
  if (exact !== undefined) return exact
  const sorted = Float64Array.from(draws).sort()
  const half = (sorted.length - 1) / 2
  return ((sorted[Math.floor(half)] as number) + (sorted[Math.ceil(half)] as number)) / 2
}

/** The line along which a lever's strengths move. */
interface Scale {
  readonly measure: RequiredStrength['measure']
  readonly from: number
  readonly until: number
  /** Where the stated strength is on it. */
  readonly stated: number
  /** The strength that is told for a place, and the strengths of the changes. */
  readonly told: (x: number) => number
  readonly strengths: (x: number) => readonly number[]
}

function scaleOf(own: readonly OwnStrength[], { effect }: Strengths): Scale {
  const [first] = own as [OwnStrength]
  const text = ({ effect }: OwnStrength) => JSON.stringify([effect.range, effect.strength])
  if (own.every((one) => text(one) === text(first))) {
    const now = effect[first.change] as number
    const log = first.effect.range === 'factor'
    const told = (x: number) => (log ? Math.exp(x) : x)
    const ends = { factor: Math.log(LARGEST_FACTOR), share: 1, experience: 2 }[first.effect.range]
    return {
      measure: 'strength',
      from: first.effect.range === 'share' ? 0 : -ends,
      until: ends,
      stated: log ? Math.log(now) : now,
      told,
      strengths: (x) => own.map(() => told(x)),
    }
  }
  return {
    measure: 'multiple',
    from: 0,
    until: LARGEST_MULTIPLE,
    stated: 1,
    told: (x) => x,
    strengths: (x) =>
      own.map(({ change, effect: { range }, neutral }) => {
        const stated = effect[change] as number
        if (range === 'factor') return stated ** x
        if (range === 'share') return 1 - (1 - stated) ** x
        return Math.max(-2, Math.min(2, neutral + x * (stated - neutral)))
      }),
  }
}
