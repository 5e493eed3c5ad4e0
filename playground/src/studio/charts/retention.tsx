import { messages, retentionChart } from '@sojourn/charts'
import { useMemo, useRef } from 'preact/hooks'
import { PlotFigure } from '../../charts/plot-figure.tsx'
import { language } from '../../language/language.ts'
import { whole } from '../forecast/picture.ts'
import { useFollowed } from '../use-followed.ts'
import { words } from '../words.ts'

/** Who stays a customer, with the levers and as it is now. */
export function Retention() {
  const box = useRef<HTMLDivElement>(null)
  const shown = useFollowed(box, whole)
  const said = messages[language.value]
  const chart = useMemo(() => {
    if (shown === undefined) return undefined
    const { baseline, comparison, scenario } = shown
    const then = scenario.changes.length === 0 ? undefined : comparison
    return retentionChart(baseline, then, { messages: said })
  }, [shown, said])
  return (
    <div ref={box}>
      {chart && <PlotFigure chart={chart} table={words.value.charts.retentionTable} />}
    </div>
  )
}
