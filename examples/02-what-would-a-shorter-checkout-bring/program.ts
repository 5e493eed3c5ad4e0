// %% [markdown]
// Customers must create an account before they can pay, and some leave there. The shop could let
// them buy as guests. How many more orders would that bring? Nobody knows how many of those whom
// the form loses would go on, so that is stated as a range: 10 to 50 %, and 80 % sure.

// %%
import { forecast, requiredStrength } from 'sojourn/forecast'
import { journey } from 'sojourn/model'
import { scenario } from 'sojourn/scenarios'

const shop = journey({
  currency: 'NOK',
  touchpoints: [{ id: 'product' }, { id: 'cart' }, { id: 'account' }, { id: 'payment' }],
  outcomes: [{ id: 'order', kind: 'conversion', revenue: 800 }, { id: 'lost' }],
  entries: { product: 1 },
  transitions: {
    product: { cart: 0.12, lost: 'rest' },
    cart: { account: 0.45, product: 0.15, lost: 'rest' },
    account: { payment: 0.7, lost: 'rest' },
    payment: { order: 0.85, cart: 0.05, lost: 'rest' },
  },
})

// %% [chart] journeyMap shop

// %%
const guests = scenario(shop, {
  name: 'Buying as a guest',
  changes: [
    {
      op: 'removeTouchpoint',
      touchpoint: 'account',
      avoided: { distribution: 'between', low: 0.1, high: 0.5, level: 0.8 },
    },
  ],
})

// %% [markdown]
// Baseline and scenario share their draws, so that the difference is surer than either of them.

// %%
const { baseline, scenarios } = forecast(shop, [guests], { seed: 1 })
const [guest] = scenarios
const of1000 = ({ low, high }: { low: number; high: number }) =>
  low === high
    ? (1000 * low).toFixed(0)
    : `${(1000 * low).toFixed(0)} to ${(1000 * high).toFixed(0)}`

console.log(`Orders of 1,000 visitors, as it is: ${of1000(baseline.conversion)}`)
if (guest !== undefined) {
  console.log(`Orders of 1,000 visitors, as guests: ${of1000(guest.conversion)} (80 % sure)`)
  console.log(`More orders of 1,000 visitors: ${of1000(guest.difference.conversion)}`)
}

// %% [markdown]
// And turned round: how many of those lost at the form would have to go on for five more orders of
// 1,000 visitors?

// %%
const target = { figure: 'conversion', value: (baseline.conversion.mean ?? 0) + 0.005 } as const
const needed = requiredStrength(shop, guests, 0, target)
console.log(
  needed.strength === null
    ? 'The account step alone cannot bring that many.'
    : `${(100 * needed.strength).toFixed(0)} % would have to; by the stated range that is ${(100 * (needed.probability ?? 0)).toFixed(0)} % likely.`,
)
