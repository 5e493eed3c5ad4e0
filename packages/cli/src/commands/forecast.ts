import { forecast as forecastJourney } from 'sojourn/forecast'
import type { Command } from '../command.ts'
import { json } from '../json.ts'
import { Progress } from '../progress.ts'
import { readWhatIf } from '../read-what-if.ts'
import { forecastJson } from '../reports/forecast-json.ts'
import { forecastPage } from '../reports/forecast-page.ts'

const DAY = 86_400
const LONGEST = 36_525 * DAY
const MOST_DRAWS = 100_000

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
  ],
  output: [
    'Conversion is the share of customers who ever convert; revenue is within the horizon, per 1,000 who enter; retention is the share of those who reach a goal that are not lost by that day. Ranges hold 80 % of the draws. All rows share the same draws, so the differences are surer than the ranges of the rows suggest. Chances are in natural frequencies, and never claim more than 19 in 20.',
    'With --json: baseline and scenarios [{name, conversion {mean, low, high}, revenue, retention [{day, mean, low, high}], retainedPer1000}], scenarios also difference and probabilityBetter; horizonDays, draws, seed, notes.',
  ],
  async run(given, terminal) {
    const horizon = given.seconds('horizon', 365 * DAY, LONGEST) / DAY
    const draws = given.wholeNumber('draws', { least: 1, most: MOST_DRAWS, otherwise: 1000 })
    const most = Number.MAX_SAFE_INTEGER
    const seed = given.wholeNumber('seed', { least: -most, most, otherwise: 1 })
    given.check()
    const { journey, scenarios } = await readWhatIf(
      terminal.cwd,
      given.operand,
      given.all('scenario'),
    )
    const progress = new Progress(terminal)
    const forecast = forecastJourney(journey, scenarios, {
      horizon,
      draws,
      seed,
      onProgress: (share) => progress.share('Drawing', share),
    })
    progress.erase()
    terminal.stdout.write(
      given.has('json')
        ? json(forecastJson(forecast, seed))
        : forecastPage(journey, forecast, seed, terminal),
    )
    return 0
  },
}
