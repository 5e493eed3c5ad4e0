import type { Chain } from '../model/chain.ts'
import { type StreamKey, streamKey } from '../numeric/numbered-stream.ts'
import type { KernelName } from './kernel.ts'
import { BLOCK } from './layout.ts'
import { type PackedChain, packChain } from './pack-chain.ts'

/** Options of {@link simulate}. */
export interface SimulateOptions {
  /** How many customers enter. */
  readonly customers: number
  /** The same seed gives the same result, bit for bit, on every machine. */
  readonly seed: string | number
  /** Journeys are cut off after this many steps; 10,000 if absent. */
  readonly maxSteps?: number
  /**
   * Give every customer a random stream of their own, so that customer 17 of two chains draws the
   * same numbers (common random numbers). Takes a little longer; off if absent.
   */
  readonly perCustomer?: boolean
  /** Keep the figures of each customer: 33 bytes a customer; off if absent. */
  readonly values?: boolean
  /**
   * How many customers' paths to keep, drawn at random; none if absent. Each is walked again from its
   * block's beginning: milliseconds a path, or microseconds with `perCustomer`.
   */
  readonly paths?: number
  /** Which code does it, for tests and benchmarks; the fastest there is if absent. */
  readonly kernel?: KernelName
}

/** A simulation ready to be run. */
export interface Run {
  readonly chain: Chain
  readonly customers: number
  readonly seed: string | number
  readonly key: StreamKey
  readonly maxSteps: number
  readonly perCustomer: boolean
  readonly values: boolean
  readonly paths: number
  readonly kernel: KernelName | undefined
  readonly blocks: number
  readonly packed: PackedChain
}

/** Blocks are numbered by 32 bits. */
const MOST_CUSTOMERS = 2 ** 32 * BLOCK
const MOST_STEPS = 2 ** 31 - 1

/** Checks the options and lays the chain out. @throws RangeError that lists every wrong option. */
export function prepareRun(chain: Chain, options: SimulateOptions): Run {
  const { customers, seed, maxSteps = 10_000, perCustomer = false, values = false } = options
  const { paths = 0, kernel } = options
  const problems: string[] = []
  const check = (name: string, value: number, least: number, most: number) => {
    if (!Number.isInteger(value) || value < least || value > most)
      problems.push(`${name} is ${value}; it must be a whole number from ${least} to ${most}`)
  }
  check('customers', customers, 1, MOST_CUSTOMERS)
  check('maxSteps', maxSteps, 1, MOST_STEPS)
  check('paths', paths, 0, Math.max(0, customers))
  if (chain.entry.every((share) => share === 0)) problems.push('the chain has no entries')
  if (problems.length > 0) throw new RangeError(`simulate: ${problems.join('; ')}`)
  const key = streamKey(seed)
  const packed = packChain(chain, { key, maxSteps, perCustomer, values })
  const blocks = Math.ceil(customers / BLOCK)
  return {
    chain,
    customers,
    seed,
    key,
    maxSteps,
    perCustomer,
    values,
    paths,
    kernel,
    blocks,
    packed,
  }
}

/** How many journeys a block of a run has: the last may be shorter. */
export function journeysOf({ customers }: Run, block: number): number {
  return Math.min(BLOCK, customers - block * BLOCK)
}
