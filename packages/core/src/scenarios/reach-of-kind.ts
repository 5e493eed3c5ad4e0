import type { ExposureGroups } from './exposure.ts'
import type { Strengths } from './strengths.ts'

/**
 * Share of the visits of customers that meet a group: of those who meet the levers `met`, of all who
 * meet levers once and for all, or of all customers together where that is absent.
 */
export function reachOfKind(
  { first, byCustomer }: ExposureGroups,
  group: number,
  { reach, force }: Strengths,
  met: readonly number[] | undefined,
): number {
  const lead = first[group] as number
  const reached =
    met !== undefined && byCustomer.includes(group)
      ? Number(met.includes(lead))
      : (reach[lead] as number)
  return reached * (force?.[lead] ?? 1)
}
