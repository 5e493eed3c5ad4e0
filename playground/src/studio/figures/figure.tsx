import { likelihood } from '@sojourn/charts'
import { language } from '../../language/language.ts'
import { decimal } from '../../language/numbers.ts'
import { Rich } from '../../language/rich.tsx'
import type { Picture } from '../forecast/picture.ts'
import { words } from '../words.ts'
import { Bars } from './bars.tsx'
import { Dots } from './dots.tsx'
import { differencesOf, digitsOf, type Measure, rangeIn, spreadOf } from './measure.ts'

/** A headline figure: a range before a number, and how sure it is that the levers make it better. */
export function Figure({ measure, picture }: { measure: Measure; picture: Picture }) {
  const said = words.value
  const { label, unit, gain } = measure
  const now = spreadOf(measure, picture.baseline)
  const changed = picture.scenario.changes.length > 0
  const then = changed ? spreadOf(measure, picture.comparison) : undefined
  if (now === undefined) return null
  const shown = then ?? now
  const differences = differencesOf(measure, picture.comparison)
  const better = differences.filter((d) => d > 0).length / differences.length
  const worse = differences.filter((d) => d < 0).length / differences.length
  const digits = digitsOf(then ? [now, then] : [now])
  // Less than can be read off the figure as it is written.
  const hardly = differences.every((d) => Math.abs(d) < 0.5 * 10 ** -digits)
  const [mean, meanNow] = [decimal(shown.mean, digits), decimal(now.mean, digits)]
  const write = rangeIn(digits)
  const certain = now.low === now.high
  return (
    <section class="kpi" aria-labelledby={`figure-${measure.id}`}>
      <h2 id={`figure-${measure.id}`}>{label}</h2>
      <p class="big">
        <span>{write(shown)}</span> <small>{unit}</small>
      </p>
      <p class="sm mut likely">
        {changed
          ? said.mostLikely(mean, meanNow)
          : certain
            ? said.certainNow
            : said.mostLikelyNow(mean)}
      </p>
      <Bars label={label} now={now} then={then} write={write} />
      <div class="odds">
        <p>
          <Rich text={chance()} />
        </p>
        {changed && !hardly && <Dots differences={differences} digits={digits} gain={gain} />}
      </div>
    </section>
  )

  function chance(): string {
    if (!changed) return said.noLever
    if (better + worse === 0) return said.unchanged
    if (hardly) return said.hardly
    return better === 0
      ? said.chanceWorse(likelihood(worse, language.value))
      : said.chance(likelihood(better, language.value))
  }
}
