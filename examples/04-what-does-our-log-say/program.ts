// %% [markdown]
// A log has one row an event: who, where, when. Which journey does it show, and how sure is each of
// its probabilities? Here the log is generated from a known journey, so that one can see whether
// the fit finds it.

// %%
import { type EventLog, fitJourney } from 'sojourn/estimation'
import { compileChain, journey } from 'sojourn/model'
import { simulate } from 'sojourn/simulation'

const truth = journey({
  touchpoints: [{ id: 'search' }, { id: 'product' }, { id: 'reviews' }, { id: 'cart' }],
  outcomes: [{ id: 'order', kind: 'conversion' }, { id: 'lost' }],
  entries: { search: 1 },
  transitions: {
    search: { product: 0.6, lost: 'rest' },
    product: { reviews: 0.3, cart: 0.2, lost: 'rest' },
    reviews: { product: 0.4, cart: 0.3, lost: 'rest' },
    cart: { order: 0.55, product: 0.15, lost: 'rest' },
  },
})

// %% [markdown]
// Two thousand customers, ten an hour. Nobody is seen to leave: they fall silent. A log is columns,
// with names coded by number; `@sojourn/data` reads one from CSV, Parquet and other files.

// %%
const HOUR = 3_600_000
const chain = compileChain(truth)
const { paths } = simulate(chain, { customers: 2000, paths: 2000, seed: 7 })
const seen = paths.map(({ states }) =>
  Array.from(states, (state) => chain.ids[state] as string).filter((id) => id !== 'lost'),
)
const touchpoints = [...new Set(seen.flat())]
const events = seen.flatMap((path, customer) =>
  path.map((id, step) => ({ customer, id, time: (customer / 10 + step) * HOUR })),
)
const log: EventLog = {
  customers: seen.length,
  touchpoints,
  channels: [],
  customer: Int32Array.from(events, ({ customer }) => customer),
  touchpoint: Int32Array.from(events, ({ id }) => touchpoints.indexOf(id)),
  time: Float64Array.from(events, ({ time }) => time),
}
console.log(`${events.length} events of ${log.customers} customers`)

// %% [markdown]
// Whoever was silent for a day is taken to have left. Customers who were seen less than a day before
// the log ends may still come back, so their last step isn't counted as a loss.

// %%
const fit = fitJourney(log, { conversions: ['order'], loss: 'lost', gap: '1d' })
const percent = (share: number | null) => (share === null ? '' : `${(100 * share).toFixed(0)} %`)
const rows = fit.transitions.map(({ from, to, count, probability, low, high }) => {
  const row: Readonly<Record<string, number | 'rest' | undefined>> | undefined =
    truth.transitions[from as keyof typeof truth.transitions]
  const known = row?.[to]
  return {
    step: `${from} → ${to}`,
    seen: count,
    fitted: percent(probability),
    '95 % interval': `${percent(low)} to ${percent(high)}`,
    truth: typeof known === 'number' ? percent(known) : 'the rest',
  }
})
console.table(rows)

// %% [chart] journeyMap fit.journey
