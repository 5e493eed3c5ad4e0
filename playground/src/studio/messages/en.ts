/**
 * Everything the studio says but for the map and the sections that have words of their own, in whole
 * sentences; `**` marks what stands out. English is the shape of the other languages.
 */
export const en = {
  skip: 'Skip to the levers',
  title: (journey: string) => `${journey} · Sojourn`,
  question: 'What would these changes do?',
  opening: 'Opening',
  noJourney: 'This notebook has no journey. Add a map to it in the notebook view.',
  toStart: 'To the start page',
  undo: 'Undo',
  redo: 'Redo',

  print: {
    preparing: 'The page is being made ready to print.',
    part: 'Some parts are still being worked out. Print again in a moment for all of them.',
  },
  headline: {
    asNow: (range: string, goal: string) => `As it is now, ${range} of 100 customers reach ${goal}`,
    computing: 'Working out the forecast',
    none: 'There is no forecast',
    combination: (count: string) => `The combination of ${count} changes`,
    nothing: 'No lever is on: switch one on to see what it would change.',
  },
  facts: {
    illustrative: 'Illustrative numbers',
    generated: 'Generated example data',
    assumed: 'Assumed numbers',
    vendor: 'A vendor’s numbers',
    fitted: (journeys: string, customers: string) =>
      `Fitted on **${journeys} journeys** of ${customers} customers`,
    span: (from: string, until: string) => `${from} to ${until}`,
    bands: 'Bands hold **80 %**',
    noBands:
      'Only the levers’ effects are uncertain here: the journey’s own numbers are taken as they are',
    untested: 'Not backtested',
    tooLittle: 'Too little data for a backtest',
    tested: {
      passes: (inside: string, days: string) =>
        `Backtest passed: conversion within the band on ${inside} of ${days} days`,
      drifts: (inside: string, days: string) =>
        `Backtest failed, customers changed: within the band on ${inside} of ${days} days`,
      misfits: (inside: string, days: string) =>
        `Backtest failed: conversion within the band on ${inside} of ${days} days`,
    },
    draws: (draws: string) => `${draws} draws`,
    draft: (draws: string) => `${draws} draws so far`,
  },
  warnings: {
    failedBacktest: 'The model behind these figures failed its backtest, so there is no verdict.',
    notReproduced: (forecast: string, low: string, high: string) =>
      `The model says that ${forecast} convert, but ${low} to ${high} were observed, chance included. So there is no verdict.`,
    plan: (reason: string) => `The levers can’t be applied as they are set: ${reason}`,
    left: (lever: string, reason: string) => `${lever} has no effect here: ${reason}`,
  },

  figures: 'What would change',
  conversion: {
    label: 'Conversion',
    unit: (goal: string) => `% reach ${goal}`,
    gain: (change: string) => `${change} points`,
  },
  ahead: {
    label: 'Look ahead',
    days: (n: string) => `${n} days`,
    other: 'Another number of days',
    number: 'Days ahead',
  },
  retention: {
    label: (days: string) => `Still customers after ${days} days`,
    unit: '% of those who converted',
    gain: (change: string) => `${change} points`,
  },
  revenue: {
    label: (days: string) => `Revenue per 1,000 customers, ${days} days`,
    units: { one: '', thousand: 'thousand', million: 'million' },
    gain: (change: string, unit: string) => `${change} ${unit}`.trim(),
  },
  goals: (names: string) => names,
  noRetention:
    'Retention is left out: nothing follows the goal, or it isn’t known how long visits last.',
  noRevenue: 'Revenue is left out: it isn’t known how long visits last.',
  noMoney: 'Revenue is left out: no touchpoint or outcome of this journey earns anything.',
  mostLikely: (then: string, now: string) => `most likely about ${then}, now ${now}`,
  mostLikelyNow: (now: string) => `most likely about ${now}`,
  certainNow: 'as the journey states it',
  now: (range: string) => `now ${range}`,
  nowAlone: 'now',
  afterwards: 'then',
  noChange: 'no change',
  bars: (label: string, now: string, then: string) =>
    `${label}: now ${now}, with the levers ${then}`,
  barsNow: (label: string, now: string) => `${label}: now ${now}`,
  chance: (likelihood: string) => `**${likelihood}** chance of being better`,
  chanceWorse: (likelihood: string) => `**${likelihood}** chance of being worse`,
  hardly: '**Hardly any change**',
  unchanged: '**No change** in any of the draws',
  noLever: 'No lever is on',
  dots: (better: string, not: string) =>
    `Twenty equally likely changes: ${better} better, ${not} not`,
  announced: (low: string, high: string, likelihood: string) =>
    `Conversion ${low} to ${high} percent, ${likelihood} chance of being better`,
  announcedNow: (low: string, high: string) =>
    `No lever is on. Conversion ${low} to ${high} percent`,
  failed: (reason: string) =>
    `The forecast could not be worked out: ${reason}. What stands below may be older than the levers. Undo the last change, or reload the page to try again.`,
  noWorker: 'its part of the page could not be loaded',
  work: {
    making: (done: string, draws: string) => `Making draws: ${done} of ${draws}`,
    preparing: 'Preparing the draws',
    cancel: 'Cancel',
    stopped: (draws: string) => `Stopped. These figures rest on ${draws} draws.`,
    goOn: 'Make all draws',
  },

  charts: {
    retentionTable: 'Retention as a table',
    daysTable: 'Forecast by day as a table',
    measure: 'What the forecast shows',
    measures: {
      conversions: 'Conversions',
      revenue: 'Revenue',
      margin: 'Margin',
      customers: 'Active customers',
    },
    perDay: (count: string) => `At ${count} new customers a day.`,
    perDayAssumed: (count: string) =>
      `At ${count} new customers a day, which is assumed: the journey doesn’t say how many come.`,
    waiting: 'The forecast by day is being worked out.',
    failed: (reason: string) => `There is no forecast by day: ${reason}`,
  },

  panel: {
    title: 'What would you change?',
    intro:
      'The wedge is the effect and how sure we are of it. Grades: A experiments, B observation, C practitioners, D vendors.',
    proposed:
      'Proposed are levers that act where most customers leave, those with better evidence first.',
    all: (count: string) => `All ${count}`,
    fewer: 'Only the plan and proposals',
    search: 'Search levers',
    phase: 'Phase',
    everyPhase: 'All phases',
    stages: {
      awareness: 'Awareness',
      consideration: 'Consideration',
      decision: 'Decision',
      'post-purchase': 'After the purchase',
      loyalty: 'Loyalty',
    },
    others: 'More levers',
    noPlace: 'No place in this journey',
    nothingFound: 'No lever has these words.',
    loading: 'Looking for levers that fit this journey',
    reset: 'Reset all',
    remove: 'Take it off the list',
    more: 'More settings',
    what: 'What it is',
    caution: (text: string) => `Beware: ${text}`,
    defaultIs: (value: string) => `default ${value}`,
    range: (low: string, high: string) => `${low} to ${high}`,
    source: (source: string) => source,
    fan: (range: string) => `Effect at each setting; ${range} here`,
    noEffect: 'no effect at this setting',
    without: (names: string) => `Without effect on this journey: ${names}.`,
    grade: (grade: string) => `Grade ${grade}`,
    ungraded: 'Assumed, not measured',
    vendor: 'Vendor’s figure, kept as a ceiling',
    inHand: 'Lever in hand',
    choose: 'Choose a lever',
    on: (on: string, all: string) => `${on} of ${all} on`,
    open: (on: string) => `Levers (${on} on)`,
    close: 'Close the levers',
    typing: (digits: string) => `Setting: ${digits}, Enter takes it`,
    perDay: (days: string) => `${days} days`,
    points: (points: string) => `${points} points`,
  },
  effect: {
    odds: (range: string, from: string, to: string, now: string) =>
      `**${range}** odds of ${from} → ${to} (${now} of 100 now)`,
    staying: (range: string, from: string, now: string) =>
      `**${range}** odds of going on from ${from} (${now} of 100 now)`,
    entries: (range: string, from: string) => `**${range}** customers who begin at ${from}`,
    duration: (range: string, from: string) => `**${range}** time at ${from}`,
    return: (range: string, from: string, to: string) =>
      `**${range} of 100** who leave at ${from} come back to ${to}`,
    kept: (range: string, from: string) => `**${range} of 100** lost at ${from} go on`,
    step: (range: string, from: string, to: string) =>
      `A new step after ${from}, ${to}: **${range} of 100** go on from it`,
    experience: (range: string, from: string) => `**${range} points** of experience at ${from}`,
    cost: (amount: string, from: string) => `A visit at ${from} costs **${amount}**`,
    or: 'or',
  },
  roles: {
    title: 'What is what',
    intro:
      'Levers find their place by what each touchpoint is for. These are guesses from the names; correct those that are wrong.',
    summary: (sure: string, all: string) =>
      `What is what: ${sure} of ${all} touchpoints are told apart`,
    touchpoint: 'Touchpoint',
    role: 'It is',
    none: 'nothing of these',
    unsure: 'not sure',
    stated: 'confirmed',
    guessed: (words: string) => `guessed from “${words}”`,
    guessedGoal: 'guessed: it is a goal',
    confirm: 'Confirm all',
  },
}

/** Words of the studio in a language. */
export type StudioMessages = typeof en
