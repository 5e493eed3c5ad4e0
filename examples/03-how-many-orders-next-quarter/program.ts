// %% [markdown]
// A shop plans its stock for the next ninety days. Six hundred visitors come every day, and from
// day 31 to 60 a campaign brings half as many again by the ad. How many orders is that, and how
// unsure?
//
// What the shop knows are counts: of so many visits to each page, so many went on. Few visits mean
// wide ranges, and the forecast carries them on.

// %%
import { forecastByDay } from 'sojourn/forecast'
import { journey } from 'sojourn/model'
import { scenario } from 'sojourn/scenarios'

const shop = journey({
  currency: 'NOK',
  touchpoints: [
    { id: 'ad', sojourn: { distribution: 'exponential', mean: '2d' } },
    { id: 'product', sojourn: { distribution: 'exponential', mean: '1d' } },
    { id: 'cart', sojourn: { distribution: 'exponential', mean: '6h' } },
  ],
  outcomes: [{ id: 'order', kind: 'conversion', revenue: 750 }, { id: 'lost' }],
  entries: { ad: 0.6, product: 0.4 },
  transitions: {
    ad: { product: 0.3, lost: 'rest' },
    product: { cart: 0.2, ad: 0.1, lost: 'rest' },
    cart: { order: 0.5, product: 0.2, lost: 'rest' },
  },
  // Counts of steps seen in a few days: the rows above are their shares.
  evidence: {
    transitions: {
      ad: { product: 90, lost: 210 },
      product: { cart: 60, ad: 30, lost: 210 },
      cart: { order: 40, product: 16, lost: 24 },
    },
  },
})

// %%
const campaign = scenario(shop, {
  name: 'Campaign',
  changes: [
    {
      op: 'scaleEntries',
      touchpoint: 'ad',
      factor: 1.5,
      start: 31,
      until: 60,
      cost: { fixed: 40_000 },
    },
  ],
})

// %% [markdown]
// Each draw takes every row of the chain from what the counts leave open, and follows the customers
// of each day. Whoever comes late in the quarter and orders after it isn't counted.

// %%
const { baseline, scenarios } = forecastByDay(shop, [campaign], {
  horizon: 90,
  entrants: 600,
  draws: 300,
})
const last = baseline.total.converted.at(-1)
const more = scenarios[0]?.difference
const range = (interval: { low: number; high: number } | undefined) =>
  `${Math.round(interval?.low ?? 0)} to ${Math.round(interval?.high ?? 0)}`
console.log(`Orders in ninety days: ${range(last)} (80 % sure)`)
console.log(`More orders by the campaign: ${range(more?.converted.at(-1))}`)
console.log(`More revenue less costs, in NOK: ${range(more?.marginSoFar.at(-1))}`)

// %%
console.table(
  [30, 60, 90].map((day) => ({
    'until day': day,
    'orders as it is': range(baseline.total.converted[day - 1]),
    'with the campaign': range(scenarios[0]?.total.converted[day - 1]),
  })),
)
