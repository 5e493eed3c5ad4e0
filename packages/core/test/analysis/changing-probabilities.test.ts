import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type ChangeTiming,
  changeStrength,
  changingProbabilities,
} from '../../src/analysis/index.ts'
import { chainFromBuffer, compileChain, journey } from '../../src/model/index.ts'
import { randomJourney } from '../random-chain.ts'
import { exact, solver } from '../tolerance.ts'

describe('the strength of a change', () => {
  test('is that of its time: before, rising, full, wearing off, over', () => {
    const novelty = changeStrength({ from: 10, until: 50, ramp: 4, halfLife: 30 })
    expect([0, 9.99, 10, 11, 13, 14].map(novelty)).toEqual([0, 0, 0, 0.25, 0.75, 1])
    exact(novelty(44), 0.5)
    solver(novelty(29), Math.SQRT1_2)
    exact(novelty(49.999) > 0, true)
    expect([50, 51].map(novelty)).toEqual([0, 0])
  })

  test('is all or nothing without a ramp, and never wears off without a half-life', () => {
    expect([-1, 0, 1e9].map(changeStrength({}))).toEqual([0, 1, 1])
    const week = changeStrength({ from: 7, until: 14 })
    expect([6.9, 7, 13.9, 14].map(week)).toEqual([0, 1, 1, 0])
    expect([6, 7].map(changeStrength({ from: 7, until: 7 }))).toEqual([0, 0])
  })

  test.each([
    [{ from: Number.NaN }, ['from is NaN; it must be finite']],
    [{ from: 3, until: 2.9 }, ['until is 2.9; it must not be before 3']],
    [{ ramp: -0.1 }, ['ramp is -0.1; it must be finite and from 0']],
    [{ ramp: Infinity }, ['ramp is Infinity; it must be finite and from 0']],
    [{ halfLife: 0 }, ['halfLife is 0; it must be above 0']],
    [
      { from: -Infinity, ramp: Number.NaN, halfLife: -1 },
      [
        'from is -Infinity; it must be finite',
        'ramp is NaN; it must be finite and from 0',
        'halfLife is -1; it must be above 0',
      ],
    ],
  ] as [ChangeTiming, string[]][])('%j is refused, every number at once', (timing, problems) => {
    expect(() => changeStrength(timing)).toThrow(
      new RangeError(`changeStrength: ${problems.join('; ')}`),
    )
  })
})

describe('probabilities that change', () => {
  /** A chain with the same transitions, whose rows are in proportion to random weights. */
  const pairs = fc
    .tuple(randomJourney({ touchpoints: 5 }), fc.infiniteStream(fc.double({ min: 0.01, max: 1 })))
    .map(([model, weights]) => {
      const from = compileChain(model)
      const to = chainFromBuffer(from.ids, from.buffer.slice(0))
      for (let i = 0; i < to.touchpoints; i++) {
        const row = to.probability.subarray(to.rowStart[i], to.rowStart[i + 1])
        for (let p = 0; p < row.length; p++) row[p] = weights.next().value as number
        const total = row.reduce((sum, value) => sum + value, 0)
        for (let p = 0; p < row.length; p++) row[p] = (row[p] as number) / total
      }
      return [from, to] as const
    })

  test('move each pair of log-odds in a straight line, rows summing to 1', () => {
    fc.assert(
      fc.property(pairs, fc.double({ min: 0.01, max: 0.99, noNaN: true }), ([from, to], weight) => {
        const mixed = changingProbabilities(from, to, { ramp: 1 })(weight)
        for (let i = 0; i < from.touchpoints; i++) {
          const [begins, ends] = [from.rowStart[i], from.rowStart[i + 1]] as [number, number]
          if (begins === ends) continue
          solver(
            mixed.subarray(begins, ends).reduce((sum, value) => sum + value, 0),
            1,
          )
          const odds = (p: Float64Array, at: number) =>
            Math.log((p[at] as number) / (p[begins] as number))
          for (let p = begins; p < ends; p++)
            solver(
              odds(mixed, p),
              (1 - weight) * odds(from.probability, p) + weight * odds(to.probability, p),
              '',
              10,
            )
        }
      }),
      { seed: 3081, numRuns: 60 },
    )
  })

  const toss = (heads: number) =>
    compileChain(
      journey({
        touchpoints: [{ id: 'toss' }],
        outcomes: [{ id: 'heads' }, { id: 'tails' }],
        entries: { toss: 1 },
        transitions: { toss: { heads, tails: 'rest' } },
      }),
    )

  test('are those of the two chains before and after, in one array as long as they stay', () => {
    const [before, after] = [toss(0.5), toss(0.8)]
    const at = changingProbabilities(before, after, { from: 2, until: 9, ramp: 2 })
    exact(at(1), before.probability)
    exact(at(4), after.probability)
    exact(at(8), after.probability)
    const between = at(3)
    // Odds of 1 and 4: half-way they are 2.
    solver(between[0] as number, 2 / 3)
    solver(between[1] as number, 1 / 3)
    exact(at(3), between)
    exact(at(9), before.probability)
    expect([...before.probability]).toEqual([0.5, 0.5])
    expect(after.probability[0]).toBe(0.8)
  })

  test('need the same transitions in both', () => {
    const { ids, buffer } = toss(0.5)
    const other = (change: (chain: ReturnType<typeof toss>) => void) => {
      const chain = chainFromBuffer(ids, buffer.slice(0))
      change(chain as never)
      return () => changingProbabilities(toss(0.5), chain, {})
    }
    expect(other(() => undefined)).not.toThrow()
    const message = 'changingProbabilities: the two chains must have the same transitions'
    for (const change of [
      (chain: ReturnType<typeof toss>) => {
        chain.column[1] = 0
      },
      (chain: ReturnType<typeof toss>) => {
        chain.rowStart[1] = 1
      },
    ])
      expect(other(change)).toThrow(new RangeError(message))
    const longer = compileChain(
      journey({
        touchpoints: [{ id: 'toss' }],
        outcomes: [{ id: 'heads' }, { id: 'tails' }, { id: 'edge' }],
        entries: { toss: 1 },
        transitions: { toss: { heads: 0.5, tails: 'rest' } },
      }),
    )
    expect(() => changingProbabilities(toss(0.5), longer, {})).toThrow(message)
  })
})
