import { type Chain, hittingProbabilities, type SampledPath, StateKind, simulate } from 'sojourn'
import type { World } from '../map/world.ts'

/** Customers of a kind who are simulated in each world, each with random numbers of their own. */
export const CUSTOMERS = 1000
/** Journeys are cut off after this many steps. */
const LONGEST = 1000

/** One arrival of a customer. */
export interface Stop {
  /** Touchpoint or outcome. */
  readonly id: string
  /** Seconds since the customer entered; null where that isn't known. */
  readonly at: number | null
  readonly cost: number
  readonly revenue: number
  /** Where they come from, the share of customers of their kind who go on to here. */
  readonly share: number | undefined
}

/** The journey of one customer in one world. */
export interface Walk {
  readonly stops: readonly Stop[]
  readonly converted: boolean
}

/** The same customer in two worlds: the same random numbers, step by step. */
export interface Twins {
  readonly now: Walk
  readonly twin: Walk
  /** The first stop at which they are at different places; undefined where they never are. */
  readonly parting: number | undefined
}

/** All simulated customers of a kind, in both worlds. */
export interface TwinWorlds {
  twins(customer: number): Twins
  /** Customers who take another way, and who convert in one world only. */
  readonly parted: number
  readonly onlyTwin: number
  readonly onlyNow: number
  /** Exact probabilities of a conversion; null where there is nothing to convert to. */
  readonly conversionNow: number | null
  readonly conversionTwin: number | null
}

/** Simulates the customers of a persona (by its place) in the world as it is and in another. */
export function twinWorlds(now: World, twin: World, persona: number): TwinWorlds {
  const before = simulated([now.parts[persona]?.chain as Chain])
  const others = twin.parts.filter((part) => part.persona === persona && part.share > 0)
  const total = others.reduce((sum, { share }) => sum + share, 0)
  const after = simulated(others.map(({ chain }) => chain))
  const partOf = (customer: number) => {
    let left = evenly(customer) * total
    const found = others.findIndex(({ share }) => {
      left -= share
      return left < 0
    })
    return Math.max(0, found)
  }
  const twins = (customer: number): Twins => {
    const [a, b] = [before[0] as Runs, after[partOf(customer)] as Runs]
    const one = walkOf(a, customer)
    const two = walkOf(b, customer)
    const longest = Math.max(one.stops.length, two.stops.length)
    const parting = Array.from({ length: longest }, (_, i) => i).find(
      (i) => one.stops[i]?.id !== two.stops[i]?.id,
    )
    return { now: one, twin: two, parting }
  }
  let [parted, onlyTwin, onlyNow] = [0, 0, 0]
  for (let customer = 0; customer < CUSTOMERS; customer++) {
    const { now: one, twin: two, parting } = twins(customer)
    if (parting !== undefined) parted++
    if (two.converted && !one.converted) onlyTwin++
    if (one.converted && !two.converted) onlyNow++
  }
  const conversionTwin = others.reduce<number | null>((sum, { share, chain }) => {
    const each = conversionOf(chain)
    return sum === null || each === null ? null : sum + (share / total) * each
  }, 0)
  return {
    twins,
    parted,
    onlyTwin,
    onlyNow,
    conversionNow: conversionOf(now.parts[persona]?.chain as Chain),
    conversionTwin,
  }
}

interface Runs {
  readonly chain: Chain
  readonly paths: readonly SampledPath[]
  readonly converted: Uint8Array
}

function simulated(chains: readonly Chain[]): Runs[] {
  return chains.map((chain) => {
    const { paths, values } = simulate(chain, {
      customers: CUSTOMERS,
      seed: 'follow one customer',
      perCustomer: true,
      paths: CUSTOMERS,
      values: true,
      maxSteps: LONGEST,
    })
    return { chain, paths, converted: (values as NonNullable<typeof values>).converted }
  })
}

function walkOf({ chain, paths, converted }: Runs, customer: number): Walk {
  const { states, arrivals } = paths[customer] as SampledPath
  return {
    converted: converted[customer] === 1,
    stops: states.map((state, i) => ({
      id: chain.ids[state] as string,
      at: arrivals?.[i] ?? null,
      cost: chain.cost[state] as number,
      revenue: chain.revenue[state] as number,
      share: i === 0 ? undefined : probability(chain, states[i - 1] as number, state),
    })),
  }
}

/** The share of customers who go from a place to another, in the chain of these customers. */
function probability(chain: Chain, from: number, to: number): number {
  for (let p = chain.rowStart[from] as number; p < (chain.rowStart[from + 1] as number); p++)
    if (chain.column[p] === to) return chain.probability[p] as number
  return 0
}

/** Numbers from 0 to 1 that fill it evenly: who meets a lever that reaches some customers. */
function evenly(customer: number): number {
  return ((customer + 1) * 0.6180339887498949) % 1
}

function conversionOf(chain: Chain): number | null {
  const goals = Uint8Array.from(chain.kind, (kind) =>
    kind === StateKind.goal || kind === StateKind.conversion ? 1 : 0,
  )
  if (!goals.includes(1)) return null
  const { probability: reached } = hittingProbabilities(chain, goals)
  return chain.entry.reduce((sum, share, i) => sum + share * (reached[i] as number), 0)
}
