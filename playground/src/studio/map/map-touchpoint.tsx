import type { JourneyMapLayout } from '@sojourn/charts'
import { per1000 } from './figures.ts'
import { MapText } from './map-text.tsx'
import { words } from './words.ts'

interface Props {
  readonly node: JourneyMapLayout['nodes'][number]
  readonly lineHeight: number
  /** Per 1,000 who enter: how many leave for good from here. */
  readonly lost: number
  /** Whether the Tab key comes here. */
  readonly current: boolean
  readonly expanded: boolean
  readonly onOpen: () => void
  readonly onPoint: (inside: boolean) => void
  readonly onFocus: () => void
}

/** Least size of what is pointed at, in pixels. */
const TARGET = 24

/** The bar of a touchpoint with its label: a button that opens a note. */
export function MapTouchpoint(props: Props) {
  const { node, lineHeight, lost, current, expanded } = props
  const { id, name, x, y, width, height, visits, label, figure } = node
  // Half a word is no part of the button's name, which has the whole.
  const cut = label.lines.some((line) => line.endsWith('…') && !name.includes(line))
  const [w, h] = [Math.max(TARGET, width), Math.max(TARGET, height)]
  return (
    // biome-ignore lint/a11y/useSemanticElements: SVG has no button
    <g
      id={`touchpoint-${id}`}
      class="touchpoint"
      role="button"
      // Written small: in SVG another spelling is another attribute, which does nothing.
      tabindex={current ? 0 : -1}
      aria-label={words.value.touchpoint(name, per1000(visits), per1000(lost))}
      aria-expanded={expanded}
      onClick={props.onOpen}
      onFocus={props.onFocus}
      onPointerEnter={({ pointerType }) => pointerType === 'mouse' && props.onPoint(true)}
      onPointerLeave={() => props.onPoint(false)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        props.onOpen()
      }}
    >
      <rect class="target" x={x + (width - w) / 2} y={y + (height - h) / 2} width={w} height={h} />
      <rect class="bar-of" x={x} y={y} width={width} height={height} rx="1" />
      <g aria-hidden={cut || undefined}>
        <MapText label={label} lineHeight={lineHeight} kind={figure ? 'words' : 'name'} />{' '}
        {figure && <MapText label={figure} lineHeight={lineHeight} kind="figure" />}
      </g>
    </g>
  )
}
