import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { personaMixture } from '../../src/analysis/index.ts'
import { type EventLog, fitJourney, fitSegments } from '../../src/estimation/index.ts'
import { compileChain, JourneyError } from '../../src/model/index.ts'
import { type Random, randomStream } from '../../src/numeric/random.ts'
import { exact, solver, standardErrors } from '../tolerance.ts'
import { event, logOf, rules, rulesFor } from './random-log.ts'
import { drawn } from './simulate-sequences.ts'

// ad, page, cart, order; the fifth column is the loss.
const NAMES = ['ad', 'page', 'cart', 'order']
const BROWSING = [
  [0, 0.8, 0, 0, 0.2],
  [0.1, 0.7, 0.1, 0, 0.1],
  [0, 0.8, 0, 0.05, 0.15],
]
const BUYING = [
  [0, 0.2, 0.7, 0, 0.1],
  [0.1, 0.1, 0.7, 0, 0.1],
  [0, 0.1, 0, 0.8, 0.1],
]

/** Journeys of customers whose chains are drawn by their shares; the segment of each beside them. */
function simulated(
  chains: readonly (readonly (readonly number[])[])[],
  shares: readonly number[],
  customers: number,
  random: Random,
): { log: EventLog; truth: number[] } {
  const truth = Array.from({ length: customers }, () => drawn(shares, random))
  const paths = truth.map((segment) => {
    const path = [0]
    for (;;) {
      const to = drawn(chains[segment]?.[path.at(-1) as number], random)
      if (to === 4) return path
      path.push(to)
      if (to === 3) return path
    }
  })
  return {
    truth,
    log: {
      customers,
      touchpoints: NAMES,
      channels: [],
      customer: Int32Array.from(paths.flatMap((path, c) => path.map(() => c))),
      touchpoint: Int32Array.from(paths.flat()),
      time: Float64Array.from(paths.flatMap((path) => path.map((_, t) => t * 1000))),
    },
  }
}

const conversions = ['order']

describe('two known segments', () => {
  const { log, truth } = simulated(
    [BUYING, BROWSING],
    [0.3, 0.7],
    3000,
    randomStream(1, 'segments'),
  )
  const found = fitSegments(log, { seed: 1, conversions, highest: 3, restarts: 3 })

  test('are found, in number, share and probabilities', () => {
    expect(found.numbers.map(({ segments }) => segments)).toEqual([1, 2, 3])
    expect(found.segments.map(({ id }) => id)).toEqual(['segment 1', 'segment 2'])
    const [browsing, buying] = found.segments
    // Wider than a known membership would leave them: it has to be guessed.
    const share = truth.filter((segment) => segment === 1).length / truth.length
    standardErrors(4)(browsing?.share as number, share, Math.sqrt(0.21 / 3000) * 3)
    for (const [segment, chain] of [
      [browsing, BROWSING],
      [buying, BUYING],
    ] as const)
      for (const [i, row] of chain.entries())
        for (const [j, p] of row.entries()) {
          const to = NAMES[j] ?? 'lost'
          const fitted = segment?.journey.transitions[NAMES[i] as string]?.[to] ?? 0
          standardErrors(4)(Number(fitted), p, 0.025, `${NAMES[i]} → ${to}`)
        }
  })

  test('explain held-out journeys better than one, and by BIC too', () => {
    const [one, two] = found.numbers
    expect((one?.heldOutLogLoss as number) - (two?.heldOutLogLoss as number)).toBeGreaterThan(
      4 * (one?.standardError as number),
    )
    const alone = fitSegments(log, { seed: 1, conversions, segments: 1 })
    expect(found.bic).toBeLessThan(alone.bic)
  })

  test('hold most of their own', () => {
    const right = truth.filter((segment, j) => found.segment[j] === 1 - segment).length
    // Bayes' rule with the true chains does no better.
    const chains = [BROWSING, BUYING]
    const logs = [0.7, 0.3].map(Math.log)
    const best = truth.filter((segment, j) => {
      const own = [...log.touchpoint.filter((_, i) => log.customer[i] === j)]
      const value = chains.map((chain, k) =>
        own.reduce(
          (sum, code, t) =>
            code === 3 ? sum : sum + Math.log(chain[code]?.[own[t + 1] ?? 4] as number),
          logs[k] as number,
        ),
      )
      return ((value[0] as number) > (value[1] as number) ? 1 : 0) === segment
    }).length
    expect(right / best).toBeGreaterThan(0.98)
  })

  test('are personas, whose conversion together is that of the log', () => {
    const personas = found.segments.map(({ id, share, journey }) => ({
      id,
      share,
      chain: compileChain(journey),
    }))
    const { conversion, personas: parts } = personaMixture(personas)
    const converted = log.touchpoint.filter((code) => code === 3).length / 3000
    standardErrors(4)(conversion as number, converted, Math.sqrt(0.2 / 3000))
    expect(parts[1]?.shareOfConverts).toBeGreaterThan(0.5)
  })

  test('the same seed gives the same segments', () => {
    const again = fitSegments(log, { seed: 1, conversions, highest: 3, restarts: 3 })
    exact(again.logLikelihood, found.logLikelihood)
    exact(JSON.stringify(again.segments), JSON.stringify(found.segments))
  })
})

test('where all customers are alike there is one segment', () => {
  const { log } = simulated([BROWSING], [1], 600, randomStream(3))
  const found = fitSegments(log, { seed: 1, conversions, highest: 3, restarts: 2 })
  exact(found.segments.length, 1)
  expect(found.numbers[0]?.standardError).toBeGreaterThanOrEqual(0)
})

test('the likelihood never falls, memberships add up to one, and the largest comes first', () => {
  fc.assert(
    fc.property(
      fc.array(event, { minLength: 2, maxLength: 60 }),
      rules,
      fc.integer({ min: 1, max: 4 }),
      (events, given, segments) => {
        const log = logOf(events)
        const { order: _, ...options } = rulesFor(log, given)
        fc.pre(log.touchpoints.some((name) => !options.conversions.includes(name)))
        const found = fitSegments(log, { seed: 5, segments, restarts: 2, rounds: 60, ...options })
        for (const [round, value] of found.trace.entries())
          if (round > 0) expect(value - (found.trace[round - 1] as number)).toBeGreaterThan(-1e-9)
        const shares = found.segments.map(({ share }) => share)
        expect(shares).toEqual([...shares].sort((a, b) => b - a))
        solver(
          shares.reduce((a, b) => a + b, 0),
          1,
        )
        for (const [j, own] of found.segment.entries()) {
          const probabilities = found.membership.map((membership) => membership[j] as number)
          solver(
            probabilities.reduce((a, b) => a + b, 0),
            1,
          )
          exact(probabilities[own], Math.max(...probabilities))
        }
        const { journeys } = fitJourney(log, options)
        exact(found.segment.length, journeys)
      },
    ),
    { seed: 23, numRuns: 80 },
  )
})

test('one segment is the fit, but for a prior worth one visit a row', () => {
  const { log } = simulated([BUYING, BROWSING], [0.5, 0.5], 400, randomStream(6))
  const { segments, parameters, logLikelihood, bic } = fitSegments(log, {
    seed: 0,
    segments: 1,
    prior: 1e-9,
    conversions,
  })
  const { journey, transitions } = fitJourney(log, { conversions })
  for (const [from, row] of Object.entries(journey.transitions))
    for (const [to, p] of Object.entries(row ?? {}))
      solver(Number(segments[0]?.journey.transitions[from]?.[to]), Number(p))
  const expected = transitions.reduce(
    (sum, { count, probability }) => sum + count * Math.log(probability as number),
    0,
  )
  solver(logLikelihood, expected)
  // One entry; three rows, each of its successors less one.
  exact(parameters, transitions.length - 3)
  solver(bic, parameters * Math.log(400) - 2 * logLikelihood)
})

test('one segment has the probabilities of a fit, whatever the log and the rules', () => {
  fc.assert(
    fc.property(fc.array(event, { minLength: 1, maxLength: 60 }), rules, (events, given) => {
      const log = logOf(events)
      const { order: _, ...options } = rulesFor(log, given)
      fc.pre(log.touchpoints.some((name) => !options.conversions.includes(name)))
      const { segments } = fitSegments(log, { seed: 1, segments: 1, prior: 1e-12, ...options })
      const { journey, transitions, entries } = fitJourney(log, options)
      for (const { from, to, probability } of transitions)
        solver(
          Number(segments[0]?.journey.transitions[from]?.[to] ?? 0),
          probability ?? 0,
          `${from} → ${to}`,
          1,
        )
      for (const { to, count } of entries)
        solver(Number(segments[0]?.journey.entries[to]), count / (journey.evidence?.journeys ?? 0))
    }),
    { seed: 29, numRuns: 100 },
  )
})

test('a long journey does not underflow', () => {
  const length = 5000
  const log = {
    customers: 2,
    touchpoints: ['a', 'b'],
    channels: [],
    customer: new Int32Array(2 * length).map((_, i) => (i < length ? 0 : 1)),
    touchpoint: new Int32Array(2 * length).map((_, i) => (i < length ? i % 2 : (i >> 1) % 2)),
    time: new Float64Array(2 * length).map((_, i) => i),
  }
  const found = fitSegments(log, { seed: 1, segments: 2 })
  expect(found.logLikelihood).toBeGreaterThan(Number.NEGATIVE_INFINITY)
  expect([...found.segment].sort()).toEqual([0, 1])
})

test('options out of range and names that contradict the log are refused at once', () => {
  const { log } = simulated([BUYING], [1], 3, randomStream(1))
  const attempt = () =>
    fitSegments(log, { seed: 1, conversions: ['orders'], highest: 0, folds: 1.5, prior: 0 })
  expect(attempt).toThrow(JourneyError)
  try {
    attempt()
  } catch (error) {
    expect((error as JourneyError).problems.map(({ path }) => path)).toEqual([
      'highest',
      'folds',
      'prior',
      'conversions',
    ])
  }
  expect(() => fitSegments(log, { seed: 1, conversions })).toThrow('3 customers for 5 folds')
})
