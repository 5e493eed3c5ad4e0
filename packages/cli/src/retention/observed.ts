import {
  type CumulativeIncidence,
  cumulativeIncidence,
  kaplanMeier,
  type LogRankTest,
  logRankTest,
  type SurvivalCurve,
} from 'sojourn/retention'
import { numbersOf } from './numbers.ts'
import { type ReadColumns, throwIfAny } from './read-columns.ts'

const YES = new Set(['1', 'true', 'yes'])
const NO = new Set(['', '0', 'false', 'no', 'censored'])

/** Survival curves of a table, by group, and whether they differ. */
export interface ObservedCurves {
  readonly groups: readonly { readonly group: string | null; readonly curve: SurvivalCurve }[]
  readonly logRank: LogRankTest | null
}

/** The survival curve of each group of a table. @throws InputError naming the rows that are wrong. */
export function observedCurves(columns: ReadColumns): ObservedCurves {
  const { path, lines, text } = columns
  const problems: string[] = []
  const times = numbersOf(columns, 'time', problems)
  const events = (text.event ?? []).map((field, row) => {
    const word = field.trim().toLowerCase()
    if (!YES.has(word) && !NO.has(word))
      problems.push(
        `${path}: line ${lines[row]}: --event is ${JSON.stringify(field)}; it must be 1, true or yes, or for the censored 0, false, no or empty (name causes with --cause).`,
      )
    return YES.has(word)
  })
  throwIfAny(problems)
  const observations = times.map((time, i) => ({
    time,
    event: events[i] as boolean,
    group: text.group?.[i] ?? '',
  }))
  if (text.group === undefined)
    return { groups: [{ group: null, curve: kaplanMeier(observations) }], logRank: null }
  const names = [...new Set(text.group)]
  return {
    groups: names.map((group) => ({
      group,
      curve: kaplanMeier(observations.filter((one) => one.group === group)),
    })),
    logRank: logRankTest(observations),
  }
}

/** What has happened by when of several causes. @throws InputError naming the rows that are wrong. */
export function observedCauses(columns: ReadColumns): CumulativeIncidence {
  const problems: string[] = []
  const times = numbersOf(columns, 'time', problems)
  throwIfAny(problems)
  return cumulativeIncidence(
    times.map((time, i) => {
      const cause = (columns.text.cause?.[i] ?? '').trim()
      return { time, cause: NO.has(cause.toLowerCase()) ? null : cause }
    }),
  )
}
