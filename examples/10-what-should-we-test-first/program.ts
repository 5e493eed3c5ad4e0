// %% [markdown]
// Two ideas, and one team that can test one of them at a time. A test is worth running where its
// result could change what is done, and where enough customers come by. Which first, and for how long?

// %%
import { planTest, probabilityBest } from 'sojourn/decisions'
import { decisionDraws } from 'sojourn/forecast'
import { journey } from 'sojourn/model'
import { scenario } from 'sojourn/scenarios'

const shop = journey({
  currency: 'EUR',
  touchpoints: [{ id: 'product' }, { id: 'cart' }, { id: 'payment' }],
  outcomes: [{ id: 'order', kind: 'conversion', revenue: 60 }, { id: 'lost' }],
  entries: { product: 1 },
  transitions: {
    product: { cart: 0.15, lost: 'rest' },
    cart: { payment: 0.5, product: 0.1, lost: 'rest' },
    payment: { order: 0.8, lost: 'rest' },
  },
})

// %% [markdown]
// What each would change, as far as one knows. Both may also do harm.

// %%
const video = scenario(shop, {
  name: 'A video on the product page',
  changes: [
    {
      op: 'scaleOdds',
      from: 'product',
      to: 'cart',
      factor: { distribution: 'lognormal', median: 1.05, sigma: 0.1 },
      cost: { fixed: 30_000 },
    },
  ],
})
const delivery = scenario(shop, {
  name: 'Delivery date shown in the cart',
  changes: [
    {
      op: 'scaleOdds',
      from: 'cart',
      to: 'payment',
      factor: { distribution: 'lognormal', median: 1.02, sigma: 0.03 },
      cost: { fixed: 5_000 },
    },
  ],
})

// %%
const PER_DAY = 2000
const DAYS = 365
const { strategies } = decisionDraws(shop, [video, delivery], {
  horizon: DAYS,
  draws: 2000,
  entrants: PER_DAY * DAYS,
  seed: 1,
})
const best = probabilityBest(strategies.map(({ benefit }) => benefit))
console.table(
  strategies.map(({ name }, i) => ({
    plan: i === 0 ? 'As it is' : name,
    'best in': `${(100 * (best[i]?.mean ?? 0)).toFixed(0)} % of draws`,
  })),
)

// %% [markdown]
// Money is by customer who takes part. A test runs for whole weeks, so that each weekday counts
// alike, and half of the customers see the idea. `planTest` looks for the length at which what one
// learns, less what the test costs, is worth most.

// %%
const sizes = [1, 2, 4, 8].map((weeks) => (weeks * 7 * PER_DAY) / 2)
const [now, ...ideas] = strategies
const plans = ideas
  .map((idea) => {
    const arms = [now, idea].map(({ conversion, benefit }) => ({
      conversion,
      benefit: benefit.map((of1000) => of1000 / 1000),
    }))
    const cost = { fixed: 4000 }
    const plan = planTest({ arms, customersPerDay: PER_DAY, horizonDays: DAYS, sizes, cost })
    return { name: idea.name, days: plan.best?.days ?? 0, gain: plan.best?.gain.mean ?? 0 }
  })
  .sort((a, b) => b.gain - a.gain)
console.table(
  plans.map(({ name, days, gain }) => ({
    test: name,
    'for days': days.toFixed(0),
    'worth, in EUR': (1000 * Math.round(gain / 1000)).toFixed(0),
  })),
)
const [first] = plans
console.log(
  first === undefined || first.gain <= 0
    ? 'No test is worth its cost: decide now.'
    : `Test first: ${first.name}, for ${first.days.toFixed(0)} days.`,
)
