import { checkJourney } from '../../src/model/index.ts'

// The journey file of contract.md, for tests that break it in one place or in several.

// biome-ignore lint/suspicious/noExplicitAny: the tests write into it what types forbid.
export type File = any

export function webShop(): File {
  return {
    format: 'sojourn-journey',
    version: 1,
    name: 'Web shop',
    currency: 'NOK',
    phases: [
      { id: 'awareness', name: 'Awareness' },
      { id: 'decision', name: 'Decision' },
    ],
    touchpoints: [
      {
        id: 'ad',
        name: 'Instagram ad',
        phase: 'awareness',
        channel: 'instagram',
        cost: 2.5,
        sojourn: { distribution: 'exponential', mean: '6h' },
      },
      { id: 'checkout', phase: 'decision', channel: 'web' },
    ],
    outcomes: [
      { id: 'purchase', kind: 'conversion', revenue: 800 },
      { id: 'lost', kind: 'loss' },
    ],
    entries: { ad: 1 },
    transitions: {
      ad: { checkout: 0.3, lost: 'rest' },
      checkout: { purchase: 0.6, ad: 0.1, lost: 'rest' },
    },
  }
}

/** The web shop with everything that a journey may say. */
export function fullShop(): File {
  const file = webShop()
  Object.assign(file, {
    description: 'A small shop',
    goal: 'More orders',
    provenance: 'illustrative',
    channels: [{ id: 'instagram', name: 'Instagram' }, { id: 'web' }],
    personas: [
      { id: 'new', name: 'New', description: 'Never bought before', share: 3 },
      {
        id: 'regular',
        share: 1,
        entries: { checkout: 1 },
        transitions: { checkout: { purchase: 0.8, lost: 'rest' } },
        sojourns: { checkout: { distribution: 'fixed', value: '5min' } },
      },
    ],
    referrals: { purchase: 0.1, checkout: 0.01 },
    referralEntries: { checkout: 1 },
    arrivals: { perDay: 100 },
    slopes: [
      { touchpoint: 'ad', from: 'checkout', to: 'purchase', slope: 0.2, provenance: 'assumed' },
    ],
    stocks: [
      {
        id: 'reviews',
        name: 'Reviews',
        inflow: { purchase: 0.1 },
        halfLife: '180d',
        acts: [{ from: 'ad', to: 'checkout', exponent: 0.1 }],
      },
    ],
  })
  Object.assign(file.touchpoints[0], {
    description: 'A picture',
    role: 'ad',
    expectation: 1,
    experience: -2,
    needs: ['to be inspired'],
    actions: ['scrolls'],
    goals: ['to relax'],
    questions: ['What is this?'],
  })
  Object.assign(file.phases[0], { actions: ['looks'], goals: ['to know'], questions: ['Why?'] })
  return file
}

/** What is found wrong with the web shop after a change, as `path: message`. */
export function problemsAfter(change: (file: File) => void): string[] {
  const file = webShop()
  change(file)
  return checkJourney(file).problems.map(({ path, message }) => `${path}: ${message}`)
}

/** What is found unusual. */
export function warningsAfter(change: (file: File) => void): string[] {
  const file = webShop()
  change(file)
  const { problems, warnings } = checkJourney(file)
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join('\n'))
  return warnings.map(({ path, message }) => `${path}: ${message}`)
}
