import { compileChain } from '../model/compile-chain.ts'
import type { Journey } from '../model/journey.ts'
import { JourneyError, type Problem } from '../model/problem.ts'
import { completeRow } from '../model/row.ts'
import { didYouMean } from '../model/suggestion.ts'
import { type CredibleInterval, credibleInterval } from './credible-interval.ts'
import { noisyInterval } from './noisy-interval.ts'
import { posterior } from './posterior.ts'
import { noiseScale } from './with-noise.ts'

/** Where a probability comes from. */
export type ExplainedBy =
  /** Its row is that of the evidence. */
  | 'evidence'
  /** There is evidence, but the row has been changed since, and is taken as stated. */
  | 'edited'
  /** There is none: the row is taken as stated, and no draw changes it. */
  | 'stated'

/** What is behind a probability. */
export interface Explanation {
  readonly from: string
  readonly to: string
  /** As the journey has it; 0 where it has no such step. */
  readonly probability: number
  readonly by: ExplainedBy
  /** Steps seen, of the visits seen, whose end is known; null without evidence. */
  readonly count: number | null
  readonly visits: number | null
  /** Steps by visits; null without visits. */
  readonly share: number | null
  /** Dirichlet weight added to each observed successor, of which there are so many. */
  readonly prior: number
  readonly successors: number
  /** Weights `a` and `b` of the beta distribution that draws of the step have, and its mean; null where nothing is drawn. */
  readonly posterior: { readonly a: number; readonly b: number; readonly mean: number } | null
  /**
   * Equal-tailed, of that posterior; without a prior Jeffreys' (half a step more on either side), and
   * wider where the counts have noise. Null as the posterior.
   */
  readonly interval: CredibleInterval | null
  /** Share of the posterior inside the interval. */
  readonly level: number
  /** Journeys still open at the end of the log, last seen at `from`. */
  readonly censored: number
}

/**
 * Explains one probability of a journey: the counts behind it, the prior, the posterior that forecasts
 * draw from, and its interval, as in the table of a fit. A step that was never seen has a probability
 * of 0 in every draw, and so no posterior.
 *
 * Cost: that of compiling the journey.
 * @param level share of the posterior inside the interval, 0.95.
 * @throws JourneyError where an id isn't in the journey, or `from` is an outcome, or the level is out of range.
 * @example
 * ```ts
 * import { explain } from 'sojourn/estimation'
 * import { journey } from 'sojourn/model'
 * const shop = journey({
 *   touchpoints: [{ id: 'cart' }], outcomes: [{ id: 'order', kind: 'conversion' }, { id: 'lost' }],
 *   entries: { cart: 1 }, transitions: { cart: { order: 0.3, lost: 0.7 } },
 *   evidence: { transitions: { cart: { order: 30, lost: 70 } } },
 * })
 * const { count, visits, interval } = explain(shop, 'cart', 'order')
 * console.log(count, visits, interval?.low.toFixed(3), interval?.high.toFixed(3)) // 30 100 0.217 0.395
 * ```
 */
export function explain(journey: Journey, from: string, to: string, level = 0.95): Explanation {
  const problems = [...explainProblems(journey, from, to, level)]
  if (problems.length > 0) throw new JourneyError('The explanation', problems)
  const { transitions = {}, prior = 0, censored = {}, noise } = journey.evidence ?? {}
  const row = Object.hasOwn(journey.transitions, from) ? journey.transitions[from] : undefined
  const counts = Object.hasOwn(transitions, from) ? (transitions[from] ?? {}) : undefined
  const { drawn, edited, chain } = posterior(journey, compileChain(journey))
  const by: ExplainedBy = edited.includes(from)
    ? 'edited'
    : drawn.some((i) => chain.ids[i] === from)
      ? 'evidence'
      : 'stated'
  const seen = counts !== undefined && Object.hasOwn(counts, to)
  const count = counts === undefined ? null : seen ? (counts[to] as number) : 0
  const visits = counts ? Object.values(counts).reduce((a, b) => a + b, 0) : null
  const successors = Object.values(counts ?? {}).filter((n) => n + prior > 0).length
  const own = (count ?? 0) + (seen ? prior : 0)
  const total = (visits ?? 0) + prior * Object.keys(counts ?? {}).length
  const isDrawn = by === 'evidence' && own > 0
  const half = prior > 0 ? 0 : 0.5
  return {
    from,
    to,
    probability: completeRow(row ?? {}).get(to) ?? 0,
    by,
    count,
    visits,
    share: visits ? (count ?? 0) / visits : null,
    prior,
    successors,
    posterior: isDrawn ? { a: own, b: total - own, mean: own / total } : null,
    interval: !isDrawn
      ? null
      : noise === undefined
        ? credibleInterval(own + half, total - own + half, level)
        : noisyInterval({ count: own, visits: total, successors, scale: noiseScale(noise) }, level),
    level,
    censored: Object.hasOwn(censored, from) ? (censored[from] ?? 0) : 0,
  }
}

function* explainProblems(
  { touchpoints, outcomes }: Journey,
  from: string,
  to: string,
  level: number,
): Generator<Problem> {
  const left = touchpoints.map(({ id }) => id)
  const ends = outcomes.map(({ id }) => id)
  if (ends.includes(from))
    yield { path: 'from', message: `${JSON.stringify(from)} is an outcome, which nobody leaves.` }
  else if (!left.includes(from))
    yield {
      path: 'from',
      message: `There is no touchpoint ${JSON.stringify(from)}.${didYouMean(from, left)}`,
    }
  const all = [...left, ...ends]
  if (!all.includes(to))
    yield {
      path: 'to',
      message: `There is no touchpoint or outcome ${JSON.stringify(to)}.${didYouMean(to, all)}`,
    }
  if (!(level > 0 && level < 1))
    yield { path: 'level', message: `The level is ${level}; it must be between 0 and 1.` }
}
