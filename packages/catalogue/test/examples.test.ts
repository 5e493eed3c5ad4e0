import { analyze, communicatingClasses, personaMixture, retention } from 'sojourn/analysis'
import { forecast } from 'sojourn/forecast'
import { checkJourney, compileChain, compilePersonaChains } from 'sojourn/model'
import { parseScenario } from 'sojourn/scenarios'
import { describe, expect, test } from 'vitest'
import { type ExampleId, example, exampleIds, languages } from '../src/index.ts'
import { foreignLetters, textsOf, withoutTexts } from './texts.ts'

type Range = readonly [low: number, high: number]

/** What is plausible of each example: conversion of all who enter, and customers kept after 90 days. */
const PLAUSIBLE: Readonly<Record<ExampleId, { conversion: Range; kept: Range; currency: string }>> =
  {
    // Published averages of online shops run from 1.6 % (Statista) to 3.9 % (Dynamic Yield) of visits.
    'web-shop': { conversion: [0.016, 0.039], kept: [0.4, 0.7], currency: 'NOK' },
    'clothes-shop': { conversion: [0.016, 0.039], kept: [0.3, 0.6], currency: 'NOK' },
    // Day-30 retention of productivity apps: the middle half 20 to 50 %, see below; the rest assumed.
    'productivity-app': { conversion: [0.05, 0.25], kept: [0.05, 0.3], currency: 'SEK' },
    // Assumed.
    'b2b-sale': { conversion: [0.01, 0.1], kept: [0.9, 1], currency: 'NOK' },
    'yoga-studio': { conversion: [0.01, 0.06], kept: [0.6, 0.9], currency: 'DKK' },
    'consulting-firm': { conversion: [0.01, 0.1], kept: [0.7, 1], currency: 'SEK' },
    'marketing-agency': { conversion: [0.03, 0.15], kept: [0.5, 0.9], currency: 'SEK' },
    holiday: { conversion: [0.01, 0.05], kept: [0.7, 1], currency: 'DKK' },
  }

type Measure = 'conversion' | 'revenue' | 'retention'

/** What each scenario should improve, in its order; the others may go either way. */
const IMPROVES: Readonly<Record<ExampleId, readonly (readonly Measure[])[]>> = {
  'web-shop': [['conversion', 'revenue'], ['conversion', 'revenue'], ['retention']],
  'b2b-sale': [
    ['conversion', 'revenue'],
    ['conversion', 'revenue'],
    ['conversion', 'revenue'],
  ],
  'clothes-shop': [['revenue'], ['conversion', 'retention'], ['retention']],
  'yoga-studio': [
    ['conversion', 'revenue'],
    ['conversion', 'revenue'],
    ['conversion', 'revenue'],
  ],
  'productivity-app': [['revenue', 'retention'], ['retention'], ['revenue', 'retention']],
  'consulting-firm': [
    ['revenue', 'retention'],
    ['conversion', 'revenue'],
    ['conversion', 'revenue'],
  ],
  'marketing-agency': [['revenue', 'retention'], ['retention'], ['conversion', 'revenue']],
  holiday: [
    ['conversion', 'revenue'],
    ['revenue', 'retention'],
    ['revenue', 'retention'],
  ],
}

describe.each(exampleIds)('%s', (id) => {
  const { journey, scenarios } = example(id)
  const chain = compileChain(journey)

  test('is a right journey file, without a warning, labelled as illustrative', () => {
    const { problems, warnings } = checkJourney(JSON.parse(JSON.stringify(journey)))
    expect([...problems, ...warnings]).toEqual([])
    expect(journey.provenance).toBe('illustrative')
    expect(journey.currency).toBe(PLAUSIBLE[id].currency)
  })

  test('is complete: every touchpoint has texts, emotions, a role, a place and a time', () => {
    const used = new Set(journey.touchpoints.map(({ channel }) => channel))
    expect(journey.channels?.filter(({ id }) => !used.has(id))).toEqual([])
    expect(used.size).toBeGreaterThanOrEqual(3)
    const inPhase = new Set(journey.touchpoints.map(({ phase }) => phase))
    expect(journey.phases?.filter(({ id }) => !inPhase.has(id))).toEqual([])
    for (const touchpoint of journey.touchpoints) {
      const { name, role, phase, channel, sojourn, expectation, experience } = touchpoint
      for (const said of [name, role, phase, channel, sojourn, expectation, experience])
        expect(said, touchpoint.id).toBeDefined()
      for (const list of [touchpoint.actions, touchpoint.needs, touchpoint.questions])
        expect(list?.length, touchpoint.id).toBeGreaterThan(0)
    }
    expect(journey.touchpoints.some(({ revenue = 0 }) => revenue > 0)).toBe(true)
    expect(journey.touchpoints.some(({ cost = 0 }) => cost > 0)).toBe(true)
    expect(Object.keys(journey.referrals ?? {}).length).toBeGreaterThan(0)
    expect(journey.arrivals?.perDay).toBeGreaterThan(0)
    expect(journey.goal).toBeDefined()
  })

  test('is not linear: customers go back before they buy, and come back after', () => {
    const cycles = communicatingClasses(chain)
      .filter(({ states }) => states.length > 1)
      .map(({ states }) => states.map((state) => chain.ids[state] as string))
    const [goal] = journey.conversions as [string]
    const buying = analyze(journey).hitting ?? {}
    const isBefore = (state: string) => state !== goal && (buying[state] as number) > 0
    const isAfter = (state: string) =>
      state !== goal && (analyze(journey, { hit: [state] }).hitting?.[goal] as number) > 0
    expect(cycles.some((states) => states.filter(isBefore).length > 1)).toBe(true)
    expect(cycles.some((states) => states.filter(isAfter).length > 1)).toBe(true)
  })

  test('has a pain point: somewhere customers get less than they expect, and somewhere more', () => {
    const gaps = journey.touchpoints.map(
      ({ expectation = 0, experience = 0 }) => experience - expectation,
    )
    expect(Math.min(...gaps)).toBeLessThanOrEqual(-0.5)
    expect(Math.max(...gaps)).toBeGreaterThanOrEqual(0.5)
  })

  test('has plausible magnitudes, and personas around the customer as such', () => {
    const { conversion, kept } = PLAUSIBLE[id]
    const all = personaMixture(compilePersonaChains(journey))
    expect(all.conversion).toBeGreaterThanOrEqual(conversion[0])
    expect(all.conversion).toBeLessThanOrEqual(conversion[1])
    const ofBase = analyze(journey).conversion ?? 0
    expect(Math.abs((all.conversion ?? 0) / ofBase - 1)).toBeLessThan(0.2)
    const retained = retention(chain, 90).retained
    expect(retained?.[90]).toBeGreaterThanOrEqual(kept[0])
    expect(retained?.[90]).toBeLessThanOrEqual(kept[1])
    expect(all.personas.length).toBeGreaterThanOrEqual(2)
    expect(all.personas.length).toBeLessThanOrEqual(3)
    const conversions = new Set(all.personas.map((persona) => persona.conversion.toFixed(6)))
    const keeping = new Set(
      compilePersonaChains(journey).map((each) => retention(each.chain, 90).retained?.[90]),
    )
    expect(Math.max(conversions.size, keeping.size)).toBeGreaterThanOrEqual(2)
  })

  test('has two or three scenarios that a forecast takes, and that do what they are for', () => {
    expect(scenarios.length).toBeGreaterThanOrEqual(2)
    expect(scenarios.length).toBeLessThanOrEqual(3)
    const files = scenarios.map((each) => parseScenario(JSON.stringify(each)))
    const { scenarios: compared } = forecast(journey, files, { draws: 5, horizon: 365 })
    for (const [i, { name, difference }] of compared.entries())
      for (const measure of IMPROVES[id][i] ?? [])
        expect(difference[measure]?.mean, `${name}: ${measure}`).toBeGreaterThan(0)
  }, 60_000)

  test('says where each strength comes from', () => {
    for (const { changes } of scenarios)
      for (const { lever, source, basis } of changes)
        for (const said of [lever, source, basis]) expect(said).toBeDefined()
  })

  test('is the same in all languages but for its texts, and those are translated', () => {
    const english = example(id)
    const inEnglish = textsOf(english)
    for (const language of languages) {
      const translated = example(id, language)
      const parts = (each: typeof english) => withoutTexts([each.journey, each.scenarios])
      expect(parts(translated)).toEqual(parts(english))
      const texts = textsOf(translated)
      expect(texts.filter((each) => each.trim() === '')).toEqual([])
      expect(texts.filter(foreignLetters(language))).toEqual([])
      expect(texts.length).toBe(inEnglish.length)
      if (language === 'en') continue
      // Names of people and of services stay, and short words may be the same by chance.
      const same = texts.filter((each, i) => each === inEnglish[i] && each.split(' ').length > 2)
      expect(same).toEqual([])
    }
  })
})

test('30 days after the install a productivity app keeps what such apps keep: 20 to 50 %', () => {
  // The middle half in published benchmarks of productivity apps (Lifecycle Architect, 2026).
  const { retained } = retention(compileChain(example('productivity-app').journey), 30)
  expect(retained?.[30]).toBeGreaterThan(0.2)
  expect(retained?.[30]).toBeLessThan(0.5)
})

test('seven of ten carts are abandoned, as on average (Baymard Institute: 70 %)', () => {
  for (const id of ['web-shop', 'clothes-shop'] as const) {
    const bought = analyze(example(id).journey).hitting?.cart ?? 0
    expect(1 - bought).toBeGreaterThan(0.6)
    expect(1 - bought).toBeLessThan(0.8)
  }
})

test('the two shops are two journeys, and no two examples have the same question', () => {
  const questions = exampleIds.map((id) => example(id).question)
  expect(new Set(questions).size).toBe(exampleIds.length)
})
