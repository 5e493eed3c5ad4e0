import { decimal } from '../../language/numbers.ts'
import type { LeverId } from '../levers/lever.ts'

/** Words of one lever. */
interface LeverWords {
  readonly name: string
  /** The same as what somebody does, to begin a sentence with. */
  readonly doing: string
  /** What the ends of the slider mean. */
  readonly ends: readonly [string, string]
  readonly setting: (percent: string) => string
  /** The same for a screen reader. */
  readonly spoken: (percent: number) => string
  /** The range of its effect. */
  readonly range: (low: number, high: number) => string
  /** The same as a sentence; of 100 at the touchpoint `from`, `now` go on to `to` as it is. */
  readonly effect: (range: string, from: string, to: string, now: string) => string
  readonly source: string
}

/** A sentence about a difference, for each lever alone and for both. */
type ByLevers<Sentence> = Readonly<Record<LeverId | 'both', Sentence>>

const better: ByLevers<(low: string, high: string) => string> = {
  'shorter-checkout': (low, high) =>
    `A shorter checkout would likely bring ${low} to ${high} more orders per 100 visitors`,
  'added-reviews': (low, high) =>
    `Added reviews would likely bring ${low} to ${high} more orders per 100 visitors`,
  both: (low, high) =>
    `Both changes together would likely bring ${low} to ${high} more orders per 100 visitors`,
}

const open: ByLevers<(low: string, high: string) => string> = {
  'shorter-checkout': (low, high) =>
    `Too close to call: a shorter checkout may change orders per 100 visitors by ${low} to ${high}`,
  'added-reviews': (low, high) =>
    `Too close to call: added reviews may change orders per 100 visitors by ${low} to ${high}`,
  both: (low, high) =>
    `Too close to call: both changes together may change orders per 100 visitors by ${low} to ${high}`,
}

const little: ByLevers<string> = {
  'shorter-checkout':
    'As it is set, a shorter checkout would likely bring less than one more order per 1,000 visitors',
  'added-reviews':
    'As they are set, added reviews would likely bring less than one more order per 1,000 visitors',
  both: 'As they are set, both changes together would likely bring less than one more order per 1,000 visitors',
}

const levers: Readonly<Record<LeverId, LeverWords>> = {
  'shorter-checkout': {
    name: 'Shorter checkout',
    doing: 'A shorter checkout',
    ends: ['nobody', 'everybody'],
    setting: (percent) => `${percent} may skip the account`,
    spoken: (percent) => `${percent} percent of shoppers may skip the account step`,
    range: (low, high) => `${decimal(100 * low)} to ${decimal(100 * high)} more of 100`,
    effect: (range, from, to, now) => `**${range}** go on, ${from} → ${to} (${now} now)`,
    source:
      'Baymard Institute: 19 to 26 % name a forced account as a reason to leave. How many of them would stay is assumed.',
  },
  'added-reviews': {
    name: 'Added reviews',
    doing: 'Adding reviews',
    ends: ['as now', 'twice as many'],
    setting: (percent) => `+${percent}`,
    spoken: (percent) => `${percent} percent more reviews than now`,
    range: (low, high) =>
      `${decimal(100 * low, 0, true)} to ${decimal(100 * high, 0, true)}\u00a0%`,
    effect: (range, from, to) => `**${range}** odds of ${from} → ${to}`,
    source:
      'You, Vadakkepatt & Joshi 2015, Journal of Marketing, 51 studies. Applied to those who open the reviews; the spread is assumed.',
  },
}

/**
 * Everything the page says, in whole sentences; `**` marks what stands out. Another language is
 * another object of this shape.
 */
export const en = {
  darkTheme: 'Dark theme',
  unnamedJourney: 'Journey',
  title: (journey: string) => `${journey} · Sojourn`,
  skip: 'Skip to the levers',

  question: 'What would a shorter checkout and more reviews change?',
  headline: {
    asNow: (low: string, high: string) => `As it is now, ${low} to ${high} of 100 visitors order`,
    better,
    open,
    little,
  },
  facts: {
    generated: 'Generated example data',
    fitted: (journeys: string, customers: string) =>
      `Fitted on **${journeys} journeys** of ${customers} customers`,
    span: (from: string, until: string) => `${from} to ${until}`,
    bands: 'Bands hold **80\u00a0%**',
    untested: 'Not backtested',
    draws: (draws: string) => `${draws} draws`,
    refining: (draws: string) => `${draws} draws so far`,
  },

  figures: 'What would change',
  conversion: { label: 'Conversion', unit: '%', gain: (change: string) => `${change} points` },
  retention: {
    label: 'Still customers after 90 days',
    unit: '% of buyers',
    gain: (change: string) => `${change} points`,
  },
  revenue: {
    label: 'Revenue per 1,000 visitors, 90 days',
    unit: (currency: string) => `thousand ${currency}`,
    gain: (change: string) => `${change} thousand`,
  },
  mostLikely: (then: string, now: string) => `most likely about ${then}, now ${now}`,
  mostLikelyNow: (now: string) => `most likely about ${now}`,
  now: (range: string) => `now ${range}`,
  nowAlone: 'now',
  afterwards: 'then',
  noChange: 'no change',
  bars: (label: string, now: string, then: string) =>
    `${label}: now ${now}, with the levers ${then}`,
  barsNow: (label: string, now: string) => `${label}: now ${now}`,
  chance: (likelihood: string) => `**${likelihood}** chance of being better`,
  unchanged: '**No change** in any of the draws',
  noLever: 'No lever is on',
  dots: (better: string, not: string) =>
    `Twenty equally likely changes: ${better} better, ${not} not`,
  short: (now: string, likelihood: string) => `Now ${now}. **Better in ${likelihood}.**`,
  announced: (low: string, high: string, likelihood: string) =>
    `Conversion ${low} to ${high} percent, ${likelihood} chance of being better`,
  announcedNow: (low: string, high: string) =>
    `No lever is on. Conversion ${low} to ${high} percent`,
  computing: 'Working out the forecast',
  noWorker: 'its part of the page could not be loaded',
  noForecast: 'There is no forecast',
  failed: (reason: string) =>
    `The forecast could not be worked out: ${reason}. The map below shows the journey without it. Reload the page to try again.`,
  failedSince: (reason: string) =>
    `The forecast could not be worked out: ${reason}. The figures below may be older than the levers. Reload the page to try again.`,

  map: {
    label: 'Journey map',
    keys: 'Arrow keys walk the touchpoints, Enter opens a note, Escape closes it.',
    touchpoint: (name: string, visits: string, lost: string) =>
      `${name}, ${visits} visits per 1,000, ${lost} of them leave for good`,
    flow: (from: string, to: string, flow: string) => `${from} → ${to}: ${flow} per 1,000`,
    fin: (from: string, flow: string) => `${from}: ${flow} per 1,000 leave for good`,
    legendFlow: 'customers per 1,000, thickness to scale',
    legendLost: 'leave for good',
    legendBack: 'go back',
    legendLever: 'where a lever acts',
    table: 'All flows as a table',
  },
  note: {
    visits: (visits: string, now: string) => `${visits} visits per 1,000 visitors, ${now} now`,
    visitsNow: (visits: string) => `${visits} visits per 1,000 visitors`,
    to: 'Next',
    share: 'of 100',
    shareNow: 'now',
    count: 'counted',
    goal: 'A goal: the journey goes on after it.',
    loss: (name: string) => `${name}, for good`,
    none: 'none',
    close: 'Close',
  },

  doingBoth: 'Doing both',
  retentionTable: 'Retention as a table',
  differenceTable: 'Differences as a table',
  differencesEmpty: 'What each lever adds',
  differencesHint: 'Switch a lever on to see here what it would add.',

  panel: {
    title: 'What would you change?',
    intro:
      'The wedge is the effect and how sure we are of it. Grades: A experiments, B observation, C practitioners, D vendors.',
    reset: 'Reset both',
    fan: (range: string) => `Effect at each setting; ${range} here`,
    grade: (grade: string) => `Grade ${grade}`,
    inHand: 'Lever in hand',
    choose: 'Choose a lever',
    on: (on: string, all: string) => `${on} of ${all} on`,
  },
  levers,
}
