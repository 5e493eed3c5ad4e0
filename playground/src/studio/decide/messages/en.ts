/** Words of what to test first, and of work that takes time. */
export interface DecideMessages {
  readonly working: (share: string) => string
  readonly cancel: string
  readonly stopped: string
  readonly repeat: string
  readonly failed: (reason: string) => string
  /** Titles: the finding. */
  readonly testFirst: (name: string) => string
  readonly noTest: string
  readonly noMoney: string
  readonly noVisitors: string
  readonly waiting: string
  readonly runFor: string
  readonly days: (count: string) => string
  readonly weeks: (count: string) => string
  readonly half: string
  readonly worth: (cost: string) => string
  readonly about: (amount: string) => string
  readonly removes: (share: string) => string
  readonly everything: (worth: string, customers: string, days: string) => string
  readonly testsTable: string
  readonly testColumns: readonly string[]
  readonly unknownsTable: string
  readonly given: string
  readonly visitors: string
  readonly margin: string
  readonly testCost: string
  readonly buildCost: (name: string) => string
  readonly currencyOf: (label: string, currency: string) => string
  readonly wrongNumber: (low: string, high: string) => string
  readonly marginNote: string
  readonly strengthOf: (name: string) => string
  readonly reachOf: (name: string) => string
  readonly after: (name: string) => string
  readonly portfolio: string
  readonly budget: string
  readonly noBudget: string
  readonly portfolioBest: (names: string, gain: string, days: string) => string
  readonly portfolioNone: string
  readonly portfolioUnit: (days: string) => string
  readonly portfolioTable: string
  readonly leave: string
}

export const en: DecideMessages = {
  working: (share) => `Working it out: ${share}`,
  cancel: 'Cancel',
  stopped: 'Stopped. Your work is safe.',
  repeat: 'Work it out',
  failed: (reason) => `This could not be worked out: ${reason}`,
  testFirst: (name) => `Test “${name}” first`,
  noTest: 'Decide now: no test is worth more than it costs',
  noMoney: 'What a test is worth can’t be told: nothing in this journey has a revenue or cost',
  noVisitors: 'How many visitors a day are there? What a test is worth hangs on it',
  waiting: 'What to test first',
  runFor: 'Run for',
  days: (count) => `${count} days`,
  weeks: (count) => `${count} weeks`,
  half: 'Visitors in each half',
  worth: (cost) => `Worth, less ${cost} it costs`,
  about: (amount) => `about ${amount}`,
  removes: (share) =>
    `That is ${share} of what it would be worth to know for certain whether it beats today.`,
  everything: (worth, customers, days) =>
    `To know everything before choosing among all of these would be worth ${worth}, to ${customers} visitors in ${days} days.`,
  testsTable: 'The tests as a table',
  testColumns: ['Scenario', 'Visitors in each half', 'Days', 'Worth', 'Costs', 'Net gain'],
  unknownsTable: 'The value of knowing as a table',
  given: 'What only you know',
  visitors: 'Visitors a day',
  margin: 'Margin of revenue, %',
  testCost: 'Cost of a test',
  buildCost: (name) => `Cost to build: ${name}`,
  currencyOf: (label, currency) => `${label}, ${currency}`,
  wrongNumber: (low, high) => `A number from ${low} to ${high} is needed.`,
  marginNote:
    'Visitors are kept in the journey, costs with the lever or scenario, the rest in cells of the notebook.',
  strengthOf: (name) => `Effect of ${name}`,
  reachOf: (name) => `Reach of ${name}`,
  after: (name) => `What follows ${name}`,
  portfolio: 'Which levers for a budget',
  budget: 'Budget for building and running',
  noBudget: 'no limit',
  portfolioBest: (names, gain, days) =>
    `${names} together likely bring ${gain} more in ${days} days`,
  portfolioNone: 'Leave it as it is: nothing within the budget brings more than it costs',
  portfolioUnit: (days) => `Margin within ${days} days, after all costs`,
  portfolioTable: 'The best sets as a table',
  leave: 'Leave it as it is',
}
