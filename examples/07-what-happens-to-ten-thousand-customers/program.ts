// %% [markdown]
// Means say little about one customer. How long does a sale take for the quickest and the slowest,
// and what does one who never buys cost? For that, customers are simulated one by one. Where there is
// an exact answer as well, the two must agree.

// %%
import { analyze } from 'sojourn/analysis'
import { compileChain, journey } from 'sojourn/model'
import { simulate } from 'sojourn/simulation'

const sale = journey({
  currency: 'EUR',
  touchpoints: [
    { id: 'conference', cost: 40, sojourn: { distribution: 'exponential', mean: '20d' } },
    { id: 'consultation', cost: 300, sojourn: { distribution: 'gamma', shape: 2, scale: '7d' } },
    { id: 'proposal', cost: 900, sojourn: { distribution: 'gamma', shape: 2, scale: '15d' } },
  ],
  outcomes: [{ id: 'contract', kind: 'conversion', revenue: 20_000 }, { id: 'lost' }],
  entries: { conference: 1 },
  transitions: {
    conference: { consultation: 0.3, lost: 'rest' },
    consultation: { proposal: 0.5, consultation: 0.2, lost: 'rest' },
    proposal: { contract: 0.45, consultation: 0.15, lost: 'rest' },
  },
})

// %% [chart] journeyMap sale

// %%
const chain = compileChain(sale)
const { conversion, values } = simulate(chain, { customers: 10_000, values: true, seed: 1 })
const exact = analyze(sale).conversion ?? 0
const percent = (share: number) => `${(100 * share).toFixed(2)} %`
console.log(`Exactly ${percent(exact)} sign.`)
console.log(
  `Of the simulated ${percent(conversion?.mean ?? 0)} sign, give or take ${percent(conversion?.standardError ?? 0)}.`,
)

// %% [markdown]
// Days from the conference to the contract, of those who sign:

// %%
const days = Array.from(values?.time ?? [], (seconds) => seconds / 86_400)
  .filter((_, customer) => values?.converted[customer] === 1)
  .sort((a, b) => a - b)
const quantile = (share: number) => days[Math.floor(share * days.length)]?.toFixed(0)
console.table(
  [0.1, 0.5, 0.9].map((share) => ({
    'of those who sign': `${100 * share} %`,
    'within days': quantile(share),
  })),
)

// %%
const spent = Array.from(values?.cost ?? []).filter(
  (_, customer) => values?.converted[customer] === 0,
)
const mean = spent.reduce((sum, cost) => sum + cost, 0) / spent.length
console.log(`One who never signs costs ${mean.toFixed(0)} EUR on average,`)
console.log(`and at most ${Math.max(...spent)} EUR among these.`)
