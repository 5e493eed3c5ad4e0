import { en } from '../messages/en.ts'
import { type Lever, SCORE } from './lever.ts'
import { effectRange } from './words.ts'

const HEIGHT = 56
const STEPS = Array.from({ length: 41 }, (_, i) => i / 40)

/** The wedge above a slider: the effect at each setting, with bands that hold 50 and 80 %. */
export function Fan({ lever, setting }: { lever: Lever; setting: number }) {
  const high = Math.max(...STEPS.map((u) => lever.effectAt(u, SCORE.most)))
  const low = Math.min(-0.06 * high, ...STEPS.map((u) => lever.effectAt(u, -SCORE.most)))
  const y = (effect: number) => round(HEIGHT - 2 - ((effect - low) / (high - low)) * (HEIGHT - 4))
  const at = (u: number, score: number) => `${round(100 * u)},${y(lever.effectAt(u, score))}`
  const band = (score: number) =>
    `M${STEPS.map((u) => at(u, score)).join('L')}L${[...STEPS]
      .reverse()
      .map((u) => at(u, -score))
      .join('L')}Z`
  return (
    <svg
      class="fan"
      viewBox={`0 0 100 ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={en.panel.fan(effectRange(lever, setting))}
    >
      <path d={band(SCORE.most)} class="most" />
      <path d={band(SCORE.half)} class="half" />
      <path d={`M0,${y(0)}H100`} class="none" />
      <path d={`M${at(setting, SCORE.most)}L${at(setting, -SCORE.most)}`} class="cut" />
      <path d={`M${at(setting, 0)}h0`} class="dot" />
    </svg>
  )
}

function round(value: number): number {
  return Math.round(100 * value) / 100
}
