import { retentionChart } from '@sojourn/charts'
import { PlotFigure } from '../../charts/plot-figure.tsx'
import { picture } from '../forecast/picture.ts'
import { inForce } from '../levers/settings.ts'
import { en } from '../messages/en.ts'

/** Who stays a customer, with the levers and as it is now. */
export function Retention() {
  const shown = picture.value
  if (shown === undefined) return null
  const { baseline, together, settings } = shown
  const chart =
    inForce(settings).length === 0 ? retentionChart(baseline) : retentionChart(baseline, together)
  return <PlotFigure chart={chart} table={en.retentionTable} />
}
