import type { CumulativeIncidence, SurvivalCurve } from 'sojourn/retention'
import { count, counted } from '../format/count.ts'
import { significant, withError } from '../format/estimate.ts'
import { pValue } from '../format/p-value.ts'
import { share, shareRange } from '../format/share.ts'
import { Page } from '../page.ts'
import type { ObservedCurves } from '../retention/observed.ts'
import type { Terminal } from '../terminal.ts'
import { printable } from '../text/printable.ts'

const MOST_ROWS = 16

/** Survival curves in JSON. */
export function observedJson({ groups, logRank }: ObservedCurves): object {
  return {
    model: 'Kaplan-Meier',
    groups: groups.map(({ group, curve }) => ({
      group,
      observations: curve.observations,
      events: curve.events,
      median: curve.median,
      restrictedMean: curve.restrictedMean,
      survival: curve.steps,
    })),
    logRank,
  }
}

/** Competing risks in JSON. */
export function incidenceJson({ causes, observations, steps }: CumulativeIncidence): object {
  return { model: 'Aalen-Johansen', causes, observations, incidence: steps }
}

/** Survival curves for people. */
export function curvesPage({ groups, logRank }: ObservedCurves, terminal: Terminal): string {
  const page = new Page(terminal)
  const [first] = groups
  if (logRank === null && first !== undefined) {
    const { curve } = first
    page.find(
      `Of ${counted(curve.observations, 'customer')}, ${count(curve.events)} were seen to be lost. ${medianText(curve)}`,
    )
  } else
    page.find(
      logRank?.pValue == null
        ? 'The groups can’t be compared: no event happened while two of them were at risk.'
        : `The groups ${logRank.pValue < 0.05 ? 'differ' : 'may well stay equally long'} (log-rank test, χ² ${significant(logRank.chiSquare as number)}, ${pValue(logRank.pValue)}).`,
    )
  for (const { group, curve } of groups) {
    let lost = 0
    const steps = curve.steps
      .filter(({ events }) => events > 0)
      .map((step) => {
        lost += step.events
        return { ...step, lost }
      })
    if (group !== null)
      page.say(
        `${printable(group)}: ${counted(curve.observations, 'customer')}, ${count(curve.events)} lost. ${medianText(curve)}`,
      )
    if (steps.length === 0) continue
    page.table(
      [
        { title: 'Time' },
        { title: 'At risk' },
        { title: 'Lost\nin all' },
        { title: 'Still there' },
        { title: '95 % range' },
      ],
      thinned(steps).map((step) => [
        count(step.time),
        count(step.atRisk),
        count(step.lost),
        share(step.survival),
        step.low === null || step.high === null
          ? '—'
          : shareRange({ low: step.low, high: step.high }),
      ]),
    )
  }
  return page.text()
}

/** Competing risks for people. */
export function causesPage(
  { causes, observations, steps }: CumulativeIncidence,
  terminal: Terminal,
): string {
  const last = steps.at(-1)
  const page = new Page(terminal)
  const parts = causes.map(
    (cause, k) =>
      `${printable(cause)} ${withError(100 * (last?.incidence[k] ?? 0), 100 * (last?.standardError[k] ?? 0))} %`,
  )
  page.find(
    `Of ${counted(observations, 'customer')}, by time ${count(last?.time ?? 0)}: ${parts.length > 0 ? parts.join(', ') : 'nobody was lost'}.`,
  )
  page.table(
    [
      { title: 'Time' },
      { title: 'At risk' },
      { title: 'Still there' },
      ...causes.map((cause) => ({ title: printable(cause) })),
    ],
    thinned(steps).map(({ time, atRisk, free, incidence }) => [
      count(time),
      count(atRisk),
      share(free),
      ...incidence.map(share),
    ]),
  )
  return page.text()
}

function medianText({ median }: SurvivalCurve): string {
  if (median.time === null) return 'Fewer than half were lost, so there is no median yet.'
  const range =
    median.low === null
      ? ''
      : ` (95 % range ${count(median.low)} to ${median.high === null ? 'later than was seen' : count(median.high)})`
  return `Half are lost by time ${count(median.time)}${range}.`
}

/** Rows that fit a screen, evenly chosen, with the last. */
function thinned<Row>(rows: readonly Row[]): readonly Row[] {
  const every = Math.max(1, Math.ceil(rows.length / MOST_ROWS))
  return rows.filter((_, i) => i % every === 0 || i === rows.length - 1)
}
