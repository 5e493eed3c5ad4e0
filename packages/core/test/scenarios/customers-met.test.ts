import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allCustomers, drawnCustomers } from '../../src/scenarios/customers-met.ts'
import { exact, solver } from '../tolerance.ts'

const reach = fc.double({ min: 0.01, max: 0.99, noNaN: true })
const levers = fc.uniqueArray(fc.record({ name: fc.string(), reach }), {
  minLength: 1,
  maxLength: 4,
  selector: ({ name }) => name,
})

/** Share of customers of whom something holds. */
function shareOf(
  { kinds }: ReturnType<typeof drawnCustomers>,
  reaches: readonly number[],
  holds: (meets: readonly boolean[]) => boolean,
): number {
  return kinds.reduce((sum, { meets, share }) => sum + (holds(meets) ? share(reaches) : 0), 0)
}

describe('all customers', () => {
  test('are every set of levers once, those who meet one in the share that it reaches', () => {
    fc.assert(
      fc.property(fc.array(reach, { maxLength: 5 }), (reaches) => {
        const all = allCustomers(reaches.length)
        exact(new Set(all.kinds.map(({ meets }) => meets.join())).size, 2 ** reaches.length)
        exact(all.kinds.length, 2 ** reaches.length)
        solver(
          shareOf(all, reaches, () => true),
          1,
        )
        for (const [i, likely] of reaches.entries()) {
          solver(
            shareOf(all, reaches, (meets) => meets[i] === true),
            likely,
          )
          // Whoever meets one lever meets another as often as anybody does.
          for (const [j, other] of reaches.slice(0, i).entries())
            solver(
              shareOf(all, reaches, (meets) => meets[i] === true && meets[j] === true),
              likely * other,
            )
        }
      }),
      { seed: 3061, numRuns: 40 },
    )
  })
})

describe('customers who are drawn', () => {
  test('are 128, and as many meet a lever as it reaches, but for one', () => {
    fc.assert(
      fc.property(levers, (some) => {
        const drawn = drawnCustomers(some)
        exact(drawn.sampled, 128)
        const reaches = some.map(({ reach }) => reach)
        solver(
          shareOf(drawn, reaches, () => true),
          1,
        )
        for (const [i, likely] of reaches.entries()) {
          const meeting = 128 * shareOf(drawn, reaches, (meets) => meets[i] === true)
          expect(Math.abs(meeting - 128 * likely)).toBeLessThan(1)
          solver(meeting, Math.round(meeting))
        }
      }),
      { seed: 3062, numRuns: 60 },
    )
  })

  test('meet what everybody or nobody meets', () => {
    const { kinds } = drawnCustomers([
      { name: 'all', reach: 1 },
      { name: 'none', reach: 0 },
    ])
    expect(kinds.map(({ meets }) => meets)).toEqual([[true, false]])
    exact(kinds[0]?.share([1, 0]), 1)
  })

  test('meet one lever as if they knew nothing of another', () => {
    // Hypergeometric: of 128, 64 meet each; those who meet both are 32 with a deviation of 2.8.
    const both = Array.from({ length: 40 }, (_, i) => {
      const drawn = drawnCustomers([
        { name: `a${i}`, reach: 0.5 },
        { name: `b${i}`, reach: 0.5 },
      ])
      return 128 * shareOf(drawn, [0.5, 0.5], (meets) => meets.every(Boolean))
    })
    const mean = both.reduce((sum, value) => sum + value, 0) / both.length
    const variance = both.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (both.length - 1)
    const expected = (128 / 16) * (128 / 127)
    expect(Math.abs(mean - 32)).toBeLessThan(4 * Math.sqrt(expected / both.length))
    expect(variance).toBeGreaterThan(expected / 2.5)
    expect(variance).toBeLessThan(expected * 2.5)
  })

  test('meet a lever by its name, wherever it stands', () => {
    const [a, b, c] = [
      { name: 'a', reach: 0.3 },
      { name: 'b', reach: 0.6 },
      { name: 'c', reach: undefined },
    ]
    const forth = drawnCustomers([a, b, c])
    const back = drawnCustomers([c, b, a])
    const known = (drawn: typeof forth, turned: boolean) =>
      Object.fromEntries(
        drawn.kinds.map(({ meets, share }) => [
          (turned ? [...meets].reverse() : meets).join(),
          share(turned ? [0.2, 0.6, 0.3] : [0.3, 0.6, 0.2]).toPrecision(9),
        ]),
      )
    expect(known(back, true)).toEqual(known(forth, false))
  })

  test('count by how likely they are in a draw, where it isn’t known how many a lever reaches', () => {
    const one = [{ name: 'a', reach: undefined }]
    const drawn = drawnCustomers(one)
    // Half of them meet it, and are weighted.
    for (const likely of [0.1, 0.5, 0.9, 0.1])
      solver(
        shareOf(drawn, [likely], ([met]) => met === true),
        likely,
      )
    const two = drawnCustomers([...one, { name: 'b', reach: 0.25 }])
    const number = (meets: boolean[]) => {
      const kind = two.kinds.find((each) => each.meets.join() === meets.join())
      return (kind?.share([0.5, 0.25]) ?? 0) * 128
    }
    const weights = [
      [true, true, 0.8 / 0.5],
      [true, false, 0.8 / 0.5],
      [false, true, 0.2 / 0.5],
      [false, false, 0.2 / 0.5],
    ] as const
    const total = weights.reduce((sum, [a, b, weight]) => sum + weight * number([a, b]), 0)
    for (const [a, b, weight] of weights)
      solver(
        shareOf(two, [0.8, 0.25], ([x, y]) => x === a && y === b),
        (weight * number([a, b])) / total,
      )
  })
})
