import type { SkippedRow } from '@sojourn/data'
import type { ToldSegments } from '../told-segments.ts'

/** Segments, and how they came about. */
export interface SegmentsReport extends ToldSegments {
  readonly skipped: readonly SkippedRow[]
  readonly minGroup: number
  readonly seed: number
  readonly out: string | undefined
}

/** Segments for programs. */
export function segmentsJson({
  found,
  journey,
  customers: _,
  small,
  ...told
}: SegmentsReport): object {
  const { segments, conversion, numbers, seed, minGroup, merged, skipped, out } = told
  const { logLikelihood, parameters, bic, converged } = found
  return {
    customers: journey.evidence?.customers,
    journeys: journey.evidence?.journeys,
    segments,
    conversion,
    numbers,
    logLikelihood,
    parameters,
    bic,
    converged,
    seed,
    minGroup,
    merged,
    smallGroups: small,
    skipped,
    warnings: segmentWarnings(told, converged),
    out,
  }
}

/** What may not be meant, in words. */
export function segmentWarnings(
  { merged, minGroup }: Pick<ToldSegments, 'merged'> & { readonly minGroup: number },
  converged: boolean,
): string[] {
  const fewer =
    merged === 1
      ? 'One segment fewer is told than was'
      : `${merged} segments fewer are told than were`
  return [
    ...(merged > 0 ? [`${fewer} found, since one had fewer than ${minGroup} customers.`] : []),
    ...(converged ? [] : ['The search had not settled yet when it ended; segments are rough.']),
  ]
}
