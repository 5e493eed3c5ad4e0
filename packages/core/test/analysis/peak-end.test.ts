import fc from 'fast-check'
import { expect, test } from 'vitest'
import { peakEnd } from '../../src/analysis/index.ts'
import { compileChain, journey } from '../../src/model/index.ts'
import { randomJourney } from '../random-chain.ts'
import { denseChain } from '../slow-chain.ts'
import { slowRandom, slowStep } from '../slow-random.ts'
import { solver, standardErrors } from '../tolerance.ts'

const LEVELS = [-2, -1, 0, 1, 2, Number.NaN]

test('customers one by one, on random journeys', () => {
  fc.assert(
    fc.property(
      randomJourney({ touchpoints: 5, endsSurely: true }),
      fc.array(fc.constantFrom(...LEVELS), { minLength: 5, maxLength: 5 }),
      fc.nat(),
      (model, experience, seed) => {
        const chain = compileChain(model)
        const rows = denseChain(chain)
        const random = slowRandom(seed)
        const scores: number[] = []
        for (let c = 0; c < 1500; c++) {
          let state = slowStep(random, [...chain.entry])
          const felt: number[] = []
          while (state < chain.touchpoints) {
            if (!Number.isNaN(experience[state])) felt.push(experience[state] as number)
            state = slowStep(random, rows[state] as number[])
          }
          if (felt.length === 0) continue
          const most = Math.max(...felt.map(Math.abs))
          const peak = felt.includes(-most) ? -most : most
          scores.push((peak + (felt.at(-1) as number)) / 2)
        }
        const found = peakEnd(chain, experience)
        if (scores.length < 200) return
        const mean = scores.reduce((sum, x) => sum + x, 0) / scores.length
        const variance = scores.reduce((sum, x) => sum + (x - mean) ** 2, 0) / scores.length
        standardErrors(4.5)(
          found?.peakEnd ?? Number.NaN,
          mean,
          Math.sqrt(variance / scores.length) + 0.002,
        )
      },
    ),
    { seed: 19_930_401, numRuns: 60 },
  )
})

test('a journey that feels one thing is remembered as that; one that feels nothing is not', () => {
  fc.assert(
    fc.property(randomJourney({ touchpoints: 6, endsSurely: true }), (model) => {
      const chain = compileChain(model)
      const same = peakEnd(chain, new Float64Array(chain.touchpoints).fill(-1.5))
      if (same) for (const value of Object.values(same)) solver(value, -1.5)
      expect(peakEnd(chain, new Float64Array(chain.touchpoints).fill(Number.NaN))).toBeNull()
    }),
    { seed: 5, numRuns: 40 },
  )
})

test('who is caught in a loop without end never ends there', () => {
  const chain = compileChain(
    journey({
      touchpoints: [{ id: 'shop' }, { id: 'queue' }, { id: 'music' }],
      outcomes: [{ id: 'order', kind: 'conversion' }],
      entries: { shop: 1 },
      transitions: { shop: { queue: 0.5, order: 0.5 }, queue: { music: 1 }, music: { queue: 1 } },
    }),
  )
  // Half feel −2 at their worst; of those who come to an end, all felt 1 last.
  expect(peakEnd(chain, Float64Array.of(1, -2, Number.NaN))).toEqual({
    peak: -0.5,
    end: 1,
    peakEnd: 0.25,
  })
})
