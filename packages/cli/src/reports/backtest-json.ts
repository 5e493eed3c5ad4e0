import type { SkippedRow } from '@sojourn/data'
import type { Backtest } from 'sojourn/validation'

/** A backtest for programs; dates as in ISO 8601. */
export function backtestJson(
  { at, until, horizon, pastJourneys, laterJourneys, followedJourneys, ...result }: Backtest,
  seed: number,
  skipped: readonly SkippedRow[],
): object {
  const { verdict, reasons, gapDays, gapAssumed, ...checks } = result
  return {
    verdict,
    reasons,
    at: new Date(at).toISOString(),
    until: new Date(until).toISOString(),
    gapDays,
    gapAssumed,
    horizonDays: horizon,
    journeys: { past: pastJourneys, later: laterJourneys, followed: followedJourneys },
    ...checks,
    seed,
    skipped,
  }
}
