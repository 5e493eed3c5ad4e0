import {
  COMMON_PARAMETERS,
  type CompiledLever,
  guessRoles,
  type Language,
  type Parameter,
  parametersOf,
  ROLES,
  SURE_ENOUGH,
  type SurveyedLever,
} from '@sojourn/catalogue'
import type { Journey, Strength } from 'sojourn/model'
import type { Change } from 'sojourn/scenarios'
import { stateNames } from '../names.ts'
import { Page } from '../page.ts'
import type { Terminal } from '../terminal.ts'
import { WORDS } from './lever-words.ts'

type Shown = Pick<SurveyedLever, 'lever'> & Partial<SurveyedLever>

/** Where a page goes, and in what language. */
export interface Paper {
  readonly terminal: Terminal
  readonly language: Language
}

/** The catalogue as a table: which levers fit the journey, and why the others don't. */
export function leversPage(
  journey: Journey | undefined,
  levers: readonly Shown[],
  { terminal, language }: Paper,
): Page {
  const words = WORDS[language]
  const page = new Page(terminal)
  const columns = [
    { title: 'ID', names: true },
    { title: words.lever, names: true },
    { title: words.rests },
  ] as const
  const rows = (some: readonly Shown[]) =>
    some.map(({ lever }) => [lever.id, lever.name[language], basisOf({ lever }, language)])
  const fit = levers.filter(({ compiled }) => compiled?.applies)
  const rest = levers.filter(({ compiled }) => compiled !== undefined && !compiled.applies)
  if (journey === undefined) return page.find(words.catalogue).table(columns, rows(levers))
  page.find(words.fit(fit.length, levers.length))
  if (fit.length > 0) page.table(columns, rows(fit))
  page.list(
    words.unfit,
    rest.map(({ lever, compiled }) => {
      const because = compiled?.applies === false ? compiled.because : []
      return `${lever.id}: ${because.map(({ text }) => text[language]).join(' ')}`
    }),
  )
  const names = stateNames(journey)
  const unsure = guessRoles(journey).filter(
    ({ because, confidence }) => because !== 'stated' && confidence > 0,
  )
  return page.list(
    words.guessed,
    unsure.map(({ touchpoint, role, confidence }) => {
      const name = role === undefined ? '' : ROLES[role].name[language]
      return `${names(touchpoint)}: ${name}${confidence < SURE_ENOUGH ? ` (${words.unsure})` : ''}`
    }),
  )
}

/** A few levers in full. */
export function leverPage(
  journey: Journey | undefined,
  levers: readonly Shown[],
  { terminal, language }: Paper,
): Page {
  const words = WORDS[language]
  const page = new Page(terminal)
  for (const { lever, compiled } of levers) {
    page.find(`${lever.name[language]} (${lever.id})`).say(lever.description[language])
    page.list(words.caution, [lever.caution[language]])
    page.list(
      words.known,
      lever.findings.map(
        ({ says, source, grade, use }) => `${says} ${source}. ${grade}, ${words.use[use]}.`,
      ),
    )
    page.table(
      [
        { title: words.parameter, names: true },
        { title: words.meaning, names: true },
        { title: words.usual },
        { title: words.range },
      ],
      Object.entries(parametersOf(lever)).map(([key, parameter]) => [
        key,
        parameter.name[language],
        amount(parameter, parameter.default, language),
        `${amount(parameter, parameter.min, language)}–${amount(parameter, parameter.max, language)}`,
      ]),
    )
    if (compiled === undefined || journey === undefined) continue
    if (!compiled.applies) {
      page.list(
        words.unfit,
        compiled.because.map(({ text }) => text[language]),
      )
      continue
    }
    page.list(
      words.without,
      Object.entries(lever.parameters).flatMap(([key, { name }]) =>
        counts(key, compiled) ? [] : [`${key}: ${name[language]}`],
      ),
    )
    page.list(
      words.changes,
      compiled.changes.map((change) => changeText(change, journey)),
    )
    page.list(
      words.left,
      compiled.left.map(({ text }) => text[language]),
    )
  }
  return page
}

/** Whether a parameter counts on the journey: the common ones do, and of its own those that it says. */
export function counts(key: string, { parameters }: CompiledLever): boolean {
  return Object.hasOwn(COMMON_PARAMETERS, key) || parameters.includes(key)
}

/** What the default strength rests on: a grade, or that it is assumed. */
function basisOf({ lever }: Pick<SurveyedLever, 'lever'>, language: Language): string {
  const [{ basis, grade }] = lever.effects
  const words = WORDS[language]
  const how = basis === 'measured' ? words.measured : words.assumed
  return grade === undefined ? how : `${how}, ${grade}`
}

function amount({ unit }: Parameter, value: number, language: Language): string {
  const number = (x: number) => x.toLocaleString(language, { maximumSignificantDigits: 3 })
  if (unit === 'share' || unit === 'relative change') return `${number(100 * value)} %`
  return unit === 'days' ? `${number(value)} d` : number(value)
}

function changeText(change: Change, journey: Journey): string {
  const names = stateNames(journey)
  switch (change.op) {
    case 'scaleOdds':
      return `${names(change.from)} → ${names(change.to)}: odds × ${strengthText(change.factor)}`
    case 'redirect':
      return `${names(change.from)} → ${names(change.to)}: ${strengthText(change.share)} → ${names(change.into)}`
    case 'removeTouchpoint':
      return `− ${names(change.touchpoint)} (avoided: ${strengthText(change.avoided)})`
    case 'insertTouchpoint':
      return `+ ${change.touchpoint.name ?? change.touchpoint.id}: ${change.between.map(names).join(' → ')}`
    case 'scaleEntries':
      return `→ ${names(change.touchpoint)}: entries × ${strengthText(change.factor)}`
    case 'scaleSojourn':
      return `${names(change.touchpoint)}: time × ${strengthText(change.factor)}`
    case 'setExperience':
      return `${names(change.touchpoint)}: experience ${strengthText(change.experience)}`
    case 'setReward':
      return `${names(change.touchpoint ?? change.outcome ?? '')}: cost ${typeof change.cost === 'number' ? change.cost : ''}`
  }
}

function strengthText(strength: Strength): string {
  const short = (x: number) => Number(x.toPrecision(3)).toString()
  if (typeof strength === 'number') return short(strength)
  const z = 1.2815515655446004
  if (strength.distribution === 'lognormal' && 'median' in strength) {
    const { median, sigma } = strength
    return `${short(median)} (${short(median * Math.exp(-z * sigma))}–${short(median * Math.exp(z * sigma))})`
  }
  if (strength.distribution === 'between') return `${short(strength.low)}–${short(strength.high)}`
  if (strength.distribution === 'pert')
    return `${short(strength.mode)} (${short(strength.min)}–${short(strength.max)})`
  return strength.distribution
}
