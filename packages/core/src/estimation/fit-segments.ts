import type { Journey } from '../model/journey.ts'
import { JourneyError, type Problem } from '../model/problem.ts'
import { readJourney } from '../model/read-journey.ts'
import { type FittedMixture, memberships } from './chain-mixture.ts'
import {
  bestMixture,
  chosenNumber,
  compareSegmentNumbers,
  type SegmentNumber,
  type SegmentSearch,
  startsOf,
} from './choose-segments.ts'
import { cutAsAsked, gapOf } from './count-steps-by-group.ts'
import type { EventLog } from './event-log.ts'
import { type FitOptions, fitJourney } from './fit-journey.ts'
import { fitProblems } from './fit-problems.ts'
import { type JourneyPaths, journeyPaths } from './journey-paths.ts'
import { countStep, noCounts } from './transition-counts.ts'

/** Options of {@link fitSegments}, beside those of a fit. */
export interface SegmentOptions extends Omit<FitOptions, 'order' | 'prior'> {
  /** Which random starts and folds are drawn. */
  readonly seed: string | number
  /** Number of segments; absent, it is chosen by held-out log-loss. */
  readonly segments?: number
  /** Highest number to choose from; 5. */
  readonly highest?: number
  /** Random starts, of which the likeliest end is kept; 5. */
  readonly restarts?: number
  /** Parts that customers are dealt to, each held out once; 5. */
  readonly folds?: number
  /** Visits that the whole is worth in each row of each segment; 1. */
  readonly prior?: number
  /** Most rounds of EM from a start; 500. */
  readonly rounds?: number
  /** Told after each start, of the share of all starts that are done. */
  readonly onProgress?: (share: number) => void
}

/** Customers whose journeys are alike. */
export interface Segment {
  /** `segment 1` is the largest. */
  readonly id: string
  /** Share of journeys. */
  readonly share: number
  /** With the sojourns, channels and revenue of all; without evidence, since who belongs is a guess. */
  readonly journey: Journey
}

/** Journeys in segments. */
export interface Segments {
  /** The largest first; with a compiled chain each they are the personas of `personaMixture`. */
  readonly segments: readonly Segment[]
  /** By journey in the order of customers and time: its customer, and its likeliest segment from 0. */
  readonly customer: Int32Array
  readonly segment: Int32Array
  /** By segment and journey: how probable it is. */
  readonly membership: readonly Float64Array[]
  /** Of all journeys, in nats. */
  readonly logLikelihood: number
  /** Shares, entries and steps that are free. */
  readonly parameters: number
  /** With the number of journeys as `n`. */
  readonly bic: number
  /** Log-likelihood and log prior after each round of EM, which never fall. */
  readonly trace: readonly number[]
  /** Whether the last round changed next to nothing. */
  readonly converged: boolean
  /** Numbers of segments compared, from 1; empty where the number was given. */
  readonly numbers: readonly SegmentNumber[]
}

/**
 * Finds segments by how customers move: a mixture of Markov chains over whole journeys, fitted by EM
 * from several seeded starts (Cadez et al. 2003). A journey in segment `k` has probability
 * `w_k α_k(first) Π p_k(step)`; its membership is Bayes' rule. Each row is drawn to that of the whole
 * by a weak prior, which is part of what EM maximises.
 *
 * The number of segments is the fewest whose held-out log-loss is within one standard error of the
 * least, over folds of customers. BIC is given beside it. Journeys that are still open end where they
 * were last seen. Starts end in local maxima: more `restarts` find better ones.
 *
 * Cost: O(distinct paths × length × segments × rounds × restarts × folds × numbers).
 * @throws JourneyError where names contradict the log, or options are out of range, all at once.
 * @example
 * ```ts
 * import { personaMixture } from 'sojourn/analysis'
 * import { fitSegments } from 'sojourn/estimation'
 * import { compileChain } from 'sojourn/model'
 * // Forty customers look around; ten go straight to the order.
 * const paths = Array.from({ length: 50 }, (_, c) => (c < 40 ? [0, 0, 0, 0] : [0, 1]))
 * const { segments } = fitSegments({
 *   customers: 50, touchpoints: ['page', 'order'], channels: [],
 *   customer: Int32Array.from(paths.flatMap((path, c) => path.map(() => c))),
 *   touchpoint: Int32Array.from(paths.flat()),
 *   time: Float64Array.from(paths.flatMap((path) => path.map((_, t) => t))),
 * }, { seed: 1, segments: 2, conversions: ['order'] })
 * const personas = segments.map(({ id, share, journey }) => ({ id, share, chain: compileChain(journey) }))
 * console.log(personaMixture(personas).conversion?.toFixed(2)) // 0.20
 * ```
 */
export function fitSegments(log: EventLog, options: SegmentOptions): Segments {
  const { segments, highest = 5, prior = 1, loss = 'lost', onProgress } = options
  let done = 0
  const search: SegmentSearch = {
    seed: options.seed,
    restarts: options.restarts ?? 5,
    folds: options.folds ?? 5,
    rounds: options.rounds ?? 500,
    prior,
    onStart: () => onProgress?.(Math.min(1, ++done / startsOfAll(segments, highest, search))),
  }
  const { prior: _, ...fitOptions } = options
  const problems = [
    ...optionProblems(segments, highest, search),
    ...fitProblems({ touchpoints: log.touchpoints, events: log.time.length }, fitOptions),
  ]
  if (segments === undefined && log.customers < search.folds)
    problems.push({
      path: 'folds',
      message: `There are ${log.customers} customers for ${search.folds} folds; give the number of segments.`,
    })
  if (problems.length > 0) throw new JourneyError('The segmentation', problems)
  const cut = cutAsAsked(log, fitOptions)
  const paths = journeyPaths(log, cut, gapOf(options))
  const customer = Int32Array.from(
    paths.path,
    (_, j) => log.customer[cut.row[cut.start[j] as number] as number] as number,
  )
  const numbers =
    segments === undefined ? compareSegmentNumbers(paths, customer, highest, search) : []
  const times = new Float64Array(paths.entry.length)
  for (const p of paths.path) times[p] = (times[p] as number) + 1
  const mixture = bySize(bestMixture(paths, times, segments ?? chosenNumber(numbers), search))
  const { membership, logLikelihood } = memberships(paths, times, mixture)
  const { journey: whole } = fitJourney(log, fitOptions)
  const nameOf = (code: number) => (code < 0 ? loss : (log.touchpoints[code] as string))
  const parameters = freeParameters(paths, mixture.share.length)
  return {
    segments: mixture.share.map((share, k) => {
      const id = `segment ${k + 1}`
      return { id, share, journey: segmentJourney(whole, paths, mixture, k, nameOf, id) }
    }),
    customer,
    segment: paths.path.map((p) => likeliest(membership, p)),
    membership: membership.map((own) => Float64Array.from(paths.path, (p) => own[p] as number)),
    logLikelihood,
    parameters,
    bic: parameters * Math.log(paths.path.length) - 2 * logLikelihood,
    trace: mixture.trace,
    converged: mixture.converged,
    numbers,
  }
}

/** Starts of the whole search; of the number that is yet to be chosen it has at most so many. */
function startsOfAll(
  segments: number | undefined,
  highest: number,
  { restarts, folds }: SegmentSearch,
): number {
  if (segments !== undefined) return startsOf(segments, restarts)
  const each = Array.from({ length: highest }, (_, n) => startsOf(n + 1, restarts))
  return folds * each.reduce((a, b) => a + b, 0) + restarts
}

function* optionProblems(
  segments: number | undefined,
  highest: number,
  { restarts, folds, rounds, prior }: SegmentSearch,
): Generator<Problem> {
  for (const [path, value, least] of [
    ['segments', segments ?? 1, 1],
    ['highest', highest, 1],
    ['restarts', restarts, 1],
    ['folds', folds, 2],
    ['rounds', rounds, 1],
  ] as const)
    if (!Number.isInteger(value) || value < least)
      yield { path, message: `It is ${value}; it must be a whole number from ${least}.` }
  if (!(prior > 0 && prior < Infinity))
    yield { path: 'prior', message: `The prior is ${prior}; it must be a number above 0.` }
}

function bySize(mixture: FittedMixture): FittedMixture {
  const order = [...mixture.share.keys()].sort(
    (a, b) => (mixture.share[b] as number) - (mixture.share[a] as number),
  )
  const inOrder = <Item>(items: readonly Item[]) => order.map((k) => items[k] as Item)
  return { ...mixture, share: inOrder(mixture.share), chains: inOrder(mixture.chains) }
}

function likeliest(membership: readonly Float64Array[], p: number): number {
  let best = 0
  for (const [k, own] of membership.entries())
    if ((own[p] as number) > (membership[best]?.[p] as number)) best = k
  return best
}

/** Of each distribution, its values less one. */
function freeParameters({ entries, from }: JourneyPaths, segments: number): number {
  const rows = new Set(from).size
  return segments - 1 + segments * (Math.max(0, entries.length - 1) + from.length - rows)
}

function segmentJourney(
  { evidence: _, ...whole }: Journey,
  { entries, from, to }: JourneyPaths,
  { chains }: FittedMixture,
  k: number,
  nameOf: (code: number) => string,
  name: string,
): Journey {
  const chain = chains[k] as FittedMixture['chains'][number]
  const entryWeights = noCounts()
  for (const [e, code] of entries.entries())
    countStep(entryWeights, 'entries', nameOf(code), chain.entry[e])
  const transitions = noCounts()
  for (const [s, code] of from.entries())
    countStep(transitions, nameOf(code), nameOf(to[s] as number), chain.step[s])
  return readJourney({ ...whole, name, entries: entryWeights.entries, transitions })
}
