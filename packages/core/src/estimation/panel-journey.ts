import { formatDuration } from '../model/duration.ts'
import type { Journey } from '../model/journey.ts'
import { readJourney } from '../model/read-journey.ts'

/** How often a transition happens to those who are at its beginning, in a unit of time. */
export interface FittedIntensity {
  readonly from: string
  readonly to: string
  readonly rate: number
  /** From the observed information; null at a limit. */
  readonly standardError: number | null
  /** 95 %, symmetric in the logarithm of the rate; null at a limit. */
  readonly low: number | null
  readonly high: number | null
}

/** The journey of a chain in continuous time: exponential sojourn times, entered where first seen. */
export function panelJourney(
  intensities: readonly FittedIntensity[],
  first: ReadonlyMap<string, number>,
  names: readonly string[],
  conversions: readonly string[],
  unitSeconds: number,
): Journey {
  const out = (name: string) => intensities.filter(({ from, rate }) => from === name && rate > 0)
  const sum = (list: readonly FittedIntensity[]) => list.reduce((all, { rate }) => all + rate, 0)
  const left = names.filter((name) => intensities.some(({ from }) => from === name))
  return readJourney({
    format: 'sojourn-journey',
    version: 1,
    touchpoints: left.map((id) => {
      const rate = sum(out(id))
      return rate > 0
        ? { id, sojourn: { distribution: 'exponential', mean: formatDuration(unitSeconds / rate) } }
        : { id }
    }),
    outcomes: names
      .filter((name) => !left.includes(name))
      .map((id) => ({ id, kind: conversions.includes(id) ? 'conversion' : 'loss' })),
    entries: Object.fromEntries(first),
    transitions: Object.fromEntries(
      left.flatMap((id) => {
        const row = out(id)
        const total = sum(row)
        return row.length === 0
          ? []
          : [[id, Object.fromEntries(row.map(({ to, rate }) => [to, rate / total]))]]
      }),
    ),
  })
}
