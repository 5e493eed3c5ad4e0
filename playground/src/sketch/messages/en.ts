import { decimal } from '../../language/numbers.ts'

/** The words of the page on which a journey is sketched. */
export const en = {
  title: 'Sketch a journey',
  lead: 'Without data: say in rough words what customers do, and see what that would come to. How rough the words are is kept, and shows as wide bands.',
  steps: 'Steps',
  stepNames: {
    goal: 'Goal',
    personas: 'Personas',
    phases: 'Phases',
    touchpoints: 'Touchpoints',
    ways: 'Where they go',
    feelings: 'Feelings',
    time: 'Time and money',
    gaps: 'What is missing',
  },
  back: 'Back',
  next: 'Next',
  saved: 'Saved on this device',
  unsaved: 'Not saved: this browser stores nothing for this page',
  startOver: 'Start over',
  undo: 'Undo',
  redo: 'Redo',
  open: 'Open in the studio',
  openWhy: 'It becomes a notebook of your own, with levers, charts and forecasts.',
  needed:
    'Add at least two touchpoints and let one of them count as success. Then it can be forecast.',
  goal: {
    intro: 'What should get better? The goal says which figures matter.',
    name: 'Name of the journey',
    nameExample: 'Rain boots online',
    aim: 'Goal',
    aims: {
      sales: 'More who buy',
      satisfaction: 'More satisfied customers',
      churn: 'Fewer who leave',
    },
    goal: 'In your own words',
    goalExample: 'More orders before Christmas',
  },
  personas: {
    intro: 'Who are the customers? One or two are enough to begin with, and none is fine too.',
    name: 'Name',
    nameExample: 'Nina, 34',
    description: 'What they need, and what they fear',
    share: 'How many of the customers',
    add: 'Add a persona',
    remove: (name: string) => `Remove ${name}`,
    unnamed: 'persona',
  },
  phases: {
    intro: 'Into which phases do you divide the journey? It can be changed later.',
    legend: 'Framework',
  },
  touchpoints: {
    intro:
      'Where do customers meet you? Choose from the suggestions, or write your own. Let at least one count as success.',
    add: (phase: string) => `Touchpoint to add to ${phase}`,
    addButton: 'Add',
    suggestions: (phase: string) => `Suggestions for ${phase}`,
    channel: 'Channel',
    success: 'counts as success',
    remove: (name: string) => `Remove ${name}`,
    channelOf: (name: string) => `Channel of ${name}`,
    nameOf: (name: string) => `Name of ${name}`,
    successOf: (name: string) => `${name} counts as success`,
  },
  ways: {
    intro:
      'For each touchpoint: how many go where next, and how many leave? Rough words will do; any of them can become a number.',
    begin: 'Where customers begin',
    beginElsewhere: 'Another beginning',
    beginAt: (name: string) => `How many begin at ${name}`,
    to: (from: string) => `From ${from} to`,
    shareOf: (from: string, to: string) => `How many go from ${from} to ${to}`,
    leave: 'leave',
    leaveOf: (from: string) => `How many leave at ${from}`,
    add: 'Another way',
    addOf: (from: string) => `Another way from ${from}`,
    remove: (from: string, to: string) => `Remove the way from ${from} to ${to}`,
    words: {
      'nearly-all': 'nearly all',
      most: 'most',
      half: 'about half',
      some: 'some',
      few: 'few',
      'hardly-any': 'hardly any',
      nobody: 'nobody',
    },
    number: 'a number …',
    ofHundred: 'of 100',
    range: (low: string, high: string) => `${low} to ${high} of 100`,
    rangeHint:
      'Ranges hold 80 % of what the words may mean. The shares of a touchpoint are scaled so that they add up to 100.',
    sureness: 'How sure are you?',
    surenesses: {
      guess: (customers: number) => `A guess, as if ${decimal(customers)} customers had been seen`,
      experience: (customers: number) =>
        `Experience, as if ${decimal(customers)} customers had been seen`,
      counted: (customers: number) =>
        `Counted, as if ${decimal(customers)} customers had been seen`,
    },
    end: 'The journey ends here with success, unless they go on.',
  },
  feelings: {
    intro:
      'What do customers expect, and what do they get? The largest gap between the two is where to begin.',
    expectation: 'Expect',
    experience: 'Get',
    expectationOf: (name: string) => `What customers expect of ${name}`,
    experienceOf: (name: string) => `What customers get at ${name}`,
    levels: ['very bad', 'bad', 'neutral', 'good', 'very good'],
    unknown: 'not known',
    question: 'What do they ask?',
    questionOf: (name: string) => `What customers ask at ${name}`,
    questionExample: 'What does delivery cost?',
    need: 'What do they lack?',
    needOf: (name: string) => `What customers lack at ${name}`,
  },
  time: {
    intro: 'How long until the next step, roughly? And what is a success worth?',
    waitOf: (name: string) => `How long until the next step after ${name}`,
    waits: {
      'at-once': 'at once',
      minutes: 'minutes',
      hours: 'hours',
      day: 'about a day',
      days: 'some days',
      week: 'about a week',
      weeks: 'some weeks',
      month: 'about a month',
      months: 'some months',
    },
    worth: 'What a success is worth',
    worthHint: 'the revenue, on average',
    notNumber: 'This is not a number; write it as 800 or 49.90.',
    currency: 'Currency',
    currencyHint: 'three letters, such as NOK',
  },
  gaps: {
    intro: 'Questions to find answers to. None of them must be answered now.',
    none: 'Nothing is missing that this page can see.',
    kinds: {
      noTouchpoints: () => 'Where do customers meet you? There is no touchpoint yet.',
      noSuccess: () => 'What counts as success? No touchpoint does yet.',
      unreached: (name: string) => `How do customers come to “${name}”? No way leads there.`,
      worstGap: (name: string) =>
        `Why do customers expect more of “${name}” than they get? The gap is largest there.`,
      leavesMost: (name: string, value: string) =>
        `Why do about ${value} of all customers leave at “${name}”? Nowhere are more lost.`,
      noFeelings: () => 'How do customers feel on the way? Ask some of them.',
      noWorth: () => 'What is a success worth? Without it there is no forecast of revenue.',
      noPersonas: () => 'Who are the customers? Different ones may go different ways.',
      noQuestions: () => 'What do customers ask? Read what they write to support.',
      noAfter: () =>
        'What happens after the success? Keeping customers is cheaper than winning new ones.',
      tellsMost: (name: string) =>
        `Where do customers really go from “${name}”? A count there would narrow the forecast most.`,
    },
  },
  map: {
    empty: 'The map grows here. Add a touchpoint to begin.',
    label: 'The map so far',
    table: 'All flows as a table',
    forecast: (low: string, high: string) =>
      `**${low} to ${high}** of 100 customers come to success.`,
    forecastHint: 'From 400 draws of everything that the words may mean; holds 80 %.',
    noSuccess: 'Nothing counts as success yet.',
  },
  journey: {
    untitled: 'Sketched journey',
    leaves: 'Leaves',
    source: (customers: number) =>
      `Rough words, taken as if ${decimal(customers)} customers had been seen at each touchpoint`,
    description: 'Sketched without data. All numbers are assumed, and their doubt is in the bands.',
    gapsTitle: 'Questions to find answers to',
  },
}

export type SketchMessages = typeof en
