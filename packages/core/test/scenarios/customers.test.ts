import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { personaMixture } from '../../src/analysis/index.ts'
import { compareScenario, forecast, prepareBaseline } from '../../src/forecast/index.ts'
import { compilePersonaChains, type Journey, journey } from '../../src/model/index.ts'
import { applyScenario, type Change, planMixture } from '../../src/scenarios/index.ts'
import { randomJourney } from '../random-chain.ts'
import { exact, solver, standardErrors } from '../tolerance.ts'
import { anyChangesOf, applied, conversionOf, scenarioOf } from './changes.ts'
import { comesTo } from './comes-to.ts'
import { memberShop as shop } from './member-shop.ts'

const crowd = journey({
  ...shop,
  personas: [
    { id: 'browser', share: 3 },
    {
      id: 'regular',
      share: 1,
      entries: { cart: 1 },
      transitions: {
        page: { cart: 0.8, lost: 'rest' },
        member: { member: 0.95, lost: 'rest' },
      },
    },
  ],
})
const easier = (more = {}): Change => ({
  op: 'scaleOdds',
  from: 'cart',
  to: 'order',
  factor: 2,
  ...more,
})
const moreToCart = (more = {}): Change => ({
  op: 'scaleOdds',
  from: 'page',
  to: 'cart',
  factor: 3,
  ...more,
})

/** Conversion of a mixture of personas, by the analysis. */
function mixedConversion(model: Journey): number {
  return personaMixture(compilePersonaChains(model)).conversion as number
}

function forecastOf(model: Journey, ...changes: Change[]) {
  const { baseline, scenarios } = forecast(model, [scenarioOf(model, changes)], { horizon: 60 })
  return { baseline, scenario: scenarios[0] as (typeof scenarios)[number] }
}

describe('reach by customer', () => {
  test('is the mixture of those who meet the lever at every visit and those who never do', () => {
    const reached = forecastOf(shop, easier({ reach: 0.3, reachBy: 'customer' })).scenario
    const all = forecastOf(shop, easier()).scenario
    const none = forecastOf(shop).scenario
    const mean = (a: number, b: number) => 0.3 * a + 0.7 * b
    solver(reached.conversion.mean, mean(all.conversion.mean, none.conversion.mean))
    solver(
      reached.revenue?.mean as number,
      mean(all.revenue?.mean as number, none.revenue?.mean as number),
    )
    for (const [day, { mean: kept }] of (reached.retainedPer1000 ?? []).entries())
      solver(
        kept,
        mean(
          all.retainedPer1000?.[day]?.mean as number,
          none.retainedPer1000?.[day]?.mean as number,
        ),
      )
    // By visit it is another number: whoever comes to the cart twice may meet it once.
    const byVisit = forecastOf(shop, easier({ reach: 0.3 })).scenario.conversion.mean
    expect(Math.abs(byVisit - reached.conversion.mean)).toBeGreaterThan(1e-4)
  })

  test('of two levers is the mixture of four chains, and of one lever’s two changes of two', () => {
    const [a, b] = [
      { reach: 0.3, reachBy: 'customer' },
      { reach: 0.6, reachBy: 'customer' },
    ]
    const full = conversionOf(applied(shop, easier(), moreToCart()))
    const first = conversionOf(applied(shop, easier()))
    const second = conversionOf(applied(shop, moreToCart()))
    const none = conversionOf(shop)
    solver(
      forecastOf(shop, easier(a), moreToCart(b)).scenario.conversion.mean,
      0.18 * full + 0.12 * first + 0.42 * second + 0.28 * none,
    )
    const lever = { ...a, lever: 'both' }
    solver(
      forecastOf(shop, easier(lever), moreToCart(lever)).scenario.conversion.mean,
      0.3 * full + 0.7 * none,
    )
  })

  test('of more than ten levers is drawn, and agrees with all that there is', () => {
    const levers = Array.from({ length: 12 }, (_, i) => ({
      factor: [0.9, 1.3, 1.6, 1.2][i % 4] as number,
      reach: [0.2, 0.5, 0.9][i % 3] as number,
    }))
    const changes = levers.map((lever) => easier({ ...lever, reachBy: 'customer' }))
    // All 4,096 kinds of customers; their odds are what their factors multiply to.
    const worth = new Map<string, number>()
    let truth = 0
    for (let bits = 0; bits < 2 ** levers.length; bits++) {
      let [factor, share] = [1, 1]
      for (const [i, lever] of levers.entries()) {
        const meets = (bits & (1 << i)) !== 0
        if (meets) factor *= lever.factor
        share *= meets ? lever.reach : 1 - lever.reach
      }
      const key = factor.toPrecision(12)
      const known = worth.get(key) ?? conversionOf(applied(shop, easier({ factor: Number(key) })))
      worth.set(key, known)
      truth += share * known
    }
    const baseline = prepareBaseline(shop)
    const { conversion, sampling } = compareScenario(baseline, scenarioOf(shop, changes))
    exact(sampling?.customers, 128)
    const error = sampling?.standardError as number
    expect(error).toBeGreaterThan(0)
    standardErrors(4)(conversion.mean, truth, error)
    // A tenth of the difference that is forecast is told apart.
    expect(error).toBeLessThan(0.1 * Math.abs(truth - conversionOf(shop)))
    // In any order the same customers meet the same.
    const turned = compareScenario(baseline, scenarioOf(shop, [...changes].reverse()))
    solver(turned.conversion.mean, conversion.mean)
    expect(forecast(shop, [scenarioOf(shop, changes)]).notes.join()).toContain('128 customers')
    // With uncertain reaches customers are weighted anew in every draw, and are all of them.
    const reach = { distribution: 'beta', alpha: 4, beta: 6 } as const
    const parts = planMixture(
      shop,
      scenarioOf(
        shop,
        levers.map(({ factor }) => easier({ factor, reach, reachBy: 'customer' })),
      ),
    )
    for (const likely of [0.2, 0.5, 0.7]) {
      const all = { effect: levers.map(() => 1), reach: levers.map(() => likely) }
      solver(
        parts.reduce((sum, part) => sum + part.share(all), 0),
        1,
      )
    }
  })

  test('scales entries of those who meet it', () => {
    const change: Change = {
      op: 'scaleEntries',
      touchpoint: 'page',
      factor: 3,
      reach: 0.5,
      reachBy: 'customer',
    }
    const { scenario } = forecastOf(shop, change)
    solver(scenario.entrants.mean, 2)
    solver(scenario.conversion.mean, conversionOf(shop))
  })
})

describe('personas', () => {
  test('are walked one by one: the baseline is their mixture, and differs from no change by 0', () => {
    const { baseline, scenario } = forecastOf(crowd)
    solver(baseline.conversion.mean, mixedConversion(crowd))
    expect(scenario.difference.conversion).toEqual({ mean: 0, low: 0, high: 0 })
    expect(scenario.difference.revenue).toEqual({ mean: 0, low: 0, high: 0 })
    expect(scenario.difference.retention).toEqual({ mean: 0, low: 0, high: 0 })
  })

  test('retention is that of the customers won, regulars more than their share', () => {
    const { baseline } = forecastOf(crowd)
    const of = (id: string) => {
      const personas = crowd.personas?.filter((persona) => persona.id === id) ?? []
      return forecast(journey({ ...crowd, personas }), [], { horizon: 60 }).baseline
    }
    const [browser, regular] = [of('browser'), of('regular')]
    for (const day of [0, 10, 60]) {
      const kept = (one: typeof browser) => one.retainedPer1000?.[day]?.mean as number
      solver(kept(baseline), 0.75 * kept(browser) + 0.25 * kept(regular))
      const goal = (one: typeof browser) => kept(one) / (one.retention?.[day]?.mean as number)
      solver(
        baseline.retention?.[day]?.mean as number,
        kept(baseline) / (0.75 * goal(browser) + 0.25 * goal(regular)),
      )
    }
  })

  test('a change only for some of them changes theirs alone', () => {
    const { scenario } = forecastOf(crowd, moreToCart({ onlyFor: ['regular'] }))
    const by = journey({
      ...crowd,
      personas: crowd.personas?.map((persona) =>
        persona.id === 'regular'
          ? {
              ...persona,
              transitions: {
                ...persona.transitions,
                // Odds of 4 become odds of 12.
                page: { cart: 12 / 13, lost: 'rest' as const },
              },
            }
          : persona,
      ) as NonNullable<typeof crowd.personas>,
    })
    solver(scenario.conversion.mean, mixedConversion(by))
  })

  test('a transition that only some have can be scaled; one that nobody has can’t', () => {
    const some = journey({
      ...crowd,
      personas: [
        { id: 'browser', share: 1, transitions: { cart: { lost: 1 } } },
        { id: 'regular', share: 1 },
      ],
    })
    expect(() => scenarioOf(some, [easier()])).not.toThrow()
    expect(() => scenarioOf(some, [easier({ onlyFor: ['browser'] })])).toThrow(
      /"cart" to "order" has probability 0/,
    )
  })

  test('more of those who enter at the cart are more regulars', () => {
    const { scenario } = forecastOf(crowd, { op: 'scaleEntries', touchpoint: 'cart', factor: 3 })
    const by = journey({
      ...crowd,
      personas: crowd.personas?.map((persona) =>
        persona.id === 'regular' ? { ...persona, share: 3 } : persona,
      ) as NonNullable<typeof crowd.personas>,
    })
    solver(scenario.conversion.mean, mixedConversion(by))
    solver(scenario.entrants.mean, 1.5)
  })

  test('with evidence share the draws of the rows that they share', () => {
    const evidence = { transitions: { cart: { order: 40, member: 10, page: 20, lost: 30 } } }
    const fitted = journey({ ...crowd, evidence })
    const { personas, projection } = prepareBaseline(fitted, { draws: 20, horizon: 30 })
    const cart = personas.map(({ chain, probabilities }) =>
      probabilities.map((p) => [...p.subarray(chain.rowStart[1], chain.rowStart[2])]),
    )
    expect(cart[0]).toEqual(cart[1])
    expect(new Set(projection.samples.conversion).size).toBe(20)
  })
})

describe('the journey that comes of it has personas', () => {
  const cases = randomJourney({ touchpoints: 4, endsSurely: true, semiMarkov: true }).chain(
    (model) => {
      const personas = journey({
        ...model,
        personas: [
          { id: 'a', share: 2, entries: { t0: 1 } },
          { id: 'b', share: 1 },
        ],
      } as never) as Journey
      return fc.tuple(fc.constantFrom(model, personas), anyChangesOf(model))
    },
  )

  test('that convert as the scenario does', () => {
    let compared = 0
    fc.assert(
      fc.property(cases, ([model, changes]) => {
        const fine = changes.filter(({ op }) => op !== 'setExperience' && op !== 'setReward')
        let expected: number[] | 'endless'
        try {
          expected = comesTo(model, fine)
        } catch {
          return
        }
        if (expected === 'endless') return
        compared++
        const after = applyScenario(model, scenarioOf(model, fine))
        const [entrants, converted] = expected as [number, number]
        solver(mixedConversion(after), converted / entrants, '', 1)
      }),
      { seed: 351, numRuns: 150 },
    )
    expect(compared).toBeGreaterThan(50)
  })

  test('but not other rewards for some customers: that is refused', () => {
    const some = { reach: 0.5, reachBy: 'customer' } as const
    const cheaper: Change = { op: 'setReward', outcome: 'order', revenue: 80, ...some }
    expect(() => applied(shop, cheaper)).toThrow(/"order" would have another.*use forecast/)
    solver(
      forecastOf(shop, cheaper).scenario.revenue?.mean as number,
      0.9 * (forecastOf(shop).baseline.revenue?.mean as number),
    )
  })
})
