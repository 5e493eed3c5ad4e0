import { JourneyError } from '../model/problem.ts'
import { type Estimate, estimateOfValues } from '../numeric/estimate.ts'
import { randomStream } from '../numeric/random.ts'
import type { Change, Scenario } from '../scenarios/scenario.ts'
import { addingUp } from './adding-up.ts'
import { ROUNDING } from './apart-from-rounding.ts'
import type { Baseline } from './baseline.ts'
import { type Comparison, differences } from './compare-scenario.ts'
import { type Interval, type Samples, summarise } from './projection.ts'
import { drawsOf, sampleChanges, sampleConversion } from './sample-scenario.ts'

/** Options of {@link differenceByLever}. */
export interface DifferenceByLeverOptions {
  /** Levers up to which every coalition is worked out; 10. Beyond, orders are sampled. */
  readonly exactUpTo?: number
  /** Random orders that are sampled, in pairs of an order and its reverse: an even number from 4; 100. */
  readonly orders?: number
  /** Whether conversion alone is shared out, which takes a small part of the time; false. */
  readonly conversionOnly?: boolean
  /** Told now and then what share of the work is done, from 0 to 1. */
  readonly onProgress?: (share: number) => void
}

/** What one lever adds to the difference that a scenario makes. */
export interface LeverShare {
  /** The lever, or what the change is where it belongs to none. */
  readonly name: string
  /** Places of its changes in the scenario. */
  readonly changes: readonly number[]
  /** In the units of {@link Comparison.difference}; null where that is. */
  readonly conversion: Interval
  readonly revenue: Interval | null
  readonly retention: Interval | null
  /** Of the means, from the sampling of orders; absent where every coalition was worked out. */
  readonly standardError?: { readonly [Figure in keyof Samples]: number | null }
}

/** Why a scenario's figures moved, by lever. */
export interface DifferenceByLever {
  /** In the order of the scenario; the means of each figure add up to that of `difference`. */
  readonly levers: readonly LeverShare[]
  /** As {@link Comparison.difference}, all of it by the certified path. */
  readonly difference: Comparison['difference']
  /** Orders that were sampled; 0 where shares are exact. */
  readonly orders: number
}

const FIGURES = ['conversion', 'revenue', 'retention'] as const

/** Coalitions of more levers than this don't fit into the bits of a number. */
const MOST_ENUMERATED = 20

/**
 * Shares out the difference that a scenario makes among its levers: each gets its mean marginal
 * contribution over all orders in which they could be added, `φ_g = Σ_S |S|! (n − |S| − 1)! / n! ·
 * (v(S ∪ g) − v(S))` (Shapley 1953), in every draw, so that shares have intervals of their own. It
 * is the one way to share out the difference that gives all of it away, treats levers that do the
 * same alike, and gives nothing to one that does nothing. Changes without a lever count as one each.
 * Levers that can't be applied without one another count as one.
 *
 * The means add up to the mean difference exactly, the last bits of rounding being with the largest.
 *
 * Cost: `2ⁿ` coalitions up to `exactUpTo` levers, beyond that `orders · n` of them, each as much as
 * a scenario by the certified path in all draws of the baseline. Give it a baseline of some hundred
 * draws, with `retention: false` unless that is asked, or ask for `conversionOnly`.
 *
 * @throws JourneyError where the scenario can't be applied, listing every reason.
 * @throws RangeError for options out of range.
 * @example
 * ```ts
 * import { differenceByLever, prepareBaseline } from 'sojourn/forecast'
 * import { journey } from 'sojourn/model'
 * import { scenario } from 'sojourn/scenarios'
 * const shop = journey({
 *   touchpoints: [{ id: 'page' }, { id: 'checkout' }],
 *   outcomes: [{ id: 'purchase', kind: 'conversion' }, { id: 'lost' }],
 *   entries: { page: 1 },
 *   transitions: { page: { checkout: 0.5, lost: 'rest' }, checkout: { purchase: 0.5, lost: 'rest' } },
 * })
 * const both = scenario(shop, { name: 'Both', changes: [
 *   { op: 'scaleOdds', from: 'page', to: 'checkout', factor: 3, lever: 'reviews' },
 *   { op: 'scaleOdds', from: 'checkout', to: 'purchase', factor: 3, lever: 'guest checkout' },
 * ] })
 * // From 0.5 · 0.5 to 0.75 · 0.75; they do the same, so each has half of the difference.
 * const { levers } = differenceByLever(prepareBaseline(shop), both)
 * console.log(levers.map(({ conversion }) => conversion.mean)) // [ 0.15625, 0.15625 ]
 * ```
 */
export function differenceByLever(
  baseline: Baseline,
  scenario: Scenario,
  {
    exactUpTo = 10,
    orders = 100,
    conversionOnly = false,
    onProgress,
  }: DifferenceByLeverOptions = {},
): DifferenceByLever {
  if (!(Number.isInteger(exactUpTo) && exactUpTo >= 1 && exactUpTo <= MOST_ENUMERATED))
    throw new RangeError(
      `differenceByLever: exactUpTo is ${exactUpTo}; it must be a whole number from 1 to ${MOST_ENUMERATED}`,
    )
  if (!(Number.isInteger(orders) && orders >= 4 && orders % 2 === 0))
    throw new RangeError(`differenceByLever: orders is ${orders}; it must be an even number from 4`)
  const drawn = drawsOf(baseline, scenario)
  const worthOf = (changes: readonly number[]): Worth => {
    const samples: Samples = conversionOnly
      ? {
          conversion: sampleConversion(baseline, scenario, changes, drawn),
          revenue: null,
          retention: null,
        }
      : sampleChanges(baseline, scenario, changes, drawn)
    return mapFigures((figure) => differences(samples[figure], baseline.projection.samples[figure]))
  }
  const all = worthOf([...scenario.changes.keys()])
  let groups = leversOf(scenario)
  for (;;) {
    const game: Game = { groups, all, worthOf, onProgress }
    const exact = groups.length <= exactUpTo
    try {
      const shares = exact ? overCoalitions(game) : overOrders(game, orders, baseline.seed)
      return report(scenario, groups, all, shares, exact ? 0 : orders)
    } catch (refused) {
      if (!(refused instanceof Inseparable)) throw refused
      groups = joined(groups, refused, worthOf)
    }
  }
}

/** What some levers are worth by draw; null where a figure isn't known. */
type Worth = Samples

interface Game {
  readonly groups: readonly (readonly number[])[]
  /** Worth of all of them together. */
  readonly all: Worth
  readonly worthOf: (changes: readonly number[]) => Worth
  readonly onProgress: ((share: number) => void) | undefined
}

/** By group: its share in each draw, and the standard error of the mean share, if it is sampled. */
interface Shares {
  readonly byDraw: readonly Worth[]
  readonly standardError?: readonly { readonly [Figure in keyof Samples]: number | null }[]
}

/** Says that levers can't be applied without others. */
class Inseparable extends Error {
  constructor(readonly groups: readonly number[]) {
    super('These levers can only be applied together with others.')
  }
}

/** Places of changes by lever, in the order of the scenario. */
function leversOf({ changes }: Scenario): number[][] {
  const groups = new Map<string, number[]>()
  for (const [i, { lever }] of changes.entries()) {
    const key = lever === undefined ? `change ${i}` : `lever ${lever}`
    groups.set(key, [...(groups.get(key) ?? []), i])
  }
  return [...groups.values()]
}

/** The worth of some groups; of all of them without working it out again. */
function worthOfGroups({ groups, all, worthOf }: Game, members: readonly number[]): Worth {
  if (members.length === 0) return mapFigures((figure) => all[figure]?.map(() => 0) ?? null)
  if (members.length === groups.length) return all
  try {
    return worthOf(changesOf(groups, members))
  } catch (refused) {
    if (refused instanceof JourneyError) throw new Inseparable(members)
    throw refused
  }
}

function changesOf(groups: Game['groups'], members: readonly number[]): number[] {
  return members.flatMap((member) => groups[member] as readonly number[]).sort((a, b) => a - b)
}

/** Joins levers that are refused by themselves with every single one that makes them acceptable. */
function joined(
  groups: readonly (readonly number[])[],
  { groups: alone }: Inseparable,
  worthOf: Game['worthOf'],
): number[][] {
  const others = [...groups.keys()].filter((group) => !alone.includes(group))
  const accepted = others.filter((other) => {
    try {
      worthOf(changesOf(groups, [...alone, other]))
      return true
    } catch {
      return false
    }
  })
  const together = new Set([...alone, ...(accepted.length > 0 ? accepted : others)])
  const union = changesOf(groups, [...together])
  return [...groups.filter((_, group) => !together.has(group)).map((one) => [...one]), union].sort(
    (a, b) => (a[0] as number) - (b[0] as number),
  )
}

/** Shares by all coalitions, small ones first, so that what can't stand alone is found at once. */
function overCoalitions(game: Game): Shares {
  const n = game.groups.length
  const byDraw = game.groups.map(() => zeroes(game.all))
  const chance = orderChances(n)
  const coalitions = Array.from({ length: 2 ** n }, (_, mask) =>
    game.groups.flatMap((__, group) => (mask & (1 << group) ? [group] : [])),
  ).sort((a, b) => a.length - b.length)
  for (const [done, members] of coalitions.entries()) {
    game.onProgress?.(done / coalitions.length)
    const worth = worthOfGroups(game, members)
    const size = members.length
    for (const [group, share] of byDraw.entries()) {
      const weight = members.includes(group) ? chance[size - 1] : -(chance[size] ?? 0)
      accumulate(share, worth, weight as number)
    }
  }
  return { byDraw }
}

/** By size: the chance that exactly these come before a lever, `s! (n − s − 1)! / n!`. */
function orderChances(n: number): number[] {
  const chance = [1 / n]
  for (let size = 1; size < n; size++)
    chance.push(((chance[size - 1] as number) * size) / (n - size))
  return chance
}

/** Shares by random orders, each with its reverse, whose errors partly cancel. */
function overOrders(game: Game, orders: number, seed: string | number): Shares {
  const n = game.groups.length
  const random = randomStream(seed, 'orders of levers')
  const byDraw = game.groups.map(() => zeroes(game.all))
  const pairMeans = game.groups.map(() => mapFigures(() => [] as number[]))
  for (let pair = 0; pair < orders / 2; pair++) {
    const order = shuffled(n, random)
    const ofPair = game.groups.map(() => zeroes(game.all))
    for (const [half, one] of [order, [...order].reverse()].entries()) {
      let before = worthOfGroups(game, [])
      for (const [at, group] of one.entries()) {
        game.onProgress?.((2 * pair + half + at / n) / orders)
        const now = worthOfGroups(game, one.slice(0, at + 1))
        accumulate(ofPair[group] as Worth, now, 0.5)
        accumulate(ofPair[group] as Worth, before, -0.5)
        before = now
      }
    }
    for (const [group, worth] of ofPair.entries()) {
      accumulate(byDraw[group] as Worth, worth, 2 / orders)
      for (const figure of FIGURES) pairMeans[group]?.[figure].push(meanOf(worth[figure]))
    }
  }
  return {
    byDraw,
    standardError: pairMeans.map((means) =>
      mapFigures((figure) => {
        const { standardError }: Estimate = estimateOfValues(means[figure])
        return game.all[figure] === null ? null : standardError
      }),
    ),
  }
}

/** The numbers below `n` in a random order, each as likely (Fisher & Yates 1938). */
function shuffled(n: number, random: () => number): number[] {
  const order = Array.from({ length: n }, (_, i) => i)
  for (let i = n - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const kept = order[i] as number
    order[i] = order[j] as number
    order[j] = kept
  }
  return order
}

function report(
  scenario: Scenario,
  groups: readonly (readonly number[])[],
  all: Worth,
  { byDraw, standardError }: Shares,
  orders: number,
): DifferenceByLever {
  const shared = mapFigures((figure) => {
    const whole = all[figure]
    if (whole === null) return null
    const shares = withoutRounding(byDraw.map((share) => share[figure] as Float64Array))
    const intervals = shares.map(summarise)
    const means = addingUp(
      intervals.map(({ mean }) => mean),
      summarise(whole).mean,
    )
    return intervals.map((interval, group) => ({ ...interval, mean: means[group] as number }))
  })
  const difference = mapFigures((figure) => {
    const whole = all[figure]
    return whole && summarise(whole)
  })
  return {
    levers: groups.map((changes, group) => ({
      name: nameOf(scenario, changes),
      changes,
      conversion: shared.conversion?.[group] as Interval,
      revenue: shared.revenue?.[group] ?? null,
      retention: shared.retention?.[group] ?? null,
      ...(standardError && { standardError: standardError[group] }),
    })) as LeverShare[],
    difference: difference as Comparison['difference'],
    orders,
  }
}

/** Shares of which no draw is more than rounding, beside the largest, are nothing. */
function withoutRounding(shares: readonly Float64Array[]): Float64Array[] {
  const sizes = shares.map((share) => share.reduce((most, d) => Math.max(most, Math.abs(d)), 0))
  const least = ROUNDING * Math.max(...sizes)
  return shares.map((share, i) => ((sizes[i] as number) <= least ? share.map(() => 0) : share))
}

function nameOf({ changes }: Scenario, group: readonly number[]): string {
  const names = group.map((i) => leverName(changes[i] as Change))
  return [...new Set(names)].join(' + ')
}

/**
 * The lever of a change, or what it changes where it belongs to none: the name by which
 * `differenceByLever` and `requiredStrength` know it. Cost O(1).
 *
 * @example
 * ```ts
 * import { leverName } from 'sojourn/forecast'
 * console.log(leverName({ op: 'scaleSojourn', touchpoint: 'cart', factor: 0.5 })) // scaleSojourn cart
 * ```
 */
export function leverName(change: Change): string {
  if (change.lever !== undefined) return change.lever
  switch (change.op) {
    case 'scaleOdds':
    case 'redirect':
      return `${change.op} ${change.from} → ${change.to}`
    case 'insertTouchpoint':
      return `${change.op} ${change.touchpoint.id}`
    case 'setReward':
      return `${change.op} ${change.touchpoint ?? change.outcome}`
    default:
      return `${change.op} ${change.touchpoint}`
  }
}

function mapFigures<Value>(value: (figure: keyof Samples) => Value): {
  readonly [Figure in keyof Samples]: Value
} & { readonly conversion: NonNullable<Value> } {
  return {
    conversion: value('conversion') as NonNullable<Value>,
    revenue: value('revenue'),
    retention: value('retention'),
  }
}

function zeroes(like: Worth): Worth {
  return mapFigures((figure) => {
    const values = like[figure]
    return values && new Float64Array(values.length)
  })
}

function accumulate(into: Worth, worth: Worth, weight: number): void {
  for (const figure of FIGURES) {
    const [sum, more] = [into[figure], worth[figure]]
    if (!sum || !more) continue
    for (let d = 0; d < sum.length; d++)
      sum[d] = (sum[d] as number) + weight * (more[d % more.length] as number)
  }
}

function meanOf(values: Float64Array | null): number {
  return values === null ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}
