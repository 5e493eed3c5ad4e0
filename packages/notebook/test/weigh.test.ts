import { expect, test } from 'vitest'
import { rateLimit } from '../src/kernel/rate-limit.ts'
import { HEAVIEST, weigh } from '../src/kernel/weigh.ts'

test('a longer text, more objects, more items and more bytes weigh more', () => {
  const heavier: readonly (readonly [light: unknown, heavy: unknown, by: number])[] = [
    ['', 'x'.repeat(1e6), 1e6],
    [{ text: '' }, { deep: [{ text: 'x'.repeat(1e6) }] }, 1e6],
    [[], Array.from({ length: 1000 }, () => ({})), 1000],
    [new Map(), new Map([...Array(1000).keys()].map((i) => [i, i])), 1000],
    [new Set(), new Set(Array(1000).keys()), 1000],
    [new Float64Array(0), new Float64Array(1000), 8000],
    [new ArrayBuffer(0), new ArrayBuffer(8000), 8000],
  ]
  for (const [light, heavy, by] of heavier)
    expect(weigh(heavy) - weigh(light)).toBeGreaterThanOrEqual(by)
  expect(weigh(null)).toBeLessThan(weigh({}))
})

test('what is far too heavy, or holds itself, is not gone through to its end', () => {
  expect(weigh(new Array(1e9))).toBeGreaterThan(HEAVIEST)
  const round: { self?: unknown } = {}
  round.self = round
  expect(weigh(round)).toBeGreaterThan(HEAVIEST)
  expect(weigh({ id: 'a', state: 'done', outputs: ['x'.repeat(1e6)] })).toBeLessThan(HEAVIEST)
})

test('what was saved up is spent at once, and comes back with time, up to its most', () => {
  const allowed = rateLimit(100, 300)
  expect([allowed(0, 300), allowed(0, 1)]).toEqual([true, false])
  expect([allowed(1000, 99), allowed(1000, 1)]).toEqual([true, false])
  expect([allowed(60_000, 300), allowed(60_000)]).toEqual([true, false])
})
