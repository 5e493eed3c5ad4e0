import { normalCumulative } from '../numeric/normal-cumulative.ts'
import { normalQuantile } from '../numeric/normal-quantile.ts'
import { refuse } from './draws.ts'

/** Options of {@link sampleSize} and {@link powerOfTest}. */
export interface SignificanceOptions {
  /** Chance of calling a difference where there is none, two-sided; 0.05. */
  readonly significance?: number
}

/** Options of {@link sampleSize}. */
export interface SampleSizeOptions extends SignificanceOptions {
  /** Chance of finding the difference where it is there; 0.8. */
  readonly power?: number
}

/**
 * Customers in each of two arms for a two-sided test of equal conversion to find a given difference:
 * `n = (z_{1−α/2} √(2 p̄ q̄) + z_power √(p₁ q₁ + p₂ q₂))² / (p₁ − p₂)²` (Fleiss, Levin & Paik 2003,
 * without continuity correction; R's `power.prop.test`), rounded up.
 *
 * It says nothing of what the answer is worth: for that see {@link planTest}.
 * @param from conversion as it is. @param to conversion that should be found, another one.
 * @throws RangeError naming every number that is out of range.
 * @example
 * ```ts
 * import { sampleSize } from 'sojourn/decisions'
 * const customers = sampleSize(0.5, 0.75, { power: 0.9 })
 * console.log(customers) // 77
 * ```
 */
export function sampleSize(
  from: number,
  to: number,
  { significance = 0.05, power = 0.8 }: SampleSizeOptions = {},
): number {
  refuse('sampleSize', [
    ...problemsOf({ from, to, significance, power }),
    ...(from === to ? [`from and to are both ${from}; there is nothing to find.`] : []),
  ])
  const { equal, apart } = spreads(from, to)
  const z = normalQuantile(1 - significance / 2) * equal + normalQuantile(power) * apart
  return Math.ceil((Math.max(0, z) / (from - to)) ** 2)
}

/**
 * Chance that the two-sided test of {@link sampleSize} finds a difference, by the same formula solved
 * for the power.
 *
 * @param size customers in each arm. @param from conversion of one arm. @param to of the other.
 * @throws RangeError naming every number that is out of range.
 * @example
 * ```ts
 * import { powerOfTest } from 'sojourn/decisions'
 * const power = powerOfTest(77, 0.5, 0.75)
 * console.log(power.toFixed(3)) // 0.901
 * ```
 */
export function powerOfTest(
  size: number,
  from: number,
  to: number,
  { significance = 0.05 }: SignificanceOptions = {},
): number {
  refuse('powerOfTest', [
    ...problemsOf({ from, to, significance }),
    ...(size >= 0 && size < Infinity ? [] : [`size is ${size}; it must be finite and from 0.`]),
  ])
  const { equal, apart } = spreads(from, to)
  const z = Math.sqrt(size) * Math.abs(from - to) - normalQuantile(1 - significance / 2) * equal
  return normalCumulative(z / apart)
}

function spreads(from: number, to: number) {
  const mean = (from + to) / 2
  return {
    equal: Math.sqrt(2 * mean * (1 - mean)),
    apart: Math.sqrt(from * (1 - from) + to * (1 - to)),
  }
}

function problemsOf(shares: Readonly<Record<string, number>>): string[] {
  return Object.entries(shares)
    .filter(([, value]) => !(value > 0 && value < 1))
    .map(([name, value]) => `${name} is ${value}; it must lie strictly between 0 and 1.`)
}
