import { describe, expect, test } from 'vitest'
import { randomStream } from '../../src/numeric/random.ts'
import { exact, standardErrors } from '../tolerance.ts'

const draw = (seed: string | number, name: string | undefined, count = 1000) => {
  const random = randomStream(seed, name)
  return Array.from({ length: count }, random)
}

describe('random streams', () => {
  test('are the same for the same seed and name; a seed may be a number or its text', () => {
    expect(draw(7, 'row a')).toEqual(draw(7, 'row a'))
    expect(draw(7, undefined)).toEqual(draw('7', ''))
  })

  test('share no number with those of another seed or name, nor where seed and name only run together', () => {
    const streams = [
      draw(1, 'a'),
      draw(2, 'a'),
      draw(1, 'b'),
      draw(1, ''),
      draw('', '1'),
      draw('1","a', ''),
      draw('1a', ''),
    ]
    exact(new Set(streams.flat()).size, 7000)
  })

  test('lie strictly between 0 and 1', () => {
    const numbers = draw(3, 'range', 100_000)
    expect(numbers.every((u) => u > 0 && u < 1)).toBe(true)
  })

  test('are uniform: chi-square over 100 cells, in the high bits, the low ones and between', () => {
    const numbers = draw(4, 'uniform', 200_000)
    for (const shift of [0, 10, 22, 25, 26, 30]) {
      const cells = new Float64Array(100)
      for (const u of numbers) cells[Math.floor(100 * ((u * 2 ** shift) % 1))]! += 1
      const chiSquare = cells.reduce((sum, n) => sum + (n - 2000) ** 2 / 2000, 0)
      // 99 degrees of freedom: mean 99, variance 198.
      standardErrors(4)(chiSquare, 99, Math.sqrt(198))
    }
  })

  test('of neighbouring names don’t hang together: correlation 0', () => {
    const [a, b] = [draw(5, 'row 1', 50_000), draw(5, 'row 2', 50_000)]
    const product = a.reduce((sum, u, i) => sum + (u - 0.5) * ((b[i] as number) - 0.5), 0)
    standardErrors(4)(product / 50_000, 0, 1 / 12 / Math.sqrt(50_000))
  })
})
