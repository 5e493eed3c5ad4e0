import type { Decision } from '@sojourn/report'
import { arrivalsBecause } from '../arrivals-per-day.ts'
import { count } from '../format/count.ts'
import { printable } from '../text/printable.ts'

/** What a reader of a decision's numbers should know, in words. */
export function decisionNotes({ drawn, arrivals, inMoney }: Decision): string[] {
  const { timeless, unknowns, horizon } = drawn
  const per =
    arrivals &&
    `${count(Math.round(10 * arrivals.perDay) / 10)} a day (${arrivalsBecause[arrivals.because]})`
  return [
    inMoney
      ? `Net benefit is the margin within ${count(horizon)} days of entry less what the changes cost, of every 1,000 customers who enter as things are.`
      : 'Nothing in the journey or the scenarios has revenue or cost, so customers who convert decide.',
    ...(per ? [`Customers who enter: ${per}.`] : []),
    ...(timeless.length > 0
      ? [
          `The sojourn time of ${timeless.map((id) => JSON.stringify(printable(id))).join(', ')} is unknown and taken as none, so all money that may follow counts.`,
        ]
      : []),
    ...(unknowns.length === 0
      ? ['Nothing in the journey or the changes is uncertain: all draws are alike.']
      : unknowns.every(({ kind }) => kind !== 'row')
        ? [
            'The journey has no evidence, so its own probabilities are taken as certain; only the strengths of changes vary.',
          ]
        : []),
    'Changes are taken at their full strength all the way.',
  ]
}
