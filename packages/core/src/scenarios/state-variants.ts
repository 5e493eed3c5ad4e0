import type { ExposureGroups } from './exposure.ts'
import type { Variant } from './extend-journey.ts'
import { reachOf, type Strengths } from './strengths.ts'

/** Of which groups it is known whether the visits of a variant meet them. */
export function knownOf(variant: Variant | undefined): ReadonlyMap<number, boolean> {
  return new Map([
    ...(variant?.met ?? []).map((group) => [group, true] as const),
    ...(variant?.unmet ?? []).map((group) => [group, false] as const),
  ])
}

/**
 * Shares arrivals at a state out among its variants, in a row by state: each by the reach of what its
 * visits meet. `splits` are the states that have several.
 */
export function splitter(
  groups: ExposureGroups,
  variants: readonly Variant[],
  state: (id: string) => number,
) {
  const several = variants.filter(({ met, unmet }) => met.length + unmet.length > 0)
  const splits = [...new Set(several.map(({ of }) => state(of)))]
  const split = (row: Float64Array, strengths: Strengths) => {
    const arriving = splits.map((s) => row[s] as number)
    for (const variant of several) {
      const reach = (group: number) => reachOf(groups, group, strengths)
      const share =
        variant.met.reduce((product, group) => product * reach(group), 1) *
        variant.unmet.reduce((product, group) => product * (1 - reach(group)), 1)
      row[state(variant.id)] = share * (arriving[splits.indexOf(state(variant.of))] as number)
    }
  }
  return Object.assign(split, { splits })
}

/** By how much the visits of each touchpoint last longer. */
export function staysOf(
  variants: readonly Variant[],
  state: (id: string) => number,
  factor: (change: number) => number,
): ReadonlyMap<number, number> {
  return new Map(
    variants.flatMap(({ id, stays }) =>
      stays.length === 0
        ? []
        : [[state(id), stays.reduce((product, change) => product * factor(change), 1)] as const],
    ),
  )
}
