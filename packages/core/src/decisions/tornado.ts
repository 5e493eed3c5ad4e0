import { quantile } from 'simple-statistics'
import { type Draws, readDraws, refuse } from './draws.ts'

/** An unknown, from where it is low to where it is high. */
export interface UnknownRange {
  readonly low: number
  readonly base: number
  readonly high: number
}

/** What an unknown does to the outcome while the others stay as they are. */
export interface TornadoBar<Name extends string = string> {
  readonly name: Name
  /** The outcome with the unknown at its low, and at its high end. */
  readonly atLow: number
  readonly atHigh: number
  /** How far the two are apart, `|atHigh − atLow|`; bars are sorted by it. */
  readonly width: number
}

/** Bars, the widest first, around the outcome of all unknowns at their base. */
export interface Tornado<Name extends string = string> {
  readonly base: number
  readonly bars: readonly TornadoBar<Name>[]
}

/**
 * Tornado: the outcome as each unknown goes from its low to its high end, one at a time. It shows
 * which unknowns matter, not how they act together: for that see {@link evppi}.
 *
 * Cost: the outcome is computed `2 n + 1` times.
 * @param outcome of all unknowns by name, such as revenue.
 * @throws RangeError naming every unknown whose ends are wrong, or where it gives an outcome that is not finite.
 * @example
 * ```ts
 * import { tornado } from 'sojourn/decisions'
 * const { base, bars } = tornado(
 *   ({ visitors, conversion }) => visitors * conversion,
 *   { visitors: { low: 90, base: 100, high: 110 }, conversion: { low: 0.1, base: 0.2, high: 0.4 } },
 * )
 * console.log(base) // 20
 * console.log(bars[0]) // { name: 'conversion', atLow: 10, atHigh: 40, width: 30 }
 * ```
 */
export function tornado<Name extends string>(
  outcome: (unknowns: Readonly<Record<Name, number>>) => number,
  ranges: Readonly<Record<Name, UnknownRange>>,
): Tornado<Name> {
  const named = Object.entries(ranges) as [Name, UnknownRange][]
  refuse(
    'tornado',
    named
      .filter(
        ([, { low, base, high }]) =>
          !([low, base, high].every(Number.isFinite) && low <= base && base <= high),
      )
      .map(
        ([name, { low, base, high }]) =>
          `${JSON.stringify(name)} goes from ${low} over ${base} to ${high}; these must be finite and in order.`,
      ),
  )
  const bases = named.map(([name, { base }]) => [name, base] as const)
  const at = (changed?: Name, value?: number) =>
    outcome(
      Object.fromEntries(
        bases.map(([name, base]) => [name, name === changed ? value : base]),
      ) as Record<Name, number>,
    )
  const base = at()
  const bars = named.map(([name, { low, high }]) => {
    const [atLow, atHigh] = [at(name, low), at(name, high)]
    return { name, atLow, atHigh, width: Math.abs(atHigh - atLow) }
  })
  refuse(
    'tornado',
    [{ name: 'the base', values: [base] }]
      .concat(bars.map(({ name, atLow, atHigh }) => ({ name, values: [atLow, atHigh] })))
      .filter(({ values }) => !values.every(Number.isFinite))
      .map(
        ({ name, values }) =>
          `the outcome of ${name} is ${values.join(' and ')}; it must be finite.`,
      ),
  )
  return { base, bars: bars.sort((a, b) => b.width - a.width) }
}

/**
 * The range of an unknown from its draws: the median, and equal-tailed quantiles.
 *
 * @param level share of the draws inside, between 0 and 1; 0.8.
 * @throws RangeError for fewer than two draws, numbers not finite, or a level out of range.
 * @example
 * ```ts
 * import { rangeOfDraws } from 'sojourn/decisions'
 * const range = rangeOfDraws([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
 * console.log(range) // { low: 1, base: 5, high: 9 }
 * ```
 */
export function rangeOfDraws(draws: Draws, level = 0.8): UnknownRange {
  const [[values] = []] = readDraws('rangeOfDraws', { draws: [draws] })
  if (!(level > 0 && level < 1))
    refuse('rangeOfDraws', [`level is ${level}; it must lie strictly between 0 and 1.`])
  const tail = (1 - level) / 2
  // Rounded, so that a level of 0.8 leaves out exactly a tenth.
  const ends = [tail, 0.5, 1 - tail].map((p) => Number(p.toPrecision(15)))
  const [low, base, high] = quantile(Array.from(values as Float64Array), ends)
  return { low: low as number, base: base as number, high: high as number }
}
