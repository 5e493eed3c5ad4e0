import { forecast } from 'sojourn/forecast'
import { journey } from 'sojourn/model'
import { scenario } from 'sojourn/scenarios'

/** What the worker tells: how far it is, then how many more orders, 80 % sure. */
export type Said = { readonly share: number } | { readonly low: number; readonly high: number }

const shop = journey({
  touchpoints: [{ id: 'product' }, { id: 'account' }, { id: 'payment' }],
  outcomes: [{ id: 'order', kind: 'conversion' }, { id: 'lost' }],
  entries: { product: 1 },
  transitions: {
    product: { account: 0.1, lost: 'rest' },
    account: { payment: 0.7, lost: 'rest' },
    payment: { order: 0.9, lost: 'rest' },
  },
})

const say = (said: Said) => postMessage(said)

addEventListener('message', ({ data }: MessageEvent<{ low: number; high: number }>) => {
  const guests = scenario(shop, {
    name: 'Guests',
    changes: [
      {
        op: 'removeTouchpoint',
        touchpoint: 'account',
        avoided: { distribution: 'between', ...data, level: 0.8 },
      },
    ],
  })
  const { scenarios } = forecast(shop, [guests], { onProgress: (share) => say({ share }) })
  const { low = 0, high = 0 } = scenarios[0]?.difference.conversion ?? {}
  say({ low: 1000 * low, high: 1000 * high })
})
