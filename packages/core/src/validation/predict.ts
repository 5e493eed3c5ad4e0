import { calendarTrace } from '../analysis/calendar-trace.ts'
import { hittingByDay } from '../analysis/hitting-by-day.ts'
import { retention } from '../analysis/retention.ts'
import type { ChainDraws } from './draw-chains.ts'

/** What is forecast, for how many days, and the ids it is about. */
export interface PredictionOptions {
  readonly days: number
  /** Conversions and goals; none where nothing counts as conversion. */
  readonly targets: readonly string[]
  /** Days of retention after a goal, and 0 where it isn't asked for. */
  readonly retentionDays: number
  /** Days on which to look where customers are. */
  readonly looks: readonly number[]
  /** Ids of touchpoints and outcomes, in the order of the shares. */
  readonly places: readonly string[]
  readonly draws: number
  readonly onProgress?: ((share: number) => void) | undefined
}

/** Chances by draw. */
export interface Predictions {
  /** By day from 0: of having converted. */
  readonly converted: readonly Float64Array[]
  /** By day from 0: of having been lost since the first goal. */
  readonly lost: readonly Float64Array[]
  /** By look, draw and place. */
  readonly shares: readonly (readonly Float64Array[])[]
  /** Touchpoints whose sojourn time isn't known, so that days can't be forecast. */
  readonly unknownSojourns: readonly string[]
}

/** Error of occupancy that is good enough: far below what some thousand journeys can show. */
const TOLERANCE = 1e-3

/** Works out every drawn chain; see `lastVisitChain` for what lost means. */
export function predict(source: ChainDraws, options: PredictionOptions): Predictions {
  const { days, targets, retentionDays, looks, places, draws } = options
  const { chain, stay, fitted } = source
  const number = new Map(fitted.ids.map((id, i) => [id, i]))
  const state = new Map(chain.ids.map((id, i) => [id, i]))
  const states = places.map((id) => {
    const i = number.get(id) as number
    return i < fitted.touchpoints ? (stay[i] as number) : (state.get(id) as number)
  })
  const converted: Float64Array[] = []
  const lost: Float64Array[] = []
  const shares: Float64Array[][] = looks.map(() => [])
  let done = 0
  for (const drawn of source.chains()) {
    if (done % 8 === 0) options.onProgress?.(done / draws)
    done++
    const trace = calendarTrace(drawn, { days, tolerance: TOLERANCE })
    if (trace.unknownSojourns.length > 0)
      return { converted: [], lost: [], shares: [], unknownSojourns: trace.unknownSojourns }
    for (const [k, look] of looks.entries()) {
      const occupancy = trace.occupancy[look] as Float64Array
      shares[k]?.push(Float64Array.from(states, (at) => occupancy[at] as number))
    }
    if (targets.length > 0)
      converted.push(hittingByDay(drawn, targets, days).probability as Float64Array)
    if (retentionDays === 0) continue
    const { retained } = retention(drawn, retentionDays)
    if (retained) lost.push(retained.map((share) => 1 - share))
  }
  return { converted, lost, shares, unknownSojourns: [] }
}
