import { forecast } from 'sojourn/forecast'
import { journey } from 'sojourn/model'
import { scenario } from 'sojourn/scenarios'
import {
  attributionChart,
  type Chart,
  differenceChart,
  dropOffChart,
  emotionChart,
  en,
  type ForecastDay,
  forecastChart,
  frontierChart,
  funnelChart,
  journeyFlow,
  journeyMapChart,
  type Messages,
  occupancyChart,
  pinnedChart,
  retentionChart,
  sojournChart,
  steppedFlowChart,
  tornadoChart,
  transitionChart,
  waterfallChart,
  worthChart,
} from '../../src/index.ts'

/** A chart of the gallery: made from data alone, in any language. */
export interface Example {
  readonly id: string
  /** The function that makes it. */
  readonly by: string
  readonly chart: (messages?: Messages) => Chart
}

const days = (mean: `${number}${'h' | 'd'}`) => ({ distribution: 'exponential', mean }) as const
export const shop = journey({
  currency: 'NOK',
  phases: [
    { id: 'awareness', name: 'Awareness' },
    { id: 'consideration', name: 'Consideration' },
    { id: 'purchase', name: 'Purchase' },
    { id: 'loyalty', name: 'Loyalty' },
  ],
  touchpoints: [
    { id: 'ad', name: 'Instagram ad', phase: 'awareness', sojourn: days('1h') },
    { id: 'search', name: 'Search', phase: 'awareness', sojourn: days('1h') },
    { id: 'product', name: 'Product page', phase: 'consideration', sojourn: days('1d') },
    { id: 'reviews', name: 'Reviews', phase: 'consideration', sojourn: days('1h') },
    { id: 'cart', name: 'Cart', phase: 'purchase', sojourn: days('1d') },
    { id: 'checkout', name: 'Checkout', phase: 'purchase', sojourn: days('1h') },
    { id: 'order', name: 'Order', phase: 'purchase', revenue: 850, sojourn: days('4d') },
    { id: 'club', name: 'Loyalty club', phase: 'loyalty', sojourn: days('60d') },
  ],
  outcomes: [{ id: 'lost', name: 'Left' }],
  conversions: ['order'],
  entries: { ad: 0.6, search: 0.4 },
  transitions: {
    ad: { product: 0.5, lost: 'rest' },
    search: { product: 0.7, lost: 'rest' },
    product: { reviews: 0.3, cart: 0.22, lost: 'rest' },
    reviews: { product: 0.35, cart: 0.25, lost: 'rest' },
    cart: { product: 0.1, checkout: 0.6, lost: 'rest' },
    checkout: { order: 0.66, lost: 'rest' },
    order: { club: 0.45, lost: 'rest' },
    club: { product: 0.5, lost: 'rest' },
  },
  evidence: {
    transitions: {
      cart: { product: 40, checkout: 240, lost: 120 },
      checkout: { order: 158, lost: 82 },
      order: { club: 70, lost: 88 },
    },
  },
})

const odds = <From extends string, To extends string>(
  from: From,
  to: To,
  median: number,
  sigma: number,
) => ({ op: 'scaleOdds', from, to, factor: { distribution: 'lognormal', median, sigma } }) as const
const { baseline, scenarios } = forecast(
  shop,
  [
    scenario(shop, { name: 'Shorter checkout', changes: [odds('checkout', 'order', 1.4, 0.15)] }),
    scenario(shop, { name: 'Added reviews', changes: [odds('product', 'cart', 1.06, 0.06)] }),
    scenario(shop, { name: 'Loyalty club bonus', changes: [odds('order', 'club', 1.5, 0.3)] }),
  ],
  { draws: 300, horizon: 90, seed: 11 },
)
const comparisons = scenarios.map((comparison) => ({ name: comparison.name, comparison }))

/** A wave that stands for the noise of days, so that no random number is needed. */
const wave = (i: number) => Math.sin(12.9898 * i) + Math.sin(78.233 * i + 1)
const date = (day: number) => new Date(Date.UTC(2026, 10, 22 + day)).toISOString().slice(0, 10)
const fan = (rise: number): ForecastDay[] =>
  Array.from({ length: 91 }, (_, day) => {
    const median = 119 + rise * Math.min(1, day / 21)
    const spread = 6 + 0.22 * day
    return {
      date: date(day),
      median,
      low50: median - 0.67 * spread,
      high50: median + 0.67 * spread,
      low80: median - 1.28 * spread,
      high80: median + 1.28 * spread,
      low95: median - 1.96 * spread,
      high95: median + 1.96 * spread,
    }
  })

const occupancy = [
  { name: 'Awareness', at: (day: number) => Math.exp(-day / 3) },
  { name: 'Consideration', at: (day: number) => 0.5 * (Math.exp(-day / 14) - Math.exp(-day / 3)) },
  { name: 'Purchase', at: (day: number) => 0.3 * (Math.exp(-day / 20) - Math.exp(-day / 6)) },
  { name: 'Use', at: (day: number) => 0.08 * (1 - Math.exp(-day / 25)) },
  { name: 'Loyalty', at: (day: number) => 0.05 * (1 - Math.exp(-day / 40)) },
].map(({ name, at }) => ({
  name,
  days: Array.from({ length: 91 }, (_, day) => {
    const mean = at(day)
    return { day, mean, low: 0.85 * mean, high: Math.min(1, 1.15 * mean) }
  }),
}))

const { ids, chances } = matrixOf()

/** Every chart there is, in the order of the story: the journey, what comes, what to do. */
export const examples: readonly Example[] = [
  {
    id: 'journey-map',
    by: 'journeyMapChart',
    chart: (messages = en) => journeyMapChart(journeyFlow(shop), { messages }),
  },
  {
    id: 'drop-off',
    by: 'dropOffChart',
    chart: (messages = en) => dropOffChart(journeyFlow(shop), { messages }),
  },
  {
    id: 'flow-by-step',
    by: 'steppedFlowChart',
    chart: (messages = en) =>
      steppedFlowChart(
        Array.from({ length: 13 }, (_, step) => {
          const active = 1000 * 0.62 ** step
          const converted = 78 * (1 - 0.6 ** Math.max(0, step - 2))
          return { step, active, converted, lost: 1000 - active - converted }
        }),
        { messages },
      ),
  },
  {
    id: 'funnel',
    by: 'funnelChart',
    chart: (messages = en) =>
      funnelChart(
        [
          { name: 'Product page', reached: 527, low: 510, high: 544 },
          { name: 'Cart', reached: 161, low: 150, high: 172 },
          { name: 'Checkout', reached: 97, low: 88, high: 106 },
          { name: 'Payment', reached: 66, low: 58, high: 74 },
          { name: 'Order', reached: 62, low: 55, high: 70 },
        ],
        { messages },
      ),
  },
  {
    id: 'transitions',
    by: 'transitionChart',
    chart: (messages = en) =>
      transitionChart(
        { from: ids, to: [...ids, 'Left'], shares: chances, leaving: ['Left'] },
        { messages },
      ),
  },
  {
    id: 'sojourns',
    by: 'sojournChart',
    chart: (messages = en) =>
      sojournChart(
        [
          { name: 'Checkout', p10: 0.0007, p25: 0.0014, median: 0.0028, p75: 0.006, p90: 0.02 },
          { name: 'Product page', p10: 0.0003, p25: 0.001, median: 0.004, p75: 0.3, p90: 1.5 },
          { name: 'Cart', p10: 0.001, p25: 0.01, median: 0.2, p75: 1.2, p90: 4 },
          { name: 'Delivery', p10: 1.8, p25: 2.4, median: 3.1, p75: 4.2, p90: 6 },
          { name: 'Until the next order', p10: 14, p25: 30, median: 62, p75: 120, p90: 240 },
        ],
        { messages },
      ),
  },
  {
    id: 'emotion',
    by: 'emotionChart',
    chart: (messages = en) =>
      emotionChart(
        [
          { name: 'Instagram ad', mean: 0.1, low: -0.1, high: 0.3 },
          { name: 'Product page', mean: 0.3, low: 0.1, high: 0.5 },
          { name: 'Reviews', mean: 0.8, low: 0.6, high: 1 },
          { name: 'Cart', mean: -0.2, low: -0.4, high: 0 },
          {
            name: 'Checkout',
            mean: -1.1,
            low: -1.3,
            high: -0.9,
            quote: 'Delivery was added at the end',
          },
          { name: 'Parcel', mean: 0.9, low: 0.7, high: 1.1 },
          { name: 'Loyalty club', mean: 1.1, low: 0.8, high: 1.4 },
        ],
        { messages },
      ),
  },
  {
    id: 'occupancy',
    by: 'occupancyChart',
    chart: (messages = en) => occupancyChart(occupancy, { messages }),
  },
  {
    id: 'retention',
    by: 'retentionChart',
    chart: (messages = en) => retentionChart(baseline, scenarios[2], { messages }),
  },
  {
    id: 'forecast',
    by: 'forecastChart',
    chart: (messages = en) =>
      forecastChart(fan(8), {
        measure: 'orders',
        noChange: fan(0),
        observed: Array.from({ length: 45 }, (_, i) => ({
          date: date(i - 45),
          value: Math.round(119 + 11 * wave(i)),
        })),
        messages,
      }),
  },
  {
    id: 'differences',
    by: 'differenceChart',
    chart: (messages = en) => differenceChart(comparisons, 'conversion', undefined, { messages }),
  },
  {
    id: 'pinned',
    by: 'pinnedChart',
    chart: (messages = en) =>
      pinnedChart(
        [
          {
            name: 'Checkout only',
            differs: 'checkout 5 → 3 steps',
            low: -54,
            low50: 900,
            mean: 1836,
            high50: 2700,
            high: 3657,
            better: 0.9,
            best: 0.05,
          },
          {
            name: 'Reviews and club',
            differs: 'reviews +50 %, club on',
            low: 256,
            low50: 1400,
            mean: 2353,
            high50: 3200,
            high: 4427,
            better: 0.95,
            best: 0.12,
          },
          {
            name: 'All three',
            differs: 'checkout 5 → 3 steps, reviews +50 %, club on',
            low: 1380,
            low50: 2900,
            mean: 4189,
            high50: 5400,
            high: 7029,
            better: 0.97,
            best: 0.82,
          },
        ],
        { measure: 'revenue', currency: 'NOK', messages },
      ),
  },
  {
    id: 'waterfall',
    by: 'waterfallChart',
    chart: (messages = en) =>
      waterfallChart(
        [
          { name: 'Shorter checkout', mean: 1836, low: -55, high: 3716 },
          { name: 'Added reviews', mean: 2180, low: 32, high: 3892 },
          { name: 'Loyalty club', mean: 373, low: -454, high: 1232 },
          { name: '10 % pop-up', mean: -420, low: -900, high: 60 },
        ],
        { measure: 'revenue', start: 54_906, currency: 'NOK', messages },
      ),
  },
  {
    id: 'tornado',
    by: 'tornadoChart',
    chart: (messages = en) =>
      tornadoChart(
        [
          { name: 'Effect of the club', atLow: 58_600, atHigh: 59_700 },
          { name: 'Effect of checkout', atLow: 57_100, atHigh: 61_000 },
          { name: 'Effect of reviews', atLow: 57_700, atHigh: 60_500 },
          { name: 'Share who read reviews', atLow: 58_300, atHigh: 60_100 },
          { name: 'Delivery price', atLow: 59_900, atHigh: 58_500 },
        ],
        { measure: 'revenue', base: 59_095, currency: 'NOK', messages },
      ),
  },
  {
    id: 'value-of-information',
    by: 'worthChart',
    chart: (messages = en) =>
      worthChart(
        [
          { name: 'Effect of checkout', worth: 98_000, standardError: 4100 },
          { name: 'Effect of the club', worth: 60_000, standardError: 3300 },
          { name: 'Effect of reviews', worth: 24_000, standardError: 2900 },
          { name: 'Delivery price', worth: 0, standardError: 900 },
        ],
        { currency: 'NOK', messages },
      ),
  },
  {
    id: 'attribution',
    by: 'attributionChart',
    chart: (messages = en) =>
      attributionChart(
        [
          { name: 'Search', mean: 0.41, low: 0.37, high: 0.45, other: 0.52 },
          { name: 'Instagram', mean: 0.27, low: 0.23, high: 0.31, other: 0.16 },
          { name: 'E-mail', mean: 0.14, low: 0.11, high: 0.17, other: 0.22 },
          { name: 'A friend’s tip', mean: 0.12, low: 0.08, high: 0.16, other: 0.06 },
          { name: 'Affiliates', mean: 0.06, low: 0.04, high: 0.08, other: 0.04 },
        ],
        { other: 'last touch', messages },
      ),
  },
  {
    id: 'frontier',
    by: 'frontierChart',
    chart: (messages = en) =>
      frontierChart(
        [
          { name: 'Reviews', cost: 20_000, gain: 0.21, low: 0.05, high: 0.38 },
          { name: 'Checkout', cost: 60_000, gain: 0.3, low: -0.01, high: 0.6 },
          { name: 'Pop-up', cost: 45_000, gain: 0.08, low: -0.1, high: 0.25 },
          { name: 'Reviews and checkout', cost: 80_000, gain: 0.5, low: 0.1, high: 0.9 },
          { name: 'All three', cost: 140_000, gain: 0.55, low: 0.12, high: 0.99 },
          { name: 'Club', cost: 60_000, gain: 0.06, low: -0.08, high: 0.2 },
        ],
        { measure: 'conversion', currency: 'NOK', messages },
      ),
  },
]

/** Transition probabilities of the shop, by name. */
function matrixOf() {
  const name = new Map(shop.touchpoints.map(({ id, name: text = id }) => [id, text]))
  const { edges, losses, nodes } = journeyFlow(shop)
  const ids = shop.touchpoints.map(({ id }) => id)
  const visits = new Map(nodes.map((node) => [node.id, node.visits]))
  const chances = ids.map((from) => {
    const share = (flow = 0) => flow / (visits.get(from) ?? 1)
    return [
      ...ids.map((to) => share(edges.find((e) => e.from === from && e.to === to)?.flow)),
      share(losses.find((loss) => loss.from === from)?.flow),
    ]
  })
  return { ids: ids.map((id) => name.get(id) ?? id), chances }
}
