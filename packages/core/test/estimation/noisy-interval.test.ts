import fc from 'fast-check'
import { expect, test } from 'vitest'
import { credibleInterval } from '../../src/estimation/credible-interval.ts'
import { noisyInterval } from '../../src/estimation/noisy-interval.ts'
import { discreteLaplaceVariance } from '../../src/numeric/discrete-laplace.ts'
import { solver } from '../tolerance.ts'

const steps = fc
  .record({
    visits: fc.integer({ min: 5, max: 2000 }),
    share: fc.double({ min: 0.02, max: 0.98, noNaN: true }),
    successors: fc.integer({ min: 2, max: 9 }),
    scale: fc.double({ min: 0.2, max: 20, noNaN: true }),
  })
  .map(({ share, visits, ...rest }) => ({
    ...rest,
    visits,
    count: Math.min(visits - 1, Math.max(1, Math.round(share * visits))),
  }))

test('an interval of noisy counts is that of as many visits as would leave both doubts', () => {
  fc.assert(
    fc.property(steps, ({ count, visits, successors, scale }) => {
      const p = count / visits
      const noise = discreteLaplaceVariance(scale)
      // Each of the counts has noise: that of the step itself, and those of all others in the total.
      const others = (successors - 1) * noise * (p / visits) ** 2
      const variance = (p * (1 - p)) / visits + noise * ((1 - p) / visits) ** 2 + others
      const worth = (p * (1 - p)) / variance
      expect(worth).toBeLessThan(visits)
      const expected = credibleInterval(p * worth + 0.5, (1 - p) * worth + 0.5, 0.9)
      const found = noisyInterval({ count, visits, successors, scale }, 0.9)
      solver(found.low, expected.low, '', 1)
      solver(found.high, expected.high, '', 1)
      const quiet = credibleInterval(count + 0.5, visits - count + 0.5, 0.9)
      expect(found.high - found.low).toBeGreaterThan(quiet.high - quiet.low)
    }),
    { seed: 3121, numRuns: 80 },
  )
})

test.each([0, 40])('of %i in 40 visits it is that of the visits', (count) => {
  const found = noisyInterval({ count, visits: 40, successors: 3, scale: 2 }, 0.9)
  expect(found).toEqual(credibleInterval(count + 0.5, 40 - count + 0.5, 0.9))
})
