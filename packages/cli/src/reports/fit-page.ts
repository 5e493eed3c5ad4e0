import type { LeftOut } from '@sojourn/data'
import type { Fit } from 'sojourn/estimation'
import type { FittedLog } from '../fit-log.ts'
import { count, counted } from '../format/count.ts'
import { share, shareRange } from '../format/share.ts'
import { stateNames } from '../names.ts'
import { Page } from '../page.ts'
import type { Terminal } from '../terminal.ts'
import { printable } from '../text/printable.ts'
import { conversionIds } from './describe.ts'

const MOST_TRANSITIONS = 20
const MOST_SKIPPED = 10
/** So few customers might be recognised. */
const FEW = 5

/** A fit for people. */
export function fitPage(
  { fit, skipped, leftOut = [], uncaught = [], smallGroups }: FittedLog,
  out: string | undefined,
  terminal: Terminal,
): string {
  const page = new Page(terminal).find(summary(fit)).say(endings(fit))
  transitionTable(page, fit)
  orderTable(page, fit)
  const shown = skipped.slice(0, MOST_SKIPPED)
  const more = skipped.length - shown.length
  page.list(`${counted(skipped.length, 'row')} skipped`, [
    ...shown.map(({ line, problem, file }) => {
      const where = file === undefined ? '' : `${printable(file)}, `
      return `${where}line ${count(line)}: ${printable(problem)}`
    }),
    ...(more > 0 ? [`and ${count(more)} more: see skipped with --json`] : []),
  ])
  sorts(page, 'No rule catches', uncaught)
  sorts(page, 'Left out', leftOut)
  const { noise } = fit.journey.evidence ?? {}
  if (noise)
    page.say(
      `All counts have noise: differential privacy for customers with a budget of ${noise.epsilon}, of whose steps the first ${noise.stepsPerCustomer} count. Counts below ${count(noise.threshold)} are left out, and so are sojourn times and values.`,
    )
  if (smallGroups) smallGroupList(page, smallGroups)
  else if (!noise && hasFew(fit))
    page.say(
      `Some of these counts are of fewer than ${FEW} customers. Before you pass them on, merge them with --min-group ${FEW}.`,
    )
  page.list('Warnings', fit.warnings.map(printable))
  page.say(
    out === undefined
      ? 'The journey was not written; add --out journey.json to keep it.'
      : `The journey was written to ${printable(out)}.`,
  )
  return page.text()
}

/** Whether a count that is told is of so few steps that it must be of few customers. */
function hasFew({ entries, transitions }: Fit): boolean {
  return [...entries, ...transitions].some(({ count }) => count > 0 && count < FEW)
}

function sorts(page: Page, title: string, sorts: readonly LeftOut[]): void {
  const shown = sorts.slice(0, MOST_SKIPPED)
  const more = sorts.length - shown.length
  const total = sorts.reduce((sum, { count }) => sum + count, 0)
  page.list(`${title}: ${counted(total, 'row')}`, [
    ...shown.map(({ what, count: times }) => `${printable(what)}: ${count(times)}`),
    ...(more > 0 ? [`and ${count(more)} more: see --json`] : []),
  ])
}

function smallGroupList(
  page: Page,
  { minGroup, small }: NonNullable<FittedLog['smallGroups']>,
): void {
  const shown = small.slice(0, MOST_SKIPPED)
  const more = small.length - shown.length
  page.list(`Merged or left out, so that no count is of fewer than ${minGroup} customers`, [
    ...shown.map(({ kind, id, from, count: times, into }) => {
      const what = from === undefined ? printable(id) : `${printable(from)} → ${printable(id)}`
      return `${kind} ${what}, ${count(times)}: ${into === null ? 'left out' : `now in ${into}`}`
    }),
    ...(more > 0 ? [`and ${count(more)} more: see smallGroups with --json`] : []),
  ])
}

function summary({ customers, journeys, events }: Fit): string {
  return `${counted(customers, 'customer')} made ${counted(journeys, 'journey')} of ${counted(events, 'event')}.`
}

function endings({ journey, entries, transitions, censored, afterConversion }: Fit): string {
  const names = stateNames(journey)
  const arrivals = (id: string) =>
    [...entries, ...transitions].reduce((sum, { to, count }) => (to === id ? sum + count : sum), 0)
  const ended = journey.outcomes.map(({ id }) => `${count(arrivals(id))} in ${names(id)}`)
  const goals = (journey.conversions ?? []).map(
    (id) => `${names(id)} was reached ${counted(arrivals(id), 'time')}.`,
  )
  const [first] = entries
  return [
    first && `Most begin at ${names(first.to)} (${count(first.count)}).`,
    ...goals,
    `Journeys ended: ${ended.join(', ')}.`,
    censored > 0 && `${count(censored)} were still open when the log ended (censored).`,
    afterConversion > 0 && `Events after a conversion, not used: ${count(afterConversion)}.`,
    conversionIds(journey).length === 0 &&
      'No event counts as a conversion: name it with --conversion or --goal.',
  ]
    .filter(Boolean)
    .join(' ')
}

function transitionTable(page: Page, { journey, transitions }: Fit): void {
  const names = stateNames(journey)
  const sorted = [...transitions].sort((a, b) => b.count - a.count)
  const shown = sorted.slice(0, MOST_TRANSITIONS)
  const [first] = shown
  if (first === undefined) return
  const more = sorted.length - shown.length
  const others = more > 0 ? `; ${count(more)} more are in --json` : ''
  page.say(`The commonest step is from ${names(first.from)} to ${names(first.to)}${others}:`).table(
    [
      { title: 'From', names: true },
      { title: 'To', names: true },
      { title: 'Times' },
      { title: 'Share' },
      { title: '95 % range' },
    ],
    shown.map(({ from, to, count: times, probability, low, high }) => [
      names(from),
      names(to),
      count(times),
      probability === null ? '—' : share(probability),
      low === null || high === null ? '—' : shareRange({ low, high }),
    ]),
  )
}

function orderTable(page: Page, { orders }: Fit): void {
  const [first] = orders
  if (first === undefined) return
  if (first.n === 0) {
    page.say('Orders can’t be compared: no journey is long enough.')
    return
  }
  const best = orders.reduce((a, b) => (b.bic < a.bic ? b : a))
  const one = (value: number) => count(Math.round(10 * value) / 10)
  page
    .say(
      `By BIC, a chain of order ${best.order} explains the steps between touchpoints best, judged on ${counted(first.n, 'step')}:`,
    )
    .table(
      [
        { title: 'Order' },
        { title: 'Parameters' },
        { title: 'Log-likelihood' },
        { title: 'AIC' },
        { title: 'BIC' },
      ],
      orders.map(({ order, parameters, logLikelihood, aic, bic }) => [
        count(order),
        count(parameters),
        one(logLikelihood),
        one(aic),
        one(bic),
      ]),
    )
}
