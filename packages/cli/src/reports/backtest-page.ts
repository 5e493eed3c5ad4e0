import type { SkippedRow } from '@sojourn/data'
import type {
  Backtest,
  ConversionCheck,
  CurveCheck,
  OccupancyDay,
  Verdict,
} from 'sojourn/validation'
import { count, counted } from '../format/count.ts'
import { share, shareRange } from '../format/share.ts'
import { Page } from '../page.ts'
import type { Terminal } from '../terminal.ts'
import { printable } from '../text/printable.ts'

const FINDING: Readonly<Record<Verdict, string>> = {
  passes: 'passes: the later part went as forecast.',
  drifts: 'drifts: customers behave differently than before the date, so the past is no guide.',
  misfits: 'misfits: nothing changed, yet the forecast is off; the chain has the wrong shape.',
  tooLittleData: 'too little data to say.',
}
const MOST_POINTS = 8
const MOST_PLACES = 12

/** A backtest for people: the verdict, why, and forecast against fact. */
export function backtestPage(
  result: Backtest,
  { source, skipped }: { readonly source: string; readonly skipped: readonly SkippedRow[] },
  terminal: Terminal,
): string {
  const page = new Page(terminal).find(
    `The journey of ${printable(source)} ${FINDING[result.verdict]}`,
  )
  page.list('Why', result.reasons.map(printable)).say(setting(result))
  const { conversion, underWay, retention, occupancy } = result
  if (conversion) {
    page.say(`Converted by day since entering, of ${counted(conversion.followed, 'journey')}:`)
    curveTable(page, conversion)
    scoreTable(page, conversion)
  }
  if (underWay) {
    const { open, followed } = underWay
    const judged =
      followed < open ? `; ${count(followed)} of them, drawn at random, are judged` : ''
    page.say(
      `Converted by day since the date, of ${counted(open, 'journey')} that ${open === 1 ? 'was' : 'were'} under way then${judged}:`,
    )
    curveTable(page, underWay)
    if (underWay.baselines.length > 0) scoreTable(page, underWay)
  }
  if (retention) {
    page.say(`Not lost by day since the first goal, of ${counted(retention.followed, 'journey')}:`)
    curveTable(page, retention)
  }
  const last = occupancy.at(-1)
  if (last) occupancyTable(page, last)
  if (skipped.length > 0)
    page.say(`${counted(skipped.length, 'row')} skipped; see skipped with --json.`)
  return page.text()
}

function setting(result: Backtest): string {
  const { at, gapDays, gapAssumed, horizon, pastJourneys, laterJourneys, followedJourneys } = result
  const gap = `${Number(gapDays.toPrecision(3))} days`
  return [
    `Fitted to ${counted(pastJourneys, 'journey')} before ${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC; ${count(laterJourneys)} began later, of which ${count(followedJourneys)} were followed for ${counted(horizon, 'day')} and one gap of ${gap}.`,
    gapAssumed && 'No gap was given: it is the longest silence before the date.',
  ]
    .filter(Boolean)
    .join(' ')
}

function curveTable(page: Page, { points, coverage }: CurveCheck): void {
  const every = Math.max(1, Math.ceil((points.length - 1) / MOST_POINTS))
  const shown = points.filter((_, k) => (points.length - 1 - k) % every === 0)
  page
    .table(
      [{ title: 'Day' }, { title: 'Forecast' }, { title: '80 % range' }, { title: 'Seen' }],
      shown.map(({ day, predicted, low, high, observed }) => [
        count(day),
        share(predicted),
        shareRange({ low, high }),
        share(observed),
      ]),
    )
    .say(
      `What was seen lies within the range at ${share(coverage.share)} of all points; a right forecast has ${share(coverage.low)} to ${share(coverage.high)}.`,
    )
}

function scoreTable(
  page: Page,
  { logScore, crps, baselines }: Pick<ConversionCheck, 'logScore' | 'crps' | 'baselines'>,
): void {
  const names = {
    empirical: "the past's curve",
    geometric: 'one rate, geometric time',
    lastPeriod: "the last period's curve",
  }
  page.say('How it compares with naive forecasts (lower is better):').table(
    [{ title: 'Forecast', names: true }, { title: 'Log score' }, { title: 'CRPS, days' }],
    [{ name: 'this chain', logScore, crps }, ...baselines].map((each) => [
      each.name in names ? names[each.name as keyof typeof names] : each.name,
      each.logScore.toFixed(4),
      each.crps.toFixed(3),
    ]),
  )
}

function occupancyTable(page: Page, { day, shares }: OccupancyDay): void {
  const sorted = [...shares].sort((a, b) => b.predicted - a.predicted)
  const more = sorted.length - MOST_PLACES
  page.say(
    `Where new customers are after ${counted(day, 'day')}${more > 0 ? `; ${count(more)} more places are in --json` : ''}:`,
  )
  page.table(
    [
      { title: 'At', names: true },
      { title: 'Forecast' },
      { title: '80 % range' },
      { title: 'Seen' },
    ],
    sorted
      .slice(0, MOST_PLACES)
      .map(({ at, predicted, low, high, observed }) => [
        printable(at),
        share(predicted),
        shareRange({ low, high }),
        share(observed),
      ]),
  )
}
