import type { JourneyMapLayout } from '@sojourn/charts'

interface Props {
  readonly layout: JourneyMapLayout
  readonly from: { readonly x: number; readonly y: number }
  readonly to: { readonly x: number; readonly y: number }
}

/** The line from a ribbon to its note. */
export function LeaderLine({ layout, from, to }: Props) {
  return (
    <svg class="leader" width={layout.width} height={layout.height} aria-hidden="true">
      <path d={`M${from.x},${from.y}L${to.x},${to.y}`} />
      <circle cx={from.x} cy={from.y} r="3" />
    </svg>
  )
}
