/**
 * What the touchpoints of a journey with memory stand for: by id, the touchpoints of the first-order
 * journey that were seen last, oldest first. Outcomes stand for themselves and are not listed.
 */
export type Histories = ReadonlyMap<string, readonly string[]>

/**
 * Ids of the histories that end in some touchpoints: being at one of these is being at one of those.
 * They are what functions take that ask for a set of ids.
 *
 * @throws RangeError naming every touchpoint that no history ends in.
 * @example
 * ```ts
 * import { historiesEndingIn } from 'sojourn/model'
 * const histories = new Map([['ad', ['ad']], ['ad → cart', ['ad', 'cart']]])
 * console.log(historiesEndingIn(histories, ['cart'])) // [ 'ad → cart' ]
 * ```
 */
export function historiesEndingIn(histories: Histories, touchpoints: Iterable<string>): string[] {
  const wanted = new Set(touchpoints)
  const ending = [...histories].filter(([, last]) => wanted.has(last[last.length - 1] as string))
  const found = new Set(ending.map(([, last]) => last[last.length - 1] as string))
  const missing = [...wanted].filter((id) => !found.has(id))
  if (missing.length > 0)
    throw new RangeError(
      `historiesEndingIn: no history ends in ${missing.map((id) => JSON.stringify(id)).join(', ')}`,
    )
  return ending.map(([id]) => id)
}

/**
 * Names histories: the id itself where it is one touchpoint long, else the ids with arrows between.
 * Two histories never share a name, nor one the name of a touchpoint or outcome: the arrow is longer
 * than any that stands in an id.
 */
export function historyNames(ids: readonly string[]): (history: readonly string[]) => string {
  let arrow = '→'
  while (ids.some((id) => id.includes(arrow))) arrow += '→'
  return (history) => history.join(` ${arrow} `)
}
