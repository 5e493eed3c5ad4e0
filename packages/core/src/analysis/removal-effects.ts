import type { Chain } from '../model/chain.ts'
import { productError, roundedUp, roundingError } from '../numeric/rounding.ts'
import { conversionFlow } from './conversion-flow.ts'
import { type StateSet, statesOf } from './state-set.ts'
import { visitsOf } from './visits.ts'
import { visitsOfVisitors } from './visits-of-visitors.ts'

/** Shares of conversions that would be lost. */
export interface RemovalEffects {
  /** By touchpoint, in the order of the chain; from 0 to 1. */
  readonly effects: Float64Array
  /** The largest absolute error of any effect. */
  readonly errorBound: number
}

/** Share of conversions that would be lost. */
export interface RemovalEffect {
  /** From 0 to 1. */
  readonly effect: number
  /** The largest absolute error of the effect. */
  readonly errorBound: number
}

/**
 * Removal effect of each touchpoint: the share of conversions that would be lost if everyone who
 * arrives there were lost, `1 − F_without / F = (v_c / N_cc) h_c / F` (Anderl, Becker, von Wangenheim
 * & Schumann 2016), which is the share of conversions whose journey passed it. Exact: no simulation,
 * and no subtraction, so that it always lies in [0, 1].
 *
 * Cost: one elimination, six solves, and one solve and one product a touchpoint.
 *
 * @returns effects by touchpoint, with a rigorous bound of their error; null where nobody converts.
 * @example
 * ```ts
 * import { removalEffects } from 'sojourn/analysis'
 * import { compileChain, journey } from 'sojourn/model'
 * const paths = compileChain(journey({ // C1 > C2 > C3 converts, C1 and C2 > C3 are lost
 *   touchpoints: [{ id: 'C1' }, { id: 'C2' }, { id: 'C3' }],
 *   outcomes: [{ id: 'sale', kind: 'conversion' }, { id: 'lost' }],
 *   entries: { C1: 2, C2: 1 },
 *   transitions: { C1: { C2: 0.5, lost: 0.5 }, C2: { C3: 1 }, C3: { sale: 0.5, lost: 0.5 } },
 * }))
 * console.log(removalEffects(paths)?.effects) // 0.5, 1, 1
 * ```
 */
export function removalEffects(chain: Chain): RemovalEffects | null {
  const flow = conversionFlow(chain)
  const { conversion, boundOfConversion } = flow
  if (conversion === 0) return null
  const { elimination } = flow.system
  const visitsPerVisitor = visitsOfVisitors(elimination)
  const effects = new Float64Array(chain.touchpoints)
  let errorBound = 0
  for (let c = 0; c < chain.touchpoints; c++) {
    const k = elimination.plan.unknown[c] as number
    const [visits, hitting] = [flow.visits[c] as number, flow.hitting[c] as number]
    const [ofVisits, ofHitting] = [flow.boundOfVisits[c], flow.boundOfHitting[c]]
    const passed = visits * hitting
    const ofPassed = productError(visits, ofVisits as number, hitting, ofHitting as number)
    // Visits per visitor count the first one and every return.
    const again = k < 0 || passed === 0 ? { visits: 1, bound: 0 } : visitsPerVisitor(k)
    const visitors = again.visits * conversion
    const ofVisitors = productError(again.visits, again.bound, conversion, boundOfConversion)
    effects[c] = Math.min(1, passed / visitors)
    errorBound = Math.max(errorBound, errorOfShare(passed, ofPassed, visitors, ofVisitors))
  }
  return { effects, errorBound }
}

/** How far off the share `part / whole`, which is at most 1, can be. */
function errorOfShare(part: number, ofPart: number, whole: number, ofWhole: number): number {
  if (!(ofWhole < whole)) return 1
  const share = part / whole
  // (part ± a) / (whole ± b) is within (a + share b) / (whole − b) of part / whole.
  const ofShare = (ofPart + share * ofWhole) / (whole - ofWhole)
  return Math.min(1, roundedUp(ofShare + roundingError(4) * share))
}

/**
 * Removal effect of a set of touchpoints taken out together, such as a channel: the share of
 * conversions whose journey passed any of them. In block form, the flow that arrives at the set for
 * the first time, times the chance of conversion from where it arrives.
 *
 * Cost: two eliminations and six solves, two of them of the chain with the set made absorbing.
 *
 * @returns the effect, with a rigorous bound of its error; null where nobody converts.
 * @throws RangeError naming every id the chain doesn't have.
 * @example
 * ```ts
 * import { removalEffect } from 'sojourn/analysis'
 * import { compileChain, journey } from 'sojourn/model'
 * const paths = compileChain(journey({
 *   touchpoints: [{ id: 'C1' }, { id: 'C2' }, { id: 'C3' }],
 *   outcomes: [{ id: 'sale', kind: 'conversion' }, { id: 'lost' }],
 *   entries: { C1: 1, C3: 1 },
 *   transitions: { C1: { C2: 0.5, lost: 0.5 }, C2: { C3: 1 }, C3: { sale: 0.5, lost: 0.5 } },
 * }))
 * const { effect } = removalEffect(paths, ['C1', 'C2']) ?? {}
 * console.log(effect) // 1 in 3 buyers: 0.3333333333333333
 * ```
 */
export function removalEffect<Id extends string>(
  chain: Chain<Id>,
  removed: Iterable<NoInfer<Id>> | StateSet,
): RemovalEffect | null {
  const { conversions, hitting, boundOfHitting, conversion, boundOfConversion } =
    conversionFlow(chain)
  if (conversion === 0) return null
  const set = removed instanceof Uint8Array ? removed : statesOf(chain, removed)
  const { visits, bound } = visitsOf(
    chain,
    conversions.map((conversion, i) => (conversion || set[i] ? 1 : 0)),
  )
  let passed = 0
  let ofPassed = 0
  for (const [i, member] of set.entries()) {
    if (!member) continue
    const [mass, h] = [visits[i] as number, hitting[i] as number]
    passed += mass * h
    ofPassed += productError(mass, bound[i] as number, h, boundOfHitting[i] as number)
  }
  ofPassed += roundingError(chain.ids.length) * passed
  return {
    effect: Math.min(1, passed / conversion),
    errorBound: errorOfShare(passed, ofPassed, conversion, boundOfConversion),
  }
}
