// %% [markdown]
// Customers see an ad, search, open a newsletter, and at last some order. Who gets the credit? Each
// rule has its own answer. The rule of the last touch gives ads nothing, since ads come first.
//
// A path is the channels that a customer met, in order; it says how many of such customers ordered
// and how many did not.

// %%
import { attribute, pathTable } from 'sojourn/attribution'

const paths = pathTable([
  { path: 'ad > search > newsletter', conversions: 60, nulls: 900 },
  { path: 'ad > search', conversions: 90, nulls: 1500 },
  { path: 'search', conversions: 80, nulls: 1600 },
  { path: 'search > newsletter', conversions: 50, nulls: 500 },
  { path: 'ad > newsletter', conversions: 40, nulls: 700 },
  { path: 'ad', conversions: 0, nulls: 4000 },
])

// %% [markdown]
// `markov` is by removal: how many orders would the chain lose if whoever comes to that channel
// left? `shapley` shares out what each set of channels sells among its members.

// %%
const { conversions, channels } = attribute(paths, { draws: 400 })
const orders = (count: number) => count.toFixed(0)
console.log(`${orders(conversions)} orders, shared out by five rules:`)
console.table(
  channels.map(({ channel, first, last, linear, markov, shapley }) => ({
    channel,
    first: orders(first),
    last: orders(last),
    linear: orders(linear),
    shapley: orders(shapley),
    markov: orders(markov),
  })),
)

// %% [markdown]
// The removal effect itself, with what so few paths leave open. It says what the list of paths shows,
// not what would happen if the channel were switched off: only a test can say that.

// %%
const percent = (share: number | null | undefined) => `${(100 * (share ?? 0)).toFixed(0)} %`
console.table(
  channels.map(({ channel, removalEffect, removalEffectRange }) => ({
    channel,
    'orders lost without it': percent(removalEffect),
    'likely between': percent(removalEffectRange?.low),
    and: percent(removalEffectRange?.high),
  })),
)
