import { expect } from 'vitest'

// The three tolerances of the whole suite; there are no others. (A certificate, such as an error
// bound that the library states itself, is no tolerance: it is compared as it is.)

/** The very same: what is given, copied or defined comes back bit for bit. */
export function exact<Value>(actual: Value, expected: NoInfer<Value>, what = ''): void {
  expect(actual, what).toBe(expected)
}

/**
 * Equal but for the rounding of a solver: off by at most 1e-9 of `scale`, which is the expected
 * number itself. Where it is a difference of larger numbers (probabilities that cancel), say which.
 */
export function solver(
  actual: number,
  expected: number,
  what = '',
  scale = Math.abs(expected),
): void {
  if (actual === expected) return
  const allowed = 1e-9 * scale
  if (Math.abs(actual - expected) <= allowed) return
  expect.fail(`${what === '' ? '' : `${what}: `}${actual} is not within ${allowed} of ${expected}`)
}

/** An estimate that lies within `k` of its standard errors; 4 fail by chance once in 15,000 times. */
export function standardErrors(k: number) {
  return (estimate: number, truth: number, standardError: number, what = ''): void => {
    if (Math.abs(estimate - truth) <= k * standardError) return
    const off = (Math.abs(estimate - truth) / standardError).toFixed(2)
    expect.fail(
      `${what === '' ? '' : `${what}: `}${estimate} is ${off} standard errors from ${truth}`,
    )
  }
}
