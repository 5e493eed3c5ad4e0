import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type EventLog, fitJourney } from '../../src/estimation/index.ts'
import { durationSeconds, JourneyError, parseJourney } from '../../src/model/index.ts'
import { slowFit } from './slow-fit.ts'

const HOUR = 3_600_000
const NAMES = ['ad', 'page', '__proto__', 'buy', 'pay']

/** A log from rows of customer, hour and name, and a tie. */
function logOf(
  rows: readonly (readonly [customer: number, hour: number, name: string, tie?: number])[],
): EventLog {
  const touchpoints = [...new Set(rows.map(([, , name]) => name))]
  const customers = [...new Set(rows.map(([customer]) => customer))]
  return {
    customers: customers.length,
    touchpoints,
    channels: [],
    customer: Int32Array.from(rows, ([customer]) => customers.indexOf(customer)),
    time: Float64Array.from(rows, ([, hour]) => hour * HOUR),
    touchpoint: Int32Array.from(rows, ([, , name]) => touchpoints.indexOf(name)),
    tie: Float64Array.from(rows, ([, , , tie]) => tie ?? 0),
  }
}

const row = fc.tuple(fc.nat(4), fc.nat(30), fc.constantFrom(...NAMES), fc.nat(2))

describe('a fit counts as the plainly written rules do', () => {
  test('on random logs, with and without gap, repeat and conversions', () => {
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 60 }),
        fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }),
        fc.boolean(),
        fc.subarray(['buy', 'pay']),
        (rows, gap, repeat, wanted) => {
          const log = logOf(rows)
          const conversions = wanted.filter((name) => log.touchpoints.includes(name))
          fc.pre(log.touchpoints.some((name) => !conversions.includes(name)))
          const fit = fitJourney(log, {
            conversions,
            repeat,
            ...(gap === undefined ? {} : { gap: `${gap}h` as const }),
          })
          const slow = slowFit(log, {
            conversions,
            repeat,
            ...(gap === undefined ? {} : { gap: gap * HOUR }),
          })
          expect(fit.journeys).toBe(slow.journeys)
          expect(fit.afterConversion).toBe(slow.afterConversion)
          expect(fit.censored).toBe(Object.values(slow.censored).reduce((a, b) => a + b, 0))
          expect(Object.entries(fit.journey.evidence?.censored ?? {}).sort()).toEqual(
            Object.entries(slow.censored).sort(),
          )
          expect(fit.entries.map(({ to, count }) => [to, count]).sort()).toEqual(
            Object.entries(slow.entries).sort(),
          )
          expect(fit.transitions.map((t) => [`${t.from} → ${t.to}`, t.count]).sort()).toEqual(
            Object.entries(slow.all).sort(),
          )
          for (const { from, to, probability } of fit.transitions) {
            const total = Object.entries(slow.resolved).reduce(
              (sum, [key, count]) => (key.startsWith(`${from} → `) ? sum + count : sum),
              0,
            )
            if (total === 0) expect(probability).toBeNull()
            else expect(probability).toBe((slow.resolved[`${from} → ${to}`] ?? 0) / total)
          }
          for (const { id, sojourn } of fit.journey.touchpoints) {
            const stays = slow.stays[id]
            const mean = stays && stays.reduce((a, b) => a + b, 0) / stays.length / 1000
            if (mean === undefined) expect(sojourn).toBeUndefined()
            else if (mean === 0) expect(sojourn).toEqual({ distribution: 'fixed', value: '0s' })
            else
              expect(
                sojourn?.distribution === 'exponential' && durationSeconds(sojourn.mean),
              ).toBeCloseTo(mean, 6)
          }
        },
      ),
      { seed: 20261122, numRuns: 400 },
    )
  })

  test('and the fitted journey is a journey file that reads back the same', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 40 }), (rows) => {
        const { journey } = fitJourney(logOf(rows), { gap: '9h' })
        expect(JSON.stringify(parseJourney(JSON.stringify(journey)))).toBe(JSON.stringify(journey))
      }),
      { seed: 7, numRuns: 100 },
    )
  })
})

describe('the contract, by hand', () => {
  test('a silence of exactly the gap does not end a journey; one longer does', () => {
    expect(
      fitJourney(
        logOf([
          [1, 0, 'ad'],
          [1, 5, 'page'],
        ]),
        { gap: '5h' },
      ).journeys,
    ).toBe(1)
    expect(
      fitJourney(
        logOf([
          [1, 0, 'ad'],
          [1, 5.001, 'page'],
        ]),
        { gap: '5h' },
      ).journeys,
    ).toBe(2)
  })

  test('the gap is counted from the previous event, used or not', () => {
    // Hours 4 and 8 come after the conversion; each is within 5 h of the one before.
    const rows = [
      [1, 0, 'ad'],
      [1, 1, 'buy'],
      [1, 5, 'ad'],
      [1, 9, 'ad'],
      [1, 15, 'ad'],
    ] as const
    const fit = fitJourney(logOf(rows), { conversions: ['buy'], gap: '5h' })
    expect([fit.journeys, fit.afterConversion, fit.censored]).toEqual([2, 2, 1])
  })

  test('a conversion may be the first event, and is then an entry', () => {
    const { journey } = fitJourney(
      logOf([
        [1, 0, 'buy'],
        [2, 0, 'ad'],
      ]),
      { conversions: ['buy'] },
    )
    expect({ ...journey.entries }).toEqual({ buy: 1, ad: 1 })
    expect(journey.touchpoints.map(({ id }) => id)).toEqual(['ad'])
  })

  test('goals stay touchpoints, and the journey goes on to the loss', () => {
    const { journey } = fitJourney(
      logOf([
        [1, 0, 'ad'],
        [1, 1, 'buy'],
        [1, 2, 'page'],
      ]),
      { goals: ['buy'] },
    )
    expect(journey.conversions).toEqual(['buy'])
    expect(journey.transitions.buy).toEqual({ page: 1 })
    expect(journey.transitions.page).toEqual({ lost: 1 })
  })

  test('ties go by the tie column, then by the order of the file', () => {
    const tied = logOf([
      [1, 0, 'page', 2],
      [1, 0, 'ad', 1],
      [1, 0, 'buy', 2],
    ])
    expect(fitJourney(tied).entries).toEqual([{ to: 'ad', count: 1 }])
    const { tie: _, ...untied } = tied
    expect(fitJourney(untied).entries).toEqual([{ to: 'page', count: 1 }])
  })

  test('a prior is added to each observed successor, and only to those', () => {
    const rows = [
      [1, 0, 'ad'],
      [1, 1, 'page'],
      [2, 0, 'ad'],
      [2, 1, 'page'],
      [3, 0, 'ad'],
    ] as const
    const { transitions, journey } = fitJourney(logOf(rows), { prior: 0.5 })
    const from = (to: string) => transitions.find((t) => t.from === 'ad' && t.to === to)
    expect(from('page')?.probability).toBe(2.5 / 4)
    expect(from('lost')?.probability).toBe(1.5 / 4)
    expect(journey.evidence?.prior).toBe(0.5)
  })

  test('mean values of conversions and goals are their revenue; empty values are left out', () => {
    const log = {
      ...logOf([
        [1, 0, 'ad'],
        [1, 1, 'buy'],
        [2, 0, 'buy'],
        [3, 0, 'pay'],
      ]),
      value: Float64Array.of(5, 100, 300, Number.NaN),
    }
    const { journey, warnings } = fitJourney(log, { conversions: ['buy'], goals: ['pay'] })
    expect(journey.outcomes[0]).toEqual({ id: 'buy', kind: 'conversion', revenue: 200 })
    expect(journey.touchpoints.map(({ revenue }) => revenue)).toEqual([undefined, undefined])
    expect(warnings.join()).toContain('No value is given with any "pay"')
  })

  test('the commonest channel is kept, and the others are named', () => {
    const log = {
      ...logOf([
        [1, 0, 'ad'],
        [2, 0, 'ad'],
        [3, 0, 'ad'],
      ]),
      channels: ['web', 'app'],
      channel: Int32Array.of(0, 1, 1),
    }
    const { journey, warnings } = fitJourney(log)
    expect(journey.touchpoints[0]?.channel).toBe('app')
    expect(warnings[0]).toContain('2 channels')
  })

  test('everything that contradicts the log is refused at once', () => {
    const attempt = () =>
      fitJourney(
        logOf([
          [1, 0, 'ad'],
          [1, 1, 'lost'],
        ]),
        { conversions: ['adx'], goals: ['pages'], prior: -1, order: 1.5, gap: '0s' },
      )
    expect(attempt).toThrow(JourneyError)
    try {
      attempt()
    } catch (error) {
      const { problems } = error as JourneyError
      expect(problems.map(({ path }) => path)).toEqual([
        'conversions',
        'goals',
        'loss',
        'prior',
        'order',
        'gap',
      ])
      expect(problems[0]?.message).toContain('Did you mean "ad"?')
    }
  })
})
