import type { ComparedStrategy, Comparison, Decision, DecisionOrder } from '@sojourn/report'
import type { Journey } from 'sojourn/model'
import { chance } from '../format/chance.ts'
import { counted } from '../format/count.ts'
import { money, moneyDifference } from '../format/money.ts'
import { points } from '../format/share.ts'
import { Page } from '../page.ts'
import type { Terminal } from '../terminal.ts'
import { printable } from '../text/printable.ts'
import type { Column } from '../text/table.ts'
import { decisionNotes } from './decision-notes.ts'

/** Scenarios side by side, for people. */
export function comparePage(
  journey: Journey,
  decision: Decision,
  comparison: Comparison,
  { draws, seed }: DecisionOrder,
  terminal: Terminal,
): string {
  const { strategies } = comparison
  const { inMoney } = decision
  const currency =
    inMoney && journey.currency !== undefined ? `, ${printable(journey.currency)}` : ''
  const unit = inMoney ? `Net benefit\nper 1,000${currency}` : 'Converted\nper 1,000'
  const named: Column = { title: 'Strategy', names: true }
  const brings = ({ name, benefit, difference }: ComparedStrategy) => [
    printable(name),
    difference === null ? money(benefit.mean) : moneyDifference(difference.benefit),
    difference === null ? '' : points(difference.conversion),
  ]
  const sure = ({ name, difference, better, best, expectedLoss }: ComparedStrategy) => [
    printable(name),
    better === null ? '' : chanceOr(difference, better.mean),
    chance(best.mean),
    money(expectedLoss.mean),
  ]
  return new Page(terminal)
    .find(finding(strategies, inMoney))
    .table([named, { title: unit }, { title: 'Conversion,\npoints' }], strategies.map(brings))
    .say('The first row is the journey as it is, the others what they add to it. How sure is that?')
    .table(
      [
        named,
        { title: 'Better\nthan now' },
        { title: 'Best\nof all' },
        { title: 'Given away\nif chosen' },
      ],
      strategies.map(sure),
    )
    .say(
      `Ranges hold 80 % of ${counted(draws, 'draw')} (seed ${seed}), the same draws for all. Given away: what choosing it costs on average beside choosing what would have turned out best. Knowing everything before choosing would be worth ${money(comparison.perfectInformation.mean)}${inMoney && journey.currency ? ` ${printable(journey.currency)}` : ''} per 1,000.`,
    )
    .list('Notes', decisionNotes(decision))
    .text()
}

function chanceOr(difference: ComparedStrategy['difference'], better: number): string {
  const { low = 0, high = 0 } = difference?.benefit ?? {}
  return low === 0 && high === 0 ? 'no difference' : chance(better)
}

function finding(strategies: readonly ComparedStrategy[], inMoney: boolean): string {
  const best = strategies.reduce((a, b) => (b.benefit.mean > a.benefit.mean ? b : a))
  const what = inMoney ? 'brings most' : 'converts most'
  if (best.difference === null)
    return `Leave it as it is: on average no scenario ${inMoney ? 'brings' : 'converts'} more.`
  return `${printable(best.name)} ${what} on average; the chance that it is the best of all is ${chance(best.best.mean)}.`
}
