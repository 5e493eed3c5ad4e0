import { describe, expect, test } from 'vitest'
import { testOrder } from '../../src/estimation/index.ts'
import { SequenceTable } from '../../src/estimation/sequence-table.ts'
import { randomStream } from '../../src/numeric/random.ts'
import { exact, solver } from '../tolerance.ts'

describe('runs', () => {
  test.each([1, 2, 3])(
    'of %d, some thousand different ones, are counted as a list would',
    (length) => {
      const random = randomStream(length, 'runs')
      const table = new SequenceTable(length)
      const slow = new Map<string, number>()
      for (let s = 0; s < 60; s++) {
        table.begin()
        // Few codes at first, so that runs come again, and then ever more.
        const codes = Array.from({ length: 50 }, () => Math.floor((3 + s) * random()))
        for (const [t, code] of codes.entries()) {
          table.push(code)
          if (t + 1 < length) continue
          const run = codes.slice(t + 1 - length, t + 1).join()
          slow.set(run, (slow.get(run) ?? 0) + 1)
        }
      }
      const counts = table.counts()
      const runs = Array.from(counts.count, (_, run) =>
        counts.codes.subarray(run * length, (run + 1) * length).join(),
      )
      exact(counts.length, length)
      expect(runs).toEqual([...slow.keys()])
      expect([...counts.count]).toEqual([...slow.values()])
    },
  )

  test('that have one hash are two runs', () => {
    const table = new SequenceTable(2)
    for (const run of [
      [53, 395],
      [216, 67],
      [53, 395],
    ]) {
      table.begin()
      for (const code of run) table.push(code)
    }
    const { codes, count } = table.counts()
    expect([...codes]).toEqual([53, 395, 216, 67])
    expect([...count]).toEqual([2, 1])
  })

  test('end with their sequence', () => {
    const table = new SequenceTable(2)
    for (const sequence of [[1, 2], [3], [4, 5]]) {
      table.begin()
      for (const code of sequence) table.push(code)
    }
    expect(table.counts().codes).toEqual(Int32Array.of(1, 2, 4, 5))
  })
})

describe('a test of the order', () => {
  const sequence = [0, 1, 0, 0, 1, 1, 0, 1, 1, 1, 0, 0, 1, 0]

  test.each([
    [-1, 1],
    [0.5, 1],
    [0, 1.5],
    [1, 1],
    [2, 1],
    [Number.NaN, 2],
  ])('of %d against %d is refused', (lower, higher) => {
    expect(() => testOrder([sequence], { lower, higher })).toThrow(
      new RangeError(
        `testOrder: the orders are ${lower} and ${higher}; they must be whole numbers from 0, the higher above the lower`,
      ),
    )
  })

  test('needs runs that are longer than the higher order', () => {
    const runs = (length: number) => {
      const table = new SequenceTable(length)
      for (const code of sequence) table.push(code)
      return table.counts()
    }
    for (const length of [1, 2])
      expect(() => testOrder(runs(length), { lower: 1, higher: 2 })).toThrow(
        new RangeError(
          `testOrder: runs of ${length} are too short for order 2; count journeys with order 2`,
        ),
      )
    const { likelihoodRatio, n } = testOrder(runs(3))
    const direct = testOrder([sequence])
    solver(likelihoodRatio, direct.likelihoodRatio)
    expect([n, direct.n]).toEqual([12, 12])
  })
})
