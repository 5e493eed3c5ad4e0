import { analyze } from 'sojourn/analysis'
import { decisionDraws } from 'sojourn/forecast'
import type { Journey } from 'sojourn/model'

/** A row of a fitted journey where it is worst, and where it is best for conversion. */
export interface RowAtEnds {
  readonly touchpoint: string
  readonly low: Readonly<Record<string, number>>
  readonly high: Readonly<Record<string, number>>
}

/**
 * The uncertain rows of a journey at the 10th and 90th percentile of what they are worth: of the
 * chance of converting from there, with the rest of the journey as stated. Rows of personas are
 * left out.
 */
export function rowsAtEnds(journey: Journey, draws: number, seed: number): RowAtEnds[] {
  if (journey.evidence === undefined || (journey.personas ?? []).length > 0) return []
  const { unknowns } = decisionDraws(moneyless(journey), [], { draws, seed, horizon: 1 })
  const hitting = analyze(journey).hitting as Readonly<Record<string, number>> | undefined
  if (hitting === undefined) return []
  const kinds = new Map(journey.outcomes.map(({ id, kind }) => [id as string, kind]))
  const worth = (id: string) => hitting[id] ?? (kinds.get(id) === 'conversion' ? 1 : 0)
  return unknowns
    .filter(({ kind }) => kind === 'row')
    .map(({ of, draws: lists }) => {
      const exits = exitsInOrder(journey, of)
      const rows = Array.from({ length: lists[0]?.length ?? 0 }, (_, d) => rowOf(exits, lists, d))
      const value = (row: Readonly<Record<string, number>>) =>
        Object.entries(row).reduce((sum, [to, share]) => sum + share * worth(to), 0)
      const sorted = rows.sort((a, b) => value(a) - value(b))
      const at = (share: number) =>
        sorted[Math.round(share * (sorted.length - 1))] as Readonly<Record<string, number>>
      return { touchpoint: of, low: at(0.1), high: at(0.9) }
    })
}

/** Money takes most of the time, and rows don't need it. */
function moneyless(journey: Journey): Journey {
  const without = <State extends object>(state: State): State => {
    const { revenue: _, cost: __, ...rest } = state as { revenue?: number; cost?: number }
    return rest as State
  }
  return {
    ...journey,
    touchpoints: journey.touchpoints.map(without),
    outcomes: journey.outcomes.map(without),
  }
}

/** Where a touchpoint leads, in the order of the chain: touchpoints, then outcomes. */
function exitsInOrder({ touchpoints, outcomes, transitions }: Journey, from: string): string[] {
  const row = transitions[from] ?? {}
  return [...touchpoints, ...outcomes].map(({ id }) => id).filter((id) => id in row)
}

/** The last probability is what the others leave. */
function rowOf(exits: readonly string[], lists: readonly Float64Array[], d: number) {
  const shares = lists.map((list) => list[d] as number)
  const rest = Math.max(0, 1 - shares.reduce((sum, x) => sum + x, 0))
  return Object.fromEntries(
    exits.map((id, k) => [id, k < shares.length ? (shares[k] as number) : rest]),
  )
}
