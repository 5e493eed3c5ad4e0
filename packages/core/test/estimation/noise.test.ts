import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  countJourneys,
  drawProbabilities,
  type EventLog,
  explain,
  fitCounts,
  type JourneyCounts,
  posterior,
  withNoise,
} from '../../src/estimation/index.ts'
import { compileChain } from '../../src/model/index.ts'
import {
  discreteLaplaceVariance,
  sampleDiscreteLaplace,
} from '../../src/numeric/discrete-laplace.ts'
import { type Random, randomStream } from '../../src/numeric/random.ts'
import { exact, solver, standardErrors } from '../tolerance.ts'
import { event, logOf as eventLog } from './random-log.ts'
import { drawn } from './simulate-sequences.ts'

const NAMES = ['ad', 'page', 'cart', 'order', 'help']
/** From ad, page and cart; the last column is the loss. Nobody ever asks for help. */
const CHAIN = [
  [0, 0.4, 0.4, 0, 0, 0.2],
  [0, 0, 0, 0.6, 0, 0.4],
  [0, 0.55, 0, 0, 0, 0.45],
]
const conversions = ['order']

function simulated(
  chain: readonly (readonly number[])[],
  customers: number,
  random: Random,
): EventLog {
  const paths = Array.from({ length: customers }, () => {
    const path = [0]
    for (;;) {
      const to = drawn(chain[path.at(-1) as number], random)
      if (to === 5) return path
      path.push(to)
      if (to === 3) return path
    }
  })
  return {
    customers,
    touchpoints: NAMES,
    channels: [],
    customer: Int32Array.from(paths.flatMap((path, c) => path.map(() => c))),
    touchpoint: Int32Array.from(paths.flat()),
    time: Float64Array.from(paths.flatMap((path) => path.map((_, t) => t))),
  }
}

describe('the discrete Laplace distribution', () => {
  test.each([0.4, 1, 7.5])('of scale %d has its probabilities and its variance', (scale) => {
    const random = randomStream(1, `laplace ${scale}`)
    const n = 40_000
    const counts = new Map<number, number>()
    for (let i = 0; i < n; i++) {
      const z = sampleDiscreteLaplace(random, scale)
      counts.set(z, (counts.get(z) ?? 0) + 1)
    }
    const q = Math.exp(-1 / scale)
    const probability = (z: number) => ((1 - q) / (1 + q)) * q ** Math.abs(z)
    for (let z = -5; z <= 5; z++) {
      const p = probability(z)
      standardErrors(4)((counts.get(z) ?? 0) / n, p, Math.sqrt((p * (1 - p)) / n), `${z}`)
    }
    let variance = 0
    for (let z = -2000; z <= 2000; z++) variance += z * z * probability(z)
    solver(discreteLaplaceVariance(scale), variance)
  })
})

describe('what one customer adds', () => {
  test('is at most M steps, and one to the customers, whatever they do', () => {
    const M = fc.integer({ min: 1, max: 6 })
    fc.assert(
      fc.property(
        fc.array(event, { minLength: 2, maxLength: 60 }),
        M,
        (events, stepsPerCustomer) => {
          const log = eventLog(events)
          const gone = log.customer[0] as number
          const rows = [...log.customer.keys()].filter((row) => log.customer[row] !== gone)
          const without: EventLog = {
            customers: log.customers,
            touchpoints: log.touchpoints,
            channels: [],
            customer: Int32Array.from(rows, (row) => log.customer[row] as number),
            time: Float64Array.from(rows, (row) => log.time[row] as number),
            touchpoint: Int32Array.from(rows, (row) => log.touchpoint[row] as number),
            ...(log.tie && { tie: Float64Array.from(rows, (row) => log.tie?.[row] as number) }),
          }
          // The end of the log is public, since it tells which visits count.
          const until = log.time.reduce((a, b) => Math.max(a, b), 0)
          const counted = [log, without].map((each) =>
            cellsOf(countJourneys(each, { gap: '3h', repeat: true, until, stepsPerCustomer })),
          ) as [Map<string, number>, Map<string, number>]
          let moved = 0
          for (const cell of new Set(counted.flatMap((cells) => [...cells.keys()])))
            moved += Math.abs((counted[0].get(cell) ?? 0) - (counted[1].get(cell) ?? 0))
          expect(moved).toBeLessThanOrEqual(stepsPerCustomer)
        },
      ),
      { seed: 61, numRuns: 300 },
    )
  })

  test('biases no probability, though long journeys are cut', () => {
    const chain = [
      [0.6, 0.2, 0, 0.1, 0, 0.1],
      [0.3, 0.5, 0, 0, 0, 0.2],
    ]
    const log = simulated(chain, 20_000, randomStream(1, 'cut'))
    const counts = countJourneys(log, { conversions, stepsPerCustomer: 3 })
    for (const { from, to, probability } of fitCounts(counts).transitions) {
      const truth = chain[NAMES.indexOf(from)]?.[to === 'lost' ? 5 : NAMES.indexOf(to)] as number
      standardErrors(4)(
        probability as number,
        truth,
        Math.sqrt((truth * (1 - truth)) / 3000),
        `${from} → ${to}`,
      )
    }
  })
})

function cellsOf({ entries, steps }: JourneyCounts): Map<string, number> {
  return new Map([
    ...entries.map(({ touchpoint, count }) => [`entry ${touchpoint}`, count] as const),
    ...steps.map(({ from, to, resolved }) => [`${from},${to}`, resolved] as const),
  ])
}

describe('with noise', () => {
  const counts = countJourneys(simulated(CHAIN, 1000, randomStream(2, 'counts')), {
    conversions,
    stepsPerCustomer: 8,
  })
  const truth = cellsOf(counts)

  test('every pair of touchpoints gets noise of its own, of the stated scale', () => {
    const random = randomStream(3, 'noise')
    let drawn = 0
    const counting = () => {
      drawn++
      return random()
    }
    const options = { epsilon: 1, random: counting }
    const off: number[] = []
    for (let run = 0; run < 400; run++)
      // Codes move where touchpoints are left out, and help is the last.
      for (const { from, to, resolved } of withNoise(counts, options).steps) {
        // Help is the last, so that the codes of others stay when it is left out.
        const count = truth.get(`${from},${to}`)
        if (count !== undefined) off.push(resolved - count)
      }
    // Four touchpoints to any of five or the loss, five entries and the customers, with two draws each.
    exact(drawn, 400 * 2 * (4 * 6 + 5 + 1))
    const scale = 9
    const variance = off.reduce((sum, z) => sum + z * z, 0) / off.length
    // The kurtosis of Laplace noise is 6.
    standardErrors(4)(
      variance,
      discreteLaplaceVariance(scale),
      discreteLaplaceVariance(scale) * Math.sqrt(5 / off.length),
    )
  })

  test('steps that nobody made are told once in 20 times at most', () => {
    const random = randomStream(4, 'false steps')
    let wrong = 0
    for (let run = 0; run < 1000; run++) {
      const { touchpoints, steps } = withNoise(counts, { epsilon: 1, random })
      const seen = steps.every(({ from, to }) => {
        const [a, b] = [from, to].map((code) => NAMES.indexOf(touchpoints[code] ?? ''))
        return truth.has(`${a},${to < 0 ? -1 : b}`)
      })
      if (!seen) wrong++
    }
    expect(wrong).toBeLessThanOrEqual(50 + 4 * Math.sqrt(1000 * 0.05 * 0.95))
  })

  test('nothing is told that has no noise', () => {
    const told = withNoise(counts, { epsilon: 1, random: randomStream(5, 'noise') })
    const { journey } = fitCounts(told)
    expect(
      journey.touchpoints.some(({ sojourn, revenue, channel }) => sojourn ?? revenue ?? channel),
    ).toBe(false)
    expect(journey.touchpoints.map(({ id }) => id)).not.toContain('help')
    expect(journey.evidence?.noise).toEqual({
      epsilon: 1,
      stepsPerCustomer: 8,
      threshold: told.noise?.threshold,
    })
    expect(journey.evidence?.censored).toEqual({})
  })

  test('what does not stand out is refused, and so is a budget of none', () => {
    const random = randomStream(6, 'noise')
    expect(() => withNoise(counts, { epsilon: 0.01, random })).toThrow('stand out from the noise')
    expect(() => withNoise(counts, { epsilon: 0, random })).toThrow(
      'It is 0; it must be a number above 0',
    )
    const free = countJourneys(simulated(CHAIN, 10, random), { conversions })
    expect(() => withNoise(free, { epsilon: 1, random })).toThrow('count with stepsPerCustomer')
  })
})

test('ranges and draws of probabilities cover the truth with noise, and would not without', () => {
  const random = randomStream(7, 'coverage')
  const covered = { fit: 0, explained: 0, draws: 0, ignorant: 0, all: 0 }
  for (let run = 0; run < 150; run++) {
    const counts = countJourneys(simulated(CHAIN, 1000, random), {
      conversions,
      stepsPerCustomer: 8,
    })
    const noisy = withNoise(counts, { epsilon: 0.7, random })
    const { journey, transitions } = fitCounts(noisy)
    const { noise: _, ...deaf } = noisy
    const without = fitCounts(deaf).transitions
    const chain = compileChain(journey)
    const draws = drawProbabilities(posterior(journey, chain), run, 400)
    for (const [t, { from, to, low, high }] of transitions.entries()) {
      const truth = CHAIN[NAMES.indexOf(from)]?.[to === 'lost' ? 5 : NAMES.indexOf(to)] as number
      // A step that nobody made, which may come through.
      if (truth === 0) continue
      const inside = (range: { low: number | null; high: number | null } | null | undefined) =>
        Number((range?.low ?? 1) <= truth && truth <= (range?.high ?? 0))
      covered.all++
      covered.fit += inside({ low, high })
      covered.explained += inside(explain(journey, from, to).interval)
      covered.ignorant += inside(without[t])
      const [i, j] = [from, to].map((id) => chain.ids.indexOf(id)) as [number, number]
      const p = chain.column.indexOf(j, chain.rowStart[i])
      const values = Float64Array.from(draws, (draw) => draw[p] as number).sort()
      covered.draws += inside({ low: values[9] as number, high: values[389] as number })
    }
  }
  expect(covered.all).toBe(150 * 7)
  // Steps of a row go together, so that there are about 450 independent ones.
  const error = Math.sqrt((0.95 * 0.05) / 450)
  for (const which of ['fit', 'explained', 'draws'] as const)
    standardErrors(4)(covered[which] / covered.all, 0.95, error, which)
  expect(covered.ignorant / covered.all).toBeLessThan(0.9)
})
