import type { Decision, DecisionOrder, PlannedTest, WorthOfKnowing } from '@sojourn/report'
import type { Journey } from 'sojourn/model'
import { count, counted } from '../format/count.ts'
import { money } from '../format/money.ts'
import { Page } from '../page.ts'
import type { Terminal } from '../terminal.ts'
import { printable } from '../text/printable.ts'
import { decisionNotes } from './decision-notes.ts'

const MOST = 12

/** What to test first, for people. */
export function planTestPage(
  journey: Journey,
  decision: Decision,
  tests: readonly PlannedTest[],
  unknowns: readonly WorthOfKnowing[],
  { horizon }: DecisionOrder,
  terminal: Terminal,
): string {
  const currency = journey.currency === undefined ? '' : `, ${printable(journey.currency)}`
  const page = new Page(terminal)
    .find(testFinding(tests))
    .table(
      [
        { title: 'Test', names: true },
        { title: 'Customers' },
        { title: 'Days' },
        { title: `Worth${currency}` },
        { title: 'Costs' },
        { title: 'Net gain' },
        { title: 'By power:\ncustomers' },
        { title: '\ndays' },
      ],
      tests.map(({ name, best, powered }) => [
        printable(name),
        ...(best === null
          ? ['don’t test', '', '', '', '0']
          : [
              count(2 * best.size),
              days(best.days),
              money(best.value.mean),
              money(best.cost),
              money(best.gain.mean),
            ]),
        ...(powered === null ? ['', ''] : [count(2 * powered.size), days(powered.days)]),
      ]),
    )
    .say(
      `Customers are those in both arms, half in each, by lot, of those who come to what is changed. Worth is to the customers who come after the test, within ${counted(horizon, 'day')}; costs include what the worse arm gives away.`,
    )
  const worth = unknowns.filter(({ evppi }) => evppi.mean > 0)
  if (worth.length > 0)
    page
      .say('What it would be worth at most to know each unknown for certain, before choosing:')
      .table(
        [{ title: 'Unknown', names: true }, { title: `Worth${currency}` }, { title: 'Share' }],
        worth
          .slice(0, MOST)
          .map(({ name, evppi, share }) => [
            printable(name),
            money(evppi.mean),
            `${Math.round(100 * share)} %`,
          ]),
      )
  if (worth.length > MOST) page.say(`${worth.length - MOST} more are in --json.`)
  if (worth.length === 0)
    page.say('Knowing any single unknown for certain would change nothing about the choice.')
  return page.list('Notes', decisionNotes(decision)).text()
}

function days(length: number): string {
  return count(Math.ceil(length))
}

/** What to test first, in a sentence. */
export function testFinding(tests: readonly PlannedTest[]): string {
  const [first] = tests
  const best = first?.best ?? null
  if (first === undefined || best === null)
    return 'Decide now: no test is worth more than it costs.'
  return `Test “${printable(first.name)}” first, with ${count(2 * best.size)} customers, for ${counted(Math.ceil(best.days), 'day')}.`
}
