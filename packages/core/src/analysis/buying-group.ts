import { atLeast } from '../numeric/poisson-binomial.ts'
import { roundingError } from '../numeric/rounding.ts'
import { groupAssumption } from './group-assumption.ts'
import { checkGroup } from './group-problems.ts'

/** One of those who decide, and how likely they have agreed by each step or day. */
export interface Decider {
  readonly id: string
  /** By step or day from 0 on: the probability of having agreed by then; nowhere falling. */
  readonly by: ArrayLike<number>
  /** Probability of ever agreeing; the last of `by` if absent. The rest never does. */
  readonly ever?: number
  /**
   * Expected time after the last step or day until those agree who still will, at most; if absent, 0
   * where nobody will and else unknown.
   */
  readonly tail?: number
  /** The largest absolute error of these probabilities; 0 if absent. */
  readonly errorBound?: number
}

/** Something that befalls all deciders of a group together, such as a frozen budget. */
export interface CommonCause {
  readonly id: string
  /** Probability that it does; causes exclude one another. */
  readonly share: number
  /** The same deciders, as they decide then; if absent, nobody ever agrees. */
  readonly deciders?: readonly Decider[]
}

/** Options of {@link buyingGroup}. */
export interface BuyingGroupOptions {
  /** How many must agree: all (the default), most (more than half), any (one), or a number. */
  readonly needed?: 'all' | 'most' | 'any' | number
  readonly commonCauses?: readonly CommonCause[]
}

/** When a group of deciders comes to a deal. */
export interface BuyingGroup {
  /** By step or day: the probability of a deal by then. */
  readonly by: Float64Array
  /** Probability of a deal at any time. */
  readonly ever: number
  /**
   * In which step or day a deal is made, on average over the groups that make one: it lies between
   * these for certain. `high` is Infinity where deals may come after the last step and a `tail`
   * isn't given. Null where there may be no deal at all.
   */
  readonly meanTime: { readonly low: number; readonly high: number } | null
  /** How many must agree. */
  readonly needed: number
  /** What is assumed about how the deciders hang together, in a sentence to show beside the result. */
  readonly assumption: string
  /** The largest absolute error of any probability. */
  readonly errorBound: number
}

/**
 * A buying group: a deal that needs all, most or any of several deciders, each with a chain (of
 * their persona) of their own. The deal is made when the `k`-th of them agrees, so its time is an
 * order statistic of independent times with different distributions (David & Nagaraja 2003, ch. 5):
 * `Pr(deal by t) = Pr(at least k of n events)` with probabilities `F_d(t)`, by the recursion of the
 * Poisson binomial distribution. Exact; nothing is enumerated or drawn. A decider who never agrees
 * is a time that never comes.
 *
 * Deciders seldom are independent. What hits them together is a common cause `c` of probability
 * `w_c`, with curves of its own: `Σ_c w_c Pr(deal by t | c)`, and what is left of 1 for the deciders
 * as given. The `assumption` says so in words; show it.
 *
 * The mean counts whole steps or days: `Σ_{t ≥ 0} (F(∞) − F(t)) / F(∞)`. An error of a decider's
 * curve moves the group's by no more than itself, since `∂Pr / ∂F_d` is a probability.
 *
 * Cost: O(times × deciders × needed).
 * @throws RangeError naming all that is wrong: no decider, an id twice, curves of different lengths,
 * probabilities that fall or lie outside 0 to 1, shares that pass 1, a cause with other deciders.
 * @example
 * ```ts
 * import { buyingGroup, conversionCurve } from 'sojourn/analysis'
 * import { compileChain, journey } from 'sojourn/model'
 * const decider = (yes: number) => conversionCurve(compileChain(journey({
 *   touchpoints: [{ id: 'meeting' }], outcomes: [{ id: 'yes', kind: 'conversion' }, { id: 'no' }],
 *   entries: { meeting: 1 }, transitions: { meeting: { yes, no: 'rest' } },
 * })), 1)
 * const deal = buyingGroup([
 *   { id: 'finance', ...decider(0.5) }, { id: 'engineering', ...decider(0.8) },
 * ], { commonCauses: [{ id: 'budget frozen', share: 0.1 }] })
 * console.log(deal.ever) // 0.36 = 0.9 · 0.5 · 0.8
 * console.log(deal.assumption)
 * // A deal needs all of 2 deciders: finance, engineering. They agree independently of one another;
 * // but with probability 0.1 "budget frozen" stops them all.
 * ```
 */
export function buyingGroup(
  deciders: readonly Decider[],
  { needed: rule = 'all', commonCauses = [] }: BuyingGroupOptions = {},
): BuyingGroup {
  const n = deciders.length
  const needed =
    rule === 'all' ? n : rule === 'most' ? Math.floor(n / 2) + 1 : rule === 'any' ? 1 : rule
  checkGroup(deciders, commonCauses, needed)
  const caused = commonCauses.reduce((sum, { share }) => sum + share, 0)
  const cases: Case[] = [{ share: Math.max(0, 1 - caused), deciders }]
  for (const { share, deciders: then } of commonCauses)
    if (then !== undefined) cases.push({ share, deciders: then })

  const over = (value: (deciders: readonly Decider[]) => number) =>
    cases.reduce((sum, { share, deciders }) => (share > 0 ? sum + share * value(deciders) : sum), 0)
  const deal = (probability: (decider: Decider) => number) =>
    Math.min(
      1,
      over((group) => atLeast(needed, group.map(probability))),
    )
  const ever = deal(everOf)
  const by = new Float64Array(deciders[0]?.by.length ?? 0)
  for (let t = 0, last = 0; t < by.length; t++) {
    // A sum may fall by its rounding; the probability doesn't.
    last = Math.min(
      ever,
      Math.max(
        last,
        deal((decider) => decider.by[t] as number),
      ),
    )
    by[t] = last
  }
  const ofCurves = over((group) => group.reduce((sum, d) => sum + (d.errorBound ?? 0), 0))
  const rounding = roundingError(3 * n + 2 * commonCauses.length + 6)
  const errorBound = Math.min(1, ofCurves * (1 + rounding) + rounding)
  const tail = over((group) => group.reduce((sum, decider) => sum + tailOf(decider), 0))
  return {
    by,
    ever,
    meanTime: meanTime(by, ever, tail, errorBound),
    needed,
    assumption: groupAssumption(deciders, needed, commonCauses),
    errorBound,
  }
}

interface Case {
  readonly share: number
  readonly deciders: readonly Decider[]
}

function everOf({ by, ever }: Decider): number {
  return ever ?? (by[by.length - 1] as number)
}

function tailOf({ by, ever, tail }: Decider): number {
  const last = by[by.length - 1] as number
  return tail ?? (ever === undefined || ever === last ? 0 : Infinity)
}

/** Between what is added up to the last time, and that and the tails of all deciders. */
function meanTime(
  by: Float64Array,
  ever: number,
  tail: number,
  errorBound: number,
): { low: number; high: number } | null {
  if (!(ever > errorBound)) return null
  const last = by.length - 1
  // Both ends of each difference may be off; whole differences are at least 0.
  const sum = (sign: 1 | -1) =>
    by.reduce((total, value, t) => {
      const difference = ever - value + sign * 2 * errorBound
      return t < last ? total + Math.max(0, difference) : total
    }, 0)
  const rounding = roundingError(by.length + 4)
  const later = Math.max(0, ever - (by[last] as number) - 2 * errorBound)
  return {
    low: ((sum(-1) + later) / (ever + errorBound)) * (1 - rounding),
    high: ((sum(1) + tail) / (ever - errorBound)) * (1 + rounding),
  }
}
