import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { retention } from '../../src/analysis/index.ts'
import {
  compileChain,
  editJourney,
  type Journey,
  journey,
  type SojournTime,
} from '../../src/model/index.ts'
import { randomJourney } from '../random-chain.ts'
import { slowArrivals, slowRetention } from '../slow-calendar.ts'
import { exact, solver } from '../tolerance.ts'

const exponential = (mean: string) =>
  ({ distribution: 'exponential', mean }) as SojournTime & { distribution: 'exponential' }
const atOnce: SojournTime = { distribution: 'fixed', value: '0s' }

/** The curve lies within the bound that comes with it of the truth by day, and that bound is small. */
function certify(
  model: Journey,
  days: number,
  truth: (day: number) => number,
  largestBound = 1e-6,
): void {
  const { retained, errorBound } = retention(compileChain(model), days)
  expect(retained).toHaveLength(days + 1)
  expect(errorBound).toBeLessThanOrEqual(largestBound)
  for (const [day, share] of (retained ?? []).entries())
    expect(Math.abs(share - truth(day)), `day ${day}: ${share}`).toBeLessThanOrEqual(errorBound)
}

describe('retention in closed form', () => {
  test('of one exponential state is exp(−t/m)', () => {
    for (const mean of [0.01, 1, 30, 400]) {
      const club = journey({
        touchpoints: [{ id: 'member', sojourn: exponential(`${mean}d`) }],
        outcomes: [{ id: 'gone', kind: 'churn' }],
        conversions: ['member'],
        entries: { member: 1 },
        transitions: { member: { gone: 1 } },
      })
      certify(club, 365, (t) => Math.exp(-t / mean))
    }
  })

  test('of a member who renews with 9 in 10 is that of ten times the mean', () => {
    const club = journey({
      touchpoints: [{ id: 'member', sojourn: exponential('3d') }],
      outcomes: [{ id: 'gone' }],
      conversions: ['member'],
      entries: { member: 1 },
      transitions: { member: { member: 0.9, gone: 'rest' } },
    })
    certify(club, 100, (t) => Math.exp(-t / 30))
  })

  const twoStages = (first: string, second: string) =>
    journey({
      touchpoints: [
        { id: 'trial', sojourn: exponential(first) },
        { id: 'member', sojourn: exponential(second) },
      ],
      outcomes: [{ id: 'gone' }],
      conversions: ['trial'],
      entries: { trial: 1 },
      transitions: { trial: { member: 1 }, member: { gone: 1 } },
    })
  const hypoexponential = (a: number, b: number) => (t: number) =>
    (a * Math.exp(-t / a) - b * Math.exp(-t / b)) / (a - b)

  test('of two states in a row is hypoexponential', () => {
    certify(twoStages('14d', '60d'), 365, hypoexponential(14, 60))
  })

  test('of a second beside sixty days loses nothing: a year has thirty million jumps', () => {
    certify(twoStages('1s', '60d'), 365, hypoexponential(1 / 86_400, 60), 2e-6)
    certify(twoStages('60d', '1s'), 365, hypoexponential(60, 1 / 86_400), 2e-6)
  })

  test('of different customers is a mixture; entries are shares of those who convert', () => {
    const club = journey({
      touchpoints: [
        { id: 'loyal', sojourn: exponential('200d') },
        { id: 'fickle', sojourn: exponential('5d') },
      ],
      outcomes: [{ id: 'gone' }, { id: 'never came' }],
      conversions: ['loyal', 'fickle'],
      entries: { loyal: 1, fickle: 3, 'never came': 6 },
      transitions: { loyal: { gone: 1 }, fickle: { gone: 1 } },
    })
    certify(club, 365, (t) => 0.25 * Math.exp(-t / 200) + 0.75 * Math.exp(-t / 5))
    solver(retention(compileChain(club), 1).converted, 0.4)
  })

  test('counts losses only: other conversions and dead ends keep their customers', () => {
    const club = journey({
      touchpoints: [
        { id: 'trial', sojourn: exponential('10d') },
        { id: 'for life', sojourn: exponential('1d') },
      ],
      outcomes: [{ id: 'bought', kind: 'conversion' }, { id: 'gone' }],
      conversions: ['trial'],
      entries: { trial: 1 },
      transitions: { trial: { bought: 0.2, 'for life': 0.3, gone: 'rest' } },
    })
    certify(club, 365, (t) => 1 - 0.5 * (1 - Math.exp(-t / 10)))
  })
})

describe('retention of random chains', () => {
  const timed = randomJourney({ timed: true, touchpoints: 8 })

  test('equals the twin by the exponential of the generator, and its bound is below 1e-6', () => {
    fc.assert(
      fc.property(timed, (model) => {
        const chain = compileChain(model)
        const { retained, converted, errorBound, unknownSojourns } = retention(chain, 40)
        expect(unknownSojourns).toEqual([])
        solver(
          converted,
          slowArrivals(chain).reduce((sum, share) => sum + share, 0),
        )
        if (converted === 0) return exact(retained, undefined)
        expect(errorBound).toBeLessThanOrEqual(1e-6)
        for (const [day, truth] of slowRetention(chain, 40).entries())
          solver(retained?.[day] as number, truth, `day ${day}`, 1)
      }),
      { seed: 251, numRuns: 60 },
    )
  })

  test('begins at exactly 1 and never rises', () => {
    fc.assert(
      fc.property(timed, (model) => {
        const { retained } = retention(compileChain(model), 60)
        if (retained === undefined) return
        exact(retained[0], 1)
        for (let day = 1; day <= 60; day++) {
          expect(retained[day]).toBeLessThanOrEqual(retained[day - 1] as number)
          expect(retained[day]).toBeGreaterThanOrEqual(0)
        }
      }),
      { seed: 252, numRuns: 60 },
    )
  })

  test('is that of the chain with its instant states eliminated by hand', () => {
    const coins = fc.infiniteStream(fc.boolean())
    const sure = randomJourney({ timed: true, touchpoints: 8, endsSurely: true })
    fc.assert(
      fc.property(sure, coins, (model, coins) => {
        const goals = new Set(model.conversions)
        const instant = model.touchpoints
          .map(({ id }) => id)
          .filter((id) => !goals.has(id) && coins.next().value)
        const withInstant = editJourney<string, string>(model, (draft) => {
          for (const touchpoint of draft.touchpoints)
            if (instant.includes(touchpoint.id)) touchpoint.sojourn = { ...atOnce } as never
        })
        const byHand = retention(compileChain(without(model, instant)), 30)
        const { retained, converted, errorBound } = retention(compileChain(withInstant), 30)
        solver(converted, byHand.converted)
        expect(retained === undefined).toBe(byHand.retained === undefined)
        if (retained !== undefined) expect(errorBound).toBeLessThanOrEqual(1e-6)
        for (const [day, share] of (retained ?? []).entries())
          solver(share, byHand.retained?.[day] as number, `day ${day}`, 1)
      }),
      { seed: 253, numRuns: 80 },
    )
  })
})

/** The journey without some touchpoints: whoever came there goes on at once as they would have. */
function without(model: Journey, ids: readonly string[]): Journey {
  return editJourney<string, string>(model, (draft) => {
    for (const id of ids) {
      const { [id]: again = 0, ...exits } = draft.transitions[id] as Record<string, number>
      for (const row of [draft.entries, ...Object.values(draft.transitions)] as Record<
        string,
        number
      >[]) {
        const arriving = row[id] ?? 0
        if (arriving === 0 || row === draft.transitions[id]) continue
        delete row[id]
        for (const [to, p] of Object.entries(exits))
          row[to] = (row[to] ?? 0) + (arriving * p) / (1 - again)
      }
      draft.transitions[id] = { [id]: 1 }
    }
  })
}

describe('instant touchpoints', () => {
  test('lose their share in the moment of the goal: retention begins below 1', () => {
    const club = journey({
      touchpoints: [
        { id: 'sign up', sojourn: atOnce },
        { id: 'choice', sojourn: atOnce },
        { id: 'member', sojourn: exponential('10d') },
      ],
      outcomes: [{ id: 'gone' }],
      conversions: ['sign up'],
      entries: { 'sign up': 1 },
      transitions: {
        'sign up': { choice: 1 },
        choice: { 'sign up': 0.2, gone: 0.2, member: 'rest' },
        member: { gone: 1 },
      },
    })
    certify(club, 50, (t) => 0.75 * Math.exp(-t / 10))
  })

  test('in a row and in a loop take no time', () => {
    const club = journey({
      touchpoints: [
        { id: 'member', sojourn: exponential('10d') },
        { id: 'a', sojourn: atOnce },
        { id: 'b', sojourn: atOnce },
      ],
      outcomes: [{ id: 'gone' }],
      conversions: ['member'],
      entries: { member: 1 },
      transitions: {
        member: { a: 1 },
        a: { b: 0.5, a: 0.25, member: 0.25 },
        b: { a: 0.5, gone: 0.5 },
      },
    })
    // From a: back to the member with m = ¼ + ¼m + ½ · ½m, so a half, else gone.
    certify(club, 100, (t) => Math.exp(-t / 20))
  })
})

describe('sojourn times that aren’t known', () => {
  const club = (sojourn: Readonly<Record<string, SojournTime>>) =>
    journey({
      touchpoints: ['before', 'member', 'help', 'for life'].map((id) => ({
        id,
        ...(sojourn[id] && { sojourn: sojourn[id] }),
      })),
      outcomes: [{ id: 'gone' }],
      conversions: ['member'],
      entries: { before: 1 },
      transitions: {
        before: { member: 0.5, gone: 0.5 },
        member: { help: 0.5, 'for life': 0.3, gone: 0.2 },
        help: { gone: 1 },
      },
    } as Parameters<typeof journey>[0]) as Journey

  test('are named, and there is no curve', () => {
    const { retained, unknownSojourns } = retention(compileChain(club({})), 10)
    exact(retained, undefined)
    expect(unknownSojourns).toEqual(['member', 'help'])
  })

  test('don’t matter before the goal, nor where no loss can follow', () => {
    const known = { member: exponential('5d'), help: exponential('1d') }
    const { retained, unknownSojourns, converted } = retention(compileChain(club(known)), 10)
    expect(unknownSojourns).toEqual([])
    expect(retained).toHaveLength(11)
    exact(converted, 0.5)
  })
})

describe('the bound', () => {
  /** Of `share` who become members. */
  const club = (share: number) =>
    retention(
      compileChain(
        journey({
          touchpoints: [{ id: 'visit' }, { id: 'member', sojourn: exponential('30d') }],
          outcomes: [{ id: 'gone' }],
          conversions: ['member'],
          entries: { visit: 1 },
          transitions: { visit: { member: share, gone: 'rest' }, member: { gone: 1 } },
        }),
      ),
      90,
    )

  test('is of the share of those who arrive: a quarter of them is known no better', () => {
    const [all, few] = [club(1), club(0.25)]
    exact(few.converted, 0.25)
    solver(few.retained?.[90] as number, all.retained?.[90] as number)
    expect(few.errorBound).toBeGreaterThan(all.errorBound / 2)
    expect(few.errorBound).toBeLessThan(all.errorBound * 4)
  })

  test('on the day of the goal itself all are there', () => {
    const { retained } = retention(
      compileChain(
        journey({
          touchpoints: [{ id: 'member', sojourn: exponential('30d') }],
          outcomes: [{ id: 'gone' }],
          conversions: ['member'],
          entries: { member: 1 },
          transitions: { member: { gone: 1 } },
        }),
      ),
      0,
    )
    expect([...(retained ?? [])]).toEqual([1])
  })
})

describe('there is no curve', () => {
  test('where nobody arrives at a goal, or no goal is a touchpoint', () => {
    const shop = journey({
      touchpoints: [{ id: 'ad', sojourn: exponential('1d') }],
      outcomes: [{ id: 'bought', kind: 'conversion' }, { id: 'lost' }],
      entries: { ad: 1 },
      transitions: { ad: { bought: 0.5, lost: 0.5 } },
    })
    const { retained, converted, unknownSojourns } = retention(compileChain(shop), 10)
    expect({ retained, converted, unknownSojourns }).toEqual({
      retained: undefined,
      converted: 0,
      unknownSojourns: [],
    })
  })

  test('for days that are no whole number from 0, which is an error that says so', () => {
    fc.assert(
      fc.property(randomJourney({ timed: true, touchpoints: 2 }), (model) => {
        for (const days of [-1, 1.5, Number.NaN])
          expect(() => retention(compileChain(model), days)).toThrow(`days is ${days}`)
      }),
      { seed: 254, numRuns: 3 },
    )
  })
})
