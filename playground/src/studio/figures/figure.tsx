import { likelihood } from '@sojourn/charts'
import { decimal } from '../../language/numbers.ts'
import { Rich } from '../../language/rich.tsx'
import type { Picture } from '../forecast/picture.ts'
import { inForce } from '../levers/settings.ts'
import { en } from '../messages/en.ts'
import { Bars } from './bars.tsx'
import { Dots } from './dots.tsx'
import { differencesOf, type Measure, rangeIn, spreadOf } from './measure.ts'

/** A headline figure: a range before a number, and how sure it is that the levers make it better. */
export function Figure({ measure, picture }: { measure: Measure; picture: Picture }) {
  const { label, unit, digits, gain } = measure
  const now = spreadOf(measure, picture.baseline)
  const changed = inForce(picture.settings).length > 0
  const then = changed ? spreadOf(measure, picture.together) : undefined
  if (now === undefined) return null
  const shown = then ?? now
  const differences = differencesOf(measure, picture.together)
  const better = differences.filter((d) => d > 0).length / differences.length
  const [mean, meanNow] = [decimal(shown.mean, digits), decimal(now.mean, digits)]
  const write = rangeIn(measure)
  return (
    <section class="kpi" aria-labelledby={`figure-${measure.id}`}>
      <h2 id={`figure-${measure.id}`}>{label}</h2>
      <p class="big">
        <span>{write(shown)}</span> <small>{unit}</small>
      </p>
      <p class="sm mut likely">{changed ? en.mostLikely(mean, meanNow) : en.mostLikelyNow(mean)}</p>
      <Bars label={label} now={now} then={then} write={write} />
      <div class="odds">
        <p>
          <Rich
            text={
              !changed ? en.noLever : better === 0 ? en.unchanged : en.chance(likelihood(better))
            }
          />
        </p>
        {changed && better > 0 && <Dots differences={differences} digits={digits} gain={gain} />}
      </div>
    </section>
  )
}
