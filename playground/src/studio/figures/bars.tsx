import { words } from '../words.ts'
import { type Range, useAxis } from './axis.ts'

/** A figure's range with its mean, and the middle half of its draws. */
export interface Spread extends Range {
  readonly mean: number
  readonly half: Range
}

interface Props {
  readonly label: string
  readonly now: Spread
  /** Absent where nothing is changed. */
  readonly then: Spread | undefined
  readonly write: (range: Range) => string
}

/** Two bars on one axis: now above, then below. */
export function Bars({ label, now, then, write }: Props) {
  const x = useAxis(then === undefined ? [now] : [now, then])
  const bar = ({ low, high }: Range) => ({ left: `${x(low)}%`, width: `${x(high) - x(low)}%` })
  const description =
    then === undefined
      ? words.value.barsNow(label, write(now))
      : words.value.bars(label, write(now), write(then))
  return (
    <div class="bars" role="img" aria-label={description}>
      <div class="row now">
        <i class="most" style={bar(now)} />
        <i class="mean" style={{ left: `${x(now.mean)}%` }} />
        <span style={{ left: `${x(now.high)}%` }}>
          {then === undefined ? words.value.nowAlone : words.value.now(write(now))}
        </span>
      </div>
      {then !== undefined && (
        <div class="row then">
          <i class="most" style={bar(then)} />
          <i class="half" style={bar(then.half)} />
          <i class="mean" style={{ left: `${x(then.mean)}%` }} />
          <span style={{ left: `${x(then.high)}%` }}>{words.value.afterwards}</span>
        </div>
      )}
    </div>
  )
}
