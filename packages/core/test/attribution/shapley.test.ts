import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type CoalitionWorth,
  type PathTable,
  pathTable,
  sampledShapley,
  shapley,
} from '../../src/attribution/index.ts'
import { exact, solver, standardErrors } from '../tolerance.ts'
import { type RandomRow, randomPaths, randomRows, total } from './random-paths.ts'

const WORTHS: CoalitionWorth[] = ['conversions', 'rate']

/** The game from its definition: what the paths within a coalition are worth. */
function worth(rows: readonly RandomRow[], kind: CoalitionWorth, what: 'conversions' | 'value') {
  const customers = rows.reduce((sum, row) => sum + row.conversions + row.nulls, 0)
  return (coalition: readonly string[]): number => {
    const within = rows.filter(({ path }) => path.every((touch) => coalition.includes(touch)))
    const earned = within.reduce((sum, row) => sum + row[what], 0)
    if (kind === 'conversions') return earned
    const taken = within.reduce((sum, row) => sum + row.conversions + row.nulls, 0)
    return taken === 0 ? 0 : (customers * earned) / taken
  }
}

/** The mean contribution over all orders, each written out. */
function slowShapley(channels: readonly string[], v: (coalition: readonly string[]) => number) {
  const sum = new Map(channels.map((channel) => [channel, 0]))
  const orders = permutations(channels)
  for (const order of orders)
    for (const [at, channel] of order.entries())
      sum.set(
        channel,
        (sum.get(channel) as number) + v(order.slice(0, at + 1)) - v(order.slice(0, at)),
      )
  return channels.map((channel) => (sum.get(channel) as number) / orders.length)
}

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length === 0) return [[]]
  return items.flatMap((item, i) =>
    permutations(items.filter((_, j) => j !== i)).map((rest) => [item, ...rest]),
  )
}

describe('by hand', () => {
  const paths = pathTable([
    { path: 'a > a', conversions: 4, value: 40, nulls: 6 },
    { path: 'a > b', conversions: 6, value: 90, nulls: 4 },
    { path: 'b > a > c', conversions: 3, value: 9, nulls: 7 },
  ])

  test('what channels earn together they share', () => {
    expect([...shapley(paths).conversions]).toEqual([4 + 3 + 1, 3 + 1, 1])
    expect([...(shapley(paths).value ?? [])]).toEqual([40 + 45 + 3, 45 + 3, 3])
  })

  test('of rates: 0.4 of a, 0.5 of a and b, 13 / 30 of all; nothing without a', () => {
    // c takes from a and b: v({a, c}) = v({a}), and v(all) < v({a, b}).
    const { conversions } = shapley(paths, { worth: 'rate' })
    const [a, ab, all] = [30 * 0.4, 30 * 0.5, 13] as const
    solver(conversions[0] as number, a / 3 + ab / 6 + a / 6 + all / 3)
    solver(conversions[1] as number, (ab - a) / 6 + (all - a) / 3)
    solver(conversions[2] as number, (all - ab) / 3)
    expect(conversions[2]).toBeLessThan(0)
  })
})

describe.each(WORTHS)('the game of %s', (kind) => {
  test('is solved as by all orders written out', () => {
    fc.assert(
      fc.property(randomRows(5, 10), (rows) => {
        const paths = pathTable(rows)
        const credit = shapley(paths, { worth: kind })
        for (const what of ['conversions', 'value'] as const) {
          const v = worth(rows, kind, what)
          // No coalition is worth more than if everyone converted, for 900 each.
          const customers = total(paths.conversions) + total(paths.nulls ?? [])
          const scale = what === 'value' ? 900 * customers : customers
          for (const [c, truth] of slowShapley(paths.channels, v).entries())
            solver(credit[what]?.[c] as number, truth, what, scale)
        }
      }),
      { seed: 4111, numRuns: 100 },
    )
  })

  test('efficiency: everything is given away', () => {
    fc.assert(
      fc.property(randomPaths(6, 20), (paths) => {
        const { conversions, value } = shapley(paths, { worth: kind })
        const scale = total(conversions.map(Math.abs))
        solver(total(conversions), total(paths.conversions), '', scale)
        solver(total(value ?? []), total(paths.value ?? []), '', total(value?.map(Math.abs) ?? []))
      }),
      { seed: 4112, numRuns: 200 },
    )
  })

  test('symmetry: channels that contribute alike get the same', () => {
    fc.assert(
      fc.property(randomRows(4, 8), (rows) => {
        // Everything that happens with c0 happens as often with its twin.
        const swap = (touch: string) => (touch === 'c0' ? 'twin' : touch === 'twin' ? 'c0' : touch)
        const paths = pathTable([
          ...rows,
          ...rows.map((row) => ({ ...row, path: row.path.map(swap) })),
        ])
        const [one, other] = ['c0', 'twin'].map((name) => paths.channels.indexOf(name))
        if (one === undefined || other === undefined || one < 0) return
        const { conversions } = shapley(paths, { worth: kind })
        const scale = total(conversions.map(Math.abs))
        solver(conversions[one] as number, conversions[other] as number, '', scale)
      }),
      { seed: 4113, numRuns: 100 },
    )
  })

  test('null player: who changes no coalition gets nothing', () => {
    const paths = pathTable([
      { path: 'a', conversions: 3, nulls: 5 },
      { path: 'a > b', conversions: 2, nulls: 1 },
      // Paths with z: none converts, and for rates none is alone either.
      { path: 'a > z', conversions: 0, nulls: 0 },
    ])
    exact(shapley(paths, { worth: kind }).conversions[2], 0)
  })
})

test('repeats and the order of touches do not matter', () => {
  const one = pathTable([{ path: 'a > b > c', conversions: 3, nulls: 1 }])
  const other = pathTable([{ path: 'a > a > b > c > b > a', conversions: 3, nulls: 1 }])
  for (const kind of WORTHS)
    expect(shapley(other, { worth: kind })).toEqual(shapley(one, { worth: kind }))
})

describe('sampled', () => {
  const agree = (paths: PathTable, kind: CoalitionWorth, seed: number) => {
    const truth = shapley(paths, { worth: kind })
    const sampled = sampledShapley(paths, { worth: kind, orders: 500, seed })
    for (const what of ['conversions', 'value'] as const)
      for (const [c, { mean, standardError }] of (sampled[what] ?? []).entries()) {
        const exactly = truth[what]?.[c] as number
        // Where every order contributes alike, the standard error is 0 or its rounding.
        standardErrors(4.5)(mean, exactly, standardError + 1e-9 * Math.abs(exactly) + 1e-9, what)
      }
    return sampled
  }

  test.each(WORTHS)('agrees with the exact values of %s within its standard errors', (kind) => {
    const rows = fc.sample(randomPaths(8, 30), { seed: 4114, numRuns: 8 })
    for (const [i, paths] of rows.entries()) agree(paths, kind, i)
  })

  test('gives everything away, and the same for the same seed', () => {
    const [paths] = fc.sample(randomPaths(8, 30), { seed: 4115, numRuns: 1 }) as [PathTable]
    const sampled = agree(paths, 'rate', 7)
    const means = sampled.conversions.map(({ mean }) => mean)
    solver(total(means), total(paths.conversions), '', total(means.map(Math.abs)))
    expect(sampledShapley(paths, { orders: 500, seed: 7 })).toEqual(sampled)
    expect(sampledShapley(paths, { orders: 500, seed: 8 })).not.toEqual(sampled)
  })

  test('takes over where channels are too many to enumerate', () => {
    const paths = pathTable(
      Array.from({ length: 40 }, (_, i) => ({
        path: `c${i} > c${(i * 7) % 40}`,
        conversions: 1 + (i % 5),
        nulls: 3,
      })),
    )
    expect(() => shapley(paths, { worth: 'rate' })).toThrow('there are 40 channels')
    solver(total(shapley(paths).conversions), total(paths.conversions))
    const { conversions } = sampledShapley(paths, { orders: 50 })
    solver(total(conversions.map(({ mean }) => mean)), total(paths.conversions))
  })

  test('needs two orders', () => {
    for (const orders of [0, 1, 2.5])
      expect(() => sampledShapley(pathTable([{ path: 'a', conversions: 1 }]), { orders })).toThrow(
        RangeError,
      )
  })
})
