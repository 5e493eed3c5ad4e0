import { randomStream } from '../numeric/random.ts'
import { type FittedMixture, fitMixture, memberships } from './chain-mixture.ts'
import type { JourneyPaths } from './journey-paths.ts'

/** How well some number of segments explains journeys that it was not fitted to. */
export interface SegmentNumber {
  readonly segments: number
  /** Mean of `−ln Pr` of a journey that was held out, in nats. */
  readonly heldOutLogLoss: number
  /** Of the difference to the number with the least loss, journey by journey; 0 for that one. */
  readonly standardError: number
}

/** How mixtures are fitted. */
export interface SegmentSearch {
  readonly seed: string | number
  readonly restarts: number
  readonly folds: number
  readonly prior: number
  readonly rounds: number
  /** Told after each start. */
  readonly onStart: () => void
}

/** The best of several seeded starts. */
export function bestMixture(
  paths: JourneyPaths,
  times: Float64Array,
  segments: number,
  { seed, restarts, prior, rounds, onStart }: SegmentSearch,
  name = 'all',
): FittedMixture {
  let best: FittedMixture | undefined
  for (let r = 0; r < startsOf(segments, restarts); r++) {
    const random = randomStream(seed, `${name}, ${segments} segments, start ${r}`)
    const found = fitMixture(paths, times, { segments, prior, rounds, random })
    if (best === undefined || (found.trace.at(-1) as number) > (best.trace.at(-1) as number))
      best = found
    onStart()
  }
  return best as FittedMixture
}

/** Starts for a number of segments; one segment has none to choose. */
export function startsOf(segments: number, restarts: number): number {
  return segments === 1 ? 1 : restarts
}

/**
 * Cross-validates each number of segments up to `highest`. Customers are dealt to the folds, so that
 * one's journeys are never both fitted and judged.
 */
export function compareSegmentNumbers(
  paths: JourneyPaths,
  customerOf: Int32Array,
  highest: number,
  search: SegmentSearch,
): SegmentNumber[] {
  const fold = dealt(customerOf, search)
  const losses = Array.from({ length: highest }, (_, n) => {
    const loss = new Float64Array(paths.path.length)
    for (let f = 0; f < search.folds; f++) {
      const times = new Float64Array(paths.entry.length)
      for (const [j, p] of paths.path.entries())
        if (fold[j] !== f) times[p] = (times[p] as number) + 1
      const mixture = bestMixture(paths, times, n + 1, search, `fold ${f}`)
      const { logProbability } = memberships(paths, times, mixture)
      for (const [j, p] of paths.path.entries())
        if (fold[j] === f) loss[j] = -(logProbability[p] as number)
    }
    return loss
  })
  const means = losses.map((loss) => loss.reduce((a, b) => a + b, 0) / loss.length)
  const least = losses[means.indexOf(Math.min(...means))] as Float64Array
  return losses.map((loss, n) => ({
    segments: n + 1,
    heldOutLogLoss: means[n] as number,
    standardError: errorOfMean(loss.map((value, j) => value - (least[j] as number))),
  }))
}

/** The fewest segments that are no worse than the best by more than one standard error. */
export function chosenNumber(numbers: readonly SegmentNumber[]): number {
  const least = Math.min(...numbers.map(({ heldOutLogLoss }) => heldOutLogLoss))
  const good = numbers.find(
    ({ heldOutLogLoss, standardError }) => heldOutLogLoss - least <= standardError,
  )
  return good?.segments ?? 1
}

/** The fold of each journey, by a seeded shuffle of customers. */
function dealt(customerOf: Int32Array, { seed, folds }: SegmentSearch): Int32Array {
  const customers = [...new Set(customerOf)]
  const random = randomStream(seed, 'folds')
  for (let i = customers.length - 1; i > 0; i--) {
    const other = Math.floor(random() * (i + 1))
    const moved = customers[i] as number
    customers[i] = customers[other] as number
    customers[other] = moved
  }
  const fold = new Map(customers.map((customer, i) => [customer, i % folds]))
  return customerOf.map((customer) => fold.get(customer) as number)
}

function errorOfMean(values: Float64Array): number {
  const mean = values.reduce((a, b) => a + b, 0) / values.length
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return Math.sqrt(squares / Math.max(1, values.length - 1) / values.length)
}
