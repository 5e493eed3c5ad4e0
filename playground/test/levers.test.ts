import addedReviews from '@sojourn/example-web-shop/scenarios/added-reviews.json' with {
  type: 'json',
}
import shorterCheckout from '@sojourn/example-web-shop/scenarios/shorter-checkout.json' with {
  type: 'json',
}
import { compareScenario, prepareBaseline, readScenario } from 'sojourn'
import { expect, test } from 'vitest'
import { journey } from '../src/journey.ts'
import { SCORE } from '../src/levers/lever.ts'
import { levers } from '../src/levers/levers.ts'

const files = { 'shorter-checkout': shorterCheckout, 'added-reviews': addedReviews }

test.each(levers)('$id begins with the very change of the example’s scenario file', (lever) => {
  const { source: _, grade, ...change } = readScenario(files[lever.id]).changes[0] ?? {}
  expect(lever.change(lever.initial)).toEqual(change)
  expect(lever.grade).toBe(grade)
})

test.each(levers)('$id set to nothing changes nothing', (lever) => {
  const baseline = prepareBaseline(journey, { draws: 20, horizon: 90, retention: false })
  const scenario = {
    format: 'sojourn-scenario',
    version: 1,
    name: lever.id,
    changes: [lever.change(0)],
  } as const
  const { mean, low, high } = compareScenario(baseline, scenario).difference.conversion
  expect([mean, low, high]).toEqual([0, 0, 0])
})

test.each(levers)('$id has the effect its wedge shows, from the ends of its 80 %', (lever) => {
  const { effectAt, initial } = lever
  expect(effectAt(0, SCORE.most)).toBe(0)
  expect(effectAt(initial, -SCORE.most)).toBeLessThan(effectAt(initial, 0))
  expect(effectAt(initial, 0)).toBeLessThan(effectAt(initial, SCORE.most))
  expect(effectAt(initial, 0)).toBeLessThan(effectAt(1, 0))
})
