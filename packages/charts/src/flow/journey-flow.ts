import { compilePersonaChains, type Journey } from 'sojourn/model'
import { flowOfParts } from './flow-of-parts.ts'

/** Customers through a journey: what the map is drawn from. Plain data, per 1,000 who enter. */
export interface JourneyFlow {
  /** Phases from left to right. */
  readonly phases: readonly { readonly id: string; readonly name: string }[]
  /** Touchpoints that customers come to, and the outcomes that are conversions. */
  readonly nodes: readonly FlowNode[]
  /** Steps between nodes, those back and those to the same node included. */
  readonly edges: readonly FlowEdge[]
  /** Who leaves for good, by the touchpoint they leave from. */
  readonly losses: readonly { readonly from: string; readonly flow: number }[]
}

/** A touchpoint or a conversion in a {@link JourneyFlow}. */
export interface FlowNode {
  readonly id: string
  readonly name: string
  readonly phase: string | null
  /** Expected visits per 1,000 entrants. */
  readonly visits: number
  /** Whether arriving here is a conversion. */
  readonly goal: boolean
  /** How customers feel there, from −2 to 2; absent where that isn't known. */
  readonly feeling?: number
}

/** Steps from one node to another in a {@link JourneyFlow}. */
export interface FlowEdge {
  readonly from: string
  readonly to: string
  /** Expected steps per 1,000 entrants. */
  readonly flow: number
}

/**
 * The flow of customers through a journey by exact analysis: expected visits times transition
 * probabilities. Losses add up all outcomes that are no conversion; what nobody reaches is left
 * out. Customers caught in a closed class visit it for ever, so its touchpoints count the entrants
 * who ever come instead. Where the journey has personas, it is the flow of all of them together.
 *
 * @param entered number of entrants that the flow is of; the map's rules are meant for 1,000.
 * @example
 * ```ts
 * import { journeyFlow } from '@sojourn/charts'
 * import { journey } from 'sojourn/model'
 * const shop = journey({
 *   touchpoints: [{ id: 'ad' }, { id: 'cart' }],
 *   outcomes: [{ id: 'order', kind: 'conversion' }, { id: 'lost' }],
 *   entries: { ad: 1 },
 *   transitions: { ad: { cart: 0.25, lost: 'rest' }, cart: { order: 0.5, lost: 'rest' } },
 * })
 * console.log(journeyFlow(shop).losses) // 750 from the ad, 125 from the cart
 * ```
 */
export function journeyFlow(journey: Journey, entered = 1000): JourneyFlow {
  return flowOfParts(journey, compilePersonaChains(journey), entered)
}
