import { describe, expect, test } from 'vitest'
import { exponentialTable } from '../../src/numeric/exponential-table.ts'
import { numberedStream, type StreamKey, streamKey } from '../../src/numeric/numbered-stream.ts'
import { portableExponential } from '../../src/numeric/portable-exponential.ts'
import { portableLog, portableLog1p } from '../../src/numeric/portable-log.ts'
import { solver } from '../tolerance.ts'
import { andersonDarling } from './anderson-darling.ts'
import { biased, congruential, randu, weyl, xorshift } from './bad-generators.ts'
import { type Bits, battery, onesOf } from './battery.ts'
import { chiSquareScore, distanceFromUniform } from './distances.ts'

// The battery of tests, on one long stream, on the beginnings of very many streams, and on streams
// that are neighbours in turn. Significance: 4 standard errors, once in 15,000 times a test.

const COUNT = 200_000
const key = streamKey('battery')

const sources: Record<string, () => Bits> = {
  'one block': () => numberedStream(key, 3),
  'the first number of each block': () => eachStream((i) => numberedStream(key, i), 1),
  'the first three numbers of each customer': () => eachStream((i) => numberedStream(key, 5, i), 3),
  'seeds that follow one another': () =>
    eachStream((i) => numberedStream(streamKey(Math.floor(i / 8)), i % 8), 100),
  'neighbouring blocks in turn': () => inTurn([7, 8].map((block) => numberedStream(key, block))),
  'neighbouring customers in turn': () =>
    inTurn([0, 1, 2].map((lane) => numberedStream(key, 9, lane))),
  'neighbouring seeds in turn': () =>
    inTurn([1, 2].map((seed) => numberedStream(streamKey(seed), 0))),
  'the difference of neighbouring blocks': () => {
    const [one, other] = [numberedStream(key, 11), numberedStream(key, 12)]
    return () => one() ^ other()
  },
}

function eachStream(stream: (i: number) => Bits, numbers: number): Bits {
  let i = 0
  let used = numbers
  let next = stream(0)
  return () => {
    if (used === numbers) {
      next = stream(i++)
      used = 0
    }
    used++
    return next()
  }
}

function inTurn(streams: readonly Bits[]): Bits {
  let turn = 0
  return () => (streams[turn++ % streams.length] as Bits)()
}

describe.each(Object.entries(sources))('%s', (_, source) => {
  test.each(Object.entries(battery))('%s', (_, score) =>
    expect(Math.abs(score(source()))).toBeLessThan(4),
  )
})

// The test of the tests: each of them catches a generator that has what it looks for.
describe('a generator known to be bad is caught by', () => {
  const caught: Record<string, () => Bits> = {
    'fills the cube evenly': randu,
    'is uniform': () => biased(numberedStream(key, 1), 31),
    'birthday spacings, 32 bits': congruential,
    'ranks of matrices': xorshift,
    'each bit': () => biased(numberedStream(key, 1), 5),
    'low bits': congruential,
  }
  test.each(Object.entries(battery))('%s', (name, score) =>
    expect(Math.abs(score((caught[name] ?? weyl)()))).toBeGreaterThan(6),
  )
})

test('no two streams begin alike', () => {
  const seen = new Set<string>()
  for (let block = 0; block < 300; block++)
    for (let lane = 0; lane < 100; lane++) {
      const next = numberedStream(key, block, lane)
      seen.add(`${next()} ${next()}`)
    }
  expect(seen.size).toBe(30_000)
})

describe('streams do not know of one another', () => {
  // Pairs that differ by one or by a power of two in block or customer, or have them exchanged.
  const pairs: [string, (i: number) => [Bits, Bits]][] = [
    ['neighbouring blocks', (i) => [numberedStream(key, i), numberedStream(key, i + 1)]],
    ['neighbouring customers', (i) => [numberedStream(key, 4, i), numberedStream(key, 4, i + 1)]],
    [
      'one bit of the block',
      (i) => [numberedStream(key, i), numberedStream(key, i ^ (1 << (i % 32)))],
    ],
    [
      'block and customer exchanged',
      (i) => [numberedStream(key, i, 77), numberedStream(key, 77, i)],
    ],
    [
      'neighbouring seeds',
      (i) => [numberedStream(streamKey(i), 0), numberedStream(streamKey(i + 1), 0)],
    ],
  ]
  test.each(pairs)('%s', (_, pair) => {
    const scores = Array.from({ length: 1000 }, (_, i) => {
      const [one, other] = pair(2 * i + 100)
      let sum = 0
      for (let k = 0; k < 400; k++) sum += (one() / 2 ** 31) * (other() / 2 ** 31)
      return (3 * sum) / Math.sqrt(400)
    })
    expect(andersonDarling(scores)).toBeGreaterThan(1e-4)
  })
})

describe('avalanche: a bit changed changes each bit of the first number half of the time', () => {
  type Place = readonly [number, number, number, number, number]
  const stream = ([a, b, c, block, lane]: Place) => numberedStream([a, b, c], block, lane)
  const parts = ['key, first word', 'key, second word', 'key, third word', 'block', 'customer']

  test.each([...parts.entries()])('%i: %s', (part) => {
    const TRIALS = 1000
    const random = numberedStream(streamKey(`avalanche ${part}`), 0)
    const flips = new Float64Array(32 * 32)
    for (let trial = 0; trial < TRIALS; trial++) {
      const place: Place = [random(), random(), random(), random(), random()]
      const first = stream(place)()
      for (let bit = 0; bit < 32; bit++) {
        const other = place.map((word, k) => (k === part ? word ^ (1 << bit) : word))
        const changed = first ^ stream(other as unknown as Place)()
        for (let b = 0; b < 32; b++)
          flips[32 * bit + b] = (flips[32 * bit + b] as number) + ((changed >>> b) & 1)
      }
    }
    // Binomials with variance a quarter of the trials, so half of Pearson's sum over both sides.
    const scores = [...flips].map((count) => (count - TRIALS / 2) / Math.sqrt(TRIALS / 4))
    const chiSquare = scores.reduce((sum, z) => sum + z * z, 0)
    expect(Math.abs(chiSquare - 1024) / Math.sqrt(2 * 1024)).toBeLessThan(4)
    expect(Math.max(...scores.map(Math.abs))).toBeLessThan(5)
  })

  test('seeds that differ little have keys that differ by half', () => {
    const counts = new Float64Array(33)
    for (let seed = 0; seed < 3000; seed++) {
      const [one, other]: StreamKey[] = [streamKey(seed), streamKey(seed + 1)]
      for (const [k, word] of (one as StreamKey).entries()) {
        const ones = onesOf(word ^ ((other as StreamKey)[k] as number))
        counts[ones] = (counts[ones] as number) + 1
      }
    }
    const choose = (k: number): number => (k === 0 ? 1 : (choose(k - 1) * (33 - k)) / k)
    const expected = counts.map((_, k) => (9000 * choose(k)) / 2 ** 32)
    // The tails in one cell each, so that all have a few.
    const folded = (list: Float64Array) => {
      const middle = list.slice(8, 25)
      for (const [k, value] of list.entries())
        if (k < 8) middle[0] = (middle[0] as number) + value
        else if (k > 24) middle[16] = (middle[16] as number) + value
      return middle
    }
    expect(Math.abs(chiSquareScore(folded(counts), folded(expected)))).toBeLessThan(4)
  })
})

describe('exponential draws', () => {
  const table = exponentialTable()

  test('are -ln u, to 3e-13', () => {
    const next = numberedStream(key, 1)
    const bits = [0, 1, -1, -2, 2 ** 31, 2 ** 31 - 1, ...Array.from({ length: 20_000 }, next)]
    for (let shift = 0; shift < 32; shift++) bits.push(1 << shift, (1 << shift) - 1)
    for (const each of bits) {
      const u = ((each | 1) >>> 0) / 2 ** 32
      solver(portableExponential(each, table), -Math.log(u), String(each), 3e-4)
    }
  })

  test('have the exponential distribution', () => {
    const next = numberedStream(key, 2)
    const draws = Float64Array.from({ length: COUNT }, () => portableExponential(next(), table))
    expect(distanceFromUniform(draws.map((x) => -Math.expm1(-x)))).toBeLessThan(1.95)
  })
})

test('the logarithm is that of the engine, to the rounding', () => {
  for (let i = 1; i < 20_000; i++) {
    const x = (i / 5000) ** 9 + 1e-12
    solver(portableLog(x), Math.log(x), `ln ${x}`, 1e-6 * Math.max(1e-3, Math.abs(Math.log(x))))
    solver(portableLog1p(-1 / (i + 1)), Math.log1p(-1 / (i + 1)))
    solver(portableLog1p(x), Math.log1p(x))
  }
  solver(portableLog1p(-1e-20), -1e-20)
})
