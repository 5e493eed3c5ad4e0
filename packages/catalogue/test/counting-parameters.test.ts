import { readFileSync } from 'node:fs'
import { compareScenario, prepareBaseline } from 'sojourn/forecast'
import { type Journey, journey, readJourney } from 'sojourn/model'
import { readScenario } from 'sojourn/scenarios'
import { describe, expect, test } from 'vitest'
import {
  COMMON_PARAMETERS,
  type CompiledLever,
  compileLever,
  example,
  exampleIds,
  LEVERS,
  lever,
  mainParameter,
  parametersOf,
  prepareLevers,
} from '../src/index.ts'

const fitted = readJourney(
  JSON.parse(
    readFileSync(new URL('../../../examples/web-shop/journey.json', import.meta.url), 'utf8'),
  ),
)
const journeys: readonly (readonly [string, Journey])[] = [
  ...exampleIds.map((id) => [`example ${id}`, example(id).journey] as const),
  ['fitted web shop', fitted],
]

const changesOf = (compiled: CompiledLever) => JSON.stringify(compiled.applies && compiled.changes)

describe.each(journeys)('of the %s', (_, shop) => {
  const levers = prepareLevers(shop)
  const fitting = LEVERS.filter(({ id }) => levers.compile(id).applies)
  const baseline = prepareBaseline(shop, { draws: 2, horizon: 60, seed: 9 })
  const figures = (compiled: CompiledLever) =>
    JSON.stringify(
      compareScenario(
        baseline,
        readScenario({
          format: 'sojourn-scenario',
          version: 1,
          name: 'Of the slider',
          changes: compiled.applies ? compiled.changes : [],
        }),
      ).samples,
    )

  // Another way to find them: compile with other values, and compare what comes out.
  test.each(fitting.map(({ id }) => id))('%s: what counts is what makes a difference', (id) => {
    const usual = levers.compile(id)
    const own = Object.entries(parametersOf(lever(id))).filter(
      ([name]) => !Object.hasOwn(COMMON_PARAMETERS, name),
    )
    const different = own.flatMap(([name, { min, max }]) =>
      [min, (min + max) / 2, max].some(
        (value) => changesOf(levers.compile(id, { [name]: value })) !== changesOf(usual),
      )
        ? [name]
        : [],
    )
    expect(usual.parameters).toEqual(different)
  })

  test.each(fitting.map(({ id }) => id))(
    '%s: its slider moves the forecast, or it says why not',
    (id) => {
      const usual = levers.compile(id)
      const name = mainParameter(lever(id), usual)
      const { min, max } = parametersOf(lever(id))[name] as { min: number; max: number }
      const [low, high] = [min, min + (max - min) / 4].map((value) =>
        levers.compile(id, { [name]: value }),
      )
      expect(changesOf(low as CompiledLever)).not.toBe(changesOf(high as CompiledLever))
      const moves = figures(low as CompiledLever) !== figures(high as CompiledLever)
      const saysWhyNot =
        usual.applies &&
        usual.changes.every(({ op }) => op === 'setExperience') &&
        usual.left.some(({ lacks }) => lacks === 'figure')
      expect(moves).toBe(!saysWhyNot)
    },
  )
})

test('on the web shop there is no checkout: not its fields but who meets it is on the slider', () => {
  const { journey: shop } = example('web-shop')
  const here = compileLever('shorter-checkout', shop)
  expect(here.parameters).toEqual(['accountAvoided'])
  expect(mainParameter(lever('shorter-checkout'), here)).toBe('reach')
  expect(mainParameter(lever('shorter-checkout'))).toBe('removed')
  const clothes = compileLever('shorter-checkout', example('clothes-shop').journey)
  expect(mainParameter(lever('shorter-checkout'), clothes)).toBe('removed')
})

test('a parameter that is at nothing, or too strong, counts all the same', () => {
  const { journey: shop } = example('clothes-shop')
  for (const discount of [0, 0.9]) {
    const compiled = compileLever('newsletter-discount', shop, { discount })
    expect(compiled.applies).toBe(false)
    expect(compiled.parameters).toContain('discount')
  }
})

test('where the lever has no place nothing counts', () => {
  const dull = journey({
    touchpoints: [{ id: 'page' }],
    outcomes: [{ id: 'order', kind: 'conversion' }, { id: 'lost' }],
    entries: { page: 1 },
    transitions: { page: { order: 0.2, lost: 'rest' } },
  })
  for (const { id } of LEVERS) expect(compileLever(id, dull).parameters).toEqual([])
})

describe('an experience', () => {
  const shop = {
    touchpoints: [
      {
        id: 'support',
        experience: 0,
        sojourn: { distribution: 'fixed' as const, value: '1d' as const },
      },
    ],
    outcomes: [{ id: 'order', kind: 'conversion' as const }, { id: 'lost' }],
    entries: { support: 1 },
    transitions: { support: { order: 0.5, lost: 'rest' as const } },
  }
  const left = (given: Parameters<typeof journey>[0]) => {
    const compiled = compileLever('fast-support', journey(given))
    return compiled.applies ? compiled.left.map(({ text }) => text.en) : []
  }

  test('on which nothing depends moves no figure, and it says so', () => {
    expect(left(shop)).toEqual([
      'Customers feel it at support, but the journey has no slope there that says what they then do, so that moves no figure of the forecast.',
    ])
    const slopes = [{ touchpoint: 'support', from: 'support', to: 'order', slope: 0.2 }]
    expect(left({ ...shop, slopes })).toEqual([])
  })

  test('that the journey does not state is missed, and so is a time', () => {
    expect(left({ ...shop, touchpoints: [{ id: 'support' }] })).toEqual([
      "The journey doesn't say how long support takes; give it a sojourn.",
      "The journey doesn't say how customers feel at support; give it an experience.",
    ])
  })
})
