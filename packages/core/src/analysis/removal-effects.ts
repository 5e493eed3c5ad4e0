import type { Chain } from '../model/chain.ts'
import { solve } from '../numeric/elimination.ts'
import { absorbingSystem } from './absorbing-system.ts'
import { conversionFlow } from './conversion-flow.ts'
import { type StateSet, statesOf } from './state-set.ts'
import { visitsOf } from './visits.ts'

/**
 * Removal effect of each touchpoint: the share of conversions that would be lost if everyone who
 * arrives there were lost, `1 − F_without / F = (v_c / N_cc) h_c / F` (Anderl, Becker, von Wangenheim
 * & Schumann 2016), which is the share of conversions whose journey passed it. Exact: no simulation,
 * and no subtraction, so that it always lies in [0, 1].
 *
 * Cost: one elimination and one solve a touchpoint.
 *
 * @returns effects by touchpoint, in the order of the chain; null where nobody converts.
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
 * console.log(removalEffects(paths)) // 0.5, 1, 1
 * ```
 */
export function removalEffects(chain: Chain): Float64Array | null {
  const { conversions, visits, hitting, conversion } = conversionFlow(chain)
  if (conversion === 0) return null
  const { elimination } = absorbingSystem(chain, conversions)
  const { plan } = elimination
  const effects = new Float64Array(chain.touchpoints)
  const unit = new Float64Array(plan.size)
  const back = new Float64Array(plan.size)
  for (let c = 0; c < chain.touchpoints; c++) {
    const k = plan.unknown[c] as number
    let visitors = visits[c] as number
    if (visitors === 0 || hitting[c] === 0) continue
    if (k >= 0) {
      // Visits per visitor: N_cc counts the first one and every return.
      unit[k] = 1
      visitors /= solve(elimination, unit, back)[k] as number
      unit[k] = 0
    }
    effects[c] = Math.min(1, (visitors * (hitting[c] as number)) / conversion)
  }
  return effects
}

/**
 * Removal effect of a set of touchpoints taken out together, such as a channel: the share of
 * conversions whose journey passed any of them. In block form, the flow that arrives at the set for
 * the first time, times the chance of conversion from where it arrives.
 *
 * Cost: one solve of the chain with the set made absorbing.
 *
 * @returns the effect, from 0 to 1; null where nobody converts.
 * @throws RangeError naming every id the chain doesn't have.
 */
export function removalEffect<Id extends string>(
  chain: Chain<Id>,
  removed: Iterable<NoInfer<Id>> | StateSet,
): number | null {
  const { conversions, hitting, conversion } = conversionFlow(chain)
  if (conversion === 0) return null
  const set = removed instanceof Uint8Array ? removed : statesOf(chain, removed)
  const { visits } = visitsOf(
    chain,
    conversions.map((conversion, i) => (conversion || set[i] ? 1 : 0)),
  )
  const passed = visits.reduce(
    (sum, mass, i) => (set[i] ? sum + mass * (hitting[i] as number) : sum),
    0,
  )
  return Math.min(1, passed / conversion)
}
