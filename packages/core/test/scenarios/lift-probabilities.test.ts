import { expect, test } from 'vitest'
import { compileChain, journey } from '../../src/model/index.ts'
import { liftProbabilities, originOf } from '../../src/scenarios/lift-probabilities.ts'

const shop = journey({
  touchpoints: [{ id: 'page' }, { id: 'cart' }],
  outcomes: [{ id: 'order', kind: 'conversion' }, { id: 'lost' }],
  entries: { page: 1 },
  transitions: {
    page: { cart: 0.3, lost: 'rest' },
    cart: { order: 0.5, page: 0.2, lost: 'rest' },
  },
})
/** With a guide that is new, a cart for those who met something, and an order of theirs. */
const extended = journey({
  ...shop,
  touchpoints: [...shop.touchpoints, { id: 'guide' }, { id: 'cart met' }, { id: 'guide met' }],
  outcomes: [...shop.outcomes, { id: 'order met', kind: 'conversion' }],
  transitions: {
    ...shop.transitions,
    guide: { cart: 0.9, lost: 'rest' },
    'cart met': { order: 0.5, page: 0.2, lost: 'rest' },
    'guide met': { cart: 0.9, lost: 'rest' },
  },
})
const [original, base] = [compileChain(shop), compileChain(extended)]
const at = (id: string) => base.ids.indexOf(id as never)
const sources = new Map([
  [at('cart met'), at('cart')],
  [at('guide met'), at('guide')],
  [at('order met'), at('order')],
])
const source = (i: number) => sources.get(i) ?? i

/** Probabilities of a row of the extended chain, by where they lead. */
function row(probabilities: Float64Array, from: string): Record<string, number> {
  const [begins, ends] = [base.rowStart[at(from)], base.rowStart[at(from) + 1]] as [number, number]
  return Object.fromEntries(
    Array.from(base.column.subarray(begins, ends), (to, k) => [
      base.ids[to],
      probabilities[begins + k],
    ]),
  )
}

test('a variant takes the row of what it is a variant of, and what is new keeps its own', () => {
  const lift = liftProbabilities(base, original, source)
  const draw = (pages: number, orders: number) =>
    lift(
      compileChain(
        journey({
          ...shop,
          transitions: {
            page: { cart: pages, lost: 'rest' },
            cart: { order: orders, page: 0.1, lost: 0.9 - orders },
          },
        }),
      ).probability,
    )
  for (const [pages, orders] of [
    [0.25, 0.75],
    [0.5, 0.25],
  ] as const) {
    const lifted = draw(pages, orders)
    expect(lifted.length).toBe(base.probability.length)
    expect(row(lifted, 'page')).toEqual({ cart: pages, lost: 1 - pages })
    expect(row(lifted, 'cart')).toEqual({ order: orders, page: 0.1, lost: 0.9 - orders })
    expect(row(lifted, 'cart met')).toEqual(row(lifted, 'cart'))
    expect(row(lifted, 'guide')).toEqual(row(base.probability, 'guide'))
    expect(row(lifted, 'guide met')).toEqual(row(base.probability, 'guide met'))
  }
})

test('where nothing is added, probabilities stay as they are', () => {
  const probabilities = Float64Array.from(original.probability)
  expect(liftProbabilities(original, original, (i) => i)(probabilities)).toBe(probabilities)
})

test('each state is one of the original, a variant of one, or new', () => {
  const origins = originOf(base, original, source)
  expect(Object.fromEntries(base.ids.map((id, i) => [id, original.ids[origins[i] ?? -1]]))).toEqual(
    {
      page: 'page',
      cart: 'cart',
      guide: undefined,
      'cart met': 'cart',
      'guide met': undefined,
      order: 'order',
      lost: 'lost',
      'order met': 'order',
    },
  )
  expect(origins[at('guide')]).toBe(-1)
})
