import { describe, expect, test } from 'vitest'
import { exponentialTable } from '../../src/numeric/exponential-table.ts'
import { numberedStream, streamKey } from '../../src/numeric/numbered-stream.ts'
import { portableExponential } from '../../src/numeric/portable-exponential.ts'
import { portableLog, portableLog1p } from '../../src/numeric/portable-log.ts'
import { solver, standardErrors } from '../tolerance.ts'
import { chiSquareScore, distanceFromUniform } from './distances.ts'

const COUNT = 200_000
const key = streamKey('battery')
const uniform = (number: number) => ((number >>> 0) + 0.5) / 2 ** 32

// Where numbers come from: one long stream, or the first few of very many streams.
const sources: [string, () => () => number][] = [
  [
    'one block',
    () => {
      const next = numberedStream(key, 3)
      return () => uniform(next())
    },
  ],
  ['the first number of each block', () => eachStream((i) => numberedStream(key, i), 1)],
  [
    'the first three numbers of each customer',
    () => eachStream((i) => numberedStream(key, 5, i), 3),
  ],
  [
    'seeds that follow one another',
    () => eachStream((i) => numberedStream(streamKey(Math.floor(i / 8)), i % 8), 100),
  ],
]

function eachStream(stream: (i: number) => () => number, numbers: number) {
  let i = 0
  let used = numbers
  let next = stream(0)
  return () => {
    if (used === numbers) {
      next = stream(i++)
      used = 0
    }
    used++
    return uniform(next())
  }
}

describe.each(sources)('%s', (_, source) => {
  const next = source()
  const numbers = Float64Array.from({ length: COUNT }, next)

  test.each([1, 2, 3])('fills the cube of %i dimensions evenly', (dimensions) => {
    const sides = [0, 1024, 32, 10][dimensions] as number
    const counts = new Float64Array(sides ** dimensions)
    const points = Math.floor(COUNT / dimensions)
    for (let p = 0; p < points; p++) {
      let cell = 0
      for (let d = 0; d < dimensions; d++)
        cell = cell * sides + Math.floor((numbers[p * dimensions + d] as number) * sides)
      counts[cell] = (counts[cell] as number) + 1
    }
    standardErrors(4)(
      chiSquareScore(
        counts,
        counts.map(() => points / counts.length),
      ),
      0,
      1,
    )
    expect(distanceFromUniform(numbers)).toBeLessThan(1.95)
  })

  test('low bits are even too', () => {
    const counts = new Float64Array(256)
    for (const u of numbers) {
      const low = (u * 2 ** 32) & 255
      counts[low] = (counts[low] as number) + 1
    }
    standardErrors(4)(
      chiSquareScore(
        counts,
        counts.map(() => COUNT / 256),
      ),
      0,
      1,
    )
  })

  // Wald & Wolfowitz: runs above and below one half.
  test('runs', () => {
    let runs = 1
    let above = 0
    for (const [i, u] of numbers.entries()) {
      if (u > 0.5) above++
      if (i > 0 && u > 0.5 !== (numbers[i - 1] as number) > 0.5) runs++
    }
    const below = COUNT - above
    const mean = 1 + (2 * above * below) / COUNT
    const variance = ((mean - 1) * (mean - 2)) / (COUNT - 1)
    standardErrors(4)(runs, mean, Math.sqrt(variance))
  })

  // Knuth: how long it takes until a tenth comes back.
  test('gaps', () => {
    const counts = new Float64Array(40)
    let gap = 0
    let gaps = 0
    for (const u of numbers) {
      if (u < 0.1) {
        const cell = Math.min(gap, 39)
        counts[cell] = (counts[cell] as number) + 1
        gaps++
        gap = 0
      } else gap++
    }
    const expected = counts.map((_, g) => gaps * (g < 39 ? 0.1 * 0.9 ** g : 0.9 ** 39))
    standardErrors(4)(chiSquareScore(counts, expected), 0, 1)
  })

  test.each([1, 2, 3, 8, 100])('no correlation at lag %i', (lag) => {
    let sum = 0
    for (let i = lag; i < COUNT; i++)
      sum += ((numbers[i] as number) - 0.5) * ((numbers[i - lag] as number) - 0.5)
    standardErrors(4)((12 * sum) / (COUNT - lag), 0, Math.sqrt(1 / (COUNT - lag)))
  })
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
