import type { FittedLog } from '../fit-log.ts'

/** A fit in the keys of the contract; then its warnings, and where the journey was written. */
export function fitJson(
  { fit, skipped, leftOut, uncaught, smallGroups }: FittedLog,
  out: string | undefined,
): object {
  const { customers, journeys, events, afterConversion, censored } = fit
  const { noise } = fit.journey.evidence ?? {}
  const { entries, transitions, orders, warnings } = fit
  return {
    customers,
    journeys,
    events,
    afterConversion,
    censored,
    skipped,
    entries,
    transitions,
    orders,
    warnings,
    out,
    ...(noise && { noise }),
    ...(smallGroups && { minGroup: smallGroups.minGroup, smallGroups: smallGroups.small }),
    ...(leftOut && { leftOut }),
    ...(uncaught && { uncaught }),
  }
}
