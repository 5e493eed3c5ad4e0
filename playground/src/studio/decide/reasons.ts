import { differenceByLever, differenceByTransition, prepareBaseline } from 'sojourn/forecast'
import type { Reasons, Share, WhyTask } from './tasks.ts'
import { unitOf } from './unit-of.ts'

const NONE: Reasons = { start: 0, difference: 0, levers: [], transitions: [], known: false }

/** Shares out what a scenario brings: among its levers, and of conversion among transitions too. */
export function reasons(
  { journey, scenario, measure, horizon, draws, seed }: WhyTask,
  onProgress: (share: number) => void,
): Reasons {
  const ofConversion = measure === 'conversion'
  const baseline = prepareBaseline(journey, {
    draws,
    seed,
    retention: measure === 'retention',
    horizon: ofConversion ? 1 : horizon,
  })
  const start = baseline.projection[measure]
  if (start === null) return NONE
  const scale = unitOf(measure)
  const { levers, difference } = differenceByLever(baseline, scenario, {
    conversionOnly: ofConversion,
    onProgress: (share) => onProgress(ofConversion ? share / 2 : share),
  })
  const whole = difference[measure]
  if (whole === null) return NONE
  return {
    start: scale * ('mean' in start ? start.mean : (start.at(-1)?.mean ?? 0)),
    difference: scale * whole.mean,
    levers: levers.flatMap((share): Share[] => {
      const of = share[measure]
      return of === null ? [] : [{ changes: share.changes, ...scaled(of, scale) }]
    }),
    transitions: ofConversion
      ? differenceByTransition(baseline, scenario).transitions.map(({ from, to, conversion }) => ({
          changes: [],
          step: { from, to },
          ...scaled(conversion, scale),
        }))
      : [],
    known: true,
  }
}

function scaled({ mean, low, high }: { mean: number; low: number; high: number }, by: number) {
  return { mean: by * mean, low: by * low, high: by * high }
}
