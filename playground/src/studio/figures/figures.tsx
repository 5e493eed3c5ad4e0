import { picture, settled, whole } from '../forecast/picture.ts'
import { scenario } from '../study.ts'
import { words } from '../words.ts'
import { Figure } from './figure.tsx'
import {
  conversionMeasure,
  type Measure,
  reasonWithout,
  retentionMeasure,
  revenueMeasure,
} from './measure.ts'

/**
 * The three headline figures; their place is kept until they are there. `data-current` says whether the
 * first is of what is set at this moment, `data-settled` whether all are the final ones.
 */
export function Figures() {
  const conversion = picture.value
  const all = whole.value
  const others =
    all === undefined
      ? []
      : [retentionMeasure(all.horizon), revenueMeasure(all.journey, all.baseline, all.horizon)]
  const earning = (measure: Measure) =>
    all !== undefined &&
    measure.of(all.baseline) !== null &&
    (measure.id !== 'revenue' || all.baseline.samples.revenue?.some((each) => each !== 0) === true)
  return (
    <section
      class="kpis"
      aria-label={words.value.figures}
      data-settled={settled.value}
      data-current={conversion?.scenario === scenario.value}
    >
      {conversion && <Figure measure={conversionMeasure()} picture={conversion} />}
      {all &&
        others.map((measure) =>
          earning(measure) ? (
            <Figure key={measure.id} measure={measure} picture={all} />
          ) : (
            <section key={measure.id} class="kpi without" aria-label={measure.label}>
              <h2>{measure.label}</h2>
              <p class="sm mut">{reasonWithout(measure.id, all.journey)}</p>
            </section>
          ),
        )}
    </section>
  )
}
