import { type Estimate, estimateOfValues } from '../numeric/estimate.ts'
import { type Draws, refuse } from './draws.ts'

/** A set of interventions. */
export interface Portfolio {
  /** Which are taken, by their index, in rising order. */
  readonly members: readonly number[]
  /** What they cost together, in money. */
  readonly cost: number
  /** What they bring together, in the unit of the value. */
  readonly gain: number
  /** Standard error of the mean over draws; null where the value is a number. */
  readonly standardError: number | null
}

/** Options of {@link portfolioFrontier}. */
export interface PortfolioOptions {
  /**
   * What is to be highest, of the draws of a set's value: the mean. For those who fear risk a low
   * quantile, say, or the mean of the worst tenth.
   */
  readonly objective?: (draws: Draws) => number
}

/** Sets are enumerated up to so many interventions: a million of them. */
const MOST = 20

/**
 * The whole frontier of budget against gain: every set of interventions of which no other costs no
 * more and brings as much. Exact, by going through all sets, so interventions may interact in any way:
 * the value is asked of each set, once.
 *
 * Cost: `2ⁿ` values. Beyond 20 interventions see {@link pairwisePortfolio}.
 * @param costs of each intervention, in money, from 0; those of a set add up.
 * @param value of a set, given its members' indices: a number, or draws, which must be the same draws
 * (common random numbers) for every set. What members share (a cost that is paid once) belongs in it.
 * @returns sets in rising order of cost and of gain; the first costs nothing.
 * @throws RangeError for more than 20 interventions, costs that are wrong, or a value that isn't finite.
 * @example
 * ```ts
 * import { bestPortfolio, portfolioFrontier } from 'sojourn/decisions'
 * const gains = [50, 40, 30]
 * const frontier = portfolioFrontier([100, 60, 50], (members) => {
 *   const sum = members.reduce((total, i) => total + (gains[i] as number), 0)
 *   return members.includes(1) && members.includes(2) ? sum - 25 : sum // they do the same work
 * })
 * console.log(frontier.map(({ cost, gain }) => [cost, gain])) // [0, 0], [50, 30], [60, 40], [100, 50], [150, 80], [160, 90], [210, 95]
 * console.log(bestPortfolio(frontier, 155).members) // [0, 2]
 * ```
 */
export function portfolioFrontier(
  costs: readonly number[],
  value: (members: readonly number[]) => number | Draws,
  { objective }: PortfolioOptions = {},
): Portfolio[] {
  refuse('portfolioFrontier', [
    ...(costs.length <= MOST
      ? []
      : [
          `there are ${costs.length} interventions; at most ${MOST} are enumerated. See pairwisePortfolio.`,
        ]),
    ...problemsOfCosts(costs),
  ])
  const sets = 2 ** costs.length
  const cost = new Float64Array(sets)
  const gain = new Float64Array(sets)
  const gainOf = (drawn: number | Draws) =>
    typeof drawn === 'number' ? drawn : objective ? objective(drawn) : estimateOfValues(drawn).mean
  for (let set = 0; set < sets; set++) {
    const members = membersOf(set)
    cost[set] = members.reduce((sum, i) => sum + (costs[i] as number), 0)
    gain[set] = gainOf(value(members))
    if (!Number.isFinite(gain[set]))
      refuse('portfolioFrontier', [`the value of [${members.join(', ')}] is ${gain[set]}.`])
  }
  const order = Uint32Array.from({ length: sets }, (_, set) => set).sort(
    (a, b) =>
      (cost[a] as number) - (cost[b] as number) ||
      (gain[b] as number) - (gain[a] as number) ||
      a - b,
  )
  const frontier: number[] = []
  for (const set of order)
    if (
      frontier.length === 0 ||
      (gain[set] as number) > (gain[frontier.at(-1) as number] as number)
    )
      frontier.push(set)
  return frontier.map((set) => {
    const members = membersOf(set)
    const drawn = value(members)
    return {
      members,
      cost: cost[set] as number,
      gain: gain[set] as number,
      standardError:
        typeof drawn === 'number' || objective
          ? null
          : (estimateOfValues(drawn) as Estimate).standardError,
    }
  })
}

/**
 * The set that brings most within a budget, of a frontier.
 *
 * @param budget in money; a rounding of it (one part in 10¹²) is forgiven.
 * @throws RangeError for a budget below the cost of the first set, which costs nothing.
 * @example
 * ```ts
 * import { bestPortfolio, portfolioFrontier } from 'sojourn/decisions'
 * const frontier = portfolioFrontier([0.1, 0.2], (members) => members.length)
 * console.log(bestPortfolio(frontier, 0.3).members) // [0, 1]
 * ```
 */
export function bestPortfolio(frontier: readonly Portfolio[], budget: number): Portfolio {
  const best = frontier.filter(({ cost }) => withinBudget(cost, budget)).at(-1)
  if (best === undefined) throw new RangeError(`bestPortfolio: nothing costs ${budget} or less.`)
  return best
}

/** Whether a sum of costs is within a budget, but for the rounding of the sum. */
export function withinBudget(cost: number, budget: number): boolean {
  return cost <= budget * (1 + 1e-12)
}

/** What is wrong with costs. */
export function problemsOfCosts(costs: readonly number[]): string[] {
  return costs.flatMap((cost, i) =>
    cost >= 0 && cost < Infinity ? [] : [`costs[${i}] is ${cost}; it must be finite and from 0.`],
  )
}

function membersOf(set: number): number[] {
  const members: number[] = []
  for (let i = 0; 2 ** i <= set; i++) if (Math.floor(set / 2 ** i) % 2 === 1) members.push(i)
  return members
}
