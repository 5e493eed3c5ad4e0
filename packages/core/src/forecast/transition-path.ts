import { allocateLike, type Chain } from '../model/chain.ts'
import type { MixturePart } from '../scenarios/plan-mixture.ts'
import type { Strengths } from '../scenarios/strengths.ts'
import type { Baseline } from './baseline.ts'

/** What shares are kept of: a transition, or an entry; how long visits last; what an arrival brings. */
export interface Kept {
  readonly what: 'transition' | 'stay' | 'revenue'
  /** Null of an entry, a stay and a revenue. */
  readonly from: string | null
  readonly to: string
}

/** All that shares are kept of, numbered as it is met. */
export class Ledger {
  readonly items: Kept[] = []
  private readonly places = new Map<string, number>()

  get size(): number {
    return this.items.length
  }

  place(from: string | null, to: string, what: Kept['what'] = 'transition'): number {
    const key = JSON.stringify([what, from, to])
    const known = this.places.get(key)
    if (known !== undefined) return known
    this.places.set(key, this.items.length)
    return this.items.push({ what, from, to }) - 1
  }
}

/** A transition of the changed chain or of the base chain, or of both. */
export interface Step {
  readonly from: number
  readonly to: number
  /** Positions in the base chain and in the changed one; −1 where there is none. */
  readonly before: number
  readonly after: number
  /** Where its share is kept. */
  readonly place: number
}

/** The way from a base chain to a changed one, on the pattern of both. */
export interface Path {
  readonly part: MixturePart
  readonly share: number
  readonly base: Chain
  readonly probabilities: readonly Float64Array[]
  /** By row, with ascending targets. */
  readonly steps: readonly Step[]
  /** By state of the changed chain: the base state whose entries it has before; −1 where none. */
  readonly entered: readonly number[]
  readonly entryPlace: readonly number[]
  /** Ids in the base chain, by state. */
  readonly ids: readonly string[]
  readonly probability: Float64Array
  readonly entry: Float64Array
}

/** Both ends of a path in one draw; entries are weighted by the share of these customers. */
export interface Ends {
  readonly path: Path
  readonly chain: Chain
  readonly steps: readonly Step[]
  readonly probability: readonly [Float64Array, Float64Array]
  readonly entry: readonly [Float64Array, Float64Array]
}

/** Lays out the way of one kind of customers; transitions and entries get places in the ledger. */
export function pathOf(baseline: Baseline, part: MixturePart, ledger: Ledger): Path {
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
    ids,
    probability: new Float64Array(chain.probability.length),
    entry: new Float64Array(chain.entry.length),
  }
}

/** The rows and entries before and after, in one draw, without what is absent from both. */
export function endsOf(paths: readonly Path[], d: number, strengths: Strengths): Ends[] {
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

/** What is `t` of the way from before to after. */
export function between(
  into: Float64Array,
  [before, after]: readonly [Float64Array, Float64Array],
  t: number,
): void {
  for (let p = 0; p < into.length; p++)
    into[p] = (1 - t) * (before[p] as number) + t * (after[p] as number)
}
