import { apply } from '../../document/document.ts'
import { stripRows } from '../pins/rows.ts'
import { words as pinWords } from '../pins/words.ts'
import { journey } from '../study.ts'
import { buildCost, withBuildCost } from './build-cost.ts'
import { give, given, giveVisitors, visitors } from './given.ts'
import { NumberField } from './number-field.tsx'
import { words } from './words.ts'

const MOST_MONEY = 1e9

/** What only the business knows, asked for where it is needed. */
export function GivenForm() {
  const said = words.value
  const currency = journey.value?.currency
  const inMoney = (label: string) =>
    currency === undefined ? label : said.currencyOf(label, currency)
  return (
    <div class="decide-given">
      <Visitors />
      <NumberField
        label={said.margin}
        value={given('margin') ?? 100}
        low={0}
        high={100}
        keep={(value) => give('margin', value, said.margin, '%')}
      />
      <NumberField
        label={inMoney(said.testCost)}
        value={given('testCost') ?? 0}
        low={0}
        high={MOST_MONEY}
        keep={(value) => give('testCost', value, said.testCost, currency)}
      />
      {stripRows.value.map((row) => (
        <NumberField
          key={row.id}
          label={inMoney(
            said.buildCost(row.pin === undefined ? pinWords.value.plan : row.scenario.name),
          )}
          value={buildCost(row.scenario.changes)}
          low={0}
          high={MOST_MONEY}
          keep={(value) => apply((notebook) => withBuildCost(notebook, row, value))}
        />
      ))}
      <p class="unit">{said.marginNote}</p>
    </div>
  )
}

/** How many customers enter a day. */
export function Visitors() {
  const perDay = visitors.value?.perDay
  return (
    <NumberField
      label={words.value.visitors}
      value={perDay === undefined ? undefined : Math.round(10 * perDay) / 10}
      low={0.1}
      high={1e8}
      keep={giveVisitors}
    />
  )
}
