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
