import {
  compileLever,
  example,
  exampleIds,
  LEVERS,
  type lever,
  mainParameter,
  prepareLevers,
} from '@sojourn/catalogue'
import { describe, expect, test } from 'vitest'
import { effectOfLever, rowsOf } from '../src/studio/levers/effect.ts'
import { scaleOf, stopsOf } from '../src/studio/levers/slider.ts'

const { journey } = example('clothes-shop')
const rows = rowsOf(journey)
const effect = (id: Parameters<typeof lever>[0], parameters = {}) => {
  const compiled = compileLever(id, journey, parameters)
  if (!compiled.applies) throw new Error(`${id} doesn't apply`)
  const found = effectOfLever(journey, rows, compiled.changes)
  if (found === undefined) throw new Error(`${id} has no effect`)
  return found
}
const fitting = LEVERS.filter((each) => compileLever(each, journey).applies)

test('rows are probabilities, over all personas', () => {
  for (const id of exampleIds)
    for (const row of rowsOf(example(id).journey).values()) {
      const sum = [...row.values()].reduce((total, p) => total + p, 0)
      expect(sum === 0 || Math.abs(sum - 1) < 1e-12).toBe(true)
    }
})

describe.each(fitting.map(({ id }) => id))('%s', (id) => {
  test('its bands hold one another, and the middle', () => {
    const { low, lowHalf, middle, highHalf, high } = effect(id)
    const ascending = [low, lowHalf, middle, highHalf, high]
    expect(ascending).toEqual([...ascending].sort((a, b) => a - b))
  })

  test('reaching nobody it does nothing, half of all about half', () => {
    const none = effect(id, { reach: 0 })
    // A new step is there or not, and what a visit costs is told as it is.
    if (none.kind === 'step' || none.kind === 'cost') return
    expect([none.low, none.high].map(Math.abs)).toEqual([0, 0])
    const all = effect(id, { reach: 1 }).middle
    const half = effect(id, { reach: 0.5 }).middle
    expect(Math.abs(half)).toBeLessThanOrEqual(Math.abs(all))
    expect(half / (all || 1)).toBeGreaterThanOrEqual(0)
  })
})

test('an odds factor that is certain is the effect itself', () => {
  const change = { op: 'scaleOdds', from: 'cart', factor: 1.25, lever: 'x' } as const
  const [to = ''] = [...(rows.get('cart')?.keys() ?? [])].filter((id) => id !== 'lost')
  const found = effectOfLever(journey, rows, [{ ...change, to }])
  expect(found?.low).toBeCloseTo(0.25, 12)
  expect(found?.high).toBeCloseTo(0.25, 12)
})

test('every slider stops at both ends and at its default', () => {
  for (const each of LEVERS)
    for (const name of [mainParameter(each), 'reach']) {
      const scale = scaleOf(each, name)
      const stops = stopsOf(scale)
      expect([stops[0], stops.at(-1)]).toEqual([scale.min, scale.max])
      expect(stops).toContain(scale.parameter.default)
    }
})

test.each(exampleIds)('%s: the wedge of every slider is told with it, or what is felt', (id) => {
  const { journey: of } = example(id)
  const { compile } = prepareLevers(of)
  const by = rowsOf(of)
  for (const each of LEVERS) {
    const usual = compile(each.id)
    if (!usual.applies) continue
    const scale = scaleOf(each, mainParameter(each, usual))
    const stops = stopsOf(scale)
    // Some are too strong further out: there is no effect, and a reason.
    const effects = [0, 1, Math.floor(stops.length / 4)].map((i) => {
      const compiled = compile(each.id, { [scale.name]: stops[i] as number })
      return compiled.applies ? effectOfLever(of, by, compiled.changes) : undefined
    })
    expect(new Set(effects.map((effect) => JSON.stringify(effect))).size).toBeGreaterThan(1)
  }
})
