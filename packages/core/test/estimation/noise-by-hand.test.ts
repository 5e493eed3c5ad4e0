import { describe, expect, test } from 'vitest'
import {
  countJourneys,
  type EventLog,
  type JourneyCounts,
  type NoiseOptions,
  withNoise,
} from '../../src/estimation/index.ts'
import type { JourneyError } from '../../src/model/index.ts'
import { exact } from '../tolerance.ts'

const NAMES = ['page', 'cart', 'order', 'help']
const [PAGE, CART, ORDER, HELP] = [0, 1, 2, 3]
const [HOUR, DAY] = [3_600_000, 86_400_000]
type Path = readonly number[]
const times = (n: number, ...path: number[]): Path[] => Array.from({ length: n }, () => path)

/** A customer for each path, all from five o'clock on the third day on, an event an hour. */
function counted(paths: readonly Path[], touchpoints = NAMES.slice(0, 3)): JourneyCounts {
  const log: EventLog = {
    ...{ customers: paths.length, touchpoints, channels: ['web'] },
    customer: Int32Array.from(paths.flatMap((path, c) => path.map(() => c))),
    touchpoint: Int32Array.from(paths.flat()),
    time: Float64Array.from(paths.flatMap((path) => path.map((_, t) => 3 * DAY + (5 + t) * HOUR))),
    channel: new Int32Array(paths.flat().length),
    value: new Float64Array(paths.flat().length),
  }
  return countJourneys(log, { conversions: ['order'], stepsPerCustomer: 3, order: 2, groups: 4 })
}

/** Each noise is the difference of two numbers drawn alike; of equal ones it is none. */
const noNoise = { epsilon: 2, random: () => 0.5 }

const problemsOf = (counts: JourneyCounts, options: NoiseOptions) => {
  try {
    withNoise(counts, options)
  } catch (error) {
    expect((error as JourneyError).message).toContain('The noise has')
    return (error as JourneyError).problems
  }
  return []
}

describe('without noise, all that is told is what was counted', () => {
  // Of three touchpoints, one of them an end, there are 3 entries and 2 × 4 steps. With noise of the
  // scale (3 + 1) / 2, none of 11 counts of nobody is 11 or more in 19 of 20 times: 11 e^(−11 / 2) = 0.045.
  const paths = [...times(11, PAGE, CART, ORDER), ...times(10, PAGE)]

  test('from the threshold on', () => {
    const told = withNoise(counted(paths), noNoise)
    expect(told).toMatchObject({
      ...{ touchpoints: ['page', 'cart', 'order'], customers: 21, journeys: 21 },
      // Entries, and steps that are told but for losses.
      events: 21 + 11 + 11,
      entries: [{ touchpoint: PAGE, count: 21 }],
      steps: [
        { from: PAGE, to: CART, all: 11, resolved: 11 },
        { from: CART, to: ORDER, all: 11, resolved: 11 },
      ],
      ...{ from: 3 * DAY, until: 4 * DAY },
      ...{ censored: [], stays: [], channelCounts: [] },
      sequences: { length: 0, codes: new Int32Array(), count: new Float64Array() },
      noise: { epsilon: 2, stepsPerCustomer: 3, threshold: 11 },
    })
    expect(told).not.toHaveProperty('values')
    expect(told).not.toHaveProperty('groups')
    exact(told.afterConversion, Number.NaN)
  })

  test('which is told itself', () => {
    const { entries } = withNoise(counted(times(11, PAGE, CART, ORDER)), noNoise)
    expect(entries).toEqual([{ touchpoint: PAGE, count: 11 }])
    expect(problemsOf(counted(times(10, PAGE, CART, ORDER)), noNoise)).toHaveLength(1)
  })

  test('losses are no events', () => {
    const told = withNoise(counted([...paths, ...times(1, PAGE)]), noNoise)
    expect(told.steps).toContainEqual({ from: PAGE, to: -1, all: 11, resolved: 11 })
    exact(told.events, 22 + 11 + 11)
  })

  test('or from a higher number that is asked for', () => {
    const { entries, noise } = withNoise(counted([...paths, ...times(9, CART, ORDER)]), {
      ...noNoise,
      least: 20,
    })
    expect(entries).toEqual([{ touchpoint: 0, count: 21 }])
    exact(noise?.threshold, 20)
    const all = withNoise(counted(paths), { ...noNoise, least: 3 })
    exact(all.noise?.threshold, 11)
  })

  test('with touchpoints that only entries tell of, and ends that nobody is told to reach', () => {
    const { touchpoints, entries, steps } = withNoise(
      counted(
        [
          ...times(20, PAGE, CART),
          ...times(7, HELP),
          ...times(7, HELP, PAGE),
          ...times(7, HELP, CART),
        ],
        NAMES,
      ),
      noNoise,
    )
    expect(touchpoints).toEqual(NAMES)
    expect(entries).toEqual([
      { touchpoint: PAGE, count: 20 },
      { touchpoint: HELP, count: 21 },
    ])
    expect(steps.map(({ from, to }) => [from, to])).toEqual([
      [PAGE, CART],
      [CART, -1],
    ])
  })
})

describe('what is refused', () => {
  const message =
    'Nothing is told often enough to stand out from the noise: with a budget of 2 only counts from 11 are told. A log of more customers, a larger budget or fewer steps of each customer would help.'

  test('counts of which no entry, or no step, stands out', () => {
    const scattered = [...times(10, PAGE, CART, ORDER), ...times(10, CART, ORDER)]
    expect(problemsOf(counted(scattered), noNoise)).toEqual([{ path: 'noise', message }])
    const many = [...times(10, PAGE, CART, PAGE), ...times(10, PAGE, ORDER), ...times(10, PAGE)]
    // Of thirty entries ten each go on in three ways, and ten come back.
    expect(problemsOf(counted(many), noNoise)).toEqual([{ path: 'noise', message }])
  })

  test.each([0, -1, Number.NaN, Infinity])('a budget of %d', (epsilon) => {
    expect(problemsOf(counted(times(30, PAGE, ORDER)), { ...noNoise, epsilon })).toEqual([
      { path: 'epsilon', message: `It is ${epsilon}; it must be a number above 0.` },
    ])
  })

  test('and customers without a bound, at the same time', () => {
    const { stepsPerCustomer: _, ...rules } = counted(times(30, PAGE, ORDER)).rules
    const free = { ...counted(times(30, PAGE, ORDER)), rules }
    expect(problemsOf(free, { ...noNoise, epsilon: 0 })).toEqual([
      { path: 'epsilon', message: 'It is 0; it must be a number above 0.' },
      {
        path: 'stepsPerCustomer',
        message: 'The steps of a customer are not bounded; count with stepsPerCustomer.',
      },
    ])
  })
})
