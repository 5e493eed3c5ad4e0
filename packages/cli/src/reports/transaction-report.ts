import type { PurchaseBacktest } from 'sojourn/retention'
import { count, counted } from '../format/count.ts'
import { visits } from '../format/visits.ts'
import { Page } from '../page.ts'
import type { TransactionResult } from '../retention/transactions.ts'
import type { Terminal } from '../terminal.ts'
import { fillPurchasePage, purchaseJson } from './purchase-report.ts'

/** Models of single purchases in JSON. */
export function transactionJson(result: TransactionResult): object {
  const { unit, until, refunds, after } = result
  return { ...purchaseJson(result), unit, until, refunds, after }
}

/** Models of single purchases for people. */
export function transactionPage(result: TransactionResult, terminal: Terminal): string {
  const { until, refunds, after, unit } = result
  const page = fillPurchasePage(new Page(terminal), result)
  page.say(`Purchases up to ${until}; a unit of time is ${unit}.`)
  if (refunds > 0)
    page.say(
      `${counted(refunds, 'row')} with a negative --value ${refunds === 1 ? 'is a refund and is' : 'are refunds and are'} left out.`,
    )
  if (after !== null) afterwards(page, after)
  return page.text()
}

function afterwards(page: Page, after: PurchaseBacktest): void {
  const { horizon, purchases, expected, atThePace, error, byFrequency } = after
  page
    .say(
      `In the ${count(Math.round(100 * horizon) / 100)} units after that they made ${count(purchases)} purchases; the model expected ${visits(expected)}. Had each gone on at the pace so far, it would have been ${visits(atThePace)}. A customer’s purchases were off by ${visits(error.model)} (root mean square), by the pace ${visits(error.pace)}: ${error.model < error.pace ? 'the model is the better guide' : 'the model is no better guide than the pace'}.`,
    )
    .table(
      [
        { title: 'Frequency\nbefore' },
        { title: 'Customers' },
        { title: 'Purchases\neach, after' },
        { title: 'Expected' },
      ],
      byFrequency.map((group, i) => [
        `${group.frequency}${i === byFrequency.length - 1 && group.frequency >= 7 ? '+' : ''}`,
        count(group.customers),
        visits(group.purchases),
        visits(group.expected),
      ]),
    )
}
