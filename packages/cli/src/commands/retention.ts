import { formatDuration, type Tail } from 'sojourn/model'
import type { ChurnModelName } from 'sojourn/retention'
import type { Arguments } from '../arguments.ts'
import type { Command } from '../command.ts'
import { counted } from '../format/count.ts'
import { json } from '../json.ts'
import { Progress } from '../progress.ts'
import { churnJson, churnPage } from '../reports/churn-report.ts'
import { causesPage, curvesPage, incidenceJson, observedJson } from '../reports/observed-report.ts'
import { purchaseJson, purchasePage } from '../reports/purchase-report.ts'
import { tailJson, tailPage } from '../reports/tail-report.ts'
import { transactionJson, transactionPage } from '../reports/transaction-report.ts'
import { fitTable } from '../retention/churn.ts'
import { observedCauses, observedCurves } from '../retention/observed.ts'
import { fitPurchases } from '../retention/purchases.ts'
import { readColumns } from '../retention/read-columns.ts'
import { survivorsForFile } from '../retention/survivors-for-file.ts'
import { readTailQuestion, tailAsked, tailHorizon } from '../retention/tail-asked.ts'
import {
  observedSurvival,
  survivalForFile,
  tailOfJourney,
  withTail,
} from '../retention/tail-of-journey.ts'
import { fitTransactions } from '../retention/transactions.ts'
import { writeText } from '../write-text.ts'
import { retentionFlags } from './retention-flags.ts'

const WEEK = 604_800
const MOST_PERIODS = 100_000
const MOST_AHEAD = 100_000
const MODELS: readonly ChurnModelName[] = [
  'shifted-beta-geometric',
  'beta-discrete-weibull',
  'discrete-weibull',
  'geometric',
]

/** Flags that let a journey go on into the table's retention. */
const TAIL = ['journey', 'every', 'worth', 'discount', 'out', 'min-group'] as const

/** Flags that don't name a column. */
const NO_COLUMN: readonly string[] = ['model', 'horizon', 'until', 'unit', ...TAIL]

/** Kinds of tables by what must be given, and what else may be. */
const KINDS = {
  survivors: { needs: ['period', 'survivors'], may: ['model', 'horizon', ...TAIL] },
  purchases: { needs: ['frequency', 'recency', 'age'], may: ['value', 'count', 'horizon'] },
  opportunities: {
    needs: ['frequency', 'recency', 'opportunities'],
    may: ['value', 'count', 'horizon'],
  },
  transactions: { needs: ['customer', 'date'], may: ['value', 'until', 'unit', 'horizon'] },
  times: { needs: ['time', 'event'], may: ['group', 'horizon', ...TAIL] },
  causes: { needs: ['time', 'cause'], may: [] },
} as const
type Kind = keyof typeof KINDS

const HIGH_END = 'examples/retention/high-end.csv'
const SHOPPERS = 'examples/retention/shoppers.csv'
const ORDERS = 'examples/retention/orders.csv'

export const retention: Command = {
  name: 'retention',
  purpose:
    'models how long customers stay, or how often they come back, from a table of what they did.',
  operand: {
    name: 'TABLE',
    help: 'a table with a header: .csv or .tsv, also .gz; - for standard input',
  },
  flags: retentionFlags,
  examples: [
    {
      shows: 'How many subscribers are left after five more years:',
      args: ['retention', HIGH_END, '--period year', '--survivors left', '--horizon 12'],
    },
    {
      shows: 'What customers without a contract will buy in the next half year:',
      args: [
        'retention',
        SHOPPERS,
        '--frequency frequency',
        '--recency recency',
        '--age age',
        '--count customers',
        '--value spend',
        '--horizon 26',
      ],
    },
    {
      shows:
        'The same from single orders, fitted to the first half year and held against the second:',
      args: [
        'retention',
        ORDERS,
        '--customer customer',
        '--date date',
        '--value amount',
        '--until 2025-06-30',
        '--horizon 26',
      ],
    },
    {
      shows: 'A journey that brings customers in, and a table of how long such customers stay:',
      args: [
        'retention',
        HIGH_END,
        '--period year',
        '--survivors left',
        '--journey examples/web-shop/journey.json',
        '--every 90d',
        '--worth 300',
      ],
    },
  ],
  output: [
    'A table of survivors (--period, --survivors) gives a shifted beta-geometric: each customer is lost with a probability of their own in each period, beta distributed between customers. Beside it stands a chain, which loses the same share in every period.',
    'A table of purchases (--frequency, --recency, --age) gives a BG/NBD: each customer buys at a rate of their own and drops out unseen with a probability of their own after a purchase; with --value, also a gamma-gamma model of what they spend. With --opportunities instead of --age it is a BG/BB.',
    'A table of single purchases (--customer, --date) is made into one of purchases, a row a customer, and fitted in the same way. With --until, what came after that day is held against what the model expected, in all and by how often customers had bought, beside the plain guess that each goes on at the pace so far. Rows with a negative --value are refunds and no purchases.',
    'A table of times (--time, --event or --cause) gives the curves that were observed: Kaplan-Meier with a log-rank test of groups, or Aalen-Johansen by cause.',
    'With --journey, the journey brings customers in and the table says how long they stay: by day since entering, how many have converted and how many are still customers, what they are worth, and how long they stay as the chain alone would have it. Draws take both as uncertain as they are; a curve that was observed is taken as certain. With --out the journey is written with this tail, and forecast then takes retention from it.',
    'After ± stands the standard error. Where the table cannot tell a parameter, that is said, and no number is given.',
    'With --json, survivors: model, alpha, beta, logLikelihood, survival [p from period 0], shape, mean, identification, finding, standardErrors, aic, bic, customers, periods, chain {mean, logLikelihood, survival}, likelihoodRatio. Purchases: model, r, alpha, a, b (BG/BB: alpha, beta, gamma, delta), logLikelihood, identification, finding, standardErrors, aic, bic, customers, spend {p, q, gamma, …}, horizon, forecasts [{frequency, recency, age, customers, alive, purchases, spend}]. Single purchases: the same, where a forecast also has customer; and unit, until, refunds, after {horizon, purchases, expected, atThePace, error {model, pace}, byFrequency [{frequency, customers, purchases, expected}]}. Times: model, groups [{group, observations, events, median, restrictedMean, survival}], logRank; or causes, observations, incidence. With --journey, also journey {tail, converted [{day, mean, low, high}], active, retention, chainRetention, daysWithin, lifetimeDays, lifetimeValue, residualValue, horizon, draws, errorBound, notes}.',
  ],
  async run(given, terminal) {
    const kind = kindOf(given)
    const most = kind === 'survivors' ? MOST_PERIODS : MOST_AHEAD
    const horizon =
      kind === 'purchases' || kind === 'transactions'
        ? given.amount('horizon')
        : given.wholeNumber('horizon', { least: 0, most, otherwise: undefined })
    const model = MODELS.find((name) => name === (given.text('model') ?? MODELS[0]))
    if (model === undefined)
      given.note(
        `--model is ${JSON.stringify(given.text('model'))}; it must be one of ${MODELS.join(', ')}.`,
      )
    const asked = tailAsked(given)
    const unit = given.seconds('unit', WEEK)
    const until = given.instant('until')
    given.check()
    const { needs, may } = KINDS[kind as Kind]
    const columns: Record<string, string> = {}
    for (const flag of [...needs, ...may]) {
      const name = given.text(flag)
      if (name !== undefined && !NO_COLUMN.includes(flag)) columns[flag] = name
    }
    const question = asked && (await readTailQuestion(terminal.cwd, asked))
    const progress = new Progress(terminal)
    const table = await readColumns(terminal, given.operand, columns)
    progress.say(`Fitting ${counted(table.lines.length, 'row')} …`)
    const goOn = async (
      tail: Omit<Tail, 'period'>,
      file: (k: number) => Partial<Tail>,
      known?: number,
    ) => {
      if (asked === undefined || question === undefined) return undefined
      const days = tailHorizon(asked, horizon, known)
      const found = tailOfJourney({ ...tail, ...asked.terms }, table.path, {
        ...question,
        horizon: days,
      })
      if (asked.out !== undefined) {
        const written = withTail(found.journey, { ...found.tail, ...file(asked.minGroup) })
        await writeText(terminal, asked.out, json(written))
      }
      return { ...found, out: asked.out }
    }
    const asJson = given.has('json')
    const write = (document: () => object, page: () => string) => {
      progress.erase()
      terminal.stdout.write(asJson ? json(document()) : page())
    }
    try {
      if (kind === 'survivors') {
        const result = fitTable(table, model as ChurnModelName, horizon)
        const { survivors } = result
        const tail = await goOn({ model: model as ChurnModelName, survivors }, (k) => ({
          survivors: survivorsForFile(survivors, k, table.path),
        }))
        write(
          () => ({ ...churnJson(result), ...(tail && { journey: tailJson(tail) }) }),
          () => churnPage(result, terminal) + (tail ? `\n${tailPage(tail, terminal)}` : ''),
        )
      } else if (kind === 'times') {
        const curves = observedCurves(table)
        const [first] = curves.groups
        const survival = first && asked ? observedSurvival(first.curve) : []
        const merged = (k: number) => ({
          survival: first ? survivalForFile(first.curve, k, table.path) : [],
        })
        const tail = await goOn({ model: 'observed', survival }, merged, survival.length - 1)
        write(
          () => ({ ...observedJson(curves), ...(tail && { journey: tailJson(tail) }) }),
          () => curvesPage(curves, terminal) + (tail ? `\n${tailPage(tail, terminal)}` : ''),
        )
      } else if (kind === 'causes') {
        const curves = observedCauses(table)
        write(
          () => incidenceJson(curves),
          () => causesPage(curves, terminal),
        )
      } else if (kind === 'transactions') {
        const result = fitTransactions(table, { until, unit: formatDuration(unit), horizon })
        write(
          () => transactionJson(result),
          () => transactionPage(result, terminal),
        )
      } else {
        const result = fitPurchases(table, horizon)
        write(
          () => purchaseJson(result),
          () => purchasePage(result, terminal),
        )
      }
    } finally {
      progress.erase()
    }
    return 0
  },
}

/** The kind of table that the flags describe; where there is none, what is missing is noted. */
function kindOf(given: Arguments): Kind | undefined {
  const kinds = Object.keys(KINDS) as Kind[]
  const named = Object.keys(retentionFlags).filter((flag) => given.has(flag))
  const share = (kind: Kind) => {
    const { needs, may } = KINDS[kind]
    const needed = needs.filter((flag) => given.has(flag)).length
    const known = named.filter((flag) => ([...needs, ...may] as string[]).includes(flag)).length
    return known * 10 + needed
  }
  const kind = kinds.reduce((a, b) => (share(b) > share(a) ? b : a))
  const { needs, may } = KINDS[kind]
  if (needs.every((flag) => !given.has(flag))) {
    given.note(
      'which columns? Give --period and --survivors for a table of survivors; --frequency, --recency and --age for one of purchases; --customer and --date for single purchases; or --time and --event for one of times.',
    )
    return undefined
  }
  for (const flag of needs)
    if (!given.has(flag)) {
      const about = (retentionFlags[flag]?.help ?? '').replace(/^\w+: /, '')
      given.note(`--${flag} COL is missing: ${about}.`)
    }
  const known: readonly string[] = [...needs, ...may]
  for (const flag of named)
    if (!known.includes(flag))
      given.note(
        `--${flag} does not go with --${needs.filter((need) => given.has(need)).join(' and --')}.`,
      )
  return kind
}
