import { formatRange } from '@sojourn/charts'
import type { Comparison, Interval, Projection } from 'sojourn'
import { HORIZON } from '../forecast/horizon.ts'
import { journey } from '../journey.ts'
import { en } from '../messages/en.ts'
import type { Range } from './axis.ts'
import type { Spread } from './bars.tsx'
import { middleHalf } from './middle-half.ts'

/** A headline figure: where it stands in a projection, and how it is written. */
export interface Measure {
  readonly id: 'conversion' | 'retention' | 'revenue'
  readonly label: string
  readonly unit: string
  /** From the library's unit to the one that is shown. */
  readonly scale: number
  readonly digits: number
  readonly gain: (change: string) => string
  /** Null where the journey doesn't have it. */
  readonly of: (projection: Projection) => Interval | null
}

export const measures: readonly Measure[] = [
  {
    id: 'conversion',
    ...en.conversion,
    scale: 100,
    digits: 1,
    of: ({ conversion }) => conversion,
  },
  {
    id: 'retention',
    ...en.retention,
    scale: 100,
    digits: 1,
    of: ({ retention }) => retention?.[HORIZON] ?? null,
  },
  {
    id: 'revenue',
    ...en.revenue,
    unit: en.revenue.unit(journey.currency ?? ''),
    scale: 1 / 1000,
    digits: 1,
    of: ({ revenue }) => revenue,
  },
]

/** A figure with its range and the middle half of its draws, in the unit that is shown. */
export function spreadOf({ id, of, scale }: Measure, projection: Projection): Spread | undefined {
  const interval = of(projection)
  const samples = projection.samples[id]
  if (interval === null || samples === null) return undefined
  const half = middleHalf(samples)
  return {
    mean: scale * interval.mean,
    low: scale * interval.low,
    high: scale * interval.high,
    half: { low: scale * half.low, high: scale * half.high },
  }
}

/** How ranges of a measure are written. */
export function rangeIn({ digits }: Measure): (range: Range) => string {
  return ({ low, high }) => formatRange(low, high, { digits })
}

/** Differences draw by draw, in the unit that is shown. */
export function differencesOf({ id, scale }: Measure, { differences }: Comparison): Float64Array {
  return (differences[id] ?? new Float64Array(1)).map((value) => scale * value)
}
