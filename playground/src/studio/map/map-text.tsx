import type { Label } from '@sojourn/charts'

/** A label of the map: lines of text, readable over ribbons. */
export function MapText({
  label,
  lineHeight,
  kind,
}: {
  readonly label: Label
  readonly lineHeight: number
  /** `name` sets all lines but the last, a number, in ink; `words` sets all of them. */
  readonly kind: 'name' | 'words' | 'figure' | 'loss'
}) {
  const { x, y, anchor, lines } = label
  return (
    <text class={`halo ${kind}`} text-anchor={anchor}>
      {lines.map((line, i) => (
        <tspan
          key={line}
          x={x}
          y={y + i * lineHeight}
          class={i === 0 || i < lines.length - 1 ? 'first' : ''}
        >
          {i < lines.length - 1 ? `${line} ` : line}
        </tspan>
      ))}
    </text>
  )
}
