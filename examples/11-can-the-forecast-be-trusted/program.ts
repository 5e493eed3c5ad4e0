// %% [markdown]
// Before anybody acts on a forecast: would it have been right in the past? A backtest fits the log's
// past as one would have done on that day, forecasts what comes after it, and looks at what came.
// Here two generated logs are judged: one in which nothing changes, and one in which fewer customers go
// from the cart to the order after the date.

// %%
import type { EventLog } from 'sojourn/estimation'
import { compileChain, journey } from 'sojourn/model'
import { simulate } from 'sojourn/simulation'
import { backtest } from 'sojourn/validation'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const PER_DAY = 60
const AT = 60
const END = 90

const shopWhere = (orders: number) =>
  compileChain(
    journey({
      touchpoints: [{ id: 'product' }, { id: 'reviews' }, { id: 'cart' }],
      outcomes: [{ id: 'order', kind: 'conversion' }, { id: 'lost' }],
      entries: { product: 1 },
      transitions: {
        product: { reviews: 0.3, cart: 0.3, lost: 'rest' },
        reviews: { product: 0.4, cart: 0.2, lost: 'rest' },
        cart: { order: orders, lost: 'rest' },
      },
    }),
  )

// %%
const season = (orders: number, from: number, until: number, seed: number) => {
  const chain = shopWhere(orders)
  const customers = PER_DAY * (until - from)
  return simulate(chain, { customers, paths: customers, seed }).paths.map(({ states }, i) => ({
    time: (from + i / PER_DAY) * DAY,
    path: Array.from(states, (state) => chain.ids[state] as string).filter((id) => id !== 'lost'),
  }))
}
const logWhere = (later: number): EventLog => {
  const journeys = [...season(0.55, 0, AT, 1), ...season(later, AT, END, 2)]
  const touchpoints = ['product', 'reviews', 'cart', 'order']
  const events = journeys.flatMap(({ time, path }, customer) =>
    path.map((id, step) => ({ customer, id, time: time + step * HOUR })),
  )
  return {
    customers: journeys.length,
    touchpoints,
    channels: [],
    customer: Int32Array.from(events, ({ customer }) => customer),
    touchpoint: Int32Array.from(events, ({ id }) => touchpoints.indexOf(id)),
    time: Float64Array.from(events, ({ time }) => time),
  }
}

// %%
const judge = (later: number) =>
  backtest(logWhere(later), {
    conversions: ['order'],
    gap: '2d',
    at: AT * DAY,
    horizon: 1,
    draws: 60,
    seed: 1,
  })
const steady = judge(0.55)
const changed = judge(0.3)
const percent = (share: number | undefined) => `${(100 * (share ?? 0)).toFixed(1)} %`
const verdicts = {
  passes: 'it held',
  drifts: 'customers changed',
  misfits: 'it was wrong',
  tooLittleData: 'too few customers',
}
console.table(
  Object.entries({ steady, changed }).map(([log, { verdict, conversion }]) => {
    const last = conversion?.points.at(-1)
    return {
      log,
      verdict: verdicts[verdict],
      forecast: `${percent(last?.low)} to ${percent(last?.high)}`,
      observed: percent(last?.observed),
    }
  }),
)

// %% [markdown]
// Where did it change? Places where customers plainly don't go on as they did before the date:

// %%
const changesIn = ({ drift }: typeof steady) =>
  drift.changed.map(({ touchpoint }) => touchpoint).join(', ') || 'nowhere'
console.log(`In the steady shop: ${changesIn(steady)}`)
console.log(`In the one that changed: ${changesIn(changed)}`)
