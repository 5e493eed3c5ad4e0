import fc from 'fast-check'
import { conversionStates, expectedVisits, hittingProbabilities } from 'sojourn/analysis'
import { compareScenario, prepareBaseline } from 'sojourn/forecast'
import {
  compileChain,
  compilePersonaChains,
  type Journey,
  journey,
  readJourney,
} from 'sojourn/model'
import { applyScenario, type Change, planMixture, readScenario } from 'sojourn/scenarios'
import { describe, expect, test } from 'vitest'
import {
  type CompiledLever,
  compileLever,
  example,
  exampleIds,
  LEVER_IDS,
  LEVERS,
  type LeverEffects,
  lever,
  leverScenario,
  mainParameter,
  parametersOf,
  prepareLevers,
  surveyLevers,
} from '../src/index.ts'
import { FINDINGS } from '../src/levers/findings.ts'
import { RICH, SHOP_WITHOUT_RETARGETING, STUDIO, STUDIO_WITHOUT_TRIAL } from './rich-journey.ts'
import { typical } from './typical.ts'

const SOURCES = new RegExp(
  ['[Aa]ssumed', ...Object.values(FINDINGS).map(({ source }) => source.split(/[\s,;]/)[0])].join(
    '|',
  ),
)

const TENTH = 1.2815515655446004

function applied(compiled: CompiledLever) {
  if (!compiled.applies) throw new Error(compiled.because.map(({ text }) => text.en).join(' '))
  return compiled.changes
}

/** Conversion at some touchpoints, weighed by visits as they were, over all personas. */
function conversionAt(now: Journey, before: Journey, ids: readonly string[]): number {
  const was = compilePersonaChains(before)
  return compilePersonaChains(now).reduce((sum, { chain }, k) => {
    const { probability } = hittingProbabilities(chain, conversionStates(chain))
    const { share, chain: base } = was[k] as (typeof was)[number]
    const { visits } = expectedVisits(base)
    return ids.reduce(
      (inner, id) =>
        inner +
        share *
          (visits[base.ids.indexOf(id)] as number) *
          (probability[chain.ids.indexOf(id)] as number),
      sum,
    )
  }, 0)
}

const scenarioOf = (changes: readonly Change[]) => ({
  format: 'sojourn-scenario' as const,
  version: 1 as const,
  name: 'What if',
  changes,
})

/** The same changes with every lognormal at a number of its sigmas. */
const at = (changes: readonly Change[], sigmas: number): Change[] =>
  changes.map((change) =>
    change.op === 'scaleOdds' && typeof change.factor === 'object' && 'sigma' in change.factor
      ? {
          ...change,
          factor:
            (change.factor as { median: number }).median *
            Math.exp(sigmas * (change.factor as { sigma: number }).sigma),
        }
      : change,
  )

describe('what a study stated of conversion comes out of the journey', () => {
  // Where each measured, and the ratio at its default: (1 + 50 %)^0.236 for reviews.
  test.each([
    ['added-reviews', ['product page', 'reviews'], 1.5 ** 0.236, 0.1 * Math.log(1.5)],
    ['descriptions-and-articles', ['blog', 'product page'], 1.005, 0.01],
    ['safe-payment', ['payment'], 1.01, 0.015],
    ['newsletter-discount', ['cart', 'pop-up'], 0.9 ** (-2.62 / 2), Math.abs(Math.log(0.9)) / 2],
  ] as const)('%s', (id, places, ratio, sd) => {
    const main = applied(compileLever(id, RICH, { reach: 1 })).filter(
      ({ op, from }: Change & { from?: unknown }) =>
        op === 'scaleOdds' && (places as readonly string[]).includes(from as string),
    )
    // A newsletter discount also brings subscribers, for certain: no part of what was measured.
    const measured = main.filter(
      (change) => 'factor' in change && typeof change.factor === 'object',
    )
    const outcome = (sigmas: number) =>
      conversionAt(applyScenario(RICH, scenarioOf(at(measured, sigmas))), RICH, places) /
      conversionAt(RICH, RICH, places)
    expect(outcome(0)).toBeCloseTo(ratio, 7)
    // More of what leaves is less of what was measured.
    const points = [-TENTH, TENTH].map(outcome).sort((a, b) => a - b)
    expect(Math.log((points[1] as number) / (points[0] as number)) / (2 * TENTH)).toBeCloseTo(sd, 2)
  })

  test('an independent truth: a tenth more of 20 % in the cart are odds of 0.22 / 0.78', () => {
    const shop = journey({
      touchpoints: [{ id: 'product page' }, { id: 'cart' }],
      outcomes: [{ id: 'order', kind: 'conversion' }, { id: 'lost' }],
      entries: { 'product page': 1 },
      transitions: {
        'product page': { cart: 0.2, lost: 'rest' },
        cart: { order: 0.5, lost: 'rest' },
      },
    })
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 5, noNaN: true }), (moreReviews) => {
        const given = { moreReviews, elasticity: 0.236, elasticitySpread: 0 }
        const [change] = applied(compileLever('added-reviews', shop, given))
        const share = 0.2 * (1 + moreReviews) ** 0.236
        const factor = (change as { factor: number }).factor
        expect(factor).toBeCloseTo(share / (1 - share) / (0.2 / 0.8), 6)
      }),
      { seed: 51, numRuns: 50 },
    )
  })

  test('with personas, over all of them', () => {
    const shop = journey({
      touchpoints: [{ id: 'product page' }, { id: 'cart' }],
      outcomes: [{ id: 'order', kind: 'conversion' }, { id: 'lost' }],
      entries: { 'product page': 1 },
      transitions: {
        'product page': { cart: 0.2, lost: 'rest' },
        cart: { order: 0.5, lost: 'rest' },
      },
      personas: [
        { id: 'browser', share: 3, transitions: { 'product page': { cart: 0.05, lost: 'rest' } } },
        { id: 'regular', share: 1, transitions: { 'product page': { cart: 0.6, lost: 'rest' } } },
      ],
    })
    const changes = applied(compileLever('added-reviews', shop, { elasticitySpread: 0 }))
    const factor = (changes[0] as { factor: number }).factor
    const scaled = (p: number) => (p * factor) / (1 - p + p * factor)
    const ratio = (3 * scaled(0.05) + scaled(0.6)) / (3 * 0.05 + 0.6)
    expect(ratio).toBeCloseTo(1.5 ** 0.236, 7)
  })
})

test('a size that is about the step itself: its probability is times the ratio', () => {
  const changes = applied(compileLever('shorter-checkout', RICH))
  const leaving = changes.find((change) => change.op === 'scaleOdds') as Change & {
    factor: { median: number }
  }
  const p = 1 - 0.8 - 0.05
  const less = p * (1 - 0.5 * 0.2 * 0.25)
  expect(leaving.factor.median).toBeCloseTo(less / (1 - less) / (p / (1 - p)), 7)
})

test('a size that is stated of revenue: revenue of those who are there is times the ratio', () => {
  const changes = applied(compileLever('clear-prices', RICH, { spread: 0, effect: 0.02 }))
  const revenue = (now: Journey) => {
    const changed = prepareBaseline(readJourney({ ...now, entries: { cart: 1 } }), {
      draws: 1,
      horizon: 36_525,
      retention: false,
    })
    return changed.projection.revenue?.mean as number
  }
  // Cart customers are all of its visits here: nobody but they meet the change.
  const after = applyScenario(RICH, scenarioOf(changes))
  expect(revenue(after) / revenue(RICH)).toBeCloseTo(1.02, 6)
})

describe('those who come back', () => {
  test.each([
    ['retargeting', SHOP_WITHOUT_RETARGETING, ['website', 'product page', 'cart']],
    ['retargeting', STUDIO, ['subscription page']],
  ] as const)(
    '%s: conversion rises as stated, by the redirect of the library',
    (id, shop, places) => {
      const changes = applied(compileLever(id, shop, { reach: 1, spread: 0, effect: 0.05 }))
      expect(new Set(changes.map(({ op }) => op))).toEqual(new Set(['redirect']))
      const after = applyScenario(shop, scenarioOf(changes))
      const ratio = conversionAt(after, shop, places) / conversionAt(shop, shop, places)
      expect(ratio).toBeCloseTo(1.05, 7)
    },
  )

  test('no more of them than the ceiling, however much is hoped for', () => {
    const changes = applied(compileLever('cart-reminders', RICH, { effect: 0.1, spread: 0 }))
    for (const change of changes) expect(change).toMatchObject({ op: 'redirect', share: 0.05 })
  })

  test('a step of its own is used where the journey has one', () => {
    const own = applied(compileLever('retargeting', RICH))
    for (const change of own) expect(change).toMatchObject({ op: 'scaleOdds', from: 'retargeting' })
  })
})

test('drawn by the forecast, conversion has the stated 10, 50 and 90 % points', () => {
  const shop = journey({
    touchpoints: [{ id: 'product page' }, { id: 'cart' }],
    outcomes: [{ id: 'order', kind: 'conversion' }, { id: 'lost' }],
    entries: { 'product page': 1 },
    transitions: {
      'product page': { cart: 0.2, 'product page': 0.3, lost: 'rest' },
      cart: { order: 0.5, lost: 'rest' },
    },
  })
  const draws = 10_000
  const baseline = prepareBaseline(shop, { draws, seed: 7, retention: false })
  const { samples } = compareScenario(
    baseline,
    readScenario(scenarioOf(applied(compileLever('added-reviews', shop)))),
  )
  const logs = samples.conversion
    .map((value) => Math.log(value / baseline.projection.conversion.mean))
    .sort()
  const [middle, sd] = [0.236 * Math.log(1.5), 0.1 * Math.log(1.5)]
  for (const [share, z] of [
    [0.1, -TENTH],
    [0.5, 0],
    [0.9, TENTH],
  ] as const) {
    // The standard error of a quantile: √(p (1 − p) / n) over the density there.
    const density = Math.exp(-(z ** 2) / 2) / Math.sqrt(2 * Math.PI) / sd
    const error = Math.sqrt((share * (1 - share)) / draws) / density
    expect(Math.abs((logs[share * draws] as number) - (middle + z * sd))).toBeLessThan(4 * error)
  }
})

/** Every lever on a journey, worked out once for all tests. */
const surveys = new Map<Journey, ReturnType<typeof surveyLevers>>()
function surveyOf(shop: Journey): ReturnType<typeof surveyLevers> {
  const survey = surveys.get(shop) ?? surveyLevers(shop)
  surveys.set(shop, survey)
  return survey
}

describe('every lever', () => {
  const journeys: readonly (readonly [string, Journey])[] = [
    ['shop', RICH],
    ['shop without retargeting', SHOP_WITHOUT_RETARGETING],
    ['studio', STUDIO],
    ['studio without trial', STUDIO_WITHOUT_TRIAL],
    ...exampleIds.map((id) => [`example ${id}`, example(id).journey] as const),
  ]

  test('applies to one of the test journeys', () => {
    const there = new Set(
      [RICH, STUDIO].flatMap((each) =>
        surveyOf(each).flatMap(({ lever, compiled }) => (compiled.applies ? [lever.id] : [])),
      ),
    )
    expect([...LEVER_IDS].filter((id) => !there.has(id))).toEqual([])
  })

  test.each(journeys)('of the journey %s is a scenario that the library accepts', (_, shop) => {
    for (const { lever, compiled } of surveyOf(shop)) {
      if (!compiled.applies) continue
      const scenario = readScenario(scenarioOf(compiled.changes))
      expect(() => planMixture(shop, scenario)).not.toThrow()
      for (const change of scenario.changes) {
        expect(change.lever).toBe(lever.id)
        // By the first author of a study, or as what it is.
        expect(change.source).toMatch(SOURCES)
        expect(['measured', 'assumed']).toContain(change.basis)
        if (change.basis === 'measured') expect(change.grade).toMatch(/[ABC]/)
      }
    }
  })

  test.each(journeys)('of the journey %s compiles to changes of its own', (_, shop) => {
    const compiled = surveyOf(shop).flatMap(({ lever, compiled }) =>
      compiled.applies ? [[lever.id, essence(compiled.changes)] as const] : [],
    )
    for (const [i, [id, changes]] of compiled.entries())
      for (const [other, others] of compiled.slice(i + 1))
        expect([id, other, changes]).not.toEqual([id, other, others])
  })

  test('can be combined with all others, whatever the order', () => {
    const everything = Object.fromEntries(LEVER_IDS.map((id) => [id, {}]))
    const { changes } = leverScenario(SHOP_WITHOUT_RETARGETING, everything).scenario
    const conversion = (list: readonly Change[]) => {
      const chain = compileChain(applyScenario(SHOP_WITHOUT_RETARGETING, typical(list.map(whole))))
      const { probability } = hittingProbabilities(chain, conversionStates(chain))
      return chain.entry.reduce((sum, share, i) => sum + share * (probability[i] as number), 0)
    }
    const whole = ({ reach: _, ...change }: Change) => change as Change
    fc.assert(
      fc.property(fc.shuffledSubarray([...changes], { minLength: changes.length }), (shuffled) => {
        expect(conversion(shuffled)).toBeCloseTo(conversion(changes), 12)
      }),
      { seed: 52, numRuns: 5 },
    )
  })

  test.each(LEVERS.map((lever) => [lever.id, lever] as const))(
    '%s: parameters have defaults in range, with where they come from',
    (_, each) => {
      for (const parameter of Object.values(parametersOf(each))) {
        expect(parameter.default).toBeGreaterThanOrEqual(parameter.min)
        expect(parameter.default).toBeLessThanOrEqual(parameter.max)
        const isForTheBusiness = parameter.unit.startsWith('money') || parameter.unit === 'days'
        if (!isForTheBusiness) expect(parameter.basis).toBeDefined()
      }
    },
  )
})

/** What a change does, without what it says about itself. */
function essence(changes: readonly Change[]): unknown {
  return changes.map(({ lever: _, source: __, grade: ___, basis: ____, ...rest }) => rest)
}

describe('leverScenario', () => {
  test('experiences of two levers at one touchpoint add up', () => {
    const { scenario } = leverScenario(RICH, { 'order-updates': {}, 'pleasant-surprises': {} })
    const changes = scenario.changes.filter((change) => change.op === 'setExperience')
    expect(changes).toHaveLength(1)
    // 0.5 as it is, 0.2 and 0.3 better.
    expect(changes[0]).toMatchObject({ touchpoint: 'delivery', experience: 1 })
    expect(() => planMixture(RICH, scenario)).not.toThrow()
  })

  test('levers stand in the order of a journey, under their names; what has no place is told', () => {
    const { scenario, left } = leverScenario(
      STUDIO,
      { 'fast-support': {}, 'size-guide': {}, 'added-reviews': {} },
      { language: 'da' },
    )
    expect(scenario.name).toBe('Flere anmeldelser og kundecases + Hurtig og hjælpsom kundeservice')
    expect(left.map((one) => one.lever)).toEqual(['size-guide'])
    expect(scenario.changes[0]?.lever).toBe('added-reviews')
  })
})

describe('parameters', () => {
  test('reach, timing and costs are in the changes', () => {
    const changes = applied(
      compileLever('safe-payment', RICH, {
        reach: 0.5,
        start: 7,
        ramp: 30,
        fixedCost: 1000,
        monthlyCost: 500,
      }),
    )
    for (const change of changes) expect(change).toMatchObject({ reach: 0.5, start: 7, ramp: 30 })
    expect(changes[0]?.cost).toEqual({
      fixed: 1000,
      perPeriod: { amount: 500, period: 365.25 / 12 },
    })
    for (const change of changes.slice(1)) expect(change.cost).toBeUndefined()
  })

  test('a discount costs its share of revenue', () => {
    const [first] = applied(compileLever('newsletter-discount', RICH, { discount: 0.2 }))
    expect(first?.cost).toEqual({ shareOfRevenue: 0.2 })
  })

  test('a larger strength does more, and none does nothing', () => {
    const factor = (moreReviews: number) => {
      const [change] = applied(compileLever('added-reviews', RICH, { moreReviews }))
      return (change as { factor: { median: number } }).factor.median
    }
    expect(factor(0.2)).toBeLessThan(factor(0.5))
    const none = compileLever('added-reviews', RICH, { moreReviews: 0 })
    expect(none.applies).toBe(false)
  })

  test('what is wrong is listed, all of it', () => {
    expect(() => compileLever('free-trial', STUDIO, { dais: 7, reach: 2, worthLess: -1 })).toThrow(
      /3 problems:[\s\S]*dais: There is no such parameter. Did you mean "days"\?[\s\S]*reach: 2 must be from 0 to 1[\s\S]*worthLess: -1/,
    )
    expect(() => compileLever('added-review' as never, RICH)).toThrow(
      /Did you mean "added-reviews"/,
    )
    expect(lever('added-reviews').name.nb).toBe('Flere omtaler og kundehistorier')
  })
})

describe('why a lever does not apply', () => {
  const reason = (id: Parameters<typeof compileLever>[0], shop: Journey, given = {}) => {
    const compiled = compileLever(id, shop, given)
    return compiled.applies ? undefined : compiled.because[0]
  }

  test('the role is missing', () => {
    const because = reason('size-guide', STUDIO)
    expect(because?.missing).toEqual(['product', 'size-guide'])
    expect(because?.text.nb).toContain('produktside eller størrelsesguide')
  })

  test('the step is missing', () => {
    const because = reason('review-requests', withoutStep(RICH, 'writes a review'))
    expect(because?.text.en).toBe(
      'Nobody goes from purchase, thank-you e-mail, delivery, tips e-mail, use, comes back, loyal to review written; add that step, or say which touchpoint plays that role.',
    )
  })

  test('nobody leaves for a competitor, or enters there', () => {
    expect(reason('comparison-guide', STUDIO)?.text.en).toContain('kind "competitor"')
    const nobody = readJourney({ ...RICH, entries: { ad: 1 } })
    expect(reason('search-optimisation', nobody)?.text.en).toContain('Nobody enters at search')
  })

  test('the step leads nowhere better', () => {
    const dull = journey({
      touchpoints: [{ id: 'product page' }, { id: 'cart' }, { id: 'phone' }],
      outcomes: [{ id: 'order', kind: 'conversion' }, { id: 'lost' }],
      entries: { 'product page': 1 },
      transitions: {
        'product page': { cart: 0.2, phone: 0.2, lost: 'rest' },
        cart: { order: 0.1, lost: 'rest' },
        phone: { order: 0.9, lost: 'rest' },
      },
    })
    expect(reason('added-reviews', dull)?.text.en).toContain('does not lead to more conversions')
  })

  test('it is stronger than the odds can give', () => {
    // Nine in ten pay already, so that a tenth more is nearly everybody: 11.1 % is the most.
    expect(reason('safe-payment', RICH, { effect: 0.12 })?.text.en).toContain('11 % at most')
    expect(reason('safe-payment', RICH, { effect: 0.1 })).toBeUndefined()
  })

  test('what the journey states of a touchpoint counts, not its name', () => {
    const renamed = readJourney({
      ...RICH,
      touchpoints: RICH.touchpoints.map((each) =>
        each.id === 'payment' || each.id === 'checkout' ? { ...each, role: 'other' } : each,
      ),
    })
    expect(reason('safe-payment', renamed)?.missing).toEqual(['payment', 'checkout'])
  })
})

function withoutStep(shop: Journey, to: string): Journey {
  const rows = Object.entries(shop.transitions).map(([from, row]) => {
    const { [to]: _, ...rest } = row as Record<string, number | 'rest'>
    return [from, rest]
  })
  return readJourney({ ...shop, transitions: Object.fromEntries(rows) })
}

describe('prepareLevers', () => {
  const known = new Map<string, LeverEffects>()
  const levers = prepareLevers(RICH, known)

  test.each(LEVER_IDS)('%s compiles to what it compiles to by itself, again and again', (id) => {
    const reach = { reach: 0.25, start: 30 }
    for (const parameters of [{}, reach, {}])
      expect(levers.compile(id, parameters)).toEqual(compileLever(id, RICH, parameters))
    expect(known.has(levers.keyOf(id, reach))).toBe(true)
  })

  test('effects found elsewhere are taken as they are', () => {
    const elsewhere = new Map(structuredClone([...known]))
    const choice = { 'shorter-checkout': { removed: 0.5 }, 'cart-reminders': { reach: 0.3 } }
    expect(prepareLevers(RICH, elsewhere).scenario(choice)).toEqual(leverScenario(RICH, choice))
    expect(elsewhere.size).toBe(known.size)
  })

  test('the main parameter of every lever is one it has', () => {
    for (const each of LEVERS)
      expect(Object.keys(parametersOf(each))).toContain(mainParameter(each))
  })
})
