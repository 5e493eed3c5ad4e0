import { type Language, LEVER_IDS, lever, sourceIn, verdictSentence } from '@sojourn/catalogue'
import {
  type Chart,
  chartSvg,
  differenceChart,
  dropOffChart,
  journeyFlow,
  journeyMapChart,
  messages,
  waterfallChart,
  worthChart,
} from '@sojourn/charts'
import {
  type DifferenceByLever,
  type Forecast,
  type Interval,
  standingCost,
  summarise,
  verdictFacts,
} from 'sojourn/forecast'
import type { Journey } from 'sojourn/model'
import { type Change, drawStrengths, type Scenario } from 'sojourn/scenarios'
import type { Comparison } from '../decision/compare-strategies.ts'
import type { Decision, DecisionOrder } from '../decision/decide.ts'
import type { PlannedTest, WorthOfKnowing } from '../decision/plan-tests.ts'
import { Html, html } from './html.ts'
import { REPORT_STYLE } from './report-style.ts'
import { type NameOf, type ReportWords, reportWords } from './report-words.ts'
import { stateNames } from './state-names.ts'

/** Everything that a report tells. */
export interface Reported {
  readonly journey: Journey
  readonly scenarios: readonly Scenario[]
  readonly forecast: Forecast
  /** By scenario: what each of its levers adds to conversion; undefined where there is only one. */
  readonly reasons: readonly (DifferenceByLever | undefined)[]
  readonly decision: Decision
  readonly comparison: Comparison
  /** Undefined where tests can't be planned. */
  readonly tests: readonly PlannedTest[] | undefined
  readonly unknowns: readonly WorthOfKnowing[]
  readonly order: DecisionOrder
}

/** A report, and the findings that its charts have for titles. */
export interface Report {
  readonly html: string
  readonly findings: readonly string[]
}

const CHART_WIDTH = 840
/** Strengths are told by ranges over so many draws. */
const DRAWS = 1000

/** Writes numbers as the reader does. */
function numbersIn(language: Language) {
  const format = (options: Intl.NumberFormatOptions) => {
    const formatter = new Intl.NumberFormat(language === 'en' ? 'en-GB' : language, options)
    return (value: number) => formatter.format(value).replace(/^-/, '−')
  }
  const signed = (write: (value: number) => string, value: number) =>
    value > 0 ? `+${write(value)}` : write(value)
  const amount = format({ maximumSignificantDigits: 3 })
  const percent = format({ style: 'percent', maximumSignificantDigits: 3 })
  const points = format({ maximumFractionDigits: 2 })
  const range = (write: (value: number) => string, { mean, low, high }: Interval) =>
    low === high ? write(mean) : `${write(mean)} (${write(low)} … ${write(high)})`
  const days = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'long',
    timeZone: 'UTC',
  })
  return {
    language,
    day: (time = '') => (Number.isNaN(Date.parse(time)) ? time : days.format(new Date(time))),
    amount,
    digits: format({ maximumFractionDigits: 6 }),
    whole: format({ maximumFractionDigits: 0 }),
    amountRange: (it: Interval) => range(amount, it),
    percentRange: (it: Interval) => range(percent, it),
    percent,
    gain: (it: Interval) => range((value) => signed(amount, value), it),
    points: (it: Interval) => range((value) => signed(points, 100 * value), it),
  }
}
type Numbers = ReturnType<typeof numbersIn>

/** One page of HTML that needs nothing but itself. */
export function reportPage(reported: Reported, language: Language): Report {
  const { journey, scenarios, forecast, reasons, decision, comparison } = reported
  const { tests, unknowns, order } = reported
  const words = reportWords(language)
  const numbers = numbersIn(language)
  const written = { messages: messages[language] }
  const name = stateNames(journey)
  const flow = journeyFlow(journey)
  const compared = forecast.scenarios.map((each) => ({ name: each.name, comparison: each }))
  const of1000 = journey.currency === undefined ? {} : { currency: journey.currency }
  const map = journeyMapChart(flow, written)
  const lost = dropOffChart(flow, written)
  const differences = [
    differenceChart(compared, 'conversion', undefined, written),
    ...(forecast.scenarios.some(({ revenue }) => revenue !== null && revenue.mean !== 0)
      ? [differenceChart(compared, 'revenue', journey.currency, written)]
      : []),
    ...(forecast.scenarios.some(({ difference }) => difference.retention !== null)
      ? [differenceChart(compared, 'retention', undefined, written)]
      : []),
  ]
  const why = reasons.flatMap((reason) =>
    reason === undefined
      ? []
      : [
          waterfallChart(
            reason.levers.map(({ name: id, conversion: { mean, low, high } }) => ({
              name: leverName(id, language) ?? id,
              mean: 100 * mean,
              low: 100 * low,
              high: 100 * high,
            })),
            { measure: 'conversion', start: 100 * forecast.baseline.conversion.mean, ...written },
          ),
        ],
  )
  const known = unknowns.filter(({ evppi }) => evppi.mean > 0)
  const worth =
    known.length === 0 || tests === undefined
      ? []
      : [
          worthChart(
            known.map((unknown) => ({
              name: unknownName(unknown, words, name, language),
              worth: unknown.evppi.mean,
              standardError: unknown.evppi.standardError,
            })),
            { ...of1000, ...written },
          ),
        ]
  const charts = [map, lost, ...differences, ...why, ...worth]
  const title = words.title(journey.name ?? words.journey)
  const body = html`
<h1>${title}</h1>
${journey.description ? html`<p class="quiet">${journey.description}</p>` : ''}
<h2>${words.answer}</h2>
<p class="answer">${shortAnswer(comparison, words)}</p>
${forecast.scenarios.map((_, i) => html`<p class="answer">${verdictSentence(verdictFacts(forecast, i), language, of1000)}</p>`)}
<p class="answer">${testAnswer(tests, words, numbers)}</p>
<h2>${words.now}</h2>
${figure(map, false)}
${figure(lost)}
<h2>${words.scenarios}</h2>
${differences.map((chart) => figure(chart))}
${levels(reported, words, numbers)}
${why.length > 0 ? html`<h2>${words.why}</h2>` : ''}
${why.map((chart) => figure(chart))}
<h2>${words.sure}</h2>
${chances(comparison, words, numbers)}
<p class="quiet">${words.ranges}</p>
${worth.map((chart) => figure(chart))}
<h2>${words.assumptions}</h2>
${rests(journey, words, numbers)}
${scenarios.map((scenario) => assumptions(scenario, journey, words, numbers, name, order))}
<p class="quiet">${words.grades}</p>
<h2>${words.test}</h2>
${tests === undefined ? html`<p>${words.noTest}</p>` : testTable(tests, journey, words, numbers)}
<h2>${words.method}</h2>
<ul>
<li>${words.worked(numbers.amount(order.horizon), numbers.whole(order.draws), String(order.seed))}</li>
${decision.arrivals ? html`<li>${words.arrivals(numbers.amount(decision.arrivals.perDay))}</li>` : ''}
${decision.drawn.timeless.length > 0 ? html`<li>${words.timeless(decision.drawn.timeless.map(name).join(', '))}</li>` : ''}
<li>${words.fullStrength}</li>
${journey.evidence?.backtest ? '' : html`<li>${words.backtest}</li>`}
</ul>
<h2>${words.numbers}</h2>
${charts.map((chart) => html`<h3>${chart.unit}</h3>${dataTable(chart, numbers)}`)}
`
  const page = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${new Html(REPORT_STYLE)}</style>
</head>
<body>${body}</body>
</html>
`
  return { html: page.text, findings: charts.map((chart) => chart.title) }
}

/** What a lever of the catalogue is called; undefined for any other group of changes. */
function leverName(id: string, language: Language): string | undefined {
  const known = LEVER_IDS.find((each) => each === id)
  return known && lever(known).name[language]
}

/** What is unknown, in the reader's words: of a change by its scenario. */
function unknownName(
  { kind, of, scenarios }: WorthOfKnowing,
  words: ReportWords,
  name: NameOf,
  language: Language,
): string {
  const what = leverName(of, language) ?? of.split(' → ').map(name).join(' → ')
  if (kind === 'row') return words.after(what)
  const number = kind === 'strength' ? words.strengthOf : words.reachOf
  return `${scenarios.join(', ')}: ${number} (${what})`
}

function shortAnswer({ strategies }: Comparison, words: ReportWords): string {
  const best = strategies.reduce((a, b) => (b.benefit.mean > a.benefit.mean ? b : a))
  return best.difference === null
    ? words.leave
    : words.best(best.name, words.chance(best.best.mean))
}

function testAnswer(
  tests: readonly PlannedTest[] | undefined,
  words: ReportWords,
  numbers: Numbers,
): string {
  if (tests === undefined) return words.noTest
  const [first] = tests
  return first?.best
    ? words.testFirst(
        first.name,
        numbers.whole(2 * first.best.size),
        numbers.whole(Math.ceil(first.best.days)),
      )
    : words.decideNow
}

/** A chart with its finding above it, unless another one beside it has the same. */
function figure(chart: Chart, finds = true): Html {
  const drawing = new Html(chartSvg(chart, { width: CHART_WIDTH }))
  const finding = finds ? html`<strong>${chart.title}</strong>` : ''
  return html`<figure><figcaption>${finding}<span>${chart.unit}</span></figcaption>${drawing}</figure>`
}

/** A table; all columns but those of words are of numbers. */
function table(
  columns: readonly string[],
  rows: readonly (readonly (string | Html)[])[],
  words: readonly number[] = [0],
): Html {
  const kind = (column: number) => (words.includes(column) ? '' : 'number')
  const cell = (tag: 'th' | 'td') => (content: string | Html, column: number) =>
    tag === 'th'
      ? html`<th scope="col" class="${kind(column)}">${content}</th>`
      : html`<td class="${kind(column)}">${content}</td>`
  return html`<div class="scroll"><table>
<thead><tr>${columns.map(cell('th'))}</tr></thead>
<tbody>${rows.map((row) => html`<tr>${row.map(cell('td'))}</tr>`)}</tbody>
</table></div>`
}

function dataTable({ table: { columns, rows } }: Chart, numbers: Numbers): Html {
  const isText = (column: number) => rows.some((row) => typeof row[column] === 'string')
  return table(
    columns,
    rows.map((row) =>
      row.map((value) => (typeof value === 'string' ? value : numbers.digits(value))),
    ),
    [...columns.keys()].filter(isText),
  )
}

function levels(
  { forecast, comparison, decision, journey }: Reported,
  words: ReportWords,
  numbers: Numbers,
): Html {
  const currency = journey.currency === undefined ? '' : `, ${journey.currency}`
  const hasRevenue = forecast.baseline.revenue !== null && decision.inMoney
  const benefit = decision.inMoney ? words.benefit + currency : words.converted
  const rows = [forecast.baseline, ...forecast.scenarios].map((projection, s) => {
    const strategy = comparison.strategies[s]
    const difference = strategy?.difference
    return [
      s === 0 ? words.now : projection.name,
      numbers.percentRange(projection.conversion),
      ...(hasRevenue
        ? [projection.revenue === null ? '' : numbers.amountRange(projection.revenue)]
        : []),
      strategy === undefined
        ? ''
        : difference
          ? `${numbers.gain(difference.benefit)}`
          : numbers.amount(strategy.benefit.mean),
    ]
  })
  return table(
    [
      words.scenario,
      words.conversion,
      ...(hasRevenue ? [words.revenue + currency] : []),
      `${benefit} (${words.more})`,
    ],
    rows,
  )
}

function chances({ strategies }: Comparison, words: ReportWords, numbers: Numbers): Html {
  const same = (range: Interval | undefined) => range?.low === 0 && range.high === 0
  return table(
    [words.scenario, words.better, words.bestOfAll, words.givenAway],
    strategies.map(({ name, difference, better, best, expectedLoss }) => [
      difference === null ? words.now : name,
      better === null
        ? ''
        : same(difference?.benefit)
          ? words.noDifference
          : words.chance(better.mean),
      words.chance(best.mean),
      numbers.amount(expectedLoss.mean),
    ]),
  )
}

function rests({ evidence, provenance }: Journey, words: ReportWords, numbers: Numbers): Html {
  const customers = evidence?.customers ?? evidence?.journeys
  return evidence !== undefined && customers !== undefined
    ? html`<p>${words.evidence(numbers.whole(customers), numbers.day(evidence.from), numbers.day(evidence.until))}</p>`
    : html`<p>${words.noEvidence(words.bases[provenance ?? 'unsaid'])}</p>`
}

function assumptions(
  scenario: Scenario,
  journey: Journey,
  words: ReportWords,
  numbers: Numbers,
  name: NameOf,
  { seed, horizon }: DecisionOrder,
): Html {
  const { effect, reach } = drawStrengths(scenario, seed, DRAWS)
  const currency = journey.currency === undefined ? '' : ` ${journey.currency}`
  const strength = (change: Change, draws: Float64Array) => {
    if (change.op === 'insertTouchpoint' || change.op === 'setReward') return ''
    const isShare = change.op === 'removeTouchpoint' || change.op === 'redirect'
    return (isShare ? numbers.percentRange : numbers.amountRange)(summarise(draws))
  }
  const standing = standingCost(scenario, horizon)
  return html`<h3>${scenario.name}</h3>
${scenario.description ? html`<p>${scenario.description}</p>` : ''}
${standing > 0 ? html`<p>${words.costs}: ${numbers.amount(standing)}${currency}</p>` : ''}
${table(
  [words.change, words.strength, words.reach, words.basis, words.source],
  scenario.changes.map((change, i) => [
    words.changed(change, name),
    strength(change, effect[i] as Float64Array),
    numbers.percentRange(summarise(reach[i] as Float64Array)),
    [
      words.bases[change.basis ?? 'unsaid'],
      ...(change.grade ? [words.grade(change.grade)] : []),
    ].join(', '),
    sourceIn(change.source ?? '', numbers.language),
  ]),
  [0, 3, 4],
)}`
}

function testTable(
  tests: readonly PlannedTest[],
  { currency }: Journey,
  words: ReportWords,
  numbers: Numbers,
): Html {
  const money = currency === undefined ? '' : `, ${currency}`
  return html`<p>${testAnswer(tests, words, numbers)}</p>
${table(
  [
    words.scenario,
    words.customers,
    words.days,
    words.worth + money,
    words.costs,
    words.netGain,
    words.byPower,
  ],
  tests.map(({ name, best, powered }) => [
    name,
    ...(best === null
      ? ['–', '–', '–', '–', numbers.amount(0)]
      : [
          numbers.whole(2 * best.size),
          numbers.whole(Math.ceil(best.days)),
          numbers.amount(best.value.mean),
          numbers.amount(best.cost),
          numbers.amount(best.gain.mean),
        ]),
    powered === null ? '–' : numbers.whole(2 * powered.size),
  ]),
)}`
}
