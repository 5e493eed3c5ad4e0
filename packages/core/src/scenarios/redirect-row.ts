import type { RedirectChange } from './indexed-changes.ts'

/**
 * Redirects shares of transitions in a row, all of them of the row as it was, so that their order
 * doesn't matter. Redirects of one transition compete like risks at constant rates: it loses
 * `1 − Π(1 − s)` of its probability, shared out in proportion to the rates `−log(1 − s)`; where a
 * share is 1, to those whose share is 1, equally.
 */
export function redirectRow(
  row: Float64Array,
  redirects: readonly RedirectChange[],
  share: (change: number) => number,
): void {
  const arriving: [state: number, probability: number][] = []
  for (const to of new Set(redirects.map((redirect) => redirect.to))) {
    const rivals = redirects.filter((redirect) => redirect.to === to)
    const shares = rivals.map(({ change }) => share(change))
    const certain = shares.includes(1)
    const rates = shares.map((s) => (certain ? Number(s === 1) : -Math.log1p(-s)))
    const total = rates.reduce((sum, rate) => sum + rate, 0)
    if (total === 0) continue
    const there = row[to] as number
    row[to] = certain ? 0 : there * Math.exp(-total)
    const moved = certain ? there : there * -Math.expm1(-total)
    for (const [r, { into }] of rivals.entries())
      arriving.push([into, (moved * (rates[r] as number)) / total])
  }
  for (const [state, probability] of arriving) row[state] = (row[state] as number) + probability
}
