import { conversionFlow } from '../analysis/conversion-flow.ts'
import { allocateLike, type Chain } from '../model/chain.ts'
import { gaussLegendre } from '../numeric/gauss-legendre.ts'
import type { MixturePart } from '../scenarios/plan-mixture.ts'
import type { Scenario } from '../scenarios/scenario.ts'
import type { Strengths } from '../scenarios/strengths.ts'
import { addingUp } from './adding-up.ts'
import type { Baseline } from './baseline.ts'
import { differences } from './compare-scenario.ts'
import { type Interval, summarise } from './projection.ts'
import { drawsOf, partsOf, sampleConversion } from './sample-scenario.ts'

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

/** The transitions and entries that shares are kept of, numbered as they are met. */
class Ledger {
  readonly items: { readonly from: string | null; readonly to: string }[] = []
  private readonly places = new Map<string, number>()

  get size(): number {
    return this.items.length
  }

  place(from: string | null, to: string): number {
    const key = JSON.stringify([from, to])
    const known = this.places.get(key)
    if (known !== undefined) return known
    this.places.set(key, this.items.length)
    return this.items.push({ from, to }) - 1
  }
}

/** A transition of the changed chain or of the base chain, or of both. */
interface Step {
  readonly from: number
  readonly to: number
  /** Positions in the base chain and in the changed one; −1 where there is none. */
  readonly before: number
  readonly after: number
  /** Where its share is kept. */
  readonly place: number
}

/** The way from a base chain to a changed one, on the pattern of both. */
interface Path {
  readonly part: MixturePart
  readonly share: number
  readonly base: Chain
  readonly probabilities: readonly Float64Array[]
  /** By row, with ascending targets. */
  readonly steps: readonly Step[]
  /** By state of the changed chain: the base state whose entries it has before; −1 where none. */
  readonly entered: readonly number[]
  readonly entryPlace: readonly number[]
  readonly probability: Float64Array
  readonly entry: Float64Array
}

/** Both ends of a path in one draw; entries are weighted by the share of these customers. */
interface Ends {
  readonly path: Path
  readonly chain: Chain
  readonly steps: readonly Step[]
  readonly probability: readonly [Float64Array, Float64Array]
  readonly entry: readonly [Float64Array, Float64Array]
}

function pathOf(baseline: Baseline, part: MixturePart, ledger: Ledger): Path {
  const { chain, origin } = part.plan
  const kind = baseline.personas[part.persona]
  const base = kind?.chain ?? baseline.chain
  const ids = chain.ids.map((id, s) => base.ids[origin[s] as number] ?? id)
  const index = new Map(chain.ids.map((id, s) => [id, s]))
  const steps: Step[] = []
  for (let from = 0; from < chain.touchpoints; from++) {
    const row = new Map<number, { before: number; after: number }>()
    const was = origin[from] as number
    if (was >= 0)
      for (let p = base.rowStart[was] as number; p < (base.rowStart[was + 1] as number); p++) {
        const to = index.get(base.ids[base.column[p] as number] as string) as number
        row.set(to, { before: p, after: -1 })
      }
    for (let p = chain.rowStart[from] as number; p < (chain.rowStart[from + 1] as number); p++) {
      const to = chain.column[p] as number
      row.set(to, { before: row.get(to)?.before ?? -1, after: p })
    }
    for (const [to, { before, after }] of [...row].sort(([a], [b]) => a - b)) {
      const place = ledger.place(ids[from] as string, ids[to] as string)
      steps.push({ from, to, before, after, place })
    }
  }
  const copy = (s: number) => chain.ids[s] !== ids[s]
  return {
    part,
    share: kind?.share ?? 1,
    base,
    probabilities: (kind ?? baseline).probabilities,
    steps,
    entered: chain.ids.map((_, s) => (copy(s) ? -1 : (origin[s] as number))),
    entryPlace: ids.map((id) => ledger.place(null, id)),
    probability: new Float64Array(chain.probability.length),
    entry: new Float64Array(chain.entry.length),
  }
}

/** The rows and entries before and after, in one draw, without what is absent from both. */
function endsOf(paths: readonly Path[], d: number, strengths: Strengths): Ends[] {
  const weights = paths.map(({ part, probabilities, probability, entry }) => {
    const base = probabilities[d % probabilities.length] as Float64Array
    return part.share(strengths) * part.plan.apply(base, strengths, probability, entry)
  })
  const entrants = weights.reduce((sum, weight) => sum + weight, 0)
  return paths.map((path, k) => {
    const { part, base } = path
    const { chain, origin } = part.plan
    const was = path.probabilities[d % path.probabilities.length] as Float64Array
    const before = (step: Step) =>
      step.before >= 0
        ? (was[step.before] as number)
        : step.after >= 0 && (origin[step.from] as number) < 0
          ? (path.probability[step.after] as number)
          : 0
    const after = ({ after }: Step) => (after >= 0 ? (path.probability[after] as number) : 0)
    const steps = path.steps.filter((step) => before(step) > 0 || after(step) > 0)
    const union = allocateLike(chain, steps.length)
    for (const [p, { from, to }] of steps.entries()) {
      union.column[p] = to
      union.rowStart[from + 1] = p + 1
    }
    for (let i = 0; i < chain.touchpoints; i++)
      union.rowStart[i + 1] = Math.max(union.rowStart[i] as number, union.rowStart[i + 1] as number)
    const share = part.share(strengths)
    const now = (weights[k] as number) / entrants
    return {
      path,
      chain: union,
      steps,
      probability: [Float64Array.from(steps, before), Float64Array.from(steps, after)],
      entry: [
        Float64Array.from(path.entered, (s) => (s < 0 ? 0 : share * (base.entry[s] as number))),
        path.entry.map((value) => now * value),
      ],
    }
  })
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

function between(
  into: Float64Array,
  [before, after]: readonly [Float64Array, Float64Array],
  t: number,
): void {
  for (let p = 0; p < into.length; p++)
    into[p] = (1 - t) * (before[p] as number) + t * (after[p] as number)
}

function report(
  ledger: Ledger,
  shares: readonly Float64Array[],
  remainder: Float64Array,
  whole: Float64Array,
): DifferenceByTransition {
  const kept = ledger.items
    .map((item, k) => ({ ...item, draws: shares[k] as Float64Array }))
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
