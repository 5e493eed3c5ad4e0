import { expect, test } from 'vitest'
import { forecast } from '../../src/forecast/index.ts'
import { readJourney } from '../../src/model/index.ts'
import { readScenario } from '../../src/scenarios/index.ts'

test('progress is told from 0 towards 1, over the baseline and every scenario', () => {
  const shares: number[] = []
  const shop = readJourney({
    format: 'sojourn-journey',
    version: 1,
    touchpoints: [{ id: 'cart' }],
    outcomes: [{ id: 'order', kind: 'conversion' }, { id: 'lost' }],
    entries: { cart: 1 },
    transitions: { cart: { order: 0.5, lost: 0.5 } },
    evidence: { transitions: { cart: { order: 50, lost: 50 } } },
  })
  const nothing = readScenario({
    format: 'sojourn-scenario',
    version: 1,
    name: 'none',
    changes: [],
  })
  forecast(shop, [nothing], { draws: 64, onProgress: (share) => shares.push(share) })
  expect(shares).toEqual([0, 0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875])
})
