import { planTests, rankedUnknowns, type TestCosts } from '@sojourn/report'
import type { Arguments } from '../arguments.ts'
import { byLever } from '../by-lever.ts'
import type { Command } from '../command.ts'
import { decisionFlags, drawDecision, noArrivals, readDecisionOrder } from '../decision-order.ts'
import { InputError } from '../input-error.ts'
import { json } from '../json.ts'
import { readWhatIf } from '../read-what-if.ts'
import { decisionNotes } from '../reports/decision-notes.ts'
import { planTestPage } from '../reports/plan-test-page.ts'

const DRAWS = 1000
const DAY = 86_400

export const planTest: Command = {
  name: 'plan-test',
  purpose: 'says what to test first, with how many customers and for how long, or to decide now.',
  operand: { name: 'JOURNEY', help: 'a journey file (.json)' },
  flags: {
    ...decisionFlags(DRAWS),
    exposed: {
      value: 'PERCENT',
      help: 'share of the customers who take part in a test, in percent; default 100',
    },
    wait: {
      value: '7d',
      help: "how long after entering a customer's conversion is known; default none",
    },
    'cost-fixed': {
      value: 'X',
      help: "what a test costs at once, in the journey's currency; default 0",
    },
    'cost-per-day': { value: 'X', help: 'what a test costs by the day; default 0' },
    'cost-per-customer': {
      value: 'X',
      help: 'what a test costs for each customer in it; default 0',
    },
  },
  examples: [
    {
      shows: 'Which of two changes should the web shop test first, at a set-up cost of 5,000 NOK?',
      args: [
        'plan-test',
        'examples/web-shop/journey.json',
        '--scenario examples/web-shop/scenarios/shorter-checkout.json',
        '--scenario examples/web-shop/scenarios/added-reviews.json',
        '--cost-fixed 5000',
        '--draws 200',
      ],
    },
  ],
  output: [
    'For each scenario a test against the journey as it is, among those who come to what it changes, half of them in each arm: how large it should be, how long it then runs, and its expected net gain, which is what knowing its result is worth to those who come after it, less what it costs (Raiffa & Schlaifer 1961). Beside it the size by the usual significance of 5 % and power of 80 %. Then what it would be worth to know each unknown for certain: no study of it is worth more.',
    'With --json: tests [{name, gain, customersPerDay, best {size, days, value, cost, gain}, sizes [same], powered {size, days}, perfectInformation}], the one to run first on top; size is of each arm, best is null where no test is worth its cost; unknowns [{name, kind, scenarios, evppi {mean, standardError}, share}] over all customers of the horizon; perDay, horizonDays, draws, seed, notes.',
  ],
  async run(given, terminal) {
    const order = readDecisionOrder(given, DRAWS)
    const costs = readCosts(given)
    given.check()
    const read = await readWhatIf(terminal.cwd, given.operand, given.all('scenario'))
    const whatIf = given.has('by-lever') ? byLever(read) : read
    const decision = drawDecision(given.operand, whatIf, order, terminal)
    const { arrivals, inMoney } = decision
    if (arrivals === undefined)
      throw new InputError([noArrivals(given.operand, 'A test takes time')])
    if (!inMoney)
      throw new InputError([
        `${given.operand}: nothing has a revenue or cost, so what a test is worth can't be told; give the conversion a "revenue".`,
      ])
    const tests = planTests(decision, arrivals.perDay, order, costs)
    const unknowns = rankedUnknowns(decision, arrivals.perDay * order.horizon)
    terminal.stdout.write(
      given.has('json')
        ? json({
            tests,
            unknowns,
            perDay: arrivals.perDay,
            horizonDays: order.horizon,
            draws: order.draws,
            seed: order.seed,
            notes: decisionNotes(decision),
          })
        : planTestPage(whatIf.journey, decision, tests, unknowns, order, terminal),
    )
    return 0
  },
}

function readCosts(given: Arguments): TestCosts {
  const percent = given.amount('exposed')
  if (percent !== undefined && !(percent > 0 && percent <= 100))
    given.note(
      `--exposed is "${given.text('exposed')}"; it must be a percentage above 0, up to 100.`,
    )
  return {
    exposed: (percent ?? 100) / 100,
    waitDays: given.seconds('wait', 0, 3650 * DAY) / DAY,
    cost: {
      fixed: given.amount('cost-fixed') ?? 0,
      perDay: given.amount('cost-per-day') ?? 0,
      perCustomer: given.amount('cost-per-customer') ?? 0,
    },
  }
}
