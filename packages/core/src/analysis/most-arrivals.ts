import type { Chain } from '../model/chain.ts'

/** The largest number of transitions that lead to one state: how many terms a step forward adds up. */
export function mostArrivals({ ids, column }: Chain): number {
  const arrivals = new Int32Array(ids.length)
  for (const to of column) arrivals[to] = (arrivals[to] as number) + 1
  return arrivals.reduce((most, count) => Math.max(most, count), 0)
}
