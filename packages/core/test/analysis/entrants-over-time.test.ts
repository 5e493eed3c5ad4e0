import { describe, expect, test } from 'vitest'
import {
  type EntrantsOptions,
  entrantsOverTime,
  sumOverEntrants,
} from '../../src/analysis/index.ts'
import { exact, solver } from '../tolerance.ts'

describe('entrants over time', () => {
  test('grow from day to day, and follow a season from the first day', () => {
    const entrants = entrantsOverTime({ days: 5, perDay: 80, growth: 1.5, season: [1, 0.5, 2] })
    expect([...entrants]).toEqual([80, 60, 360, 270, 202.5])
    expect([...entrantsOverTime({ days: 3, perDay: 7 })]).toEqual([7, 7, 7])
    expect([...entrantsOverTime({ days: 2, perDay: 7, growth: 0 })]).toEqual([7, 0])
    exact(entrantsOverTime({ days: 0, perDay: 7 }).length, 0)
    exact(entrantsOverTime({ days: 36_525, perDay: 0 }).length, 36_525)
  })

  test('are more by each campaign, from its first day to its last and as it wears off', () => {
    const with1 = (campaign: NonNullable<EntrantsOptions['campaigns']>[number]) => [
      ...entrantsOverTime({ days: 6, perDay: 10, campaigns: [campaign] }),
    ]
    expect(with1({ from: 1, until: 3, perDay: 40 })).toEqual([10, 50, 50, 10, 10, 10])
    expect(with1({ from: 0, until: 2, perDay: 64, halfLife: 1 })).toEqual([74, 74, 42, 26, 18, 14])
    const slow = with1({ from: 0, until: 1, perDay: 64, halfLife: 2 })
    solver(slow[2] as number, 10 + 32)
    solver(slow[1] as number, 10 + 64 * Math.SQRT1_2)
    // One of no days wears off all the same, and two add up.
    expect(with1({ from: 2, until: 2, perDay: 64, halfLife: 1 })).toEqual([10, 10, 42, 26, 18, 14])
    expect([
      ...entrantsOverTime({
        days: 3,
        perDay: 0,
        campaigns: [
          { from: 0, until: 2, perDay: 1 },
          { from: 1, until: 3, perDay: 10 },
        ],
      }),
    ]).toEqual([1, 11, 10])
  })

  const amount = 'it must be a finite number from 0'
  const whole = 'it must be a whole number up to 36525'
  test.each([
    [{ days: 1.5 }, [`days is 1.5; ${whole}`]],
    [{ days: -1 }, [`days is -1; ${whole}`]],
    [{ days: 36_526 }, [`days is 36526; ${whole}`]],
    [{ perDay: Infinity }, [`perDay is Infinity; ${amount}`]],
    [
      { growth: -1, season: [1, Number.NaN] },
      [`growth is -1; ${amount}`, `season[1] is NaN; ${amount}`],
    ],
    [{ season: [] }, ['season is empty; leave it out or give a factor a day']],
    [
      {
        campaigns: [
          { from: 0, until: 1, perDay: 1 },
          { from: 3, until: 2, perDay: -1, halfLife: 0 },
        ],
      },
      [
        `campaigns[1].perDay is -1; ${amount}`,
        'campaigns[1] is from 3 until 2; these must be days in order',
        'campaigns[1].halfLife is 0; it must be above 0',
      ],
    ],
    [
      { campaigns: [{ from: 0.5, until: 2, perDay: 1 }] },
      ['campaigns[0] is from 0.5 until 2; these must be days in order'],
    ],
    [
      { campaigns: [{ from: 0, until: 2.5, perDay: 1 }] },
      ['campaigns[0] is from 0 until 2.5; these must be days in order'],
    ],
  ] as [Partial<EntrantsOptions>, string[]][])('of %j are refused', (options, problems) => {
    expect(() => entrantsOverTime({ days: 2, perDay: 1, ...options })).toThrow(
      new RangeError(`entrantsOverTime: ${problems.join('; ')}`),
    )
  })
})

test('what entrants come to is the sum over those of each day so far, each as old as they are', () => {
  expect([...sumOverEntrants([1, 10, 100], [1, 2, 3, 4])]).toEqual([0, 10, 120, 330, 640])
  expect([...sumOverEntrants([0.5], [2, 2])]).toEqual([0, 1, 2])
  expect([...sumOverEntrants([1], [])]).toEqual([0])
})
