import { twentyDots } from '@sojourn/charts'
import { decimal } from '../../language/numbers.ts'
import { words } from '../words.ts'

interface Props {
  readonly differences: Float64Array
  /** Decimals of the figure. */
  readonly digits: number
  /** The largest change in words. */
  readonly gain: (change: string) => string
}

const WIDTH = 200
const RADIUS = 4.5
/** Room for the dots above the ground line; it stays as it is under a drag. */
const TALL = 48

/** Twenty equally likely changes, hollow where not better: chances that can be counted. */
export function Dots({ differences, digits, gain }: Props) {
  const dots = twentyDots(differences)
  const bins = [0, ...dots.map(({ bin }) => bin)]
  const [low, high] = [Math.min(...bins), Math.max(...bins)]
  const x = (value: number) => 6 + ((WIDTH - 12) * (value - low)) / (high - low || 1)
  const step = Math.min(2 * RADIUS + 2, TALL / (1 + Math.max(...dots.map(({ level }) => level))))
  const better = dots.filter((dot) => dot.better).length
  const values = dots.map(({ value }) => value)
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const rises = most >= -least
  const largest = rises ? most : least
  // As many decimals as it takes to show that it isn't 0.
  const fine = Math.max(digits, -Math.floor(Math.log10(Math.abs(largest) || 1)))
  const zero = x(0)
  return (
    <svg
      class="dots"
      width={WIDTH}
      height={TALL + 22}
      viewBox={`0 0 ${WIDTH} ${TALL + 22}`}
      role="img"
      aria-label={words.value.dots(decimal(better), decimal(dots.length - better))}
    >
      {dots.map((dot) => (
        <circle
          key={`${dot.bin} ${dot.level}`}
          class={dot.better ? 'better' : 'not'}
          cx={x(dot.bin)}
          cy={TALL - (dot.level + 0.5) * step - 1}
          r={RADIUS}
        />
      ))}
      <path class="ground" d={`M0,${TALL + 0.5}H${WIDTH}`} />
      <path class="none" d={`M${zero},2V${TALL + 5}`} />
      <text class="nothing" x={Math.max(0, zero - 26)} y={TALL + 18}>
        {words.value.noChange}
      </text>
      <text x={rises ? WIDTH : 0} y={TALL + 18} text-anchor={rises ? 'end' : 'start'}>
        {gain(decimal(largest, fine, true))}
      </text>
    </svg>
  )
}
