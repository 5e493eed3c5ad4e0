import type { Finding } from './lever.ts'

/** A size that a finding measured. */
export function measuredBy({ source, grade }: Finding) {
  return { basis: 'measured', source, ...(grade && { grade }) } as const
}

/** A size that is assumed, where a finding only says which way it goes. */
export function assumedAlong({ source }: Finding) {
  return { basis: 'assumed', source: `Size assumed; direction after ${source}` } as const
}

/** A size that is assumed to be as small as most changes are. */
export const ASSUMED = {
  basis: 'assumed',
  source: 'Assumed, as little as most changes of a page do (after Browne & Swarbrick Jones 2017)',
} as const

/** A size that a finding measured, times a share that is assumed. */
export function partOf({ source, grade }: Finding) {
  return {
    basis: 'assumed',
    source: `An assumed part of what ${source} found`,
    ...(grade && { grade }),
  } as const
}
