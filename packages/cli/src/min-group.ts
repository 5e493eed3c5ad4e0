import {
  type FitCountsOptions,
  type JourneyCounts,
  type LargeGroups,
  withoutSmallGroups,
} from 'sojourn/estimation'
import type { Arguments } from './arguments.ts'
import { counted } from './format/count.ts'
import { InputError } from './input-error.ts'

/** Customers that a count in a file is of at least, unless another number is given. */
const USUAL = 5

/** In a log of fewer customers than this, for each of a group, much is merged: it is said. */
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

/**
 * Counts without small groups; nothing where all are told. Where no number was given, a file of few
 * customers comes with a warning, since much of it is merged.
 *
 * @throws InputError where a file would be of fewer customers than a group has.
 */
export function largeGroups(
  counts: JourneyCounts,
  { k, given }: MinGroup,
  options: FitCountsOptions,
): { readonly large?: LargeGroups; readonly warnings: readonly string[] } {
  if (k === 0) return { warnings: [] }
  const { customers } = counts
  const asItStands = 'write it as it stands with --min-group 0'
  if (!given && customers < k)
    throw new InputError([
      `--out: The log has ${counted(customers, 'customer')}, fewer than ${k}, so that the file would point at each of them: leave out --out, or ${asItStands}.`,
    ])
  const { goals = [], loss = 'lost' } = options
  const large = withoutSmallGroups(counts, k, { goals, loss })
  const few = !given && customers < k * CUSTOMERS_FOR_EACH && large.small.length > 0
  const had = counts.rules.conversions.length + goals.length
  const none = had > 0 && large.counts.rules.conversions.length + large.goals.length === 0
  return {
    large,
    warnings: [
      ...(few
        ? [
            `The log has few customers, ${customers}, so that much of it is merged or left out in the file, which tells of ${k} at least; if nobody is to be protected, ${asItStands}.`,
          ]
        : []),
      ...(none
        ? [
            `Fewer than ${k} customers converted, so that no conversion is left when small groups are merged.`,
          ]
        : []),
    ],
  }
}
