import { calendarOf, gatherFromEach, planCalendar } from '../analysis/calendar.ts'
import { stoppedAt } from '../analysis/hitting-by-day.ts'
import { statesOf } from '../analysis/state-set.ts'
import { type Chain, SojournKind } from '../model/chain.ts'
import { sojournCumulative } from '../model/sojourn-time.ts'
import type { ChainDraws } from './draw-chains.ts'
import type { OpenJourney } from './open-journeys.ts'

/** Points a day where stays aren't exponential, so that what is left of them is convolved. */
const POINTS = 4

const SECONDS_PER_DAY = 86_400

/**
 * Chance of open journeys to convert by each day from the date, by draw: given the touchpoint that
 * each was last seen at and how long ago. Of visitors who are lost nothing more is ever seen, so the
 * longer the silence `a`, the likelier that it is for good: with `g` the chance of being lost from the
 * touchpoint and `S` the survival of its stays, the journey goes on with
 * `w = (1 − g) S(a) / (g + (1 − g) S(a))`. The rest of its stay has the distribution of `D − a` given
 * `D > a`. An exponential stay forgets `a`; through another the chance is a convolution on a grid of
 * six hours, each step with the mean of its ends, which enclose it.
 *
 * Cost: a solve a draw, and O(days) a journey and draw; O(days²) where stays aren't exponential.
 * @param names of touchpoints by the codes of the journeys.
 */
export function* predictOpen(
  source: ChainDraws,
  journeys: readonly OpenJourney[],
  names: readonly string[],
  targets: readonly string[],
  days: number,
): Generator<Float64Array[]> {
  const { chain, fitted, stay } = source
  const number = new Map(fitted.ids.map((id, i) => [id, i]))
  const codes = new Set(journeys.map(({ at }) => at))
  const start = new Uint8Array(chain.ids.length)
  for (const code of codes) start[stay[number.get(names[code] as string) as number] as number] = 1
  const set = statesOf(chain, targets)
  for (const drawn of source.chains()) {
    const { stopped } = stoppedAt(drawn, set)
    const plan = planCalendar(stopped, start, set)
    const perDay = plan.isExponential ? 1 : POINTS
    const { staying, leaving } = gatherFromEach(
      calendarOf(plan, stopped.probability),
      Float64Array.from(set),
      { period: 1 / perDay, periods: perDay * days, tolerance: 1e-3, work: 3e7 },
    )
    const places = new Map(
      [...codes].map((code) => {
        const i = number.get(names[code] as string) as number
        const state = stay[i] as number
        const gone = lostFrom(drawn, chain.ids.indexOf(fitted.ids[i] as string), state)
        return [code, { state, gone, place: plan.place[state] as number }] as const
      }),
    )
    yield journeys.map(({ at, silence }) => {
      const { state, gone, place } = places.get(at) as {
        state: number
        gone: number
        place: number
      }
      // Whoever is at none of these can't convert any more, whatever comes.
      if (place < 0) return new Float64Array(days + 1)
      const seconds = silence * SECONDS_PER_DAY
      const survives = 1 - sojournCumulative(stopped, state, seconds)
      const on = (1 - gone) * survives
      const goesOn = on > 0 ? on / (gone + on) : gone > 0 ? 0 : 1
      const curve =
        stopped.sojournKind[state] === SojournKind.exponential || survives === 0
          ? Float64Array.from(
              { length: days + 1 },
              (_, t) =>
                ((survives > 0 ? staying : leaving)[place] as Float64Array)[t * perDay] as number,
            )
          : afterRest(stopped, state, seconds, leaving[place] as Float64Array, perDay)
      return curve.map((share) => Math.min(1, goesOn * share))
    })
  }
}

/** Chance of being lost on arriving at a touchpoint of a last-visit chain. */
function lostFrom(chain: Chain, arrival: number, stay: number): number {
  if (arrival === stay) return 0
  let gone = 0
  for (let p = chain.rowStart[arrival] as number; p < (chain.rowStart[arrival + 1] as number); p++)
    if (chain.column[p] !== stay) gone += chain.probability[p] as number
  return gone
}

/** `∫₀ᵗ dF(a + u) / S(a) · G(t − u)` by day, with `G` what follows the stay. */
function afterRest(
  chain: Chain,
  state: number,
  silence: number,
  onward: Float64Array,
  perDay: number,
): Float64Array {
  const before = sojournCumulative(chain, state, silence)
  const share = Float64Array.from(onward, (_, k) => {
    const until = sojournCumulative(chain, state, silence + (k * SECONDS_PER_DAY) / perDay)
    return (until - before) / (1 - before)
  })
  const days = (onward.length - 1) / perDay
  return Float64Array.from({ length: days + 1 }, (_, day) => {
    const t = day * perDay
    let sum = 0
    for (let k = 0; k < t; k++) {
      const left = (share[k + 1] as number) - (share[k] as number)
      sum += (left * ((onward[t - k] as number) + (onward[t - k - 1] as number))) / 2
    }
    return sum
  })
}
