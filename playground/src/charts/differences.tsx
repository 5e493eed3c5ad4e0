import { differenceChart } from '@sojourn/charts'
import { alone } from '../forecast/picture.ts'
import { en } from '../messages/en.ts'
import { PlotFigure } from './plot-figure.tsx'

/** What each lever adds by itself, and both together. */
export function Differences() {
  const shown = alone.value
  if (shown === undefined) return null
  if (shown.levers.length === 0)
    return (
      <div>
        <h2>{en.differencesEmpty}</h2>
        <p class="unit">{en.differencesHint}</p>
      </div>
    )
  const rows = shown.levers.map(({ id, comparison }) => ({ name: en.levers[id].name, comparison }))
  if (shown.levers.length > 1) rows.push({ name: en.together, comparison: shown.together })
  return <PlotFigure chart={differenceChart(rows, 'conversion')} table={en.differenceTable} />
}
