import type { Target } from 'sojourn/forecast'
import type { Journey } from 'sojourn/model'
import { money } from '../format/money.ts'
import { share } from '../format/share.ts'
import { printable } from '../text/printable.ts'

type Figure =
  | Pick<Extract<Target, { figure: 'conversion' }>, 'figure'>
  | Pick<Extract<Target, { figure: 'revenue' }>, 'figure' | 'days'>
  | Pick<Extract<Target, { figure: 'retention' }>, 'figure' | 'day'>

/** What a target is of, for people. */
export function figureName(target: Figure): string {
  if (target.figure === 'revenue') return `Revenue within ${target.days} days, per 1,000`
  if (target.figure === 'retention') return `Retention on day ${target.day}`
  return 'Conversion'
}

/** A value of it. */
export function figureValue({ figure }: Figure, value: number, { currency }: Journey): string {
  if (figure !== 'revenue') return share(value)
  return currency === undefined ? money(value) : `${money(value)} ${printable(currency)}`
}
