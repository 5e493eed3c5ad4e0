import type { VerdictFacts } from 'sojourn/forecast'
import type { Language } from '../language.ts'
import type { Slots } from './messages/slots.ts'
import { verdictMessages } from './verdict-messages.ts'

/** Options of {@link verdictSentence}. */
export interface VerdictOptions {
  /** ISO 4217 code of amounts, the journey's `currency`; plain numbers where absent. */
  readonly currency?: string | undefined
}

/**
 * The verdict on a scenario in one sentence, ready to paste into a mail: which way a figure goes and
 * how far, how sure that is, and what it rests on. Ranges come before points, no digits are shown
 * that the range doesn't bear, and nothing is surer than "over 19 of 20".
 *
 * @example
 * ```ts
 * import { verdictSentence } from '@sojourn/catalogue'
 * import { forecast, verdictFacts } from 'sojourn/forecast'
 * import { journey } from 'sojourn/model'
 * import { scenario } from 'sojourn/scenarios'
 * const shop = journey({
 *   touchpoints: [{ id: 'checkout' }],
 *   outcomes: [{ id: 'purchase', kind: 'conversion' }, { id: 'lost' }],
 *   entries: { checkout: 1 },
 *   transitions: { checkout: { purchase: 0.5, lost: 'rest' } },
 *   provenance: 'measured',
 * })
 * const easier = scenario(shop, { name: 'Easier checkout', changes: [
 *   { op: 'scaleOdds', from: 'checkout', to: 'purchase', factor: 1, basis: 'assumed', grade: 'C' },
 * ] })
 * const facts = verdictFacts(forecast(shop, [easier]), 0)
 * console.log(verdictSentence(facts, 'en'))
 * // Easier checkout makes no difference to conversion, which stays at 50 %; rests on your own data and an assumed effect (grade C).
 * ```
 */
export function verdictSentence(
  facts: VerdictFacts,
  language: Language,
  { currency }: VerdictOptions = {},
): string {
  const messages = verdictMessages[language]
  const slots = slotsOf(facts, language, currency)
  if (facts.verdict === 'withheld') return messages.withheld(slots)
  const sentences = messages[facts.figure]
  const certain = facts.probabilityHigher === null
  if (certain && facts.verdict === 'higher') return sentences.higherCertain(slots)
  if (certain && facts.verdict === 'lower') return sentences.lowerCertain(slots)
  return sentences[facts.verdict](slots)
}

function slotsOf(facts: VerdictFacts, language: Language, currency: string | undefined): Slots {
  const messages = verdictMessages[language]
  const { difference, verdict, figure, probabilityHigher } = facts
  const ofConversion = figure === 'conversion'
  const unit = ofConversion ? 100 : 1
  const width = unit * (difference.high - difference.low || Math.abs(difference.mean))
  const digits = digitsFor(width)
  const number = (value: number, sign = false) => formatted(value, language, digits, sign)
  const amount = (value: number, sign = false) =>
    currency === undefined
      ? number(value, sign)
      : formatted(value, language, digits, sign, { style: 'currency', currency })
  const level = (value: number) => (ofConversion ? `${number(100 * value)}\u00a0%` : amount(value))
  const signed = verdict === 'tooCloseToCall'
  const [nearer, further] =
    verdict === 'lower' ? [-difference.high, -difference.low] : [difference.low, difference.high]
  const far = (value: number) =>
    ofConversion ? messages.points(number(100 * value, signed)) : amount(value, signed)
  const chance = probabilityHigher ?? 1
  return {
    scenario: facts.scenario,
    low: ofConversion ? number(100 * nearer, signed) : amount(nearer, signed),
    high: far(further),
    by: far(Math.abs(difference.mean)),
    before: level(facts.before),
    after: level(facts.after),
    cases: casesOf20(verdict === 'lower' ? 1 - chance : chance, messages.over),
    days: new Intl.NumberFormat(language).format(facts.horizon),
    rests: new Intl.ListFormat(language, { type: 'conjunction' }).format([
      ...basesToName(facts).map((basis) => messages.journey[basis]),
      ...facts.effects.map(({ basis, grade }) => messages.effects[basis](grade)),
    ]),
  }
}

/** Made up for an example says more than assumed: both would say the same of a journey twice. */
function basesToName({ journey }: VerdictFacts): VerdictFacts['journey'] {
  return journey.includes('illustrative') ? journey.filter((basis) => basis !== 'assumed') : journey
}

/** As many digits after the point as tell the ends of a range apart, and no more. */
function digitsFor(width: number): number {
  return width > 0 ? Math.max(0, Math.min(6, Math.ceil(-Math.log10(width / 2) - 1e-9))) : 0
}

/** Natural frequencies; nothing is surer than a model can know. */
function casesOf20(probability: number, over: (n: string) => string): string {
  return probability > 0.975 ? over('19') : String(Math.round(20 * probability))
}

function formatted(
  value: number,
  language: Language,
  digits: number,
  sign: boolean,
  style: Intl.NumberFormatOptions = {},
): string {
  const text = new Intl.NumberFormat(language, {
    ...style,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    signDisplay: sign ? 'exceptZero' : 'auto',
  }).format(value)
  return text.replace('-', /[1-9]/.test(text) ? '−' : '')
}
