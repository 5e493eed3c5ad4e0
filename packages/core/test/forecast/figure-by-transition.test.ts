import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareScenario, figureByTransition, prepareBaseline } from '../../src/forecast/index.ts'
import { editJourney, type Journey, journey } from '../../src/model/index.ts'
import { gaussLegendre } from '../../src/numeric/gauss-legendre.ts'
import type { Change } from '../../src/scenarios/index.ts'
import { randomJourney } from '../random-chain.ts'
import { changesOf, scenarioOf } from '../scenarios/changes.ts'
import { exact, solver } from '../tolerance.ts'

const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0)

type Rows = Record<string, Record<string, number>>

/** A club through gamma times; support comes before the goal and after it. */
const club = (rows: Rows = {}) =>
  journey({
    touchpoints: [
      { id: 'page', sojourn: { distribution: 'exponential', mean: '2d' } },
      { id: 'trial', sojourn: { distribution: 'gamma', shape: 3, scale: '4d' } },
      { id: 'support', sojourn: { distribution: 'lognormal', median: '3d', sigma: 0.8 } },
      { id: 'member', sojourn: { distribution: 'gamma', shape: 2, scale: '20d' }, revenue: 30 },
    ],
    outcomes: [
      { id: 'order', kind: 'conversion', revenue: 90 },
      { id: 'lost' },
      { id: 'gone', kind: 'churn' },
    ],
    conversions: ['member'],
    entries: { page: 3, trial: 1 },
    transitions: {
      page: { trial: 0.4, support: 0.2, order: 0.05, lost: 0.35 },
      trial: { member: 0.5, support: 0.1, lost: 0.4 },
      support: { member: 0.3, trial: 0.4, gone: 0.3 },
      member: { member: 0.6, support: 0.2, gone: 0.2 },
      ...rows,
    },
  } as Parameters<typeof journey>[0]) as Journey

const odds = (from: string, to: string, factor: number): Change => ({
  op: 'scaleOdds',
  from,
  to,
  factor,
})
const FIGURES = ['revenue', 'retention'] as const

describe('revenue and retention by transition', () => {
  test('add up to the difference as compared, on any journey, with hardly anything left', () => {
    const changed = randomJourney({ touchpoints: 5, timed: true, endsSurely: true })
      .map((random) =>
        editJourney<string, string>(random, (draft) => {
          draft.conversions = [(draft.touchpoints.at(-1) as { id: string }).id]
          for (const [i, state] of [...draft.touchpoints, ...draft.outcomes].entries())
            state.revenue = [0, 40, 100][i % 3] as number
          draft.personas = [
            { id: 'one', share: 1 },
            { id: 'two', share: 2 },
          ]
        }),
      )
      .chain((random) => fc.tuple(fc.constant(random), changesOf(random)))
    let known = 0
    fc.assert(
      fc.property(changed, ([random, changes]) => {
        const baseline = prepareBaseline(random, { draws: 1, horizon: 60, certified: true })
        const scenario = scenarioOf(random, changes)
        const compared = compareScenario(baseline, scenario)
        for (const figure of FIGURES) {
          const found = figureByTransition(baseline, scenario, figure)
          exact(found === null, compared.difference[figure] === null)
          if (found === null) continue
          known++
          exact(found.difference.mean, compared.difference[figure]?.mean as number)
          const means = found.shares.map(({ share }) => share.mean)
          exact(total([...means, found.remainder.mean]), found.difference.mean)
          exact(found.remainder.mean, 0)
        }
      }),
      { seed: 821, numRuns: 60 },
    )
    expect(known).toBeGreaterThan(60)
  })

  test('are the integrals of each row’s own derivative, by finite differences of whole forecasts', () => {
    const now = club()
    const scenario = scenarioOf(now, [
      odds('trial', 'member', 2),
      odds('support', 'gone', 0.4),
      odds('member', 'member', 1.7),
    ])
    const baseline = prepareBaseline(now, { horizon: 150 })
    const changedRows: Rows = {}
    for (const [from, to, factor] of [
      ['trial', 'member', 2],
      ['support', 'gone', 0.4],
      ['member', 'member', 1.7],
    ] as const) {
      const row = { ...(now.transitions[from] as Record<string, number>) }
      row[to] = (row[to] as number) * factor
      const sum = total(Object.values(row))
      changedRows[from] = Object.fromEntries(Object.entries(row).map(([id, p]) => [id, p / sum]))
    }
    const rows = Object.keys(changedRows)
    /** The journey where each row is its own part of the way. */
    const at = (way: Record<string, number>) =>
      prepareBaseline(
        club(
          Object.fromEntries(
            rows.map((from) => [
              from,
              Object.fromEntries(
                Object.entries(changedRows[from] as object).map(([to, after]) => {
                  const before = (now.transitions[from] as Record<string, number>)[to] as number
                  const t = way[from] as number
                  return [to, (1 - t) * before + t * (after as number)]
                }),
              ),
            ]),
          ),
        ),
        { horizon: 150 },
      ).projection.samples
    const { node, weight } = gaussLegendre(5)
    const step = 1e-3
    for (const figure of FIGURES) {
      const found = figureByTransition(baseline, scenario, figure)
      exact(found?.remainder.mean, 0)
      for (const from of rows) {
        let integral = 0
        for (const [n, t] of node.entries()) {
          const there = Object.fromEntries(rows.map((row) => [row, t]))
          const moved = (by: number) => at({ ...there, [from]: t + by })[figure]?.[0] as number
          integral += ((weight[n] as number) * (moved(step) - moved(-step))) / (2 * step)
        }
        const shares = found?.shares.filter((share) => share.from === from) ?? []
        const sum = total(shares.map(({ share }) => share.mean))
        // The differences are good to the square of their step.
        solver(
          sum,
          integral,
          `${figure} by ${from}`,
          2e3 * Math.abs(found?.difference.mean as number),
        )
      }
    }
  })

  test('know what a longer stay and a price bring, in every draw', () => {
    const now = club()
    const scenario = scenarioOf(now, [
      odds('trial', 'member', 1.5),
      {
        op: 'scaleSojourn',
        touchpoint: 'member',
        factor: { distribution: 'uniform', min: 0.5, max: 1 },
      },
      { op: 'setReward', touchpoint: 'member', revenue: 36, reach: 0.5 },
    ])
    const baseline = prepareBaseline(now, { horizon: 150, draws: 10 })
    const revenue = figureByTransition(baseline, scenario, 'revenue')
    exact(revenue?.remainder.mean, 0)
    const of = (what: string, to: string) =>
      revenue?.shares.find((share) => share.what === what && share.to === to)?.share
    // Who stays shorter comes back sooner, and pays again.
    expect(of('stay', 'member')?.low).toBeGreaterThan(0)
    expect(of('revenue', 'member')?.mean).toBeGreaterThan(0)
    const retention = figureByTransition(baseline, scenario, 'retention')
    exact(retention?.remainder.mean, 0)
    const stay = retention?.shares.find(({ what }) => what === 'stay')
    expect(stay?.share.high).toBeLessThan(0)
    exact(
      retention?.shares.some(({ what }) => what === 'revenue'),
      false,
    )
  })

  test('are null where the figure isn’t known', () => {
    const timeless = editJourney<string, string>(club(), (draft) => {
      delete (draft.touchpoints[1] as { sojourn?: object }).sojourn
    })
    const scenario = scenarioOf(timeless, [odds('trial', 'member', 2)])
    const baseline = prepareBaseline(timeless, { horizon: 30 })
    for (const figure of FIGURES) exact(figureByTransition(baseline, scenario, figure), null)
  })
})
