import type { SojournComparison } from './fit-sojourn.ts'
import type { SojournSample } from './sojourn-sample.ts'

/** Chances that a stay lasts longer than some seconds: what was seen, and what each family says. */
export interface SurvivalPoint {
  readonly seconds: number
  /** Kaplan & Meier's estimate (1958), just after that time. */
  readonly observed: number
  /** By family. */
  readonly fitted: Readonly<Record<string, number>>
}

/**
 * Kaplan–Meier beside fitted survival, for a plot that shows where a family fails: at 0 and at each
 * time at which a stay ended, `Π (1 − ended / at risk)`. Stays still going on at a time that others
 * ended at are at risk there. Of many times a share is kept, evenly by rank, the last among them.
 *
 * Cost: O(n log n).
 * @param points most points to give, from 2.
 * @example
 * ```ts
 * import { fitSojourn, survivalCurves } from 'sojourn/estimation'
 * const stays = { duration: [60, 120, 120, 300], censored: [0, 0, 1, 0] }
 * console.log(survivalCurves(stays, fitSojourn(stays)).map(({ observed }) => observed)) // [1, 0.75, 0.5, 0]
 * ```
 */
export function survivalCurves(
  { duration, censored }: SojournSample,
  { fits }: SojournComparison,
  points = 200,
): SurvivalPoint[] {
  const order = Array.from(duration, (_, i) => i)
  order.sort((a, b) => (duration[a] as number) - (duration[b] as number))
  const steps: [seconds: number, observed: number][] = [[0, 1]]
  let observed = 1
  for (let at = 0; at < order.length; ) {
    const time = duration[order[at] as number] as number
    const atRisk = order.length - at
    let ended = 0
    for (; at < order.length && duration[order[at] as number] === time; at++)
      if (!censored?.[order[at] as number]) ended++
    if (ended === 0) continue
    observed *= (atRisk - ended) / atRisk
    steps.push([time, observed])
  }
  return thinned(steps, points).map(([seconds, survival]) => ({
    seconds,
    observed: survival,
    fitted: Object.fromEntries(fits.map((fit) => [fit.distribution, fit.survival(seconds)])),
  }))
}

function thinned<Item>(items: readonly Item[], most: number): Item[] {
  if (items.length <= most) return [...items]
  const place = (p: number) => Math.round((p * (items.length - 1)) / (most - 1))
  return Array.from({ length: most }, (_, p) => items[place(p)] as Item)
}
