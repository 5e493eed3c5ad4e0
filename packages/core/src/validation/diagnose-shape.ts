import { countJourneys } from '../estimation/count-journeys.ts'
import type { EventLog } from '../estimation/event-log.ts'
import type { FitOptions } from '../estimation/fit-journey.ts'
import { type OrderTest, testOrder } from '../estimation/test-order.ts'
import { type Chain, SojournKind } from '../model/chain.ts'
import { sojournCumulative } from '../model/sojourn-time.ts'
import { type KolmogorovTest, oneSample } from './kolmogorov.ts'
import type { Stays } from './stays-by-touchpoint.ts'

/** A sojourn time whose law is not that of the fit. */
export interface SojournMisfit extends KolmogorovTest {
  readonly touchpoint: string
}

/** Why a chain that did not change may still forecast wrongly. */
export interface ShapeCheck {
  /** The Markov property: whether the step before the last matters; null where no journey is long enough. */
  readonly order: OrderTest | null
  /** Sojourn times that do not follow the law that was fitted, the furthest off first. */
  readonly sojourns: readonly SojournMisfit[]
}

const LEAST_STAYS = 20

/**
 * Tests the assumptions of a first-order chain on the past that it was fitted to: order one against
 * two (Anderson & Goodman 1957), and each sojourn time against its law (Kolmogorov), whose chance is
 * Bonferroni's over the touchpoints.
 */
export function diagnoseShape(
  past: EventLog,
  options: FitOptions,
  chain: Chain,
  stays: readonly Stays[],
  level: number,
): ShapeCheck {
  const { sequences } = countJourneys(past, { ...options, order: 2 })
  const order = testOrder(sequences)
  const number = new Map(chain.ids.map((id, i) => [id, i]))
  const tested = stays.flatMap(({ touchpoint, past: sample }) => {
    const i = number.get(touchpoint) ?? chain.touchpoints
    const kind = i < chain.touchpoints ? chain.sojournKind[i] : SojournKind.unknown
    const isPoint = kind === SojournKind.instant || kind === SojournKind.fixed
    if (kind === SojournKind.unknown || isPoint || sample.length < LEAST_STAYS) return []
    return [{ touchpoint, ...oneSample(sample, (t) => sojournCumulative(chain, i, t)) }]
  })
  const sojourns = tested
    .map((each) => ({ ...each, p: Math.min(1, tested.length * each.p) }))
    .filter(({ p }) => p < level)
    .sort((a, b) => b.distance - a.distance)
  return { order: order.degreesOfFreedom > 0 ? order : null, sojourns }
}
