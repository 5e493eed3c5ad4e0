/** Words of why figures move. */
export interface WhyMessages {
  readonly title: string
  readonly hint: string
  readonly of: string
  readonly by: string
  readonly byLever: string
  readonly byTransition: string
  readonly measure: string
  readonly measures: Readonly<Record<'conversion' | 'retention' | 'revenue', string>>
  readonly unknown: string
  readonly table: string
  readonly enter: (name: string) => string
  readonly more: string
  readonly tornado: string
  readonly tornadoTable: string
  readonly required: string
  readonly target: (measure: string) => string
  readonly requiredUnit: (measure: string, target: string, now: string) => string
  readonly columns: readonly [lever: string, needed: string, stated: string, chance: string]
  readonly requiredTable: string
  readonly times: (factor: string) => string
  readonly points: (points: string) => string
  readonly multiple: (times: string) => string
  readonly asStated: string
  readonly beyond: (most: string) => string
  readonly certain: string
  /** The finding: the likeliest lever, or that none gets there. */
  readonly likeliest: (name: string, chance: string, target: string) => string
  readonly noneReaches: (target: string) => string
}

export const en: WhyMessages = {
  title: 'Why it moves',
  hint: 'Switch a lever on, or pin a scenario, and why figures move will stand here.',
  of: 'Scenario',
  by: 'Shared out by',
  byLever: 'Lever',
  byTransition: 'Step',
  measure: 'Figure',
  measures: { conversion: 'Conversion', retention: 'Retention', revenue: 'Revenue' },
  unknown: 'This journey doesn’t say enough to work this figure out.',
  table: 'Shares as a table',
  enter: (name) => `enters at ${name}`,
  more: 'What matters, and what would have to be true',
  tornado: 'Which unknown matters most',
  tornadoTable: 'The unknowns as a table',
  required: 'What would have to be true',
  target: (measure) => `${measure} to reach`,
  requiredUnit: (measure, target, now) =>
    `For ${measure} to become ${target} (now ${now}), each lever alone, the others as they likely are`,
  columns: ['Lever', 'Would have to be', 'Stated', 'Chance of that'],
  requiredTable: 'What would have to be true, as a table',
  times: (factor) => `${factor} times the odds`,
  points: (points) => `${points} on the scale from −2 to +2`,
  multiple: (times) => `${times} times the stated effect`,
  asStated: 'as stated',
  beyond: (most) => `out of reach: ${most} at most`,
  certain: 'stated as certain',
  likeliest: (name, chance, target) =>
    `${target} may be reached by ${name}: its chance of being strong enough is ${chance}`,
  noneReaches: (target) => `No lever alone can bring it to ${target}`,
}
