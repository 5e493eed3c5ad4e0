// %% [markdown]
// A shop knows how its visitors move from page to page, and wants to know two things. At which step
// are most of them lost? And at which step would a small improvement bring most orders? The two
// answers need not be the same step.

// %%
import { analyze } from 'sojourn/analysis'
import { journey } from 'sojourn/model'

const shop = journey({
  touchpoints: [
    { id: 'Instagram ad' },
    { id: 'search' },
    { id: 'product page' },
    { id: 'reviews' },
    { id: 'cart' },
    { id: 'account' },
    { id: 'payment' },
  ],
  outcomes: [{ id: 'order', kind: 'conversion' }, { id: 'lost' }],
  entries: { 'Instagram ad': 0.6, search: 0.4 },
  transitions: {
    'Instagram ad': { 'product page': 0.32, reviews: 0.05, lost: 'rest' },
    search: { 'product page': 0.55, reviews: 0.08, lost: 'rest' },
    'product page': { reviews: 0.22, cart: 0.09, search: 0.05, lost: 'rest' },
    reviews: { 'product page': 0.25, cart: 0.2, lost: 'rest' },
    cart: { account: 0.45, 'product page': 0.12, lost: 'rest' },
    account: { payment: 0.74, cart: 0.04, lost: 'rest' },
    payment: { order: 0.85, cart: 0.05, lost: 'rest' },
  },
})
const percent = (share: number) => `${(100 * share).toFixed(1)} %`

// %% [chart] dropOff shop

// %% [markdown]
// The analysis is exact. Each number is a solution of the chain's linear equations, and
// `errorBound` says how far off it can be at most.

// %%
const analysis = analyze(shop)
console.log(`${percent(analysis.conversion ?? 0)} of all visitors order.`)
console.log(`No figure is further off than ${analysis.errorBound.toExponential(0)}.`)

// %% [markdown]
// Where customers are last seen before they leave:

// %%
console.table(
  analysis.dropOff
    .slice(0, 5)
    .map(({ from, share }) => ({ 'lost at': from, 'of all visitors': percent(share) })),
)

// %% [markdown]
// Where a change counts most. Leverage is the slope of conversion by the log-odds of a step: with
// ten per cent better odds, conversion grows by about a tenth of it.

// %%
const steps = [...(analysis.leverage ?? [])].sort((a, b) => b.value - a.value).slice(0, 5)
console.table(
  steps.map(({ from, to, value }) => ({
    step: `${from} → ${to}`,
    'more orders of 10,000': (10_000 * Math.log(1.1) * value).toFixed(0),
  })),
)
