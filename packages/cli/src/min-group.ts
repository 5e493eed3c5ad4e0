import {
  type FitCountsOptions,
  type JourneyCounts,
  type LargeGroups,
  withoutSmallGroups,
} from 'sojourn/estimation'
import type { Arguments } from './arguments.ts'

/** Customers that a count in a file is of at least, unless another number is given. */
const USUAL = 5

/**
 * In a log of fewer customers than this, for each of a group, hardly anything would be left: it is
 * written as it stands, with a warning, unless a number was given.
 */
const CUSTOMERS_FOR_EACH = 20

/** How small a group may be. */
export interface MinGroup {
  /** 0 where groups of every size are told. */
  readonly k: number
  /** Whether the number was given; then all output keeps to it, and not only what is written. */
  readonly given: boolean
}

/** The flag `--min-group`. */
export function minGroupOf(given: Arguments, written: boolean): MinGroup {
  const k = given.wholeNumber('min-group', { least: 0, most: 1000, otherwise: undefined })
  return k === undefined
    ? { k: written ? USUAL : 0, given: false }
    : { k: k === 1 ? 0 : k, given: true }
}

/** Counts without small groups as asked; nothing where all are told, with a warning where few are. */
export function largeGroups(
  counts: JourneyCounts,
  { k, given }: MinGroup,
  options: FitCountsOptions,
): { readonly large?: LargeGroups; readonly warnings: readonly string[] } {
  if (k === 0) return { warnings: [] }
  const enough = k * CUSTOMERS_FOR_EACH
  if (!given && counts.customers < enough)
    return {
      warnings: [
        `The log has fewer than ${enough} customers, so the file tells of every single one of them; --min-group ${k} merges what fewer than ${k} did, --min-group 0 leaves out this warning.`,
      ],
    }
  const { goals = [], loss = 'lost' } = options
  return { large: withoutSmallGroups(counts, k, { goals, loss }), warnings: [] }
}
