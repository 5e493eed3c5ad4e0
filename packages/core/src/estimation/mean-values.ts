import type { CutJourneys } from './cut-journeys.ts'
import type { EventLog } from './event-log.ts'

/** Mean value of the used events of some touchpoints, by code, and those without any value. */
export function meanValues(log: EventLog, cut: CutJourneys, codes: readonly number[]) {
  const sums = new Map(codes.map((code) => [code, { count: 0, total: 0 }]))
  if (log.value === undefined) return { value: new Map<number, number>(), missing: [] }
  for (const i of cut.row) {
    const sum = sums.get(log.touchpoint[i] as number)
    const amount = log.value[i] as number
    if (sum === undefined || Number.isNaN(amount)) continue
    sum.count++
    sum.total += amount
  }
  return {
    value: new Map(
      [...sums].flatMap(([code, { count, total }]) => (count > 0 ? [[code, total / count]] : [])),
    ),
    missing: [...sums].flatMap(([code, { count }]) => (count === 0 ? [code] : [])),
  }
}
