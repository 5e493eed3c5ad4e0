import { useSignal } from '@preact/signals'
import { forecastChart, messages } from '@sojourn/charts'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import { PlotFigure } from '../../charts/plot-figure.tsx'
import { language } from '../../language/language.ts'
import { decimal } from '../../language/numbers.ts'
import { useProblem } from '../../problems/problem-text.tsx'
import { useSeen } from '../decide/use-seen.ts'
import { earns } from '../figures/measure.ts'
import { customersPerDay, DAY_MEASURES, type DayMeasure } from '../forecast/days.ts'
import { days, daysFailure, followDays } from '../forecast/follow-days.ts'
import { journey } from '../study.ts'
import { words } from '../words.ts'

/** What happens day by day, with the levers from today on and as it is now. */
export function ByDay() {
  const said = words.value.charts
  const chosen = useSignal<DayMeasure>('conversions')
  const failure = useProblem(daysFailure.value ?? '')
  const box = useRef<HTMLDivElement>(null)
  const seen = useSeen(box)
  useEffect(() => followDays(seen), [])
  const shown = days.value
  const of = journey.value
  const inLanguage = messages[language.value]
  const measure = chosen.value
  const chart = useMemo(() => {
    if (shown === undefined) return undefined
    const { currency } = shown.journey
    const changed = shown.scenario.changes.length > 0
    return forecastChart(shown.after[measure], {
      measure,
      messages: inLanguage,
      ...(currency !== undefined && { currency }),
      ...(changed && { noChange: shown.now[measure] }),
    })
  }, [shown, measure, inLanguage])
  if (of === undefined) return <div class="by-day" ref={box} />
  const { perDay, assumed } = customersPerDay(of)
  const offered = DAY_MEASURES.filter(
    (each) => earns(of) || (each !== 'revenue' && each !== 'margin'),
  )
  return (
    <div class="by-day" ref={box}>
      {daysFailure.value !== undefined && (
        <p class="failed">{said.failed(failure.replace(/^forecastByDay: /, ''))}</p>
      )}
      {chart ? (
        <PlotFigure chart={chart} table={said.daysTable} />
      ) : (
        daysFailure.value === undefined && <p class="unit">{said.waiting}</p>
      )}
      <div class="shown">
        <select
          class="btn"
          aria-label={said.measure}
          value={measure}
          onChange={({ currentTarget }) => {
            chosen.value = currentTarget.value as DayMeasure
          }}
        >
          {offered.map((each) => (
            <option key={each} value={each}>
              {said.measures[each]}
            </option>
          ))}
        </select>
        <p class="xs mut">
          {(assumed ? said.perDayAssumed : said.perDay)(decimal(perDay, perDay < 10 ? 1 : 0))}
        </p>
      </div>
    </div>
  )
}
