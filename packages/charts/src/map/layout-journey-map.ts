import type { JourneyFlow } from '../flow/journey-flow.ts'
import { en } from '../messages/en.ts'
import { layoutAcross } from './across.ts'
import { layoutDown } from './down.ts'
import { foldFlow } from './fold-flow.ts'
import type { JourneyMapLayout, MapOptions } from './journey-map-layout.ts'
import { mapWords } from './map-words.ts'

/**
 * Lays out a journey map: bars for touchpoints in the columns of their phases, ribbons for those
 * who go on, loops for those who go back, fins for those who leave, and a label for each bar that
 * touches no other label and no other bar. Thickness is in proportion to customers throughout.
 * Nothing is drawn here: the page fills the paths. The same flow gives the same layout.
 *
 * @throws RangeError for a flow without nodes, or a width that isn't above 0.
 * @example
 * ```ts
 * import { journeyFlow, layoutJourneyMap } from '@sojourn/charts'
 * import { journey } from 'sojourn/model'
 * const shop = journey({
 *   touchpoints: [{ id: 'ad' }, { id: 'cart' }],
 *   outcomes: [{ id: 'order', kind: 'conversion' }, { id: 'lost' }],
 *   entries: { ad: 1 },
 *   transitions: { ad: { cart: 0.25, lost: 'rest' }, cart: { order: 0.5, lost: 'rest' } },
 * })
 * const map = layoutJourneyMap(journeyFlow(shop), { width: 1000, orientation: 'across' })
 * console.log(map.title) // 'Most are lost at ad: 75 % leave there, 750 of 1,000 who enter'
 * ```
 */
export function layoutJourneyMap(flow: JourneyFlow, options: MapOptions): JourneyMapLayout {
  const { width, orientation, maxNodes = 64 } = options
  if (!(width > 0))
    throw new RangeError(`layoutJourneyMap: the width is ${width} pixels; it must be above 0`)
  if (flow.nodes.length === 0)
    throw new RangeError('layoutJourneyMap: the flow has no nodes; nobody reaches any touchpoint')
  const folded = foldFlow(flow, maxNodes, options.messages?.more)
  const settled = {
    ...options,
    ...(options.arrangedBy && {
      arrangedBy: foldFlow(options.arrangedBy, maxNodes, options.messages?.more),
    }),
  }
  const words = mapWords(flow, options.messages)
  const layout = (orientation === 'across' ? layoutAcross : layoutDown)(folded, words, settled)
  const { other, goalColumn } = (options.messages ?? en).map
  const named: Readonly<Record<string, string>> = { '(other)': other, '(goal)': goalColumn }
  const phases = layout.phases.map((phase) =>
    phase.name !== '' && Object.hasOwn(named, phase.id)
      ? { ...phase, name: named[phase.id] as string }
      : phase,
  )
  return { ...layout, phases }
}
