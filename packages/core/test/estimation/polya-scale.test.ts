import { describe, expect, test } from 'vitest'
import { type PolyaRow, polyaScale } from '../../src/estimation/polya-scale.ts'
import { exact, solver } from '../tolerance.ts'

const rows = (times: number, ...count: number[]): PolyaRow[] =>
  Array.from({ length: times }, () => ({ count, base: count.map(() => 1) }))

/** Pairs of draws from `x` and `x`: alike with probability (x + 1) / (2 x + 1), else unlike. */
const pairs = (alike: number, unlike: number) => [...rows(alike, 2, 0), ...rows(unlike, 1, 1)]

describe('of pairs of draws the scale has a closed form', () => {
  // The likelihood ((x + 1) / (2x + 1))ᵐ (x / (2x + 1))ᵈ is highest at x = d / (m − d).
  test.each([
    [3, 1],
    [7, 3],
    [100, 99],
  ])('%d alike and %d unlike', (m, d) => {
    const { scale, standardError, gain } = polyaScale(pairs(m, d)) as NonNullable<
      ReturnType<typeof polyaScale>
    >
    const x = d / (m - d)
    solver(scale, x)
    // Minus the second derivative by ln x.
    const curvature = (2 * (m + d) * x) / (2 * x + 1) ** 2 - (m * x) / (x + 1) ** 2
    solver(standardError as number, 1 / Math.sqrt(curvature))
    // Of an infinite scale both are as probable.
    const likelihood = m * Math.log((x + 1) / (2 * x + 1)) + d * Math.log(x / (2 * x + 1))
    solver(gain, likelihood - (m + d) * Math.log(1 / 2), '', 1)
  })

  test('and is infinite where as many are unlike, and 0 where none is', () => {
    expect(polyaScale(pairs(3, 3))).toEqual({ scale: Infinity, standardError: null, gain: 0 })
    expect(polyaScale(pairs(1, 3))).toEqual({ scale: Infinity, standardError: null, gain: 0 })
    const alike = polyaScale(pairs(4, 0))
    expect([alike?.scale, alike?.standardError]).toEqual([0, null])
    // Each pair is alike for sure, and not in one of two times.
    expect(alike?.gain).toBeCloseTo(4 * Math.log(2), 6)
  })
})

test('twice the base is half the scale', () => {
  const given = pairs(3, 1).map(({ count }) => ({ count, base: [2, 2] }))
  const [one, two] = [polyaScale(pairs(3, 1)), polyaScale(given)]
  solver(two?.scale as number, 0.25)
  solver(two?.standardError as number, one?.standardError as number)
  solver(two?.gain as number, one?.gain as number)
})

test('a successor without weight is none', () => {
  const given = pairs(3, 1).map(({ count }) => ({ count: [0, ...count], base: [0, 1, 1] }))
  expect(polyaScale(given)).toEqual(polyaScale(pairs(3, 1)))
  exact(polyaScale([{ count: [3, 0], base: [1, 0] }]), undefined)
})

test('a row with one count, or one successor, tells nothing', () => {
  exact(polyaScale([...rows(5, 1, 0), ...rows(5, 9)]), undefined)
  expect(polyaScale([...pairs(3, 1), ...rows(5, 1, 0), ...rows(5, 9)])).toEqual(
    polyaScale(pairs(3, 1)),
  )
  exact(polyaScale([]), undefined)
})

describe('of two maxima the higher one is taken', () => {
  /** The likelihood of an urn's draws, one after the other. */
  const urn = (given: readonly PolyaRow[], x: number) => {
    let sum = 0
    for (const { count } of given) {
      let drawn = 0
      for (const times of count)
        for (let k = 0; k < times; k++) sum += Math.log((x + k) / (count.length * x + drawn++))
    }
    return sum
  }

  // Long rows that are nearly even want a large scale, pairs that are alike a small one.
  test.each([
    [1, 'below 1'],
    [2, 'above 100'],
  ])('%d even rows and ten alike pairs: %s', (even, where) => {
    const given = [...rows(even, 55, 45), ...pairs(10, 1)]
    const found = polyaScale(given)
    const scale = found?.scale as number
    exact(scale < 1 ? 'below 1' : scale > 100 ? 'above 100' : 'between', where)
    const best = urn(given, scale)
    solver(found?.gain as number, best - urn(given, 1e15), '', Math.abs(best))
    let maxima = 0
    const at = Array.from({ length: 121 }, (_, i) => urn(given, Math.exp((i - 20) / 10)))
    for (const [i, value] of at.entries()) {
      expect(value).toBeLessThanOrEqual(best + 1e-9)
      const [before, after] = [at[i - 1], at[i + 1]]
      if (before !== undefined && after !== undefined && before < value && value > after) maxima++
    }
    exact(maxima, 2)
  })
})
