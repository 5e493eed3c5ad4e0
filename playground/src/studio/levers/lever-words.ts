import type { Lever, Parameter, Unit } from '@sojourn/catalogue'
import { formatRange } from '@sojourn/charts'
import { language } from '../../language/language.ts'
import { decimal, percent } from '../../language/numbers.ts'
import { nameOf } from '../names.ts'
import { journey } from '../study.ts'
import { words } from '../words.ts'
import type { EffectRange, LeverEffect } from './effect.ts'

/** A value of a parameter in words, with its unit. */
export function valueInWords({ unit }: Pick<Parameter, 'unit'>, value: number): string {
  const { panel } = words.value
  switch (unit) {
    case 'share':
      return percent(value, decimalsOf(100 * value))
    case 'relative change':
      return `${decimal(100 * value, decimalsOf(100 * value), true)} %`
    case 'money':
    case 'money a month':
    case 'money a visit':
      return money(value)
    case 'days':
      return panel.perDay(decimal(value, decimalsOf(value)))
    case 'points':
      return panel.points(decimal(value, decimalsOf(value), true))
    case 'elasticity':
    case 'log-ratio':
      return decimal(value, decimalsOf(value))
  }
}

/** How a value is typed: percent for shares and changes. */
export function typedScale(unit: Unit): number {
  return unit === 'share' || unit === 'relative change' ? 100 : 1
}

export function nameOfLever({ name }: Lever): string {
  return name[language.value]
}

export function money(value: number): string {
  const currency = journey.value?.currency
  const amount = decimal(value, decimalsOf(value))
  return currency === undefined ? amount : `${amount} ${currency}`
}

/** As many decimals as the value has, three at most. */
function decimalsOf(value: number): number {
  return (
    [0, 1, 2].find(
      (digits) => Math.abs(value * 10 ** digits - Math.round(value * 10 ** digits)) < 1e-9,
    ) ?? 3
  )
}

/** The range of an effect: percent for relative changes, of 100 for shares, points, money. */
export function rangeInWords(effect: LeverEffect): string {
  const { kind, low, high } = effect
  const locale = language.value
  const scale = kind === 'experience' || kind === 'cost' ? 1 : 100
  const digits = digitsFor(scale * (high - low) || scale * Math.abs(high))
  const relative = ['odds', 'staying', 'entries', 'duration'].includes(kind)
  const sign = relative || kind === 'experience'
  const text = formatRange(scale * low, scale * high, {
    locale,
    sign,
    write: (value) => decimal(value, digits, sign),
  })
  return relative ? `${text} %` : text
}

/** As many decimals as tell the ends of a range apart. */
function digitsFor(width: number): number {
  return width > 0 ? Math.max(0, Math.min(3, Math.ceil(-Math.log10(width / 3)))) : 0
}

/** What a lever does, as a sentence about the place where it acts; `**` marks the range. */
export function effectSentence(effect: LeverEffect): string {
  const said = words.value.effect
  const from = nameOf(effect.from)
  const range = rangeInWords(effect)
  const to = listed(effect.to.map(nameOf))
  const now = decimal(100 * (effect.now ?? 0), (effect.now ?? 0) < 0.1 ? 1 : 0)
  switch (effect.kind) {
    case 'odds':
      return said.odds(range, from, to, now)
    case 'staying':
      return said.staying(range, from, now)
    case 'cost':
      return said.cost(money(effect.middle), from)
    case 'return':
    case 'step':
      return said[effect.kind](range, from, to)
    default:
      return said[effect.kind](range, from)
  }
}

/** At most three names, so that a line stays a line. */
function listed(names: readonly string[]): string {
  const shown = names.length > 3 ? [...names.slice(0, 2), '…'] : names
  return new Intl.ListFormat(language.value, { type: 'disjunction' }).format(shown)
}

/** Whether an effect is nothing at all. */
export function isNothing({ low, high }: EffectRange): boolean {
  return Math.abs(low) < 1e-12 && Math.abs(high) < 1e-12
}
