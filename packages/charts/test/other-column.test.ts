import { journey } from 'sojourn/model'
import { expect, test } from 'vitest'
import { journeyFlow, layoutJourneyMap, messages } from '../src/index.ts'

test('columns of what has no phase are named in the reader’s language', () => {
  const flow = journeyFlow(
    journey({
      phases: [{ id: 'first', name: 'Først' }],
      touchpoints: [{ id: 'ad', phase: 'first' }, { id: 'cart' }],
      outcomes: [{ id: 'order', kind: 'conversion' }, { id: 'lost' }],
      entries: { ad: 1 },
      transitions: { ad: { cart: 0.5, lost: 'rest' }, cart: { order: 0.5, lost: 'rest' } },
    }),
  )
  for (const [language, names] of [
    ['en', ['Først', 'Other', 'Goal']],
    ['nb', ['Først', 'Annet', 'Mål']],
  ] as const)
    for (const orientation of ['across', 'down'] as const) {
      const map = layoutJourneyMap(flow, {
        width: 900,
        orientation,
        messages: messages[language],
      })
      expect(map.phases.map(({ name }) => name)).toEqual(names)
    }
})
