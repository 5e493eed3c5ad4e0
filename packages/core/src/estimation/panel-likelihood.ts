import { Jet } from '../numeric/jet.ts'
import { poissonWeights } from '../numeric/poisson-weights.ts'

/** A pair of looks at somebody: where they were, where they were then, and how long it took. */
export interface PanelStep {
  readonly from: number
  readonly to: number
  readonly gap: number
  /** Whether the moment of coming there is known, as of a death. */
  readonly exact: boolean
  readonly count: number
}

/** A transition that is allowed, by number of its states. */
export interface Intensity {
  readonly from: number
  readonly to: number
}

/**
 * Log-likelihood of steps under a chain in continuous time with intensities `Q`, as a jet in their
 * logarithms: `ln (e^(Q t))_ij`, or where the moment is known `ln Σ_k (e^(Q t))_ik q_kj` over the states
 * that `j` can be come to from (Kalbfleisch & Lawless 1985; Jackson 2011).
 *
 * `e^(Q t) = Σ_n Pois(n; Λ t) (I + Q / Λ)ⁿ` for any `Λ` no exit is faster than (Jensen 1953), so the
 * powers are shared by all gaps, and their derivatives need no step to choose.
 */
export function panelLogLikelihood(
  states: number,
  steps: readonly PanelStep[],
  intensities: readonly Intensity[],
  logRates: readonly Jet[],
): Jet {
  const size = logRates.length
  const rates = logRates.map((log) => log.exp())
  const leaving = new Float64Array(states)
  for (const [r, { from }] of intensities.entries())
    leaving[from] = (leaving[from] as number) + (rates[r] as Jet).value
  const fastest = leaving.reduce((most, rate) => Math.max(most, rate), 0)
  // The last step of the path, by state: none, or the one into an exactly known state.
  const ends = new Map<number, (Jet | null)[]>()
  for (const { to, exact } of steps) {
    const key = exact ? states + to : to
    if (!ends.has(key))
      ends.set(
        key,
        Array.from({ length: states }, (_, k) =>
          exact
            ? (rates.find((_, r) => intensities[r]?.from === k && intensities[r]?.to === to) ??
              null)
            : k === to
              ? Jet.constant(size, 1)
              : null,
        ),
      )
  }
  const chances = [...ends].map(([key, end]) => [key, powersOn(end)] as const)
  const byEnd = new Map(chances)
  let sum = Jet.constant(size, 0)
  for (const { from, to, gap, exact, count } of steps) {
    const power = byEnd.get(exact ? states + to : to) as (n: number) => (Jet | null)[]
    const { first, weight } = poissonWeights(fastest * gap)
    let chance = Jet.constant(size, 0)
    for (const [i, share] of weight.entries()) {
      const there = power(first + i)[from]
      if (there) chance = chance.plus(there.times(share))
    }
    sum = sum.plus(chance.log().times(count))
  }
  return sum

  /** `(I + Q / Λ)ⁿ` times a vector, by `n`; null is 0. */
  function powersOn(end: (Jet | null)[]): (n: number) => (Jet | null)[] {
    const known = [end]
    return (n) => {
      while (known.length <= n) {
        const last = known[known.length - 1] as (Jet | null)[]
        const next = [...last]
        for (const [r, { from, to }] of intensities.entries()) {
          const [here, there] = [last[from], last[to]]
          const rise = there && here ? there.minus(here) : (there ?? here?.times(-1))
          if (!rise) continue
          const step = rise.times(rates[r] as Jet).times(1 / fastest)
          next[from] = next[from]?.plus(step) ?? step
        }
        known.push(next)
      }
      return known[n] as (Jet | null)[]
    }
  }
}
