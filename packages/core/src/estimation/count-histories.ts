import type { HistoryStep } from '../model/history-journey.ts'

/** Counts of the steps of journeys, by what was seen before them. */
export interface HistoryCounts {
  /** How many touchpoints are remembered. */
  readonly order: number
  /** Journeys that began at each id. */
  readonly entries: Readonly<Record<string, number>>
  readonly steps: readonly HistoryStep[]
}

/**
 * Counts paths that have come to an end, for a chain of a given order: each step by the last `order`
 * touchpoints before it, fewer where the path has fewer. With `historyJourney` they are the chain of
 * that order with the largest likelihood (Anderson & Goodman 1957). For events that may be cut off,
 * such as those of a log, use `fitHistories`.
 *
 * Cost: O(steps × order).
 * @param paths ids in the order they were met; the last of each is its outcome.
 * @throws RangeError for an order that is no whole number from 1.
 * @example
 * ```ts
 * import { analyze } from 'sojourn/analysis'
 * import { countHistories } from 'sojourn/estimation'
 * import { historyJourney } from 'sojourn/model'
 * const paths = [['ad', 'cart', 'order'], ['mail', 'cart', 'lost'], ['ad', 'lost']]
 * const { journey } = historyJourney({
 *   ...countHistories(paths, 2), counted: true,
 *   touchpoints: [{ id: 'ad' }, { id: 'mail' }, { id: 'cart' }],
 *   outcomes: [{ id: 'order', kind: 'conversion' }, { id: 'lost' }],
 * })
 * console.log(analyze(journey).hitting?.['mail → cart']) // 0: only who came by the ad ordered
 * ```
 */
export function countHistories(paths: Iterable<readonly string[]>, order: number): HistoryCounts {
  if (!Number.isInteger(order) || order < 1)
    throw new RangeError(`countHistories: order is ${order}; it must be a whole number from 1`)
  const entries: Record<string, number> = Object.create(null)
  const root: Node = { after: [], next: new Map(), longer: new Map() }
  for (const path of paths) {
    const [first] = path
    if (first === undefined) continue
    entries[first] = (entries[first] ?? 0) + 1
    for (let t = 1; t < path.length; t++) {
      let node = root
      for (let s = Math.max(0, t - order); s < t; s++) node = after(node, path[s] as string)
      const to = path[t] as string
      node.next.set(to, (node.next.get(to) ?? 0) + 1)
    }
  }
  return { order, entries, steps: [...stepsOf(root)] }
}

/** A history, what follows it, and the histories that begin with it. */
interface Node {
  readonly after: readonly string[]
  readonly next: Map<string, number>
  readonly longer: Map<string, Node>
}

function after(node: Node, id: string): Node {
  let longer = node.longer.get(id)
  if (longer === undefined) {
    longer = { after: [...node.after, id], next: new Map(), longer: new Map() }
    node.longer.set(id, longer)
  }
  return longer
}

function* stepsOf({ after, next, longer }: Node): Generator<HistoryStep> {
  for (const [to, weight] of next) yield { after, to, weight }
  for (const node of longer.values()) yield* stepsOf(node)
}
