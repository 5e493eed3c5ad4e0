import type { Random } from '../numeric/random.ts'
import { chiSquareTail } from './independence-test.ts'

/** The steps of one row by period: how many there are, and where they lead. */
export interface RowByPeriod {
  /** Steps of each period. */
  readonly size: Int32Array
  /** Successors of all steps, those of the first period first; coded from 0. */
  readonly successor: Int32Array
  readonly successors: number
}

/** The split of the periods that tells most. */
export interface Split {
  /** Period before which it splits; −1 where there is none with steps on both sides. */
  readonly at: number
  readonly likelihoodRatio: number
}

/** `G²` of each split of the periods from 1 on, added to sums by split. */
export function addSplits(
  { size, successor, successors }: RowByPeriod,
  nLogN: Float64Array,
  sums: Float64Array,
): void {
  const before = new Int32Array(successors)
  const total = new Int32Array(successors)
  for (const to of successor) total[to] = (total[to] as number) + 1
  const all = successor.length
  let whole = nLogN[all] as number
  for (const count of total) whole -= nLogN[count] as number
  let at = 0
  for (let split = 1; split < size.length; split++) {
    const until = at + (size[split - 1] as number)
    for (; at < until; at++) {
      const to = successor[at] as number
      before[to] = (before[to] as number) + 1
    }
    if (at === 0 || at === all) continue
    let part = whole - (nLogN[at] as number) - (nLogN[all - at] as number)
    for (let j = 0; j < successors; j++) {
      const count = before[j] as number
      part += (nLogN[count] as number) + (nLogN[(total[j] as number) - count] as number)
    }
    sums[split] = (sums[split] as number) + Math.max(0, 2 * part)
  }
}

/** The largest of sums by split. */
export function largestSplit(sums: Float64Array): Split {
  let at = -1
  for (let split = 1; split < sums.length; split++)
    if ((sums[split] as number) > (at < 0 ? 0 : (sums[at] as number))) at = split
  return { at, likelihoodRatio: at < 0 ? 0 : (sums[at] as number) }
}

/** The row with its successors dealt to the same places at random. */
export function shuffled(row: RowByPeriod, random: Random): RowByPeriod {
  const successor = row.successor.slice()
  for (let i = successor.length - 1; i > 0; i--) {
    const other = Math.floor(random() * (i + 1))
    const moved = successor[i] as number
    successor[i] = successor[other] as number
    successor[other] = moved
  }
  return { ...row, successor }
}

/** Degrees of freedom of each split: of rows with steps on both sides, successors less one. */
export function freedomBySplit(rows: readonly RowByPeriod[], periods: number): Int32Array {
  const freedom = new Int32Array(periods)
  for (const { size, successor, successors } of rows) {
    let before = 0
    for (let split = 1; split < periods; split++) {
      before += size[split - 1] as number
      if (before > 0 && before < successor.length)
        freedom[split] = (freedom[split] as number) + successors - 1
    }
  }
  return freedom
}

/** Bonferroni's bound over all splits of the chance of so large a `G²` somewhere, by its limit. */
export function boundOverSplits(sums: Float64Array, freedom: Int32Array): number {
  let [least, splits] = [1, 0]
  for (let split = 1; split < sums.length; split++) {
    const degrees = freedom[split] as number
    if (degrees === 0) continue
    splits++
    least = Math.min(least, chiSquareTail(degrees, sums[split] as number))
  }
  return splits === 0 ? 1 : Math.min(1, splits * least)
}

/** `n ln n` up to some number. */
export function tableOfNLogN(most: number): Float64Array {
  return Float64Array.from({ length: most + 1 }, (_, n) => (n === 0 ? 0 : n * Math.log(n)))
}
