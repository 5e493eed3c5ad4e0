/**
 * What a coalition of channels is worth, the characteristic function of the game whose Shapley value
 * shares out conversions. Of the paths that touch channels of the coalition only,
 *
 * - `'conversions'`: `v(S)` is their conversions. What channels earn together they share, and nulls
 *   don't matter (Zhao, Mahboobi & Bagheri 2018).
 * - `'rate'`: `v(S)` is their conversion rate, conversions / (conversions + nulls), times the
 *   conversions and nulls of all paths; 0 where nobody took such a path. A channel can get less than
 *   nothing: where paths with it convert less often.
 *
 * Either adds up to all conversions. The game of value has value in place of conversions above.
 */
export type CoalitionWorth = 'conversions' | 'rate'

/** What a coalition is worth, by what its paths earned and how many took them, out of `customers`. */
export function worthOf(
  worth: CoalitionWorth,
  customers: number,
): (earned: number, taken: number) => number {
  if (worth === 'conversions') return (earned) => earned
  return (earned, taken) => (taken > 0 ? (customers * earned) / taken : 0)
}
