import { expect } from 'vitest'
import { keepRecord } from './proof/records.ts'

/** How near a published number has to be met. */
export type Tolerance =
  | 'exact'
  /** All decimals that were printed. */
  | { readonly decimals: number }
  /** Off by at most this share of the expected number, or of `of`. */
  | { readonly relative: number; readonly of?: number }
  /** Off by at most this. */
  | { readonly within: number; readonly why: string }

const SOLVER: Tolerance = { relative: 1e-9 }

/**
 * Expects numbers that others published. What was expected and what came out go to the page "How we
 * know", from the very assertion that the test makes; quantities of one name are put together there.
 *
 * @param name of the case or data set.
 * @param source who published or computed the expected numbers.
 */
export function published(name: string, source: string) {
  return (
    quantity: string,
    got: number | undefined,
    expected: number,
    tolerance: Tolerance = SOLVER,
  ): void => {
    const actual = got ?? Number.NaN
    if (!meets(actual, expected, tolerance))
      expect.fail(`${name}, ${quantity}: ${actual} is not ${expected} (${described(tolerance)})`)
    keepRecord({
      kind: 'published',
      name,
      source,
      quantity,
      got: String(actual),
      expected:
        typeof tolerance === 'object' && 'decimals' in tolerance
          ? expected.toFixed(tolerance.decimals)
          : String(expected),
      tolerance: described(tolerance),
    })
  }
}

function meets(got: number, expected: number, tolerance: Tolerance): boolean {
  if (Object.is(got, expected) || got === expected) return true
  if (tolerance === 'exact') return false
  if ('decimals' in tolerance)
    return got.toFixed(tolerance.decimals) === expected.toFixed(tolerance.decimals)
  if ('within' in tolerance) return Math.abs(got - expected) <= tolerance.within
  return Math.abs(got - expected) <= tolerance.relative * (tolerance.of ?? Math.abs(expected))
}

function described(tolerance: Tolerance): string {
  if (tolerance === 'exact') return 'exactly'
  if ('decimals' in tolerance) return `all ${tolerance.decimals} decimals printed`
  if ('within' in tolerance) return tolerance.why
  const { relative, of } = tolerance
  return `${relative} of ${of === undefined ? 'itself' : 'its scale'}`
}
