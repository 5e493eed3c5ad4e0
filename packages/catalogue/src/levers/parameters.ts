import { type Text, text } from '../language.ts'
import type { EffectSize, Parameter, ParameterValues, Unit } from './lever.ts'

const DAYS = { unit: 'days', min: 0, max: 3650, default: 0 } as const

/** Parameters of every lever: whom it reaches, when, and what the business pays for it. */
export const COMMON_PARAMETERS = {
  reach: {
    name: text(
      'Share who meet it',
      'Andel som møter det',
      'Andel der møder det',
      'Andel som möter det',
    ),
    unit: 'share',
    min: 0,
    max: 1,
    default: 1,
    basis: 'assumed',
  },
  fixedCost: {
    name: text('Cost, once', 'Engangskostnad', 'Engangsomkostning', 'Engångskostnad'),
    unit: 'money',
    min: 0,
    max: 1e9,
    default: 0,
  },
  monthlyCost: {
    name: text('Cost a month', 'Kostnad per måned', 'Omkostning pr. måned', 'Kostnad per månad'),
    unit: 'money a month',
    min: 0,
    max: 1e9,
    default: 0,
  },
  start: {
    name: text('Starts after', 'Starter etter', 'Starter efter', 'Börjar efter'),
    ...DAYS,
  },
  ramp: {
    name: text(
      'Time to full strength',
      'Tid til full styrke',
      'Tid til fuld styrke',
      'Tid till full styrka',
    ),
    ...DAYS,
  },
} as const satisfies Record<string, Parameter>

/** What one thing in five thousand pages does: the default where nothing was measured. */
export const ANY_CHANGE = { median: 0.005, sd: 0.01 } as const

/** The strength of a lever's main effect and how unsure it is, as two parameters. */
export function strength(
  { median, sd }: EffectSize,
  range: readonly [min: number, max: number],
  basis: 'measured' | 'assumed',
  name: Text = EFFECT,
): { readonly effect: Parameter; readonly spread: Parameter } {
  return {
    effect: {
      name,
      unit: 'relative change',
      min: range[0],
      max: range[1],
      default: median,
      basis,
    },
    spread: { name: SPREAD, unit: 'log-ratio', min: 0, max: 1, default: sd, basis: 'assumed' },
  }
}

/** The size that the two parameters of {@link strength} state. */
export function stated({ effect, spread }: ParameterValues): EffectSize {
  return { median: effect as number, sd: spread as number }
}

/** The same as fewer rather than more: the ratio upside down. */
export function fewer(size: EffectSize): EffectSize {
  return { median: 1 / (1 + size.median) - 1, sd: size.sd }
}

/** A parameter of one lever. */
export function parameter(
  unit: Unit,
  [min, max]: readonly [number, number],
  value: number,
  name: Text,
  basis?: 'measured' | 'assumed',
): Parameter {
  return { name, unit, min, max, default: value, ...(basis && { basis }) }
}

/** What each visit that meets a lever costs, as a parameter. */
export const COST_A_VISIT: Parameter = parameter(
  'money a visit',
  [0, 1e6],
  0,
  text('Cost for each customer', 'Kostnad per kunde', 'Omkostning pr. kunde', 'Kostnad per kund'),
)

const EFFECT = text(
  'Change in conversion',
  'Endring i konvertering',
  'Ændring i konvertering',
  'Ändrad konvertering',
)
const SPREAD = text('How unsure', 'Hvor usikkert', 'Hvor usikkert', 'Hur osäkert')

/** Names of what a strength is about, where it isn't conversion. */
export const CHANGE_IN = {
  entries: text(
    'Change in visitors',
    'Endring i besøkende',
    'Ændring i besøgende',
    'Ändrat antal besökare',
  ),
  staying: text(
    'Change in the chance to stay',
    'Endring i sjansen for å bli',
    'Ændring i chancen for at blive',
    'Ändrad chans att stanna',
  ),
  step: text(
    'Change in those who take the step',
    'Endring i andelen som tar steget',
    'Ændring i andelen der tager skridtet',
    'Ändrad andel som tar steget',
  ),
  support: text(
    'Fewer support contacts',
    'Færre henvendelser til kundeservice',
    'Færre henvendelser til kundeservice',
    'Färre ärenden till kundtjänst',
  ),
  leaving: text(
    'Fewer who leave',
    'Færre som faller fra',
    'Færre der falder fra',
    'Färre som faller bort',
  ),
  competitor: text(
    'Fewer who leave for a competitor',
    'Færre som går til en konkurrent',
    'Færre der går til en konkurrent',
    'Färre som går till en konkurrent',
  ),
} as const
