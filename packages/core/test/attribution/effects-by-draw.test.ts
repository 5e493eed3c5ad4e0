import fc from 'fast-check'
import { expect, test } from 'vitest'
import { effectsByDraw } from '../../src/attribution/effects-by-draw.ts'
import { markovAttribution, pathTable } from '../../src/attribution/index.ts'
import { type PathChain, pathChain } from '../../src/attribution/path-chain.ts'
import { randomStream } from '../../src/numeric/random.ts'
import { sampleDirichlet } from '../../src/numeric/sample.ts'
import { solver } from '../tolerance.ts'
import { randomRows } from './random-paths.ts'

const rows = randomRows(5, 10).map((all) =>
  all.map((row) => ({ ...row, conversions: row.conversions + 1, value: row.value + 1 })),
)

/** Draws of every row, with the seed. */
function draws({ states, rowStart, count }: PathChain, seed: number, many: number) {
  const random = randomStream(seed)
  return Array.from({ length: many }, () => {
    const draw = new Float64Array(count.length)
    for (let i = 0; i < states; i++)
      sampleDirichlet(random, count.subarray(rowStart[i], rowStart[i + 1]), draw, rowStart[i])
    return draw
  })
}

test('one elimination a draw and one a channel and draw give the same effects', () => {
  fc.assert(
    fc.property(rows, fc.nat(), fc.constantFrom(3, 40), (all, seed, many) => {
      const chain = pathChain(pathTable(all), 1)
      const drawn = draws(chain, seed, many)
      const once = effectsByDraw(chain, drawn)
      // A channel more, of two states, makes it take the other road.
      const holding = [...chain.holding, [1, Math.min(2, chain.states - 1)]]
      const each = effectsByDraw({ ...chain, holding }, drawn)
      for (const what of ['conversions', 'value'] as const)
        for (const [d, effect] of once[what].entries())
          for (const [c, value] of effect.entries())
            solver(value, each[what][d]?.[c] as number, what, 1)
    }),
    { seed: 4151, numRuns: 60 },
  )
})

test('a draw of the very shares of the table has the removal effects of the table', () => {
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 3 }), (all, order) => {
      const paths = pathTable(all)
      const chain = pathChain(paths, order)
      const shares = new Float64Array(chain.count.length)
      for (let i = 0; i < chain.states; i++) {
        const row = chain.count.subarray(chain.rowStart[i], chain.rowStart[i + 1])
        const sum = row.reduce((total, n) => total + n, 0)
        shares.set(
          row.map((n) => n / sum),
          chain.rowStart[i],
        )
      }
      const { conversions, value } = effectsByDraw(chain, [shares])
      const { removalEffect, removalEffectOnValue } = markovAttribution(paths, { order })
      for (const c of paths.channels.keys()) {
        solver(conversions[0]?.[c] as number, removalEffect?.[c] as number, 'conversions', 1)
        solver(value[0]?.[c] as number, removalEffectOnValue?.[c] as number, 'value', 1)
      }
    }),
    { seed: 4152, numRuns: 100 },
  )
})

test('effects of all draws lie in [0, 1]', () => {
  fc.assert(
    fc.property(rows, fc.nat(), fc.integer({ min: 1, max: 2 }), (all, seed, order) => {
      const chain = pathChain(pathTable(all), order)
      for (const of of Object.values(effectsByDraw(chain, draws(chain, seed, 20))))
        for (const effects of of as Float64Array[])
          for (const effect of effects) {
            expect(effect).toBeGreaterThanOrEqual(0)
            expect(effect).toBeLessThanOrEqual(1)
          }
    }),
    { seed: 4153, numRuns: 60 },
  )
})
