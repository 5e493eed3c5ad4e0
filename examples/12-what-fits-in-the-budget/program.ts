// %% [markdown]
// Four improvements, and a budget for some of them. What one brings depends on the others: with more
// full carts, a better payment brings more orders. Which set brings most within the budget? All sets
// are gone through, and each is forecast as a whole.

// %%
import { bestPortfolio, portfolioFrontier } from 'sojourn/decisions'
import { forecast } from 'sojourn/forecast'
import { journey } from 'sojourn/model'
import { type Change, scenario } from 'sojourn/scenarios'

const shop = journey({
  currency: 'EUR',
  touchpoints: [{ id: 'product' }, { id: 'cart' }, { id: 'payment' }],
  outcomes: [{ id: 'order', kind: 'conversion' }, { id: 'lost' }],
  entries: { product: 1 },
  transitions: {
    product: { cart: 0.12, lost: 'rest' },
    cart: { payment: 0.5, product: 0.1, lost: 'rest' },
    payment: { order: 0.8, lost: 'rest' },
  },
})

// %%
const ideas: { name: string; cost: number; change: Change }[] = [
  {
    name: 'Size guide',
    cost: 20_000,
    change: { op: 'scaleOdds', from: 'product', to: 'cart', factor: 1.1 },
  },
  {
    name: 'Chat',
    cost: 35_000,
    change: { op: 'scaleOdds', from: 'product', to: 'cart', factor: 1.12 },
  },
  {
    name: 'Reminder of the cart',
    cost: 8_000,
    change: { op: 'redirect', from: 'cart', to: 'lost', share: 0.06, into: 'payment' },
  },
  {
    name: 'More ways to pay',
    cost: 25_000,
    change: { op: 'scaleOdds', from: 'payment', to: 'order', factor: 1.3 },
  },
]

// %% [markdown]
// Gain is margin: 25 EUR an order, of 400,000 visitors a year.

// %%
const gain = (members: readonly number[]) => {
  const chosen = ideas.filter((_, i) => members.includes(i))
  const all = scenario(shop, { name: 'All of them', changes: chosen.map(({ change }) => change) })
  const compared = forecast(shop, [all], { retention: false }).scenarios[0]
  return 25 * 400_000 * (compared?.difference.conversion.mean ?? 0)
}
const frontier = portfolioFrontier(
  ideas.map(({ cost }) => cost),
  gain,
)
const namesOf = (members: readonly number[]) =>
  members.map((i) => ideas[i]?.name).join(' + ') || 'Nothing'
const money = (amount: number) => (1000 * Math.round(amount / 1000)).toLocaleString('en-GB')
console.table(
  frontier.map((set) => ({
    set: namesOf(set.members),
    'costs, in EUR': money(set.cost),
    'brings, in EUR': money(set.gain),
  })),
)

// %%
const choice = bestPortfolio(frontier, 50_000)
console.log(`For 50,000 EUR: ${namesOf(choice.members)}`)
