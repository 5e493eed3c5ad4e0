import { useMemo } from 'preact/hooks'
import { words } from '../words.ts'
import type { LeverEffect } from './effect.ts'
import { rangeInWords } from './lever-words.ts'
import type { Stop } from './levers-protocol.ts'

const HEIGHT = 52
const EDGE = 3

interface Props {
  readonly stops: readonly Stop[]
  readonly min: number
  readonly max: number
  readonly value: number
  /** The effect at the value. */
  readonly effect: LeverEffect | undefined
  /** A vendor's figure: a ceiling is outlined, not filled. */
  readonly ceiling: boolean
}

const NONE = { low: 0, lowHalf: 0, middle: 0, highHalf: 0, high: 0 }

/** The wedge above a slider: the effect at each setting, with bands that hold 50 and 80 %. */
export function Fan({ stops, min, max, value, effect, ceiling }: Props) {
  const here = effect ?? NONE
  // Settings too strong for the journey, at the end, have no effect to draw.
  const drawn = stops.slice(
    0,
    1 + stops.map(({ effect }) => effect !== undefined).lastIndexOf(true),
  )
  const effects = drawn.map((stop) => stop.effect ?? NONE)
  const highest = Math.max(0, here.high, ...effects.map(({ high }) => high))
  const lowest = Math.min(0, here.low, ...effects.map(({ low }) => low))
  const size = highest - lowest || 1
  const y = (of: number) => round(HEIGHT - EDGE - ((of - lowest) / size) * (HEIGHT - 2 * EDGE))
  const x = (at: number) => round((100 * (at - min)) / (max - min))
  // Stays while the slider moves.
  const bands = useMemo(() => {
    const edge = (part: 'low' | 'lowHalf' | 'highHalf' | 'high') =>
      drawn.map((stop, i) => `${x(stop.value)},${y((effects[i] ?? NONE)[part])}`)
    const band = (from: 'low' | 'lowHalf', to: 'high' | 'highHalf') =>
      `M${edge(to).join('L')}L${edge(from).reverse().join('L')}Z`
    return { most: band('low', 'high'), half: band('lowHalf', 'highHalf') }
  }, [stops, lowest, highest, min, max])
  const said = effect ? rangeInWords(effect) : words.value.panel.noEffect
  return (
    <svg
      class={ceiling ? 'fan ceiling' : 'fan'}
      viewBox={`0 0 100 ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={words.value.panel.fan(said)}
    >
      {drawn.length > 1 && (
        <>
          <path d={bands.most} class="most" />
          <path d={bands.half} class="half" />
        </>
      )}
      <path d={`M0,${y(0)}H100`} class="none" />
      <path d={`M${x(value)},${y(here.high) - 2}L${x(value)},${y(here.low) + 2}`} class="cut" />
      <path d={`M${x(value)},${y(here.middle)}h0`} class="dot" />
    </svg>
  )
}

function round(value: number): number {
  return Math.round(100 * value) / 100
}
