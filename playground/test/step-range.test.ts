import { journey, scenario } from 'sojourn'
import { expect, test } from 'vitest'
import { countOf, rangeNow, rangeWith } from '../src/studio/map/step-range.ts'
import { worldNow, worldWith } from '../src/studio/map/world.ts'

const stated = journey({
  touchpoints: [{ id: 'cart' }],
  outcomes: [{ id: 'order', kind: 'conversion' }, { id: 'lost' }],
  entries: { cart: 1 },
  transitions: { cart: { order: 0.5, lost: 'rest' } },
})
const counted = journey({
  ...stated,
  evidence: { transitions: { cart: { order: 50, lost: 50 } } },
})

test('what was counted has the interval of its posterior, what is stated is a point', () => {
  const now = rangeNow(counted, worldNow(counted), 'cart', 'order')
  // scipy.stats.beta.ppf([0.1, 0.9], 50, 50)
  expect(now.low).toBeCloseTo(0.436, 3)
  expect(now.high).toBeCloseTo(0.564, 3)
  expect(countOf(counted, 'cart', 'order')).toBe(50)
  const point = rangeNow(stated, worldNow(stated), 'cart', 'order')
  expect([point.low, point.high]).toEqual([0.5, 0.5])
  expect(countOf(stated, 'cart', 'order')).toBeUndefined()
})

test('an uncertain lever spreads the share as its odds are spread, around the median', () => {
  const easier = scenario(stated, {
    name: 'Easier',
    changes: [
      {
        op: 'scaleOdds',
        from: 'cart',
        to: 'order',
        factor: { distribution: 'lognormal', median: 2, sigma: 0.3 },
      },
    ],
  })
  const now = worldNow(stated)
  const { low, middle, high } = rangeWith(
    stated,
    easier,
    worldWith(stated, easier, now),
    'cart',
    'order',
  )
  expect(middle).toBeCloseTo(2 / 3, 12)
  // Odds of 2·e^(±1.2816·0.3), by 200 draws: a standard error of about 0.011 at either end.
  expect(Math.abs(low - 0.5766)).toBeLessThan(0.04)
  expect(Math.abs(high - 0.7461)).toBeLessThan(0.04)
})
