import { verdictSentence } from '@sojourn/catalogue'
import { formatRange } from '@sojourn/charts'
import { language } from '../../language/language.ts'
import { failure, picture } from '../forecast/picture.ts'
import { words } from '../words.ts'
import { goals } from './goals.ts'
import { verdict } from './verdict.ts'

/** The finding in one sentence. */
export function Headline() {
  const said = words.value.headline
  const shown = picture.value
  if (shown === undefined)
    return <h1 class="lead">{failure.value === undefined ? said.computing : said.none}</h1>
  const facts = verdict.value
  if (facts === undefined) {
    const { low, high } = shown.baseline.conversion
    const digits = high < 0.1 ? 1 : 0
    const range = formatRange(100 * low, 100 * high, { digits, locale: language.value })
    return <h1 class="lead">{said.asNow(range, goals.value)}</h1>
  }
  const whole = verdictSentence(facts, language.value, { currency: shown.journey.currency })
  // No line begins with a percent sign.
  const sentence = whole.replaceAll(' %', '\u00a0%')
  // The sentence ends with how sure it is and what it rests on: said smaller, in the same heading.
  const cut = sentence.indexOf(';')
  if (cut < 0) return <h1 class="lead">{sentence}</h1>
  return (
    <h1 class="lead">
      {sentence.slice(0, cut)}
      <span class="vh">; </span>
      <span class="rests">{sentence.slice(cut + 1).trim()}</span>
    </h1>
  )
}
