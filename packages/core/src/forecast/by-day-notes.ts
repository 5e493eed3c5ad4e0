import type { Journey } from '../model/journey.ts'
import type { Scenario } from '../scenarios/scenario.ts'
import { scenarioNotes } from './scenario-notes.ts'

/** What a reader of a forecast by day should know, in words. */
export function byDayNotes(
  journey: Journey,
  scenarios: readonly Scenario[],
  kinds: readonly { readonly drawn: boolean; readonly edited: readonly string[] }[],
  tail: { readonly note: string } | undefined,
  { error, allowed }: { error: number; allowed: number },
): string[] {
  const edited = [...new Set(kinds.flatMap((kind) => kind.edited))]
  return [
    'Counts begin with nobody: customers from before the first day are not in them.',
    kinds.some(({ drawn }) => drawn)
      ? undefined
      : 'The journey has no evidence, so its own probabilities are taken as certain; only the strengths of changes vary.',
    edited.length > 0
      ? `These rows differ from their evidence and are taken as stated: ${edited.map((id) => JSON.stringify(id)).join(', ')}.`
      : undefined,
    tail?.note,
    error > allowed
      ? `Numbers of customers are within some ${error.toPrecision(1)} of what is exact, more than was asked for: a finer step would take too long.`
      : undefined,
    ...(journey.stocks ?? []).flatMap(({ id, level }) =>
      level === undefined
        ? [
            `The stock ${JSON.stringify(id)} has no stated level: the journey as it is keeps it where it is, and scenarios move it from there.`,
          ]
        : [],
    ),
    ...scenarios.flatMap((scenario) => scenarioNotes(journey, scenario, { byDay: true })),
    journey.evidence?.backtest === undefined
      ? 'No backtest has been run on this forecast.'
      : undefined,
  ].filter((note) => note !== undefined)
}
