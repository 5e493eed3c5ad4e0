import { credibleInterval } from 'sojourn/estimation'
import type { Sureness } from './draft.ts'

/** Rough words for a share, from nearly all to nobody. */
export const WORDS = ['nearly-all', 'most', 'half', 'some', 'few', 'hardly-any', 'nobody'] as const

export type Word = (typeof WORDS)[number]

/** What a word stands for, in the middle of its range. */
const SHARES: Readonly<Record<Word, number>> = {
  'nearly-all': 0.95,
  most: 0.75,
  half: 0.5,
  some: 0.25,
  few: 0.1,
  'hardly-any': 0.02,
  nobody: 0,
}

/**
 * How many customers one would have to have seen to be as sure. With 16, 80 % of what "about half" may
 * mean is 34 to 66 of 100, of "some" 12 to 39, of "few" 2 to 20: what people mean by such words.
 */
export const CUSTOMERS: Readonly<Record<Sureness, number>> = {
  guess: 16,
  experience: 60,
  counted: 400,
}

/** The share that a word or a number of 100 stands for. */
export function shareOf(share: Word | number): number {
  return typeof share === 'number' ? share / 100 : SHARES[share]
}

/** Shares of a whole: what was said, in proportion. */
export function shared(said: readonly number[]): number[] {
  const total = said.reduce((sum, each) => sum + each, 0)
  return said.map((each) => (total > 0 ? each / total : 0))
}

/** Where 80 % of what a share may be lies, as sure as one is. */
export function rangeOf(share: number, sureness: Sureness): { low: number; high: number } {
  const seen = CUSTOMERS[sureness]
  return credibleInterval(share * seen, (1 - share) * seen, 0.8)
}
