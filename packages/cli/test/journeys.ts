// Journeys whose numbers are published or easily worked out by hand, as files say them.

/** A small shop: of 17 entrants 7 order, 6.5 are lost at the ad and 3.5 in the cart. */
export const SHOP = {
  format: 'sojourn-journey',
  version: 1,
  name: 'Small shop',
  currency: 'NOK',
  phases: [
    { id: 'aware', name: 'Awareness' },
    { id: 'buy', name: 'Purchase' },
  ],
  touchpoints: [
    { id: 'ad', name: 'Instagram ad', phase: 'aware', sojourn: exponential('6h') },
    { id: 'cart', name: 'Cart', phase: 'buy', sojourn: exponential('1h') },
  ],
  outcomes: [
    { id: 'order', name: 'Order', kind: 'conversion', revenue: 800 },
    { id: 'lost', name: 'Lost' },
  ],
  entries: { ad: 3, cart: 1 },
  transitions: { ad: { cart: 0.6, lost: 'rest' }, cart: { order: 0.5, ad: 0.25, lost: 'rest' } },
}

/** R package markovchain: a and e absorbing, the rest a walk between them. */
export const WALK = {
  format: 'sojourn-journey',
  version: 1,
  touchpoints: [{ id: 'b' }, { id: 'c' }, { id: 'd' }],
  outcomes: [{ id: 'a' }, { id: 'e', kind: 'conversion' }],
  entries: { c: 1 },
  transitions: { b: { a: 0.5, c: 0.5 }, c: { b: 0.5, d: 0.5 }, d: { b: 0.5, e: 0.5 } },
}

/** Grinstead & Snell, chapter 11: the drunkard between home and the bar. */
export const DRUNKARD = {
  format: 'sojourn-journey',
  version: 1,
  touchpoints: [{ id: 'one' }, { id: 'two' }, { id: 'three' }],
  outcomes: [{ id: 'home', kind: 'conversion' }, { id: 'bar' }],
  entries: { two: 1 },
  transitions: {
    one: { home: 0.5, two: 0.5 },
    two: { one: 0.5, three: 0.5 },
    three: { two: 0.5, bar: 0.5 },
  },
}

/** PRISM's regression suite, dtmc_pctl. */
export const PCTL = {
  format: 'sojourn-journey',
  version: 1,
  touchpoints: ['s0', 's1', 's2', 's5'].map((id) => ({ id })),
  outcomes: [{ id: 's3' }, { id: 's4' }],
  entries: { s0: 1 },
  transitions: {
    s0: { s1: 0.5, s3: 0.5 },
    s1: { s0: 0.5, s2: 0.25, s4: 0.25 },
    s2: { s5: 1 },
    s5: { s2: 1 },
  },
}

/** R package markovchain: six journeys with a declared end. */
export const SIX = {
  format: 'sojourn-journey',
  version: 1,
  touchpoints: ['a', 'b', 'c', 'd'].map((id) => ({ id })),
  outcomes: [{ id: 'e', kind: 'conversion' }],
  entries: { a: 1 },
  transitions: {
    a: { b: 0.5, c: 0.5 },
    b: { b: 2 / 8, c: 3 / 8, d: 2 / 8, e: 'rest' },
    c: { b: 1 / 8, c: 2 / 8, d: 4 / 8, e: 'rest' },
    d: { b: 1 / 3, d: 1 / 3, e: 'rest' },
  },
}

/** Doubles the odds of the order: 14 of 27 entrants convert, not 7 of 17. */
export const EASIER = {
  format: 'sojourn-scenario',
  version: 1,
  name: 'Easier checkout',
  changes: [{ op: 'scaleOdds', from: 'cart', to: 'order', factor: 2 }],
}

function exponential(mean: string): { distribution: 'exponential'; mean: string } {
  return { distribution: 'exponential', mean }
}
