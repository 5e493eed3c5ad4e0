import { refuse } from './draws.ts'
import { problemsOfCosts, withinBudget } from './portfolio-frontier.ts'

/** Interventions whose gains add up, but for what two of them do to one another. */
export interface PairwiseProblem {
  /** Of each intervention, in money, from 0. */
  readonly costs: readonly number[]
  /** Of each one alone; expected values, where they are uncertain. */
  readonly gains: readonly number[]
  /** What two together bring more (or less) than apart; pairs that aren't named: 0. */
  readonly pairs?: readonly (readonly [first: number, second: number, gain: number])[]
}

/** Options of {@link pairwisePortfolio}. */
export interface PairwiseOptions {
  /** Sets that are looked at, at most; 1,000,000. */
  readonly mostNodes?: number
}

/** The best set that was found, and how good any could be. */
export interface PairwisePortfolio {
  /** Which are taken, by their index, in rising order. */
  readonly members: readonly number[]
  readonly cost: number
  readonly gain: number
  /** No set within the budget brings more than this. */
  readonly bound: number
  /** Whether it is proven best: `gain` is `bound`, but for rounding. */
  readonly exact: boolean
}

/** A partial choice: taken ones, and those not yet decided. */
interface Node {
  readonly members: readonly number[]
  readonly open: readonly number[]
  readonly cost: number
  readonly gain: number
  readonly bound: number
}

/**
 * The best set of many interventions within a budget, where gains add up but for pairs: the quadratic
 * knapsack, by branch and bound. Of an undecided intervention no more can come than its own gain, its
 * pairs with those taken, and half of its positive pairs with others undecided; with these a
 * fractional knapsack bounds every branch (Dantzig 1957; Gallo, Hammer & Simeone 1980).
 *
 * Cost: seconds for 40 interventions, mostly much less; exponential at worst, so it stops at
 * `mostNodes` and then says how far from the best the set may be. Of several sets that bring the same
 * it gives one, not always the cheapest.
 * @throws RangeError naming every number that is wrong.
 * @example
 * ```ts
 * import { pairwisePortfolio } from 'sojourn/decisions'
 * const { members, gain, exact } = pairwisePortfolio(
 *   { costs: [100, 60, 50], gains: [50, 40, 30], pairs: [[1, 2, -25]] },
 *   155,
 * )
 * console.log(members, gain, exact) // [0, 2] 80 true
 * ```
 */
export function pairwisePortfolio(
  problem: PairwiseProblem,
  budget: number,
  { mostNodes = 1_000_000 }: PairwiseOptions = {},
): PairwisePortfolio {
  refuse('pairwisePortfolio', [
    ...problemsOfPairs(problem),
    ...(budget >= 0 ? [] : [`budget is ${budget}; it must be from 0.`]),
  ])
  const pair = pairTable(problem)
  const root = extend(problem, pair, budget, {
    members: [],
    open: [...problem.costs.keys()],
    cost: 0,
    gain: 0,
  })
  let best: Node = { ...root, open: [] }
  const stack = [root]
  const slack = 1e-12 * root.bound
  let nodes = 0
  while (stack.length > 0 && nodes < mostNodes) {
    const node = stack.pop() as Node
    nodes++
    const better = node.gain - best.gain
    if (better > slack || (Math.abs(better) <= slack && node.cost < best.cost)) best = node
    if (node.bound <= best.gain + slack) continue
    const [next, ...open] = node.open
    if (next === undefined) continue
    stack.push(extend(problem, pair, budget, { ...node, open }))
    const taken = pair[next] as Float64Array
    const gain =
      (problem.gains[next] as number) +
      node.members.reduce((sum, i) => sum + (taken[i] as number), 0)
    stack.push(
      extend(problem, pair, budget, {
        members: [...node.members, next],
        open,
        cost: node.cost + (problem.costs[next] as number),
        gain: node.gain + gain,
      }),
    )
  }
  const bound = stack.reduce((top, node) => Math.max(top, node.bound), best.gain)
  const members = [...best.members].sort((a, b) => a - b)
  return {
    members,
    cost: members.reduce((sum, i) => sum + (problem.costs[i] as number), 0),
    gain: best.gain,
    bound,
    exact: bound <= best.gain + slack,
  }
}

/** A node with its bound; what can't be afforded, or can't help in any company, is no longer open. */
function extend(
  { costs, gains }: PairwiseProblem,
  pair: readonly Float64Array[],
  budget: number,
  node: Omit<Node, 'bound'>,
): Node {
  const left = budget - node.cost
  const candidates = node.open
    .filter((i) => withinBudget(node.cost + (costs[i] as number), budget))
    .map((i) => {
      const row = pair[i] as Float64Array
      let alone = gains[i] as number
      for (const j of node.members) alone += row[j] as number
      let company = 0
      for (const j of node.open) company += Math.max(0, row[j] as number)
      return { i, most: alone + company / 2, useful: alone + company > 0, cost: costs[i] as number }
    })
    .filter(({ useful }) => useful)
    .sort((a, b) => b.most * a.cost - a.most * b.cost || a.i - b.i)
  let bound = node.gain
  let room = left * (1 + 1e-12)
  for (const { most, cost } of candidates) {
    if (most <= 0) continue
    const part = cost <= room ? 1 : room / cost
    bound += part * most
    room -= part * cost
  }
  return { ...node, open: candidates.map(({ i }) => i), bound }
}

function pairTable({ costs, pairs = [] }: PairwiseProblem): Float64Array[] {
  const table = costs.map(() => new Float64Array(costs.length))
  for (const [a, b, gain] of pairs)
    for (const [i, j] of [
      [a, b],
      [b, a],
    ] as const) {
      const row = table[i] as Float64Array
      row[j] = (row[j] as number) + gain
    }
  return table
}

/** What is wrong with a problem. */
export function problemsOfPairs({ costs, gains, pairs = [] }: PairwiseProblem): string[] {
  const known = (i: number) => Number.isInteger(i) && i >= 0 && i < costs.length
  return [
    ...problemsOfCosts(costs),
    ...(gains.length === costs.length
      ? []
      : [
          `gains has ${gains.length} numbers and costs ${costs.length}; each intervention has both.`,
        ]),
    ...gains.flatMap((gain, i) =>
      Number.isFinite(gain) ? [] : [`gains[${i}] is ${gain}; it must be finite.`],
    ),
    ...pairs.flatMap(([a, b, gain], i) => [
      ...(known(a) && known(b) && a !== b
        ? []
        : [`pairs[${i}] is of ${a} and ${b}; it needs two of 0 to ${costs.length - 1}.`]),
      ...(Number.isFinite(gain) ? [] : [`pairs[${i}] has ${gain}; it must be finite.`]),
    ]),
  ]
}
