import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyze, expectedVisits, retention } from '../../src/analysis/index.ts'
import { forecast, type Interval } from '../../src/forecast/index.ts'
import { compileChain, editJourney, type Journey } from '../../src/model/index.ts'
import { applyScenario } from '../../src/scenarios/index.ts'
import { randomJourney } from '../random-chain.ts'
import { changesOf, scenarioOf } from '../scenarios/changes.ts'
import { exact, solver } from '../tolerance.ts'

// Journeys without evidence and changes of fixed strength: nothing is drawn, and the forecast is the
// exact analysis.

const amounts = fc.infiniteStream(fc.constantFrom(0, 0, 5, 120, -30))

const timed = fc
  .tuple(randomJourney({ touchpoints: 6, endsSurely: true, timed: true }), amounts)
  .map(([journey, amounts]) =>
    editJourney<string, string>(journey, (draft) => {
      if (!draft.conversions?.length && !draft.outcomes.some((o) => o.kind === 'conversion'))
        for (const outcome of draft.outcomes.slice(0, 1)) outcome.kind = 'conversion'
      for (const state of [...draft.touchpoints, ...draft.outcomes])
        state.revenue = amounts.next().value
    }),
  )

const withChanges = timed.chain((journey) => fc.tuple(fc.constant(journey), changesOf(journey)))

const certain = ({ mean, low, high }: Interval, truth: number, scale?: number) => {
  exact(low, mean)
  exact(high, mean)
  solver(mean, truth, '', scale)
}

/** Revenue per 1,000 entrants when time has no end: what all arrivals are worth. */
function revenueForEver(journey: Journey): [value: number, scale: number] {
  const chain = compileChain(journey)
  const outcomes = analyze(journey).outcomes as Record<string, number>
  const visits = [
    ...expectedVisits(chain).visits,
    ...journey.outcomes.map(({ id }) => outcomes[id] as number),
  ]
  const worth = visits.map((v, i) => 1000 * v * (chain.revenue[i] as number))
  return [
    worth.reduce((sum, value) => sum + value, 0),
    worth.reduce((sum, value) => sum + Math.abs(value), 0),
  ]
}

describe('a forecast in which nothing is uncertain', () => {
  test('has low = mean = high, equal to the analysis of the journey and of the changed journey', () => {
    fc.assert(
      fc.property(withChanges, ([journey, changes]) => {
        const scenario = scenarioOf(journey, changes)
        const { baseline, scenarios } = forecast(journey, [scenario], { horizon: 30 })
        const changed = applyScenario(journey, scenario)
        for (const [projection, model] of [
          [baseline, journey],
          [scenarios[0] as (typeof scenarios)[0], changed],
        ] as const) {
          certain(projection.conversion, analyze(model).conversion as number)
          const { retained, converted } = retention(compileChain(model), 30)
          exact(projection.retention === null, retained === undefined)
          for (const [day, share] of (retained ?? []).entries()) {
            certain(projection.retention?.[day] as Interval, share, 1)
            certain(projection.retainedPer1000?.[day] as Interval, 1000 * converted * share, 1000)
          }
        }
      }),
      { seed: 401, numRuns: 60 },
    )
  })

  test('has revenue that comes to 1000 · Σ v · revenue as the horizon grows', () => {
    // A century is no time for somebody who goes round in months; in minutes it is.
    const hasty = withChanges.map(([journey, changes]) => {
      const faster = editJourney(journey, (draft) => {
        for (const { sojourn } of draft.touchpoints)
          if (sojourn?.distribution === 'exponential')
            sojourn.mean = `${Number.parseFloat(sojourn.mean) / 1000}d`
      })
      return [faster, changes] as const
    })
    fc.assert(
      fc.property(hasty, ([journey, changes]) => {
        const scenario = scenarioOf(journey, changes)
        const { baseline, scenarios } = forecast(journey, [scenario], {
          horizon: 36_525,
          retention: false,
        })
        for (const [revenue, model] of [
          [baseline.revenue, journey],
          [scenarios[0]?.revenue, applyScenario(journey, scenario)],
        ] as const) {
          const [truth, scale] = revenueForEver(model)
          certain(revenue as Interval, truth, scale)
        }
      }),
      { seed: 402, numRuns: 60 },
    )
  })
})

describe('no change', () => {
  test('differs by exactly 0 in every figure', () => {
    fc.assert(
      fc.property(timed, (journey) => {
        const nothing = scenarioOf(journey, [])
        const { scenarios } = forecast(journey, [nothing], { horizon: 20 })
        const { difference, probabilityBetter, differences } = scenarios[0] as (typeof scenarios)[0]
        for (const interval of Object.values(difference))
          if (interval !== null) expect(interval).toEqual({ mean: 0, low: 0, high: 0 })
        exact(probabilityBetter, 0)
        for (const draws of Object.values(differences))
          if (draws !== null) expect(draws.every((d: number) => d === 0)).toBe(true)
      }),
      { seed: 403, numRuns: 60 },
    )
  })

  test('in the same numbers as the baseline, day by day', () => {
    fc.assert(
      fc.property(timed, (journey) => {
        const { baseline, scenarios } = forecast(journey, [scenarioOf(journey, [])], {
          horizon: 20,
        })
        const same = scenarios[0] as (typeof scenarios)[0]
        for (const key of ['conversion', 'revenue', 'retention', 'retainedPer1000'] as const)
          expect(same[key]).toEqual(baseline[key])
      }),
      { seed: 404, numRuns: 30 },
    )
  })
})
