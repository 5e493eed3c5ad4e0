import { differenceByLever, forecast as forecastJourney, prepareBaseline } from 'sojourn/forecast'
import type { Journey } from 'sojourn/model'
import type { Scenario } from 'sojourn/scenarios'
import { byLever } from '../by-lever.ts'
import type { Command } from '../command.ts'
import { decisionFlags, drawDecision, readDecisionOrder } from '../decision-order.ts'
import { json } from '../json.ts'
import { readLanguage } from '../language.ts'
import { Page } from '../page.ts'
import { planTests, rankedUnknowns } from '../plan-tests.ts'
import { Progress } from '../progress.ts'
import { readWhatIf } from '../read-what-if.ts'
import { reportPage } from '../report/report-page.ts'
import { compareStrategies } from '../reports/comparison.ts'
import { printable } from '../text/printable.ts'
import { writableFile, writeText } from '../write-text.ts'

const DRAWS = 500

export const report: Command = {
  name: 'report',
  purpose:
    'writes one page for people to read and print: findings, charts, assumptions, what to test.',
  operand: { name: 'JOURNEY', help: 'a journey file (.json)' },
  flags: {
    ...decisionFlags(DRAWS),
    out: {
      value: 'FILE',
      required: true,
      help: 'the page to write (.html); one that is there is replaced',
    },
    lang: { value: 'LANGUAGE', help: 'en, nb, da or sv; default en' },
  },
  examples: [
    {
      shows: 'A page on two changes to the web shop, in Norwegian:',
      args: [
        'report',
        'examples/web-shop/journey.json',
        '--scenario examples/web-shop/scenarios/shorter-checkout.json',
        '--scenario examples/web-shop/scenarios/added-reviews.json',
        '--draws 100',
        '--lang nb',
        '--out report.html',
      ],
    },
  ],
  output: [
    'The page is one file: charts are drawings within it, it has no script, and it opens without a network. It follows the reader’s light or dark, and is light on paper.',
    'With --json: file, bytes, language, findings [what each chart shows], horizonDays, draws, seed.',
  ],
  async run(given, terminal) {
    const order = readDecisionOrder(given, DRAWS)
    const language = readLanguage(given)
    const out = given.required('out')
    given.check()
    await writableFile(terminal.cwd, out)
    const read = await readWhatIf(terminal.cwd, given.operand, given.all('scenario'))
    const whatIf = given.has('by-lever') ? byLever(read) : read
    const { horizon, draws, seed } = order
    const decision = drawDecision(given.operand, whatIf, order, terminal)
    const progress = new Progress(terminal)
    const forecast = forecastJourney(whatIf.journey, whatIf.scenarios, {
      horizon,
      draws,
      seed,
      onProgress: (share) => progress.share('Drawing', share),
    })
    progress.say('Working out why')
    const reasons = reasonsOf(whatIf, { horizon, draws, seed })
    progress.say('Planning tests')
    const { arrivals, inMoney } = decision
    const plannable = arrivals !== undefined && inMoney
    const { html, findings } = reportPage(
      {
        ...whatIf,
        forecast,
        reasons,
        decision,
        comparison: compareStrategies(decision),
        tests: plannable ? planTests(decision, arrivals.perDay, order) : undefined,
        unknowns: plannable ? rankedUnknowns(decision, arrivals.perDay * horizon) : [],
        order,
      },
      language,
    )
    progress.erase()
    await writeText(terminal, out, html)
    const bytes = new TextEncoder().encode(html).length
    terminal.stdout.write(
      given.has('json')
        ? json({ file: out, bytes, language, findings, horizonDays: horizon, draws, seed })
        : new Page(terminal)
            .find(`${printable(out)} is written; open it in a browser, or print it.`)
            .list('It finds', findings.map(printable))
            .text(),
    )
    return 0
  },
}

/** What each lever of a scenario adds to conversion, where there are several. */
function reasonsOf(
  { journey, scenarios }: { readonly journey: Journey; readonly scenarios: readonly Scenario[] },
  options: { readonly horizon: number; readonly draws: number; readonly seed: number },
) {
  const several = scenarios.filter(
    ({ changes }) => new Set(changes.map(({ lever }, i) => lever ?? i)).size > 1,
  )
  if (several.length === 0) return []
  const baseline = prepareBaseline(journey, { ...options, retention: false })
  return scenarios.map((scenario) =>
    several.includes(scenario)
      ? differenceByLever(baseline, scenario, { conversionOnly: true })
      : undefined,
  )
}
