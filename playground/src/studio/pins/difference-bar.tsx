import type { ComparedRow } from '../decide/tasks.ts'

/** Where values stand on the axis that all rows share. */
export interface Axis {
  readonly low: number
  readonly high: number
}

const WIDTH = 300
const PAD = 6

/** Holds no change and all ranges. */
export function axisOf(rows: readonly ComparedRow[]): Axis {
  const low = Math.min(0, ...rows.map((row) => row.low))
  const high = Math.max(0, ...rows.map((row) => row.high))
  return low === high ? { low: -1, high: 1 } : { low, high }
}

/** The paired difference of a scenario, 80 and 50 % of it; without a row, the journey as it is. */
export function DifferenceBar({
  row,
  axis,
  label,
}: {
  readonly row?: ComparedRow | undefined
  readonly axis: Axis
  readonly label: string
}) {
  const x = (value: number) =>
    PAD + ((WIDTH - 2 * PAD) * (value - axis.low)) / (axis.high - axis.low)
  const zero = x(0)
  return (
    <svg viewBox={`0 0 ${WIDTH} 26`} role="img" aria-label={label} preserveAspectRatio="none">
      <path class="pins-zero" d={`M${zero},0V26`} />
      {row === undefined ? (
        <circle class="pins-now" cx={zero} cy={13} r={4} />
      ) : (
        <>
          <rect
            class={row.mean < 0 ? 'pins-80 worse' : 'pins-80'}
            x={x(row.low)}
            y={8}
            width={Math.max(1, x(row.high) - x(row.low))}
            height={10}
          />
          <rect
            class={row.mean < 0 ? 'pins-50 worse' : 'pins-50'}
            x={x(row.low50)}
            y={8}
            width={Math.max(1, x(row.high50) - x(row.low50))}
            height={10}
          />
          <path class={row.mean < 0 ? 'pins-mean worse' : 'pins-mean'} d={`M${x(row.mean)},5v16`} />
        </>
      )}
    </svg>
  )
}
