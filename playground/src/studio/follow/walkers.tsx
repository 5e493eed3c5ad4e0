import type { JourneyMapLayout } from '@sojourn/charts'
import { foldedId } from '@sojourn/charts'
import { shownWorld } from '../map/shown-journey.ts'
import { step, twinned, twins } from './follow-state.ts'
import type { Walk } from './twins.ts'

/** The followed customer and their twin on the map: where each has been, and where each is. */
export function Walkers({ layout }: { layout: JourneyMapLayout }) {
  const both = twins.value
  if (both === undefined) return null
  const alike = twinned.value?.now === twinned.value?.twin
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus
    <g aria-hidden="true">
      {!alike && <Trail layout={layout} walk={both.twin} kind="twin" />}
      <Trail layout={layout} walk={both.now} kind="now" />
    </g>
  )
}

/** Twins walk a little apart, so that both are seen while they take the same way. */
const APART = { now: -4, twin: 4 }

function Trail({
  layout,
  walk,
  kind,
}: {
  layout: JourneyMapLayout
  walk: Walk
  kind: 'now' | 'twin'
}) {
  const shown = walk.stops.slice(0, step.value + 1)
  const across = layout.orientation === 'across'
  const points = shown.flatMap(({ id }) => {
    const place = placeOf(layout, id)
    if (place === undefined) return []
    const by = APART[kind]
    return [across ? { x: place.x, y: place.y + by } : { x: place.x + by, y: place.y }]
  })
  const here = points.at(-1)
  if (here === undefined) return null
  const gone = shown.length > 0 && placeOf(layout, shown.at(-1)?.id ?? '') === undefined
  return (
    <g class={`walker ${kind}`}>
      <polyline points={points.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')} />
      <circle class={gone ? 'gone' : ''} cx={here.x} cy={here.y} r="7" />
    </g>
  )
}

/** The middle of the bar of a touchpoint, or of the phase that it is gathered in. */
function placeOf({ nodes }: JourneyMapLayout, id: string): { x: number; y: number } | undefined {
  const phase = shownWorld.value?.words.touchpoints.find((each) => each.id === id)?.phase
  const node =
    nodes.find((each) => each.id === id) ??
    (phase === undefined ? undefined : nodes.find((each) => each.id === foldedId(phase)))
  return node && { x: node.x + node.width / 2, y: node.y + node.height / 2 }
}
