import { retentionChart } from '@sojourn/charts'
import { picture } from '../forecast/picture.ts'
import { inForce } from '../levers/settings.ts'
import { en } from '../messages/en.ts'
import { PlotFigure } from './plot-figure.tsx'

/** Who stays a customer, with the levers and as it is now. */
export function Retention() {
  const shown = picture.value
  if (shown === undefined) return null
  const { baseline, together, settings } = shown
  const chart =
    inForce(settings).length === 0 ? retentionChart(baseline) : retentionChart(baseline, together)
  return <PlotFigure chart={chart} table={en.retentionTable} />
}
