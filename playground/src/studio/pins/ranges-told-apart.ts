import type { Language } from '@sojourn/catalogue'
import { formatRange, type Numbers } from '@sojourn/charts'

type Range = { readonly low: number; readonly high: number }

/** Differences of scenarios as texts: with as many decimals as tell those apart that differ. */
export function rangesToldApart(
  rows: readonly Range[],
  numbers: Numbers,
  locale: Language,
): readonly string[] {
  const plain = rows.map(({ low, high }) => numbers.range(low, high, { sign: true }))
  if (toldApart(rows, plain)) return plain
  for (const digits of [1, 2]) {
    const finer = rows.map(({ low, high }) =>
      formatRange(low, high, { digits, sign: true, locale }),
    )
    if (toldApart(rows, finer)) return finer
  }
  return plain
}

function toldApart(rows: readonly Range[], texts: readonly string[]): boolean {
  return rows.every((a, i) =>
    rows.every((b, j) => texts[i] !== texts[j] || (a.low === b.low && a.high === b.high)),
  )
}
