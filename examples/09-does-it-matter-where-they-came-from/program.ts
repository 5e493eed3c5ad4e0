// %% [markdown]
// A chain forgets: what a customer does next depends on where they are, not on how they came there.
// Is that true? Perhaps whoever came to the cart by the reviews buys more often than whoever came by an
// ad. The test compares a chain that knows where a customer is with one that also knows where they
// were before.

// %%
import { analyze } from 'sojourn/analysis'
import { compareOrders, countHistories, testOrder } from 'sojourn/estimation'
import { historyJourney } from 'sojourn/model'

const times = (count: number, ...path: string[]) => Array.from({ length: count }, () => path)
const paths = [
  ...times(70, 'ad', 'cart', 'order'),
  ...times(230, 'ad', 'cart', 'lost'),
  ...times(500, 'ad', 'lost'),
  ...times(120, 'reviews', 'cart', 'order'),
  ...times(80, 'reviews', 'cart', 'lost'),
  ...times(200, 'reviews', 'lost'),
  ...times(60, 'reviews', 'ad', 'lost'),
  ...times(20, 'reviews', 'ad', 'cart', 'lost'),
  ...times(8, 'reviews', 'ad', 'cart', 'order'),
]

// %%
const names = [...new Set(paths.flat())]
const sequences = paths.map((path) => path.map((name) => names.indexOf(name)))
const { likelihoodRatio, degreesOfFreedom, pLikelihoodRatio } = testOrder(sequences)
console.log(
  `Likelihood ratio ${likelihoodRatio.toFixed(1)}, degrees of freedom ${degreesOfFreedom}`,
)
console.log(
  (pLikelihoodRatio ?? 1) < 0.001
    ? 'It matters where they came from: chance alone gives this less than once in 1,000 times.'
    : 'These paths do not show that it matters.',
)

// %% [markdown]
// A longer memory always fits better, and has more numbers to get wrong. AIC and BIC weigh the two;
// the lowest is best.

// %%
console.table(
  compareOrders(sequences, 2).map(({ order, parameters, aic, bic }) => ({
    'steps remembered': order,
    parameters,
    AIC: aic.toFixed(0),
    BIC: bic.toFixed(0),
  })),
)

// %% [markdown]
// With a memory of two steps, a cart reached by the reviews is another place than a cart reached by
// the ad.

// %%
const { journey } = historyJourney({
  ...countHistories(paths, 2),
  counted: true,
  touchpoints: [{ id: 'ad' }, { id: 'reviews' }, { id: 'cart' }],
  outcomes: [{ id: 'order', kind: 'conversion' }, { id: 'lost' }],
})
const hitting: Readonly<Record<string, number>> = analyze(journey).hitting ?? {}
for (const place of ['ad → cart', 'reviews → cart'])
  console.log(`From ${place}, ${(100 * (hitting[place] ?? 0)).toFixed(0)} % order.`)
