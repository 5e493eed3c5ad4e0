import { type Duration, type Journey, journey, readJourney } from 'sojourn/model'

const hours = (mean: number) =>
  ({ distribution: 'exponential', mean: `${mean}h` as Duration }) as const

/** A made-up shop in which nearly every lever has its place; it has a retargeting ad, and no cart reminder. */
export const RICH: Journey = journey({
  name: 'Everything shop',
  currency: 'NOK',
  phases: [
    { id: 'awareness' },
    { id: 'consideration' },
    { id: 'decision' },
    { id: 'post-purchase' },
    { id: 'loyalty' },
  ],
  touchpoints: [
    { id: 'ad', phase: 'awareness', cost: 2, sojourn: hours(6) },
    { id: 'instagram', name: 'Instagram post', phase: 'awareness', sojourn: hours(6) },
    { id: 'search', phase: 'awareness', sojourn: hours(1) },
    { id: 'friend', name: 'A friend', phase: 'awareness', sojourn: hours(2) },
    { id: 'blog', phase: 'awareness', sojourn: hours(2) },
    { id: 'website', phase: 'consideration', sojourn: hours(1) },
    { id: 'product page', phase: 'consideration', sojourn: hours(1), experience: 0.5 },
    { id: 'reviews', phase: 'consideration', sojourn: hours(1) },
    { id: 'comparison', phase: 'consideration', sojourn: hours(1) },
    { id: 'size guide', phase: 'consideration', sojourn: hours(1) },
    { id: 'retargeting', phase: 'consideration', cost: 1, sojourn: hours(24) },
    { id: 'newsletter', phase: 'consideration', sojourn: hours(48) },
    { id: 'pop-up', phase: 'decision', sojourn: hours(0.1) },
    { id: 'cart', phase: 'decision', sojourn: hours(2) },
    { id: 'account', phase: 'decision', sojourn: hours(0.1) },
    { id: 'checkout', phase: 'decision', sojourn: hours(0.2) },
    { id: 'payment', phase: 'decision', sojourn: hours(0.1) },
    {
      id: 'purchase',
      phase: 'decision',
      revenue: 800,
      cost: 360,
      sojourn: hours(1),
      experience: 1,
    },
    { id: 'thank-you e-mail', phase: 'post-purchase', sojourn: hours(24), experience: 0 },
    { id: 'delivery', phase: 'post-purchase', sojourn: hours(72), experience: 0.5 },
    { id: 'returns', phase: 'post-purchase', cost: 150, sojourn: hours(72), experience: -1 },
    { id: 'tips e-mail', phase: 'post-purchase', sojourn: hours(72) },
    { id: 'use', phase: 'post-purchase', sojourn: hours(24 * 30), experience: 1 },
    { id: 'support', phase: 'post-purchase', cost: 80, sojourn: hours(24), experience: -0.5 },
    { id: 'paying', phase: 'loyalty', revenue: 199, sojourn: hours(24 * 30) },
    { id: 'comes back', phase: 'loyalty', sojourn: hours(24 * 10) },
    { id: 'loyal', phase: 'loyalty', sojourn: hours(24 * 30) },
    { id: 'writes a review', phase: 'loyalty', sojourn: hours(1) },
    { id: 'recommends', phase: 'loyalty', sojourn: hours(1) },
  ],
  outcomes: [
    { id: 'lost' },
    { id: 'competitor', kind: 'competitor' },
    { id: 'churn', kind: 'churn' },
  ],
  conversions: ['purchase'],
  entries: { ad: 40, instagram: 20, search: 25, friend: 10, blog: 5 },
  transitions: {
    ad: { website: 0.1, 'product page': 0.15, lost: 'rest' },
    instagram: { website: 0.15, 'product page': 0.1, blog: 0.05, lost: 'rest' },
    search: { website: 0.3, 'product page': 0.3, blog: 0.05, lost: 'rest' },
    friend: { website: 0.4, 'product page': 0.3, lost: 'rest' },
    blog: { website: 0.25, 'product page': 0.15, lost: 'rest' },
    website: {
      'product page': 0.45,
      newsletter: 0.02,
      competitor: 0.08,
      lost: 'rest',
    },
    'product page': {
      reviews: 0.2,
      comparison: 0.08,
      'size guide': 0.12,
      cart: 0.12,
      website: 0.1,
      retargeting: 0.05,
      competitor: 0.08,
      lost: 'rest',
    },
    reviews: { 'product page': 0.4, cart: 0.15, competitor: 0.1, lost: 'rest' },
    comparison: { 'product page': 0.5, competitor: 0.25, lost: 'rest' },
    'size guide': { 'product page': 0.5, cart: 0.25, lost: 'rest' },
    retargeting: { 'product page': 0.05, lost: 'rest' },
    newsletter: { website: 0.2, 'product page': 0.2, lost: 'rest' },
    'pop-up': { checkout: 0.4, cart: 0.3, newsletter: 0.1, lost: 'rest' },
    cart: { account: 0.3, checkout: 0.15, 'pop-up': 0.1, 'product page': 0.1, lost: 'rest' },
    account: { checkout: 0.75, lost: 'rest' },
    checkout: { payment: 0.8, cart: 0.05, lost: 'rest' },
    payment: { purchase: 0.9, lost: 'rest' },
    purchase: { 'thank-you e-mail': 0.95, support: 0.02, churn: 'rest' },
    'thank-you e-mail': { delivery: 0.95, support: 0.03, churn: 'rest' },
    delivery: {
      'tips e-mail': 0.5,
      use: 0.3,
      returns: 0.08,
      support: 0.07,
      'writes a review': 0.01,
      churn: 'rest',
    },
    returns: { 'product page': 0.2, churn: 'rest' },
    'tips e-mail': { use: 0.85, support: 0.02, churn: 'rest' },
    use: {
      support: 0.05,
      'comes back': 0.15,
      loyal: 0.1,
      paying: 0.02,
      'writes a review': 0.03,
      recommends: 0.03,
      use: 0.4,
      churn: 'rest',
    },
    support: { use: 0.7, churn: 'rest' },
    'comes back': { cart: 0.15, purchase: 0.15, use: 0.65, churn: 'rest' },
    paying: { paying: 0.85, support: 0.03, recommends: 0.02, churn: 'rest' },
    loyal: {
      purchase: 0.3,
      recommends: 0.1,
      'writes a review': 0.05,
      loyal: 0.45,
      churn: 'rest',
    },
    'writes a review': { use: 0.9, churn: 'rest' },
    recommends: { loyal: 0.9, churn: 'rest' },
  },
  slopes: [
    { touchpoint: 'delivery', from: 'use', to: 'recommends', slope: 0.2 },
    { touchpoint: 'support', from: 'support', to: 'use', slope: 0.3 },
    { touchpoint: 'thank-you e-mail', from: 'use', to: 'comes back', slope: 0.1 },
  ],
  referrals: { recommends: 0.5 },
  referralEntries: { friend: 1 },
})

/** A made-up studio that sells subscriptions by a free trial. */
export const STUDIO: Journey = journey({
  name: 'Studio',
  currency: 'NOK',
  touchpoints: [
    { id: 'ad', cost: 2, sojourn: hours(6) },
    { id: 'friend', name: 'A friend', sojourn: hours(2) },
    { id: 'subscription page', sojourn: hours(1) },
    { id: 'video', sojourn: hours(1) },
    { id: 'reviews', sojourn: hours(1) },
    { id: 'free trial', cost: 20, sojourn: hours(24 * 90) },
    { id: 'paying', revenue: 199, cost: 30, sojourn: hours(24 * 30) },
    { id: 'support', cost: 80, sojourn: hours(24) },
    { id: 'recommends', sojourn: hours(1) },
  ],
  outcomes: [{ id: 'lost' }, { id: 'churn', kind: 'churn' }],
  conversions: ['paying'],
  entries: { ad: 80, friend: 20 },
  transitions: {
    ad: { 'subscription page': 0.1, lost: 'rest' },
    friend: { 'subscription page': 0.5, lost: 'rest' },
    'subscription page': {
      video: 0.3,
      reviews: 0.2,
      'free trial': 0.1,
      paying: 0.02,
      lost: 'rest',
    },
    video: { 'subscription page': 0.4, 'free trial': 0.2, lost: 'rest' },
    reviews: { 'subscription page': 0.5, 'free trial': 0.1, lost: 'rest' },
    'free trial': { paying: 0.35, lost: 'rest' },
    paying: { paying: 0.85, support: 0.03, recommends: 0.02, churn: 'rest' },
    support: { paying: 0.8, churn: 'rest' },
    recommends: { paying: 1 },
  },
  referrals: { recommends: 0.5 },
})

const without = (journeyWith: Journey, gone: string, instead: string): Journey => {
  const { [gone]: _, ...rows } = journeyWith.transitions as Record<string, Record<string, never>>
  const turned = Object.entries(rows).map(([from, { [gone]: p, ...row }]) => [
    from,
    p === undefined || row[instead] === 'rest' ? row : { ...row, [instead]: p },
  ])
  return readJourney({
    ...journeyWith,
    touchpoints: journeyWith.touchpoints.filter(({ id }) => id !== gone),
    transitions: Object.fromEntries(turned),
  })
}

/** The shop without its retargeting ad, and the studio without its trial. */
export const SHOP_WITHOUT_RETARGETING = without(RICH, 'retargeting', 'lost')
export const STUDIO_WITHOUT_TRIAL = without(STUDIO, 'free trial', 'lost')
