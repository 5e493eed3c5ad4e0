// Wrong code that must not compile: `npm run check` compiles this file, and an expected error that
// isn't one fails it. Nothing here is run.
import { analyze } from '../../src/analysis/index.ts'
import { journey } from '../../src/model/index.ts'
import { scenario } from '../../src/scenarios/index.ts'

const shop = journey({
  phases: [{ id: 'awareness' }, { id: 'decision' }],
  touchpoints: [
    { id: 'ad', phase: 'awareness', sojourn: { distribution: 'exponential', mean: '6h' } },
    { id: 'checkout', phase: 'decision' },
  ],
  outcomes: [{ id: 'purchase', kind: 'conversion' }, { id: 'lost' }],
  conversions: ['checkout'],
  entries: { ad: 1, lost: 1 },
  transitions: {
    ad: { checkout: 0.3, lost: 'rest' },
    checkout: { purchase: 0.6, ad: 0.1, lost: 'rest' },
  },
})

journey({
  touchpoints: [{ id: 'ad' }, { id: 'checkout' }],
  outcomes: [{ id: 'lost' }],
  entries: { ad: 1 },
  transitions: {
    // @ts-expect-error a successor is misspelt
    ad: { chekout: 0.3, lost: 'rest' },
  },
})

const listed = {
  touchpoints: [{ id: 'ad' }, { id: 'checkout' }],
  outcomes: [{ id: 'lost' }],
  entries: { ad: 1 },
} as const
// @ts-expect-error a row is misspelt
journey({ ...listed, transitions: { chekout: { lost: 1 } } })
// @ts-expect-error an outcome has no row
journey({ ...listed, transitions: { lost: { ad: 1 } } })

journey({
  touchpoints: [{ id: 'ad' }, { id: 'checkout' }],
  outcomes: [{ id: 'lost' }],
  // @ts-expect-error an entry is misspelt
  entries: { add: 1 },
  // @ts-expect-error a goal is misspelt
  conversions: ['chekout'],
  transitions: {
    // @ts-expect-error "rest" is misspelt
    ad: { lost: 'rets' },
  },
})

journey({
  phases: [{ id: 'awareness' }],
  touchpoints: [
    // @ts-expect-error a phase is misspelt
    { id: 'ad', phase: 'awarness' },
    // @ts-expect-error a key is misspelt
    { id: 'checkout', chanel: 'web' },
    // @ts-expect-error a duration has no unit
    { id: 'mail', sojourn: { distribution: 'exponential', mean: '6' } },
  ],
  // @ts-expect-error a kind is misspelt
  outcomes: [{ id: 'lost', kind: 'los' }],
  entries: { ad: 1 },
  transitions: {},
})

const steps = {
  touchpoints: [{ id: 'ad' }, { id: 'checkout' }],
  outcomes: [{ id: 'lost' }],
  entries: { ad: 1 },
  transitions: { ad: { checkout: 0.3, lost: 'rest' }, checkout: { lost: 1 } },
} as const
journey({
  ...steps,
  channels: [{ id: 'web' }],
  personas: [{ id: 'p', share: 1, entries: { checkout: 1 }, transitions: { ad: { lost: 1 } } }],
  referrals: { lost: 0.1 },
  referralEntries: { checkout: 1 },
  slopes: [{ touchpoint: 'ad', from: 'ad', to: 'lost', slope: 1 }],
  stocks: [
    {
      id: 's',
      inflow: { ad: 1 },
      halfLife: '1d',
      level: 1,
      acts: [{ from: 'ad', to: 'lost', exponent: 1 }],
    },
  ],
})
journey({
  touchpoints: [
    { id: 'ad', channel: 'web' },
    // @ts-expect-error a channel is misspelt
    { id: 'checkout', channel: 'wbe' },
  ],
  channels: [{ id: 'web' }],
  outcomes: [{ id: 'lost' }],
  entries: { ad: 1 },
  transitions: {},
})
// @ts-expect-error a persona's row is misspelt
journey({ ...steps, personas: [{ id: 'p', share: 1, transitions: { add: { lost: 1 } } }] })
// @ts-expect-error a persona's successor is misspelt
journey({ ...steps, personas: [{ id: 'p', share: 1, transitions: { ad: { losst: 1 } } }] })
// @ts-expect-error a persona's entry is misspelt
journey({ ...steps, personas: [{ id: 'p', share: 1, entries: { add: 1 } }] })
const fixed = { distribution: 'fixed', value: '1d' } as const
// @ts-expect-error a persona has sojourn times of touchpoints
journey({ ...steps, personas: [{ id: 'p', share: 1, sojourns: { lost: fixed } }] })
// @ts-expect-error who refers is misspelt
journey({ ...steps, referrals: { add: 1 } })
// @ts-expect-error where the referred begin is misspelt
journey({ ...steps, referralEntries: { add: 1 } })
// @ts-expect-error a slope's touchpoint is misspelt
journey({ ...steps, slopes: [{ touchpoint: 'add', from: 'ad', to: 'lost', slope: 1 }] })
// @ts-expect-error a stock's inflow is misspelt
journey({ ...steps, stocks: [{ id: 's', inflow: { add: 1 }, halfLife: '1d', level: 1, acts: [] }] })
const stock = { id: 's', inflow: { ad: 1 }, halfLife: '1d', level: 1 } as const
// @ts-expect-error what a stock acts on is misspelt
journey({ ...steps, stocks: [{ ...stock, acts: [{ from: 'ad', to: 'lots', exponent: 1 }] }] })
// @ts-expect-error a provenance is misspelt
journey({ ...steps, provenance: 'mesured' })

analyze(shop, { hit: ['checkout', 'purchase'], within: 3 })
// @ts-expect-error a touchpoint is misspelt
analyze(shop, { hit: ['chekout'] })

const { hitting, outcomes, expectedVisits, dropOff } = analyze(shop)
hitting?.ad satisfies number | undefined
outcomes.purchase satisfies number
expectedVisits.checkout satisfies number
dropOff[0]?.from satisfies 'ad' | 'checkout' | undefined
// @ts-expect-error a touchpoint is misspelt in a result
hitting?.chekout
// @ts-expect-error an outcome is no touchpoint
expectedVisits.purchase

scenario(shop, {
  name: 'All is well',
  changes: [
    { op: 'scaleOdds', from: 'checkout', to: 'purchase', factor: 1.1, reach: 0.5 },
    { op: 'removeTouchpoint', touchpoint: 'ad', avoided: 0.5 },
  ],
})
scenario(shop, {
  name: 'Misspelt',
  changes: [
    // @ts-expect-error where it comes from is misspelt
    { op: 'scaleOdds', from: 'chekout', to: 'purchase', factor: 1.1 },
    // @ts-expect-error where it leads is misspelt
    { op: 'scaleOdds', from: 'checkout', to: 'purchse', factor: 1.1 },
    // @ts-expect-error the touchpoint is misspelt
    { op: 'removeTouchpoint', touchpoint: 'add', avoided: 0.5 },
    // @ts-expect-error an operation that there isn't
    { op: 'removeTouchpoints', touchpoint: 'ad', avoided: 0.5 },
    // @ts-expect-error a strength is missing
    { op: 'scaleOdds', from: 'checkout', to: 'purchase' },
  ],
})

const guide = { id: 'guide', channel: 'web' } as const
scenario(shop, {
  name: 'All is well, with every operation',
  changes: [
    { op: 'redirect', from: 'ad', to: 'lost', share: 0.1, into: 'checkout', start: '2w' },
    {
      op: 'insertTouchpoint',
      touchpoint: guide,
      between: ['ad', 'checkout'],
      row: { checkout: 1 },
    },
    { op: 'scaleOdds', from: 'guide', to: 'checkout', factor: 1.2, lever: 'guide' },
    {
      op: 'scaleSojourn',
      touchpoint: 'ad',
      factor: 2,
      from: 3,
      until: '30d',
      ramp: 2,
      decay: '1w',
    },
    {
      op: 'setReward',
      outcome: 'purchase',
      revenue: 3,
      cost: { perPeriod: { amount: 1, period: '7d' } },
    },
    { op: 'scaleEntries', touchpoint: 'ad', factor: { distribution: 'gamma', mean: 1, sd: 0.1 } },
    { op: 'setExperience', touchpoint: 'checkout', experience: 1, reachBy: 'customer' },
  ],
  correlations: [{ levers: ['guide', 'guide'], rho: 1 }],
})
scenario(shop, {
  name: 'Misspelt',
  changes: [
    // @ts-expect-error where it comes from
    { op: 'redirect', from: 'add', to: 'lost', share: 0.1, into: 'checkout' },
    // @ts-expect-error where it leads
    { op: 'redirect', from: 'ad', to: 'lst', share: 0.1, into: 'checkout' },
    // @ts-expect-error where it shall lead
    { op: 'redirect', from: 'ad', to: 'lost', share: 0.1, into: 'chekout' },
    // @ts-expect-error a place between
    { op: 'insertTouchpoint', touchpoint: guide, between: ['add', 'checkout'], row: { lost: 1 } },
    // @ts-expect-error a successor
    { op: 'insertTouchpoint', touchpoint: guide, between: ['ad', 'checkout'], row: { lst: 1 } },
    // @ts-expect-error what is inserted
    { op: 'scaleOdds', from: 'gide', to: 'checkout', factor: 1.2 },
    // @ts-expect-error a touchpoint
    { op: 'scaleSojourn', touchpoint: 'add', factor: 2 },
    // @ts-expect-error an outcome
    { op: 'setReward', outcome: 'purchse', revenue: 3 },
    // @ts-expect-error a touchpoint
    { op: 'scaleEntries', touchpoint: 'add', factor: 2 },
    // @ts-expect-error a touchpoint
    { op: 'setExperience', touchpoint: 'chekout', experience: 1 },
    // @ts-expect-error a duration without a unit
    { op: 'scaleEntries', touchpoint: 'ad', factor: 2, until: '30' },
    // @ts-expect-error a key of the cost
    { op: 'scaleEntries', touchpoint: 'ad', factor: 2, cost: { perday: 2 } },
    // @ts-expect-error a time from which, where "from" is a touchpoint
    { op: 'scaleOdds', from: '30d', to: 'checkout', factor: 2 },
  ],
})
