import '../../styles/map.css'
import {
  type JourneyFlow,
  type JourneyMapLayout,
  layoutJourneyMap,
  messages,
} from '@sojourn/charts'
import { useRef } from 'preact/hooks'
import { phone } from '../../app/screen/phone.ts'
import { useWidth } from '../../app/screen/use-width.ts'
import { ChartTable } from '../../charts/chart-table.tsx'
import { language } from '../../language/language.ts'
import { CustomerViews } from './customer-views.tsx'
import { MapEditor } from './edit/map-editor.tsx'
import { FEELINGS_DOWN, Feelings, FeelingsDown } from './feelings.tsx'
import { MapLegend } from './map-legend.tsx'
import { MapTools } from './map-tools.tsx'
import { flowNow, shownFlow } from './shown-journey.ts'
import { WalkableMap } from './walkable-map.tsx'
import { words } from './words.ts'

/** The journey with its finding: drawn, to be walked by keyboard, edited by clicking, as a table. */
export function JourneyMap() {
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box).value
  const layout = layoutOf(width || 1000)
  const w = words.value
  if (layout === undefined)
    return (
      <section class="sec" aria-labelledby="map-title">
        <h2 id="map-title">{messages[language.value].map.empty}</h2>
        <MapTools />
        <MapEditor />
      </section>
    )
  return (
    <section class="sec" aria-labelledby="map-title">
      <h2 id="map-title">{layout.title}</h2>
      <p class="vh" id="map-summary">
        {layout.summary} {w.keys}
      </p>
      <MapTools />
      <div class="map-box" ref={box}>
        {width > 0 && <WalkableMap layout={layout} />}
        {width > 0 && layout.orientation === 'down' && <FeelingsDown layout={layout} />}
      </div>
      {width > 0 && layout.orientation === 'across' && <Feelings layout={layout} />}
      <CustomerViews layout={layout} />
      <MapLegend loops={layout.loops.length > 0} />
      <MapEditor />
      <ChartTable title={w.table} table={layout.table} />
    </section>
  )
}

/** Of each flow, how it was laid out last. */
const layouts = new WeakMap<JourneyFlow, { of: unknown[]; layout: JourneyMapLayout }>()

/** The layout at a width; undefined where nobody reaches any touchpoint. */
function layoutOf(width: number): JourneyMapLayout | undefined {
  const [flow, now] = [shownFlow.value, flowNow.value]
  if (flow === undefined || flow.nodes.length === 0) return undefined
  const orientation = phone.value ? 'down' : 'across'
  const of = [width, orientation, now, messages[language.value]]
  const known = layouts.get(flow)
  if (known?.of.every((each, i) => each === of[i])) return known.layout
  const layout = layoutJourneyMap(flow, {
    // Downward, feelings have a strip of their own beside the bars.
    width: orientation === 'down' ? Math.max(240, width - FEELINGS_DOWN) : width,
    orientation,
    messages: messages[language.value],
    ...(now && now.nodes.length > 0 && { arrangedBy: now }),
  })
  layouts.set(flow, { of, layout })
  return layout
}
