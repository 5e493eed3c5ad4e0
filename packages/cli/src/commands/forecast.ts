import {
  type BacktestVerdict,
  type ForecastByDay,
  forecastByDay,
  forecast as forecastJourney,
} from 'sojourn/forecast'
import type { Command } from '../command.ts'
import { InputError } from '../input-error.ts'
import { json } from '../json.ts'
import { Progress } from '../progress.ts'
import { readText } from '../read-text.ts'
import { readWhatIf } from '../read-what-if.ts'
import { byDayCsv } from '../reports/by-day-csv.ts'
import { byDayPage } from '../reports/by-day-page.ts'
import { forecastJson } from '../reports/forecast-json.ts'
import { forecastPage } from '../reports/forecast-page.ts'
import { whyJson, whyOf, whyPage } from '../reports/why.ts'
import { writableFile, writeText } from '../write-text.ts'

const DAY = 86_400
const LONGEST = 36_525 * DAY
const MOST_DRAWS = 100_000
/** Draws that are followed by day where it isn't said how many. */
const MOST_BY_DAY = 200

export const forecast: Command = {
  name: 'forecast',
  purpose:
    'compares a journey as it is with what changes would make of it, and says how sure that is.',
  operand: {
    name: 'JOURNEY',
    help: 'a journey file (.json), best one that fit has written: its evidence tells how sure the probabilities are',
  },
  flags: {
    scenario: {
      value: 'FILE',
      required: true,
      repeatable: true,
      help: 'a scenario file (.json) with the changes',
    },
    horizon: {
      value: '365d',
      help: 'time after entry within which revenue counts, and over which retention is given: a duration, up to 36525d; default 365d',
    },
    draws: {
      value: 'N',
      help: `number of draws of everything uncertain, 1 to 100,000; default 1000`,
    },
    seed: { value: 'S', help: 'a whole number: the same seed gives the same draws; default 1' },
    why: {
      help: 'say why: how much of each difference comes from which lever, and from which transition, stay or price; with at most 200 draws unless --draws is given',
    },
    backtest: {
      value: 'FILE',
      help: 'what "sojourn backtest … --json" wrote of the model: where it failed, every scenario is warned of',
    },
    'by-day': {
      help: 'follow customers by calendar day too: who comes, converts, is active and stays, revenue, cost and margin; with at most 200 draws unless --draws is given',
    },
    entrants: {
      value: 'N',
      help: "customers who come by themselves each day, for --by-day; default the journey's arrivals, else 1,000 on the first day",
    },
    csv: {
      value: 'FILE',
      help: 'where to write all figures by day (.csv), by persona, phase and channel too; means --by-day',
    },
  },
  examples: [
    {
      shows: 'What a shorter checkout and added reviews would bring the web shop:',
      args: [
        'forecast',
        'examples/web-shop/journey.json',
        '--scenario examples/web-shop/scenarios/shorter-checkout.json',
        '--scenario examples/web-shop/scenarios/added-reviews.json',
      ],
    },
    {
      shows: 'The first 90 days, for a program:',
      args: [
        'forecast',
        'examples/web-shop/journey.json',
        '--scenario examples/web-shop/scenarios/shorter-checkout.json',
        '--horizon 90d',
        '--json',
      ],
    },
    {
      shows: 'Thirty customers a day for two months, day by day:',
      args: [
        'forecast',
        'examples/web-shop/journey.json',
        '--scenario examples/web-shop/scenarios/shorter-checkout.json',
        '--horizon 60d',
        '--by-day',
        '--entrants 30',
      ],
    },
  ],
  output: [
    'Conversion is the share of customers who ever convert; revenue is within the horizon, per 1,000 who enter; retention is the share of those who reach a goal that are not lost by that day. Ranges hold 80 % of the draws. All rows share the same draws, so the differences are surer than the ranges of the rows suggest. Chances are in natural frequencies, and never claim more than 19 in 20.',
    'With --json: baseline and scenarios [{name, conversion {mean, low, high}, revenue, retention [{day, mean, low, high}], retainedPer1000}], scenarios also difference, probabilityBetter, inputs, warnings and rerouted; horizonDays, draws, seed, inputs, warnings, notes. With --why also why [{name, difference, levers [{name, changes, conversion, revenue, retention}], transitions {conversion, revenue, retention {shares [{what, from, to, share}], remainder}}}].',
    'By day, a row is a day from its start to its end, and customers of a day come at its start. The CSV has a line a number: scenario, part (total, persona, phase, channel, stock or difference), id, figure, day, mean, low, high. With --json: byDay, with baseline and scenarios {total {entrants, referred, conversions, converted, active, ended, retained, advocates, revenue, revenueSoFar, cost, costSoFar, margin, marginSoFar, presentValue, satisfaction}, personas, phases, channels, stocks, lifetimeValue, peakEnd}; null where a sojourn time that it takes is unknown.',
  ],
  async run(given, terminal) {
    const horizon = given.seconds('horizon', 365 * DAY, LONGEST) / DAY
    const draws = given.wholeNumber('draws', { least: 1, most: MOST_DRAWS, otherwise: 1000 })
    const most = Number.MAX_SAFE_INTEGER
    const seed = given.wholeNumber('seed', { least: -most, most, otherwise: 1 })
    const entrants = given.amount('entrants')
    given.check()
    const csv = given.text('csv')
    if (csv !== undefined) await writableFile(terminal.cwd, csv, '--csv')
    const { journey, scenarios } = await readWhatIf(
      terminal.cwd,
      given.operand,
      given.all('scenario'),
    )
    const backtestPath = given.text('backtest')
    const backtest =
      backtestPath === undefined ? undefined : await readBacktest(terminal.cwd, backtestPath)
    const progress = new Progress(terminal)
    const forecast = forecastJourney(journey, scenarios, {
      horizon,
      draws,
      seed,
      ...(backtest && { backtest }),
      onProgress: (share) => progress.share('Drawing', share),
    })
    const byDay =
      given.has('by-day') || csv !== undefined
        ? daysOf(journey, scenarios, {
            horizon: Math.max(1, Math.floor(horizon)),
            draws: given.text('draws') === undefined ? MOST_BY_DAY : draws,
            seed,
            ...(entrants !== undefined && { entrants }),
            onProgress: (share) => progress.share('Following days', share),
          })
        : undefined
    const reasons = given.has('why')
      ? whyOf(
          journey,
          scenarios,
          { horizon, draws: given.text('draws') === undefined ? MOST_BY_DAY : draws, seed },
          (share) => progress.share('Working out why', share),
        )
      : undefined
    progress.erase()
    if (csv !== undefined) {
      if (byDay?.forecast === null) throw new InputError([`${given.operand}: ${byDay.reason}.`])
      await writeText(terminal, csv, byDayCsv(byDay?.forecast as ForecastByDay), '--csv')
    }
    terminal.stdout.write(
      given.has('json')
        ? json({
            ...forecastJson(forecast, seed, byDay?.forecast === null ? [byDay.reason] : []),
            ...(reasons && { why: whyJson(reasons) }),
            ...(byDay && { byDay: byDay.forecast }),
          })
        : forecastPage(journey, forecast, seed, terminal),
    )
    if (reasons && !given.has('json'))
      terminal.stdout.write(`\n${whyPage(journey, reasons, terminal)}`)
    if (byDay && !given.has('json'))
      terminal.stdout.write(
        byDay.forecast
          ? `\n${byDayPage(journey, byDay.forecast, terminal)}`
          : `\nNot by day: ${byDay.reason}.\n`,
      )
    return 0
  },
}

/** The verdict of a backtest as `sojourn backtest --json` writes it. */
async function readBacktest(cwd: string, path: string): Promise<BacktestVerdict> {
  const refuse = () =>
    new InputError([
      `${path}: this is no backtest; write one with: sojourn backtest EVENTS … --json > ${path}`,
    ])
  let read: { verdict?: unknown; reasons?: unknown } | null
  try {
    read = JSON.parse(await readText(cwd, path))
  } catch (error) {
    if (error instanceof SyntaxError) throw refuse()
    throw error
  }
  const verdict = VERDICTS.find((known) => known === read?.verdict)
  const reasons = read?.reasons
  if (verdict === undefined || !Array.isArray(reasons)) throw refuse()
  return { verdict, reasons: reasons.map(String) }
}

const VERDICTS = ['passes', 'drifts', 'misfits', 'tooLittleData'] as const

/** The forecast by day, or why there is none. */
function daysOf(...args: Parameters<typeof forecastByDay>) {
  try {
    return { forecast: forecastByDay(...args) }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return { forecast: null, reason: error.message.replace(/^forecastByDay: /, '') }
  }
}
