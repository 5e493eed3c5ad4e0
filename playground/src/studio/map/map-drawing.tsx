import type { JourneyMapLayout } from '@sojourn/charts'
import type { ComponentChildren } from 'preact'
import { Walkers } from '../follow/walkers.tsx'
import { per1000 } from './figures.ts'
import { LeverRings } from './lever-rings.tsx'
import { MapText } from './map-text.tsx'
import { nameOf } from './names.ts'
import { isSame, open, type Selected } from './selection.ts'
import { words } from './words.ts'

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

interface Props {
  readonly layout: JourneyMapLayout
  readonly onOpen: (selected: Selected) => void
  readonly onPoint: (selected: Selected | undefined) => void
  /** Its touchpoints. */
  readonly children: ComponentChildren
}

/** The map: phases, flow, losses. What a pointer does on a ribbon, the keyboard does in the notes. */
export function MapDrawing({ layout, onOpen, onPoint, children }: Props) {
  const { width, height, phases, ribbons, loops, fins, lineHeight } = layout
  const w = words.value
  const step = ({ from, to }: { from: string; to: string }) => {
    const selected: Selected = { kind: 'step', from, to }
    return {
      onClick: () => onOpen(selected),
      onPointerEnter: ({ pointerType }: PointerEvent) =>
        pointerType === 'mouse' && onPoint(selected),
      onPointerLeave: () => onPoint(undefined),
    }
  }
  const mark = (from: string, to: string) =>
    isSame(open.value, { kind: 'step', from, to }) ? ' chosen' : ''
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing is no fieldset
    <svg
      class={`map ${layout.orientation}`}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      style={{ fontSize: `${layout.fontSize}px` }}
      role="group"
      aria-label={w.label}
      aria-describedby="map-summary"
    >
      <defs>
        <Hatch id="hatch" />
      </defs>
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus */}
      <g aria-hidden="true">
        {phases.map(({ id, name, x0, x1, y }) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: the list of the journey has it too
          <g
            key={id}
            class={id.startsWith('(') ? 'phase' : 'phase open'}
            onClick={() => !id.startsWith('(') && onOpen({ kind: 'phase', id })}
          >
            <rect class="target" x={x0} y={y - 26} width={x1 - x0} height={28} />
            <text x={x0} y={y - 8}>
              {name}
            </text>
            <path d={`M${x0},${y}H${x1}`} />
          </g>
        ))}
        {loops.map(({ from, to, path, strokeWidth }) => (
          <path
            key={`${from} ${to}`}
            class={`loop${mark(from, to)}`}
            d={path}
            stroke-width={strokeWidth}
            {...step({ from, to })}
          />
        ))}
        {ribbons.map(({ from, to, path }) => (
          <path
            key={`${from} ${to}`}
            class={`ribbon${mark(from, to)}`}
            d={path}
            {...step({ from, to })}
          />
        ))}
        {fins.map(({ from, flow, path }) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: the touchpoint's button does the same
          <path
            key={from}
            class="fin"
            d={path}
            fill="url(#hatch)"
            onClick={() => onOpen({ kind: 'touchpoint', id: from })}
          >
            <title>{w.fin(nameOf(from), per1000(flow))}</title>
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
      <Walkers layout={layout} />
    </svg>
  )
}
