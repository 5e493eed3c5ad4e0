import type { Chain } from '../model/chain.ts'
import { expectedVisits } from './expected-visits.ts'
import { hittingProbabilities } from './hitting-probabilities.ts'

/** How customers remember their journeys, on average. */
export interface PeakEnd {
  /** Mean of the peak and the end. */
  readonly peakEnd: number
  /** Mean experience of the moment that was felt most: furthest from 0, the worse of two. */
  readonly peak: number
  /** Mean experience of the last moment that was felt; NaN where no journey ends. */
  readonly end: number
}

/**
 * The peak-end rule (Kahneman, Fredrickson, Schreiber & Redelmeier 1993): a journey is remembered as the
 * mean of its most intense moment and its last one, however long it was. Expected over the journeys of
 * those who enter and come to any touchpoint whose experience is known; exact: with the moments `x₁, x₂,
 * …` from the least to the most intense, `E[peak] = Σ_k x_k (H_k − H_{k+1}) / H_1`, where `H_k` is the
 * probability of ever coming to a moment as intense as `x_k`, and `E[end]` is a mean over visits that no
 * other follows.
 *
 * Cost: a hitting probability for each experience that there is.
 * @param experience by touchpoint, such as from −2 to 2; NaN where it isn't known.
 * @returns null where nobody comes to a touchpoint whose experience is known.
 * @example
 * ```ts
 * import { peakEnd } from 'sojourn/analysis'
 * import { compileChain, journey } from 'sojourn/model'
 * const shop = compileChain(journey({
 *   touchpoints: [{ id: 'queue' }, { id: 'help' }], outcomes: [{ id: 'left' }],
 *   entries: { queue: 1 }, transitions: { queue: { help: 0.5, left: 0.5 }, help: { left: 1 } },
 * }))
 * const { peak, end } = peakEnd(shop, [-1, 2]) ?? {}
 * console.log(peak, end) // 0.5 0.5: half leave after the queue, half are helped
 * ```
 */
export function peakEnd(chain: Chain, experience: ArrayLike<number>): PeakEnd | null {
  const felt = Array.from({ length: chain.touchpoints }, (_, i) => i).filter(
    (i) => !Number.isNaN(experience[i]),
  )
  const feltAt = (i: number) => experience[i] as number
  const levels = [...new Set(felt.map(feltAt))].sort((a, b) => Math.abs(a) - Math.abs(b) || b - a)
  const rank = new Map(levels.map((value, k) => [value, k]))
  const reaching = (least: number) => {
    const set = new Uint8Array(chain.ids.length)
    for (const i of felt) if ((rank.get(feltAt(i)) as number) >= least) set[i] = 1
    return hittingProbabilities(chain, set).probability
  }
  const fromEntries = (byState: Float64Array) =>
    chain.entry.reduce((sum, share, i) => sum + share * (byState[i] as number), 0)
  const any = reaching(0)
  const feels = fromEntries(any)
  if (!(feels > 0)) return null
  let peak = 0
  let reached = feels
  for (const [k, value] of levels.entries()) {
    const further = k + 1 < levels.length ? fromEntries(reaching(k + 1)) : 0
    peak += value * Math.max(0, reached - further)
    reached = further
  }
  const { visits } = expectedVisits(chain)
  let [ends, ended] = [0, 0]
  for (const i of felt) {
    let last = 0
    for (let p = chain.rowStart[i] as number; p < (chain.rowStart[i + 1] as number); p++)
      last += (chain.probability[p] as number) * (1 - (any[chain.column[p] as number] as number))
    // Of what is visited without end nothing is the last.
    if (!(last > 0)) continue
    ended += (visits[i] as number) * last
    ends += (visits[i] as number) * last * feltAt(i)
  }
  const end = ends / ended
  return { peakEnd: (peak / feels + end) / 2, peak: peak / feels, end }
}
