/** Words of the pinned strip. */
export interface PinMessages {
  readonly pin: string
  /** Why there is nothing to pin. */
  readonly pinFirst: string
  readonly title: string
  readonly compareAnother: string
  readonly measure: string
  readonly measures: Readonly<Record<'conversion' | 'retention' | 'revenue' | 'margin', string>>
  readonly marginUnit: (currency: string) => string
  readonly convertedUnit: string
  readonly scenario: string
  readonly differs: string
  readonly against: (unit: string) => string
  readonly better: string
  readonly best: string
  readonly now: string
  readonly nothing: string
  readonly plan: string
  readonly onMap: string
  readonly noDifference: string
  readonly unknown: (measure: string) => string
  readonly empty: string
  readonly hint: string
  readonly table: string
  readonly actions: (name: string) => string
  readonly show: string
  readonly rename: string
  readonly newName: (name: string) => string
  readonly remove: string
  readonly days: (count: string) => string
  readonly sorted: string
}

export const en: PinMessages = {
  pin: 'Pin',
  pinFirst: 'Switch a lever on first: then there is something to pin.',
  title: 'Pinned scenarios',
  compareAnother: 'Pin this scenario',
  measure: 'Compared by',
  measures: {
    conversion: 'Conversion',
    retention: 'Retention',
    revenue: 'Revenue',
    margin: 'Margin',
  },
  marginUnit: (currency) => `Margin per 1,000 who enter, after all costs, ${currency}`,
  convertedUnit: 'Customers converted of 1,000 who enter: nothing has a revenue or cost',
  scenario: 'Scenario',
  differs: 'What differs',
  against: (unit) => `${unit}, against now`,
  better: 'Better than now',
  best: 'Best of all',
  now: 'As it is now',
  nothing: 'nothing changed',
  plan: 'The plan',
  onMap: 'on the map',
  noDifference: 'no difference',
  unknown: (measure) =>
    `${measure} can’t be compared: this journey doesn’t say enough to work it out.`,
  empty: 'Pinned scenarios will stand here side by side',
  hint: 'Switch a lever on, pin the scenario, then try another one.',
  table: 'The comparison as a table',
  actions: (name) => `What to do with ${name}`,
  show: 'Show on the map',
  rename: 'Rename',
  newName: (name) => `New name of ${name}`,
  remove: 'Remove',
  days: (count) => `${count} days`,
  sorted: 'Sorted by the chance of being best of all.',
}
