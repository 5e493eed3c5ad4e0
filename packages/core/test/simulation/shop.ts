import { compileChain, journey } from '../../src/model/index.ts'

/** A small shop with a goal on the way, rewards and sojourn times. */
export const shop = compileChain(
  journey({
    touchpoints: [
      { id: 'ad', cost: 2.5, sojourn: { distribution: 'exponential', mean: '6h' } },
      { id: 'trial', revenue: 1, sojourn: { distribution: 'exponential', mean: '7d' } },
      { id: 'checkout', sojourn: { distribution: 'fixed', value: '0s' } },
    ],
    outcomes: [{ id: 'purchase', kind: 'conversion', revenue: 800 }, { id: 'lost' }],
    conversions: ['trial'],
    entries: { ad: 3, checkout: 1 },
    transitions: {
      ad: { trial: 0.3, checkout: 0.2, lost: 'rest' },
      trial: { trial: 0.5, checkout: 0.4, lost: 'rest' },
      checkout: { purchase: 0.6, ad: 0.1, lost: 'rest' },
    },
  }),
)
