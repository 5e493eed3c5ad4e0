import { useSignal } from '@preact/signals'
import { type JourneyMapLayout, layoutJourneyMap } from '@sojourn/charts'
import { useRef } from 'preact/hooks'
import { phone } from '../../app/screen/phone.ts'
import { useWidth } from '../../app/screen/use-width.ts'
import { ChartTable } from '../../charts/chart-table.tsx'
import { journey } from '../study.ts'
import { MapDrawing } from './map-drawing.tsx'
import { MapLegend } from './map-legend.tsx'
import { MapNote } from './map-note.tsx'
import { MapTouchpoint } from './map-touchpoint.tsx'
import { flowNow, shownFlow } from './shown-journey.ts'
import { directionOf, walk } from './walk.ts'
import { en } from './words-en.ts'

/** The journey with its finding: drawn, to be walked by keyboard, and as a table. */
export function JourneyMap() {
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box).value
  const layout = layoutJourneyMap(shownFlow.value, {
    width: width || 1000,
    orientation: phone.value ? 'down' : 'across',
    arrangedBy: flowNow.value,
  })
  return (
    <section class="sec" aria-labelledby="map-title">
      <h2 id="map-title">{layout.title}</h2>
      <p class="vh" id="map-summary">
        {layout.summary} {en.map.keys}
      </p>
      <div class="map-box" ref={box}>
        {width > 0 && <Walkable layout={layout} />}
      </div>
      <MapLegend loops={layout.loops.length > 0} />
      <ChartTable title={en.map.table} table={layout.table} />
    </section>
  )
}

function Walkable({ layout }: { layout: JourneyMapLayout }) {
  const current = useSignal(layout.nodes[0]?.id)
  const open = useSignal<string>()
  const pointed = useSignal<string>()
  const node = (id: string | undefined) => layout.nodes.find((each) => each.id === id)
  const focus = (id: string) => document.getElementById(`touchpoint-${id}`)?.focus()
  // A touchpoint may be gone with the levers; then the first takes its place.
  const here = (node(current.value) ?? layout.nodes[0])?.id
  const note = node(open.value)
  const tip = note === undefined ? node(pointed.value) : undefined
  const onKeyDown = (event: KeyboardEvent) => {
    const direction = directionOf(event.key, layout.orientation)
    if (event.key === 'Escape') open.value = undefined
    if (direction === undefined || here === undefined) return
    event.preventDefault()
    const next = walk(layout, phaseOf, here, direction)
    if (next !== undefined) focus(next)
  }
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the buttons within take the keys */}
      <div onKeyDown={onKeyDown}>
        <MapDrawing layout={layout}>
          {layout.nodes.map((each) => (
            <MapTouchpoint
              key={each.id}
              node={each}
              lineHeight={layout.lineHeight}
              lost={shownFlow.value.losses.find(({ from }) => from === each.id)?.flow ?? 0}
              current={each.id === here}
              expanded={each.id === open.value}
              onOpen={() => {
                open.value = open.value === each.id ? undefined : each.id
              }}
              onPoint={(inside) => {
                pointed.value = inside ? each.id : undefined
              }}
              onFocus={() => {
                current.value = each.id
              }}
            />
          ))}
        </MapDrawing>
      </div>
      {note && (
        <MapNote
          layout={layout}
          node={note}
          onClose={() => {
            open.value = undefined
            focus(note.id)
          }}
        />
      )}
      {tip && <MapNote layout={layout} node={tip} />}
    </>
  )
}

function phaseOf(id: string): string | null {
  return journey.value?.touchpoints.find((each) => each.id === id)?.phase ?? null
}
