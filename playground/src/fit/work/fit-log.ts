import {
  countJourneys,
  type EventLog,
  type Fit,
  fitCounts,
  type LargeGroups,
  withoutSmallGroups,
} from 'sojourn/estimation'
import type { Journey } from 'sojourn/model'
import type { FitOrder } from './fit-order.ts'
import { freeName } from './free-name.ts'

/** Of fewer than so many customers for each of a group much is merged. */
const CUSTOMERS_FOR_EACH = 20

/** What was learnt from a log. */
export interface Fitted {
  readonly journey: Journey
  /** Id of the outcome of those who leave. */
  readonly loss: string
  readonly customers: number
  readonly journeys: number
  readonly events: number
  readonly censored: number
  readonly afterConversion: number
  /** Touchpoints, steps and others that were merged or left out, by kind. */
  readonly small: Readonly<Partial<Record<LargeGroups['small'][number]['kind'], number>>>
  /** Goals and conversions that fewer than a group reached, and that are none any more. */
  readonly lostGoals: readonly string[]
  /** Ids of touchpoints that several became. */
  readonly merged: readonly string[]
  /** Whether much was merged or left out since the log has few customers. */
  readonly fewCustomers: boolean
  /** How many steps before the last matter by BIC, of none, one and two. */
  readonly bestOrder: number | null
  /** What is legal but may not be meant, as the library says it: in English. */
  readonly warnings: readonly string[]
}

/** Learns a journey from a log. @throws JourneyError where names contradict each other, or customers are fewer than a group. */
export function fitLog(log: EventLog, order: FitOrder): Fitted {
  const { conversions, goals, gap, minGroup } = order
  const k = minGroup <= 1 ? 0 : minGroup
  const loss = freeName('lost', log.touchpoints)
  const options = { goals, loss, source: order.source }
  const counts = countJourneys(log, {
    conversions,
    ...(gap !== undefined && { gap }),
    groups: 2 * k,
    order: 2,
  })
  const large = k > 0 ? withoutSmallGroups(counts, k, { goals, loss }) : undefined
  const fewCustomers = large !== undefined && counts.customers < k * CUSTOMERS_FOR_EACH
  const fit = fitCounts(large?.counts ?? counts, {
    ...options,
    ...(large && { goals: large.goals }),
  })
  const small: Partial<Record<LargeGroups['small'][number]['kind'], number>> = {}
  for (const { kind } of large?.small ?? []) small[kind] = (small[kind] ?? 0) + 1
  const left = new Set([...(large?.goals ?? goals), ...(large?.counts ?? counts).rules.conversions])
  return {
    journey: fit.journey,
    loss,
    customers: fit.customers,
    journeys: fit.journeys,
    events: fit.events,
    censored: fit.censored,
    afterConversion: fit.afterConversion,
    small,
    lostGoals: [...goals, ...conversions].filter((name) => !left.has(name)),
    merged: (large?.counts.touchpoints ?? []).filter((id) => !log.touchpoints.includes(id)),
    fewCustomers: fewCustomers && large.small.length > 0,
    bestOrder: bestOrder(fit),
    warnings: fit.warnings,
  }
}

function bestOrder({ orders }: Fit): number | null {
  const known = orders.filter(({ n, bic }) => n > 0 && Number.isFinite(bic))
  if (known.length === 0) return null
  return known.reduce((best, each) => (each.bic < best.bic ? each : best)).order
}
