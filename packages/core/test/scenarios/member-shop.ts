import { journey } from '../../src/model/index.ts'

const wait = { distribution: 'exponential', mean: '3d' } as const

/** A shop that sells, or makes members, who stay. */
export const memberShop = journey({
  touchpoints: [
    { id: 'page', sojourn: wait },
    { id: 'cart', sojourn: wait, experience: -1 },
    { id: 'member', sojourn: wait },
  ],
  outcomes: [{ id: 'order', kind: 'conversion', revenue: 100 }, { id: 'lost' }],
  conversions: ['member'],
  entries: { page: 1 },
  transitions: {
    page: { cart: 0.3, lost: 'rest' },
    cart: { order: 0.4, member: 0.1, page: 0.2, lost: 'rest' },
    member: { member: 0.8, lost: 'rest' },
  },
})
