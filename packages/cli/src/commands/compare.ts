import { compareStrategies } from '@sojourn/report'
import { byLever } from '../by-lever.ts'
import type { Command } from '../command.ts'
import { decisionFlags, drawDecision, readDecisionOrder } from '../decision-order.ts'
import { json } from '../json.ts'
import { readWhatIf } from '../read-what-if.ts'
import { comparePage } from '../reports/compare-page.ts'
import { decisionNotes } from '../reports/decision-notes.ts'

const DRAWS = 1000

export const compare: Command = {
  name: 'compare',
  purpose: 'puts scenarios side by side, in money and on the same draws: which one, and how sure?',
  operand: { name: 'JOURNEY', help: 'a journey file (.json)' },
  flags: decisionFlags(DRAWS),
  examples: [
    {
      shows: 'Which of two changes should the web shop choose?',
      args: [
        'compare',
        'examples/web-shop/journey.json',
        '--scenario examples/web-shop/scenarios/shorter-checkout.json',
        '--scenario examples/web-shop/scenarios/added-reviews.json',
        '--horizon 90d',
        '--draws 200',
      ],
    },
  ],
  output: [
    'Each scenario against the journey as it is: net benefit (revenue less the costs of arrivals, less what the changes cost), the difference of conversion, and the chances of being better than now and best of all. What is given away is the expected loss of choosing it. Ranges hold 80 % of the draws.',
    'With --json: strategies [{name, conversion {mean, low, high}, revenue, cost, standing, benefit, difference {conversion, revenue, cost, benefit}, better {mean, standardError}, worse, best, expectedLoss}], the journey as it is first; pairs [{better, than, probability}], perfectInformation, decidedBy, perDay, horizonDays, draws, seed, notes. Money is of 1,000 who enter; standing costs are in all.',
  ],
  async run(given, terminal) {
    const order = readDecisionOrder(given, DRAWS)
    given.check()
    const read = await readWhatIf(terminal.cwd, given.operand, given.all('scenario'))
    const whatIf = given.has('by-lever') ? byLever(read) : read
    const decision = drawDecision(given.operand, whatIf, order, terminal)
    const comparison = compareStrategies(decision)
    terminal.stdout.write(
      given.has('json')
        ? json({
            ...comparison,
            decidedBy: decision.inMoney ? 'net benefit' : 'conversion',
            perDay: decision.arrivals?.perDay ?? null,
            horizonDays: order.horizon,
            draws: order.draws,
            seed: order.seed,
            notes: decisionNotes(decision),
          })
        : comparePage(whatIf.journey, decision, comparison, order, terminal),
    )
    return 0
  },
}
