import fc from 'fast-check'
import { expect, test } from 'vitest'
import { personaMixture } from '../../src/analysis/index.ts'
import {
  customersOfSegments,
  type EventLog,
  fitSegments,
  journeyOfSegments,
} from '../../src/estimation/index.ts'
import { compileChain, compilePersonaChains } from '../../src/model/index.ts'
import { randomStream } from '../../src/numeric/random.ts'
import { solver } from '../tolerance.ts'
import { drawn } from './simulate-sequences.ts'

const NAMES = ['ad', 'page', 'cart', 'help', 'order']
/** The last column is the loss; help is seldom. */
const CHAINS = [
  [
    [0, 0.7, 0.1, 0.02, 0, 0.18],
    [0.1, 0.6, 0.1, 0.02, 0, 0.18],
    [0, 0.6, 0, 0, 0.1, 0.3],
    [0, 0.5, 0, 0, 0, 0.5],
  ],
  [
    [0, 0.1, 0.8, 0, 0, 0.1],
    [0, 0, 0.9, 0, 0, 0.1],
    [0, 0.1, 0, 0, 0.8, 0.1],
    [0, 0, 1, 0, 0, 0],
  ],
]

function pathsOf(customers: number, seed: number): number[][] {
  const random = randomStream(seed, 'journey of segments')
  return Array.from({ length: customers }, (_, c) => {
    const path = [0]
    for (;;) {
      const to = drawn(CHAINS[c % 3 === 0 ? 1 : 0]?.[path.at(-1) as number], random)
      if (to === 5) return path
      path.push(to)
      if (to === 4) return path
    }
  })
}

function logOf(paths: readonly (readonly number[])[]): EventLog {
  return {
    customers: paths.length,
    touchpoints: NAMES,
    channels: [],
    customer: Int32Array.from(paths.flatMap((path, c) => path.map(() => c))),
    touchpoint: Int32Array.from(paths.flat()),
    time: Float64Array.from(paths.flatMap((path) => path.map((_, t) => 1e6 * t))),
  }
}

const conversions = ['order']

test('with all groups told, the personas are the segments', () => {
  const log = logOf(pathsOf(400, 1))
  const found = fitSegments(log, { conversions, seed: 1, segments: 2, restarts: 3 })
  const { journey, customers, small } = journeyOfSegments(log, found, { conversions, minGroup: 0 })
  expect(small).toEqual([])
  expect(customers.reduce((a, b) => a + b, 0)).toBe(400)
  const told = personaMixture(compilePersonaChains(journey))
  const fitted = personaMixture(
    found.segments.map(({ id, share, journey: own }) => ({ id, share, chain: compileChain(own) })),
  )
  solver(told.conversion as number, fitted.conversion as number)
  for (const [k, { conversion }] of told.personas.entries())
    solver(conversion, fitted.personas[k]?.conversion as number)
})

test('what a segment is told to do otherwise, enough of its customers did', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 2, max: 8 }), (seed, k) => {
      const paths = pathsOf(150, seed)
      const log = logOf(paths)
      const found = fitSegments(log, { conversions, seed: 1, segments: 2, restarts: 2, rounds: 50 })
      const segmentOf = customersOfSegments(found, 150)
      fc.pre([0, 1].every((s) => segmentOf.filter((own) => own === s).length >= k))
      const { journey } = journeyOfSegments(log, found, { conversions, minGroup: k })
      for (const [s, { entries = {}, transitions = {} }] of (journey.personas ?? []).entries())
        for (const [from, row] of [['', entries], ...Object.entries(transitions)] as const)
          for (const to of Object.keys(row ?? {})) {
            if (to === 'other') continue
            const who = paths.filter(
              (path, c) =>
                segmentOf[c] === s &&
                [
                  '',
                  ...path.map((code) => NAMES[code]),
                  ...(path.at(-1) === 4 ? [] : ['lost']),
                ].some((name, t, all) => name === from && all[t + 1] === to),
            )
            expect(who.length, `${from} → ${to}`).toBeGreaterThanOrEqual(k)
          }
    }),
    { seed: 51, numRuns: 30 },
  )
})

test('a segment of too few customers is refused', () => {
  const odd = [0, ...Array.from({ length: 20 }, () => [2, 1]).flat(), 4]
  const log = logOf([...Array.from({ length: 60 }, () => [0, 1, 1, 1, 1]), odd, odd])
  const found = fitSegments(log, { conversions, seed: 1, segments: 2, restarts: 3 })
  const attempt = () => journeyOfSegments(log, found, { conversions })
  expect(attempt).toThrow('Only 2 customers are likeliest to be in "segment 2", fewer than 5')
})

test('progress rises to one', () => {
  const told: number[] = []
  fitSegments(logOf(pathsOf(60, 2)), {
    ...{ conversions, seed: 1, highest: 2, restarts: 2, folds: 2, rounds: 5 },
    onProgress: (share) => told.push(share),
  })
  expect(told.length).toBeGreaterThan(5)
  expect(told).toEqual([...told].sort((a, b) => a - b))
  expect(told.at(-1)).toBeGreaterThan(0.8)
  expect(Math.max(...told)).toBeLessThanOrEqual(1)
})
