import { differenceChart } from '@sojourn/charts'
import { PlotFigure } from '../../charts/plot-figure.tsx'
import { alone } from '../forecast/picture.ts'
import { en } from '../messages/en.ts'

/** What each lever adds by itself, and both together. */
export function Differences() {
  const shown = alone.value
  if (shown === undefined) return null
  if (shown.comparisons.length === 0)
    return (
      <div>
        <h2>{en.differencesEmpty}</h2>
        <p class="unit">{en.differencesHint}</p>
      </div>
    )
  const rows = shown.comparisons.map((comparison) => ({ name: comparison.name, comparison }))
  return <PlotFigure chart={differenceChart(rows, 'conversion')} table={en.differenceTable} />
}
