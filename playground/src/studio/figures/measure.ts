import { formatRange } from '@sojourn/charts'
import type { Comparison, Interval, Journey, Projection } from 'sojourn'
import { language } from '../../language/language.ts'
import { decimal } from '../../language/numbers.ts'
import { words } from '../words.ts'
import type { Range } from './axis.ts'
import type { Spread } from './bars.tsx'
import { goals } from './goals.ts'
import { middleHalf } from './middle-half.ts'

/** A headline figure: where it stands in a projection, and how it is written. */
export interface Measure {
  readonly id: 'conversion' | 'retention' | 'revenue'
  readonly label: string
  readonly unit: string
  /** From the library's unit to the one that is shown. */
  readonly scale: number
  readonly gain: (change: string) => string
  /** Null where the journey doesn't have it. */
  readonly of: (projection: Projection) => Interval | null
}

export function conversionMeasure(): Measure {
  const { label, unit, gain } = words.value.conversion
  return {
    id: 'conversion',
    label,
    unit: unit(goals.value),
    gain,
    scale: 100,
    of: ({ conversion }) => conversion,
  }
}

export function retentionMeasure(days: number): Measure {
  const { label, unit, gain } = words.value.retention
  return {
    id: 'retention',
    label: label(decimal(days)),
    unit,
    gain,
    scale: 100,
    of: ({ retention }) => retention?.at(-1) ?? null,
  }
}

/** In units, thousands or millions, as suits the revenue as it is now. */
export function revenueMeasure(
  { currency = '' }: Journey,
  { revenue }: Projection,
  days: number,
): Measure {
  const { label, units, gain } = words.value.revenue
  const most = Math.abs(revenue?.high ?? 0)
  const [size, name] =
    most >= 2e6 ? [1e6, units.million] : most >= 2e4 ? [1000, units.thousand] : [1, units.one]
  return {
    id: 'revenue',
    label: label(decimal(days)),
    unit: `${name} ${currency}`.trim(),
    gain: (change) => gain(change, name),
    scale: 1 / size,
    of: (projection) => projection.revenue,
  }
}

/** Why a figure is left out. */
export function reasonWithout(id: Measure['id'], journey: Journey): string {
  const said = words.value
  if (id === 'retention') return said.noRetention
  return earns(journey) ? said.noRevenue : said.noMoney
}

/** Whether anything in the journey brings money. */
export function earns({ touchpoints, outcomes, tail }: Journey): boolean {
  return tail !== undefined || [...touchpoints, ...outcomes].some(({ revenue = 0 }) => revenue > 0)
}

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

/** As many decimals as the widest range deserves; never so many that noise looks like knowledge. */
export function digitsOf(ranges: readonly Range[]): number {
  const width = Math.max(...ranges.map(({ low, high }) => high - low))
  const size = Math.max(...ranges.flatMap(({ low, high }) => [Math.abs(low), Math.abs(high)]))
  if (size === 0) return 0
  const most = size < 10 ? 2 : 1
  const deserved = width > 0 ? Math.ceil(-Math.log10(width / 4)) : 1
  return Math.max(size < 100 ? 1 : 0, Math.min(most, deserved))
}

/** How ranges of a measure are written. */
export function rangeIn(digits: number): (range: Range) => string {
  return ({ low, high }) => formatRange(low, high, { digits, locale: language.value })
}

/** Differences draw by draw, in the unit that is shown. */
export function differencesOf({ id, scale }: Measure, { differences }: Comparison): Float64Array {
  return (differences[id] ?? new Float64Array(1)).map((value) => scale * value)
}
