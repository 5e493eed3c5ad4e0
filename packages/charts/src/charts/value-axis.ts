import { axisX, gridX, type Markish } from '@observablehq/plot'
import type { Numbers } from '../figures/numbers.ts'
import { textWidth } from '../text/text-width.ts'
import { FONT_SIZE } from './chart-style.ts'
import { roundTicks } from './round-ticks.ts'

/** Ticks at round numbers, and how they are written. */
export interface ValueTicks {
  readonly values: readonly number[]
  readonly write: (value: number) => string
}

/** As many ticks, up to four, as there is room for their numbers beside one another. */
export function ticksAcross(
  low: number,
  high: number,
  room: number,
  numbers: Numbers,
  sign = false,
): ValueTicks {
  for (let most = 4; ; most--) {
    const ticks = ticksOf(low, high, most, numbers, sign)
    const widths = ticks.values.map((value) => textWidth(ticks.write(value), FONT_SIZE))
    const step = (ticks.values[1] ?? high) - (ticks.values[0] ?? low)
    if (most === 1 || Math.max(0, ...widths) + 8 <= (room * step) / (high - low || 1)) return ticks
  }
}

/** The grid of a value that runs across, and its numbers below. */
export function valueAxis({ values, write }: ValueTicks): Markish[] {
  return [
    gridX(values, { stroke: 'var(--line)', strokeOpacity: 1 }),
    axisX(values, { tickSize: 0, label: null, fill: 'var(--muted)', tickFormat: write }),
  ]
}

/** At most `most` ticks at round numbers; very large and very small ones are shortened. */
export function ticksOf(
  low: number,
  high: number,
  most: number,
  numbers: Numbers,
  sign = false,
): ValueTicks {
  const { values, digits } = roundTicks(low, high, most)
  const size = Math.max(Math.abs(low), Math.abs(high))
  const short = size >= 1e6 || digits > 3
  return {
    values,
    write: (value) => (short ? numbers.amount(value, sign) : numbers.fixed(value, digits, sign)),
  }
}
