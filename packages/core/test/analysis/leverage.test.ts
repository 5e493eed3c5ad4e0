import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hittingProbabilities, leverage } from '../../src/analysis/index.ts'
import { conversionStates } from '../../src/analysis/state-set.ts'
import { type Chain, chainFromBuffer, compileChain, journey } from '../../src/model/index.ts'
import { randomJourney } from '../random-chain.ts'
import { exact } from '../tolerance.ts'

/** Conversion of a chain. */
function conversion(chain: Chain): number {
  const { probability } = hittingProbabilities(chain, conversionStates(chain))
  return chain.entry.reduce((sum, share, i) => sum + share * (probability[i] as number), 0)
}

/** The chain with the log-odds of one transition moved, the rest of its row in proportion. */
function moved(chain: Chain, position: number, by: number): Chain {
  const copy = chainFromBuffer(chain.ids, chain.buffer.slice(0))
  const row = copy.rowStart.findIndex(
    (start, i) => start <= position && position < (copy.rowStart[i + 1] as number),
  )
  const from = copy.rowStart[row] as number
  const until = copy.rowStart[row + 1] as number
  copy.probability[position] = (copy.probability[position] as number) * Math.exp(by)
  const total = copy.probability.subarray(from, until).reduce((sum, p) => sum + p, 0)
  for (let p = from; p < until; p++) copy.probability[p] = (copy.probability[p] as number) / total
  return copy
}

test('leverage is the slope of conversion in the log-odds of every transition (central differences)', () => {
  fc.assert(
    fc.property(randomJourney({ touchpoints: 7 }), (journey) => {
      const chain = compileChain(journey)
      const { leverage: slope } = leverage(chain)
      const step = 1e-4
      for (let p = 0; p < slope.length; p++) {
        const difference =
          (conversion(moved(chain, p, step)) - conversion(moved(chain, p, -step))) / (2 * step)
        // Central differences are off by step² / 6 of the third derivative, and by rounding over the step.
        expect(Math.abs((slope[p] as number) - difference)).toBeLessThan(2e-7)
      }
    }),
    { seed: 317, numRuns: 150 },
  )
})

test('where nobody comes, and in a loop without end, it is 0 and not minus zero', () => {
  const chain = compileChain(
    journey({
      touchpoints: [{ id: 'shop' }, { id: 'island' }, { id: 'queue' }],
      outcomes: [{ id: 'order', kind: 'conversion' }, { id: 'lost' }],
      entries: { shop: 1 },
      transitions: {
        shop: { queue: 0.5, order: 0.5 },
        island: { order: 0.5, lost: 0.5 },
        queue: { queue: 1 },
      },
    }),
  )
  const { leverage: slope, errorBound } = leverage(chain)
  const [island = 0, queue = 0] = [1, 2].map((i) => chain.rowStart[i])
  for (let p = island; p <= queue; p++) exact(slope[p], 0)
  expect(errorBound).toBeLessThan(1e-15)
})
