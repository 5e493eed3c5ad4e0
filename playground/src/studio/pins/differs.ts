import {
  type Language,
  LEVER_IDS,
  type LeverId,
  lever,
  type Parameter,
  parametersOf,
  type Unit,
} from '@sojourn/catalogue'
import { formatNumber, numbersOf } from '@sojourn/charts'
import { changeInWords, stateNames } from '@sojourn/report'
import type { Change, Journey, Scenario } from 'sojourn'
import { rangeOfDraws } from 'sojourn/decisions'
import { drawStrengths } from 'sojourn/scenarios'
import { SEED } from '../forecast/horizon.ts'
import type { LeverSetting, Pin } from '../study.ts'

/** What of a scenario differs from now, in words: its levers as they are set, or its changes. */
export function differs(
  of: Journey,
  { cell, scenario }: Pick<Pin, 'cell' | 'scenario'>,
  language: Language,
  days: (count: string) => string,
): string[] {
  if (cell.kind === 'levers') return leversInWords(of, cell.levers, language, days)
  const state = stateNames(of)
  const { effect } = strengthsOf(scenario)
  return [
    ...new Set(
      scenario.changes.map((change, i) =>
        withStrength(changeInWords(change, state, language), change, effect[i], language),
      ),
    ),
  ]
}

/** Strengths of scenarios, which don't change while a slider moves. */
const drawn = new WeakMap<Scenario, ReturnType<typeof drawStrengths>>()

function strengthsOf(scenario: Scenario): ReturnType<typeof drawStrengths> {
  const known = drawn.get(scenario) ?? drawStrengths(scenario, SEED, 400)
  drawn.set(scenario, known)
  return known
}

/** What a change does and how much, as an 80 % range: "(× 1.1–1.6)" or "(20–40 %)". */
function withStrength(
  words: string,
  { op }: Change,
  draws: Float64Array | undefined,
  language: Language,
): string {
  if (draws === undefined || op === 'insertTouchpoint' || op === 'setReward') return words
  const { low, high } = rangeOfDraws(draws)
  const numbers = numbersOf(language)
  const written = (scale: number) =>
    low === high ? numbers.amount(scale * low) : numbers.range(scale * low, scale * high)
  if (op === 'removeTouchpoint' || op === 'redirect') return `${words} (${written(100)}\u00a0%)`
  return op === 'setExperience' ? `${words} ${written(1)}` : `${words} (×\u00a0${written(1)})`
}

/** Levers that are on, each with the parameters that somebody set to another value. */
export function leversInWords(
  { currency }: Journey,
  levers: readonly LeverSetting[],
  language: Language,
  days: (count: string) => string,
): string[] {
  return levers
    .filter(({ id, on }) => on && (LEVER_IDS as readonly string[]).includes(id))
    .map(({ id, parameters }) => {
      const of = lever(id as LeverId)
      const known = parametersOf(of)
      const set = parameters.flatMap(({ name, value }) => {
        const parameter = Object.hasOwn(known, name) ? known[name] : undefined
        return parameter === undefined || parameter.default === value
          ? []
          : [settingInWords(parameter, value, language, currency, days)]
      })
      const name = of.name[language]
      return set.length === 0 ? name : `${name} (${set.join(', ')})`
    })
}

function settingInWords(
  { name, unit }: Parameter,
  value: number,
  language: Language,
  currency: string | undefined,
  days: (count: string) => string,
): string {
  const text = name[language]
  return `${text.charAt(0).toLocaleLowerCase(language)}${text.slice(1)} ${valueInWords(value, unit, language, currency, days)}`
}

function valueInWords(
  value: number,
  unit: Unit,
  locale: Language,
  currency: string | undefined,
  days: (count: string) => string,
): string {
  const digits = (shown: number) => Math.min(3, (String(shown).split('.')[1] ?? '').length)
  const plain = (shown: number, sign = false, mark?: string) =>
    formatNumber(shown, { digits: digits(shown), locale, sign, ...(mark && { unit: mark }) })
  switch (unit) {
    case 'share':
      return plain(rounded(100 * value), false, '%')
    case 'relative change':
      return plain(rounded(100 * value), true, '%')
    case 'money':
    case 'money a month':
    case 'money a visit':
      return plain(value, false, currency)
    case 'days':
      return days(plain(value))
    default:
      return plain(value, unit === 'points')
  }
}

/** Without what a multiplication leaves behind the last digit. */
function rounded(value: number): number {
  return Number(value.toPrecision(10))
}
