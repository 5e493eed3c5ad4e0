import type { JourneyMapLayout } from '@sojourn/charts'
import type { ComponentChildren } from 'preact'
import { nameOf } from '../journey.ts'
import { LeverRings } from './lever-rings.tsx'
import { MapText } from './map-text.tsx'
import { per1000 } from './touchpoint-note.tsx'
import { en } from './words-en.ts'

/** Pattern of the fins: leaving is hatched, so that colour never works alone. */
export function Hatch({ id }: { id: string }) {
  return (
    <pattern
      id={id}
      width="5"
      height="5"
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      <rect width="5" height="5" fill="var(--ember)" opacity=".14" />
      <rect width="1.6" height="5" fill="var(--ember)" opacity=".75" />
    </pattern>
  )
}

/** The map without what can be pointed at: phases, flow, losses; `children` are its touchpoints. */
export function MapDrawing({
  layout,
  children,
}: {
  readonly layout: JourneyMapLayout
  readonly children: ComponentChildren
}) {
  const { width, height, phases, ribbons, loops, fins, lineHeight } = layout
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing is no fieldset
    <svg
      class={`map ${layout.orientation}`}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      style={{ fontSize: `${layout.fontSize}px` }}
      role="group"
      aria-label={en.map.label}
      aria-describedby="map-summary"
    >
      <defs>
        <Hatch id="hatch" />
      </defs>
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus */}
      <g aria-hidden="true">
        {phases.map(({ id, name, x0, x1, y }) => (
          <g key={id} class="phase">
            <text x={x0} y={y - 8}>
              {name}
            </text>
            <path d={`M${x0},${y}H${x1}`} />
          </g>
        ))}
        {loops.map(({ from, to, flow, path, strokeWidth }) => (
          <path key={`${from} ${to}`} class="loop" d={path} stroke-width={strokeWidth}>
            <title>{en.map.flow(nameOf(from), nameOf(to), per1000(flow))}</title>
          </path>
        ))}
        {ribbons.map(({ from, to, flow, path }) => (
          <path key={`${from} ${to}`} class="ribbon" d={path}>
            <title>{en.map.flow(nameOf(from), nameOf(to), per1000(flow))}</title>
          </path>
        ))}
        {fins.map(({ from, flow, path }) => (
          <path key={from} class="fin" d={path} fill="url(#hatch)">
            <title>{en.map.fin(nameOf(from), per1000(flow))}</title>
          </path>
        ))}
      </g>
      {children}
      {fins.map(({ from, label }) =>
        label === undefined ? null : (
          <MapText key={from} label={label} lineHeight={lineHeight} kind="loss" />
        ),
      )}
      <LeverRings layout={layout} />
    </svg>
  )
}
