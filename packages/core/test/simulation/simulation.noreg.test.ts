import { expect, test } from 'vitest'
import { numberedStream, streamKey } from '../../src/numeric/numbered-stream.ts'
import { randomStream } from '../../src/numeric/random.ts'
import { sampleBinomial } from '../../src/numeric/sample-binomial.ts'
import { simulate, simulateCohort } from '../../src/simulation/index.ts'
import { shop } from './shop.ts'

// Frozen on purpose: whoever changes a number stream changes every seeded result that was ever
// published, and should see it here.

test('first numbers of streams', () => {
  const next = numberedStream(streamKey(1), 0)
  expect([next(), next(), next(), next()]).toMatchInlineSnapshot(`
    [
      875253058,
      -1774106219,
      1525537992,
      -1738559809,
    ]
  `)
  const other = numberedStream(streamKey('1'), 2 ** 32 - 1, 4095)
  expect([other(), other(), other(), other()]).toMatchInlineSnapshot(`
    [
      -1474006008,
      -1161985045,
      -1527732496,
      1627797782,
    ]
  `)
})

test.each([false, true])('first simulation, perCustomer %s', (perCustomer) => {
  const { paths, ...figures } = simulate(shop, { customers: 5000, seed: 1, perCustomer, paths: 2 })
  expect(figures).toMatchSnapshot()
  expect(paths).toMatchSnapshot()
})

test('first cohort', () => {
  const random = randomStream(1)
  expect([10, 1000, 1e9].map((n) => sampleBinomial(random, n, 0.3))).toMatchInlineSnapshot(`
    [
      3,
      283,
      300006036,
    ]
  `)
  expect(simulateCohort(shop, { customers: 1e9, seed: 1 })).toMatchSnapshot()
})
