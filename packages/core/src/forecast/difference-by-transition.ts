import { conversionFlow } from '../analysis/conversion-flow.ts'
import { gaussLegendre } from '../numeric/gauss-legendre.ts'
import type { Scenario } from '../scenarios/scenario.ts'
import { addingUp } from './adding-up.ts'
import type { Baseline } from './baseline.ts'
import { differences } from './compare-scenario.ts'
import { type Interval, summarise } from './projection.ts'
import { drawsOf, partsOf, sampleConversion } from './sample-scenario.ts'
import { between, type Ends, endsOf, Ledger, pathOf } from './transition-path.ts'

/** What one transition adds to the difference that a scenario makes. */
export interface TransitionShare {
  /** A touchpoint; null for entering at `to`. */
  readonly from: string | null
  readonly to: string
  /** Share of the difference of conversion, and the interval that holds 80 % of its draws. */
  readonly conversion: Interval
}

/** Why a scenario's conversion moved, by transition. */
export interface DifferenceByTransition {
  /** Every transition and entry that changes, the largest shares first. */
  readonly transitions: readonly TransitionShare[]
  /**
   * What no transition accounts for: 0, unless the scenario opens (or closes) a part of the journey
   * that customers can't leave, where conversion jumps.
   */
  readonly remainder: Interval
  /** As in `compareScenario`; the means above, remainder included, add up to its mean. */
  readonly difference: Interval
}

/** Nodes of the path that are tried, until shares account for the difference. */
const NODES = [4, 8, 16, 32, 64]

/** How much of the conversion may be unaccounted for before more nodes are tried. */
const ACCOUNTED = 1e-12

/**
 * Shares out the difference of conversion `F` among the transitions that a scenario changes, by the
 * integral of the gradient along the straight path from the rows as they are to the rows as changed
 * (Aumann & Shapley 1974), `φ_ij = Δp_ij ∫₀¹ v_i(t) (h_j(t) − h_i(t)) dt`, with `v` the expected
 * visits and `h` the hitting probabilities as in `leverage`; an entry has `Δα_j ∫₀¹ (h_j − F) dt`.
 * A transition that becomes more likely and leads to a better place than average has a share above
 * 0, and so has one that becomes less likely and leads to a worse place. Transitions that the
 * scenario adds or takes away have a probability of 0 before or after. Where there are several kinds
 * of customers, their paths are weighted and added up.
 *
 * Shares add up to the difference exactly: Gauss–Legendre nodes are added until they do to 1e-12 of
 * the conversion in every draw, and the last bits of rounding are with the largest.
 *
 * Cost: some ten eliminations, with two certified solves each, in every draw.
 *
 * @throws JourneyError where the scenario can't be applied, listing every reason.
 * @example
 * ```ts
 * import { differenceByTransition, prepareBaseline } from 'sojourn/forecast'
 * import { journey } from 'sojourn/model'
 * import { scenario } from 'sojourn/scenarios'
 * const shop = journey({
 *   touchpoints: [{ id: 'checkout' }],
 *   outcomes: [{ id: 'purchase', kind: 'conversion' }, { id: 'lost' }],
 *   entries: { checkout: 1 },
 *   transitions: { checkout: { purchase: 0.5, lost: 'rest' } },
 * })
 * const easier = scenario(shop, { name: 'Easier checkout', changes: [
 *   { op: 'scaleOdds', from: 'checkout', to: 'purchase', factor: 3 },
 * ] })
 * // Along the way purchases are better than the average by 1 − p, losses worse by p.
 * const { transitions } = differenceByTransition(prepareBaseline(shop), easier)
 * console.log(transitions.map(({ to }) => to)) // [ 'lost', 'purchase' ]
 * console.log(transitions.map(({ conversion }) => conversion.mean)) // 0.15625, 0.09375
 * ```
 */
export function differenceByTransition(
  baseline: Baseline,
  scenario: Scenario,
): DifferenceByTransition {
  const drawn = drawsOf(baseline, scenario)
  const everything = [...scenario.changes.keys()]
  const conversion = sampleConversion(baseline, scenario, everything, drawn)
  const before = baseline.projection.samples.conversion
  const whole = differences(conversion, before) as Float64Array
  const parts = partsOf(baseline, scenario)
  const ledger = new Ledger()
  const paths = parts.map((part) => pathOf(baseline, part, ledger))
  const remainder = new Float64Array(whole.length)
  const shares = Array.from({ length: ledger.size }, () => new Float64Array(whole.length))

  for (let d = 0; d < whole.length; d++) {
    const total = whole[d] as number
    if (d >= drawn.draws) {
      for (const share of shares) share[d] = share[d % drawn.draws] as number
      remainder[d] = remainder[d % drawn.draws] as number
      continue
    }
    const enough =
      ACCOUNTED * Math.max(conversion[d] as number, before[d % before.length] as number)
    const ends = endsOf(paths, d, drawn.strengths(d))
    let found = new Float64Array(ledger.size)
    let left = total
    for (const nodes of NODES) {
      found = integrate(ends, nodes, ledger.size)
      left = total - found.reduce((sum, share) => sum + share, 0)
      if (Math.abs(left) <= enough) break
    }
    const accounted = Math.abs(left) <= enough
    const mended = accounted ? addingUp([...found], total) : found
    for (const [k, share] of shares.entries()) share[d] = mended[k] as number
    remainder[d] = accounted ? 0 : left
  }
  return report(ledger, shares, remainder, whole)
}

/** Shares by place, with so many nodes along the way. */
function integrate(
  ends: readonly Ends[],
  nodes: number,
  places: number,
): Float64Array<ArrayBuffer> {
  const shares = new Float64Array(places)
  const { node, weight } = gaussLegendre(nodes)
  for (let n = 0; n < nodes; n++) {
    const t = node[n] as number
    const w = weight[n] as number
    const flows = ends.map(({ chain, probability, entry }) => {
      between(chain.probability, probability, t)
      between(chain.entry, entry, t)
      return conversionFlow(chain)
    })
    const conversion = flows.reduce((sum, flow) => sum + flow.conversion, 0)
    for (const [k, { steps, probability, entry, path }] of ends.entries()) {
      const { visits, hitting, conversions } = flows[k] as (typeof flows)[number]
      const [before, after] = probability
      for (const [p, { from, to, place }] of steps.entries()) {
        const moved = (after[p] as number) - (before[p] as number)
        if (moved === 0 || conversions[from]) continue
        const gain = (hitting[to] as number) - (hitting[from] as number)
        shares[place] = (shares[place] as number) + w * moved * (visits[from] as number) * gain
      }
      const [entered, enters] = entry
      for (const [s, place] of path.entryPlace.entries()) {
        const moved = (enters[s] as number) - (entered[s] as number)
        const gain = (hitting[s] as number) - conversion
        shares[place] = (shares[place] as number) + w * moved * gain
      }
    }
  }
  return shares
}

function report(
  ledger: Ledger,
  shares: readonly Float64Array[],
  remainder: Float64Array,
  whole: Float64Array,
): DifferenceByTransition {
  const kept = ledger.items
    .map(({ from, to }, k) => ({ from, to, draws: shares[k] as Float64Array }))
    .filter(({ draws }) => draws.some((share) => share !== 0))
    .map(({ from, to, draws }) => ({ from, to, conversion: summarise(draws) }))
    .sort((a, b) => Math.abs(b.conversion.mean) - Math.abs(a.conversion.mean))
  const difference = summarise(whole)
  const left = summarise(remainder)
  const means = addingUp(
    [...kept.map(({ conversion }) => conversion.mean), left.mean],
    difference.mean,
  )
  return {
    transitions: kept.map((item, k) => ({
      ...item,
      conversion: { ...item.conversion, mean: means[k] as number },
    })),
    remainder: { ...left, mean: means.at(-1) as number },
    difference,
  }
}
