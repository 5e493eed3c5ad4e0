import { arrivalsPerDay, MOST_EXACT, portfolioSets } from '@sojourn/report'
import { byLever } from '../by-lever.ts'
import type { Command } from '../command.ts'
import { decisionFlags, noArrivals, readDecisionOrder } from '../decision-order.ts'
import { counted } from '../format/count.ts'
import { money } from '../format/money.ts'
import { InputError } from '../input-error.ts'
import { json } from '../json.ts'
import { Page } from '../page.ts'
import { Progress } from '../progress.ts'
import { readWhatIf } from '../read-what-if.ts'
import { printable } from '../text/printable.ts'

const DRAWS = 200

export const portfolio: Command = {
  name: 'portfolio',
  purpose: 'finds the scenarios that together bring most for a budget, and what more would bring.',
  operand: { name: 'JOURNEY', help: 'a journey file (.json)' },
  flags: {
    ...decisionFlags(DRAWS),
    budget: {
      value: 'X',
      help: "what fixed and running costs may come to within the horizon, in the journey's currency; default no limit",
    },
  },
  examples: [
    {
      shows: 'Which of three changes to a web shop to make together:',
      args: [
        'portfolio',
        'examples/web-shop/journey.json',
        '--scenario examples/web-shop/scenarios/shorter-checkout.json',
        '--scenario examples/web-shop/scenarios/added-reviews.json',
        '--horizon 90d',
        '--draws 100',
      ],
    },
  ],
  output: [
    `The sets of scenarios that no other set beats: each brings most of all that cost no more, from nothing spent to the whole budget. The gain is the net benefit over the journey as it is, after all costs, of all customers who enter within the horizon. What two changes do to one another is counted: sets of up to ${MOST_EXACT} scenarios are all worked out. Of more, all pairs are, and what they add up to leads to sets that are each worked out; to the best of these no scenario can be added, left out or exchanged for the better.`,
    'With --json: best {scenarios, cost, gain, standardError}, frontier [same] in rising order of cost, exact, conflicts [[name, name]], budget, perDay, horizonDays, draws, seed.',
  ],
  async run(given, terminal) {
    const order = readDecisionOrder(given, DRAWS)
    const budget = given.amount('budget') ?? Infinity
    given.check()
    const read = await readWhatIf(terminal.cwd, given.operand, given.all('scenario'))
    const whatIf = given.has('by-lever') ? byLever(read) : read
    const names = whatIf.scenarios.map(({ name }) => name)
    const twice = names.filter((name, i) => names.indexOf(name) !== i)
    if (twice.length > 0)
      throw new InputError(
        [...new Set(twice)].map(
          (name) =>
            `--scenario: two scenarios are named ${JSON.stringify(name)}; name each its own.`,
        ),
      )
    const arrivals = arrivalsPerDay(whatIf.journey, order.perDay)
    if (arrivals === undefined)
      throw new InputError([noArrivals(given.operand, 'A budget is for all customers')])
    const progress = new Progress(terminal)
    const { sets, exact, conflicts } = portfolioSets(whatIf, {
      ...order,
      budget,
      entrants: arrivals.perDay * order.horizon,
      onProgress: (share) => progress.share('Trying sets', share),
    })
    progress.erase()
    const best = sets.at(-1)
    if (given.has('json')) {
      const { perDay } = arrivals
      const { horizon: horizonDays, draws, seed } = order
      terminal.stdout.write(
        json({ best, frontier: sets, exact, conflicts, budget, perDay, horizonDays, draws, seed }),
      )
      return 0
    }
    const currency =
      whatIf.journey.currency === undefined ? '' : `, ${printable(whatIf.journey.currency)}`
    const within = counted(order.horizon, 'day')
    const together = (list: readonly string[]) =>
      list.length === 0 ? 'Leave it as it is' : list.map(printable).join(' + ')
    const page = new Page(terminal)
      .find(
        best === undefined || best.scenarios.length === 0
          ? 'Leave it as it is: nothing within the budget brings more than it costs.'
          : `${together(best.scenarios)}: ${money(best.gain)}${currency.replace(',', '')} more within ${within}, after all costs.`,
      )
      .table(
        [
          { title: 'Best set', names: true },
          { title: `Costs${currency}` },
          { title: 'Brings,\nafter costs' },
        ],
        sets.map(({ scenarios, cost, gain }) => [together(scenarios), money(cost), money(gain)]),
      )
      .say(
        `Each brings more than any set that costs no more; costs are those that are fixed or run by the day. ${exact ? 'All sets were worked out.' : 'Not all sets were worked out: those that pairs led to, and what one scenario more, less or other makes of the best.'} Means of ${counted(order.draws, 'draw')} (seed ${order.seed}).`,
      )
      .list(
        'Not together',
        conflicts.map((pair) => pair.map(printable).join(' and ')),
      )
    terminal.stdout.write(page.text())
    return 0
  },
}
