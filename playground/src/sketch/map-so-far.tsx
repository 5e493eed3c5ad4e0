import { journeyFlow, journeyMapChart, messages } from '@sojourn/charts'
import { useMemo } from 'preact/hooks'
import { PlotFigure } from '../charts/plot-figure.tsx'
import { language } from '../language/language.ts'
import { decimal } from '../language/numbers.ts'
import { Rich } from '../language/rich.tsx'
import { openSketch } from './open-sketch.ts'
import { draft } from './sketch-state.ts'
import { conversionRange, sketched } from './sketched.ts'
import { words } from './words.ts'

/** The map as it grows, and what would come of it. */
export function MapSoFar() {
  const { map, open, openWhy, needed } = words.value
  const journey = sketched.value
  const of = language.value
  const chart = useMemo(
    () => journey && journeyMapChart(journeyFlow(journey), { messages: messages[of] }),
    [journey, of],
  )
  const range = conversionRange.value
  const ready = range !== undefined && draft.value.touchpoints.length > 1
  return (
    <aside class="sk-map" aria-label={map.label}>
      {chart === undefined ? (
        <p class="sk-empty mut">{map.empty}</p>
      ) : (
        <>
          <div role="status">
            {range ? (
              <p class="sk-range">
                <Rich text={map.forecast(shareText(range.low), shareText(range.high))} />
              </p>
            ) : (
              <p class="mut">{map.noSuccess}</p>
            )}
          </div>
          {range && <p class="mut xs">{map.forecastHint}</p>}
          <PlotFigure chart={chart} table={map.table} />
        </>
      )}
      <p class="sk-open">
        <button type="button" class="btn sk-primary" disabled={!ready} onClick={openSketch}>
          {open}
        </button>
        <span class="mut sm">{ready ? openWhy : needed}</span>
      </p>
    </aside>
  )
}

function shareText(share: number): string {
  return decimal(100 * share, share < 0.095 ? 1 : 0)
}
