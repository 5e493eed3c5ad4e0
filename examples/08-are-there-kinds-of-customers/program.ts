// %% [markdown]
// One chain for all says how customers move on average. Perhaps nobody moves like that: some look
// around for long, and some come to buy. Can a log tell that there are two kinds?

// %%
import { personaMixture } from 'sojourn/analysis'
import { type EventLog, fitSegments } from 'sojourn/estimation'
import { compileChain, journey } from 'sojourn/model'
import { simulate } from 'sojourn/simulation'

// %% [markdown]
// The log is generated: four of five customers look around, one of five buys quickly. The fit isn't
// told who is who.

// %%
const kind = (product: { cart: number; reviews: number }, buys: number) =>
  compileChain(
    journey({
      touchpoints: [{ id: 'product' }, { id: 'reviews' }, { id: 'cart' }],
      outcomes: [{ id: 'order', kind: 'conversion' }, { id: 'lost' }],
      entries: { product: 1 },
      transitions: {
        product: { ...product, lost: 'rest' },
        reviews: { product: 0.7, lost: 'rest' },
        cart: { order: buys, product: 0.1, lost: 'rest' },
      },
    }),
  )
const walk = (chain: ReturnType<typeof kind>, customers: number, seed: number) =>
  simulate(chain, { customers, paths: customers, seed }).paths.map(({ states }) =>
    Array.from(states, (state) => chain.ids[state] as string).filter((id) => id !== 'lost'),
  )
const seen = [
  ...walk(kind({ cart: 0.05, reviews: 0.75 }, 0.3), 1600, 1),
  ...walk(kind({ cart: 0.8, reviews: 0.02 }, 0.8), 400, 2),
]
const touchpoints = [...new Set(seen.flat())]
const events = seen.flatMap((path, customer) => path.map((id, time) => ({ customer, id, time })))
const log: EventLog = {
  customers: seen.length,
  touchpoints,
  channels: [],
  customer: Int32Array.from(events, ({ customer }) => customer),
  touchpoint: Int32Array.from(events, ({ id }) => touchpoints.indexOf(id)),
  time: Float64Array.from(events, ({ time }) => time),
}

// %% [markdown]
// How many kinds? Customers are dealt to five parts; each part is foretold from the others with one,
// two and three kinds. The fewest are taken that foretell about as well as the best.

// %%
const { segments, numbers, segment } = fitSegments(log, {
  seed: 1,
  highest: 3,
  restarts: 2,
  conversions: ['order'],
})
console.table(
  numbers.map((each) => ({
    kinds: each.segments,
    'held-out loss': each.heldOutLogLoss.toFixed(3),
  })),
)
console.log(`Kinds of customers: ${segments.length}`)

// %%
const percent = (share: number) => `${(100 * share).toFixed(0)} %`
const personas = segments.map(({ id, share, journey }) => ({
  id,
  share,
  chain: compileChain(journey),
}))
console.table(
  personas.map(({ id, share, chain }, i) => ({
    'kind of customer': i + 1,
    'of all': percent(share),
    'of these order': percent(personaMixture([{ id, share: 1, chain }]).conversion ?? 0),
  })),
)
const right = Array.from(segment).filter((k, customer) => (k === 1) === customer >= 1600).length
console.log(`${percent(right / segment.length)} of the journeys are put where they belong.`)
