import '../../styles/decide.css'
import { messages, numbersOf, worthChart } from '@sojourn/charts'
import { stateNames } from '@sojourn/report'
import { useRef } from 'preact/hooks'
import { ChartTable } from '../../charts/chart-table.tsx'
import { PlotFigure } from '../../charts/plot-figure.tsx'
import { language } from '../../language/language.ts'
import { SEED } from '../forecast/horizon.ts'
import { measuresOf } from '../pins/measure.ts'
import { stripRows } from '../pins/rows.ts'
import { words as pinWords } from '../pins/words.ts'
import { journey } from '../study.ts'
import { namesOfChanges } from '../why/lever-names.ts'
import { decisionDays } from './decision-days.ts'
import { given, visitors } from './given.ts'
import { GivenForm, Visitors } from './given-form.tsx'
import { withMargin } from './margin.ts'
import type { Tests, TestTask } from './tasks.ts'
import { useSeen } from './use-seen.ts'
import { useWork } from './use-work.ts'
import { words } from './words.ts'
import { Working } from './working.tsx'

const DRAWS = 300

/** What to test first, for how long, with how many, and what that is worth. */
export function TestFirst() {
  const box = useRef<HTMLElement>(null)
  const seen = useSeen(box)
  const of = journey.value
  const rows = stripRows.value
  const perDay = visitors.value?.perDay
  const earns = of !== undefined && measuresOf(of).includes('revenue')
  const task: TestTask | undefined =
    of && seen.value && rows.length > 0 && earns && perDay !== undefined
      ? {
          kind: 'tests',
          journey: withMargin(of, given('margin')),
          scenarios: rows.map(({ id, scenario }) => ({ id, scenario })),
          perDay,
          testCost: given('testCost') ?? 0,
          horizon: decisionDays.value,
          draws: DRAWS,
          seed: SEED,
        }
      : undefined
  const { work, stop, again } = useWork('tests', task)
  const said = words.value
  if (of === undefined || rows.length === 0) return null
  const { answer, of: asked } = work.value
  return (
    <section class="test" ref={box} aria-label={said.waiting}>
      {!earns || answer?.inMoney === false ? (
        <h2>{said.noMoney}</h2>
      ) : perDay === undefined ? (
        <>
          <h2>{said.noVisitors}</h2>
          <Visitors />
        </>
      ) : answer && asked ? (
        <Plan tests={answer} asked={asked} />
      ) : (
        <h2>{said.waiting}</h2>
      )}
      <Working work={work} stop={stop} again={again} />
      {earns && perDay !== undefined && (
        <details class="decide-more">
          <summary>{said.given}</summary>
          <GivenForm />
        </details>
      )}
    </section>
  )
}

function Plan({
  tests: { tests, unknowns, everything, customers },
  asked,
}: {
  readonly tests: Tests
  readonly asked: TestTask
}) {
  const said = words.value
  const locale = language.value
  const numbers = numbersOf(locale)
  const { journey: of } = asked
  const money = (value: number) => {
    const amount = numbers.amount(value)
    return of.currency === undefined ? amount : `${amount}\u00a0${of.currency}`
  }
  const rows = new Map(stripRows.value.map((row) => [row.id, row]))
  const nameOf = (id: string) => {
    const row = rows.get(id)
    if (row?.pin === undefined) return pinWords.value.plan
    return row.scenario.name
  }
  const [first] = tests
  const best = first?.best ?? null
  const state = stateNames(of)
  const byId = new Map(asked.scenarios.map(({ id, scenario }) => [id, scenario]))
  const nameOfUnknown = ({ kind, of: what, scenarios }: Tests['unknowns'][number]) => {
    if (kind === 'row') return said.after(state(what))
    const [in_ = ''] = scenarios
    const changes = (byId.get(in_)?.changes ?? []).filter(({ lever }) => lever === what)
    const name =
      changes.length > 0
        ? namesOfChanges(of, changes, locale)
        : `${nameOf(in_)}: ${what.split(' → ').map(state).join(' → ')}`
    return (kind === 'reach' ? said.reachOf : said.strengthOf)(name)
  }
  const unknownNames = toldApart(unknowns.map(nameOfUnknown))
  const chart = worthChart(
    unknowns.map((unknown, i) => ({
      name: unknownNames[i] as string,
      worth: unknown.evppi.mean,
      standardError: unknown.evppi.standardError,
    })),
    { ...(of.currency !== undefined && { currency: of.currency }), messages: messages[locale] },
  )
  return (
    <>
      <h2>{first && best ? said.testFirst(nameOf(first.id)) : said.noTest}</h2>
      {first && best && (
        <>
          <p class="unit">
            {said.removes(numbers.percent(best.value.mean / first.perfectInformation.mean))}
          </p>
          <dl>
            <div>
              <dt>{said.runFor}</dt>
              <dd>{lengthOf(best.days)}</dd>
            </div>
            <div>
              <dt>{said.half}</dt>
              <dd>{numbers.fixed(best.size, 0)}</dd>
            </div>
            <div>
              <dt>{said.worth(money(best.cost))}</dt>
              <dd>{said.about(money(best.gain.mean))}</dd>
            </div>
          </dl>
        </>
      )}
      <ChartTable
        title={said.testsTable}
        table={{
          columns: said.testColumns,
          rows: tests.map(({ id, best }) => [
            nameOf(id),
            ...(best === null
              ? (['–', '–', '–', '–', 0] as const)
              : [
                  best.size,
                  Math.ceil(best.days),
                  Math.round(best.value.mean),
                  Math.round(best.cost),
                  Math.round(best.gain.mean),
                ]),
          ]),
        }}
      />
      {everything > 0 && <PlotFigure chart={chart} table={said.unknownsTable} heading="h3" />}
      <p class="unit">
        {said.everything(
          money(everything),
          numbers.fixed(Math.round(customers), 0),
          numbers.fixed(asked.horizon, 0),
        )}
      </p>
    </>
  )
}

/** Names that are alike are told apart by numbers. */
function toldApart(names: readonly string[]): string[] {
  return names.map((name, i) => {
    const before = names.slice(0, i).filter((other) => other === name).length
    return before === 0 ? name : `${name} (${before + 1})`
  })
}

/** Whole weeks as soon as there are two. */
function lengthOf(days: number): string {
  const said = words.value
  const whole = Math.ceil(days)
  const numbers = numbersOf(language.value)
  return whole >= 14
    ? said.weeks(numbers.fixed(Math.ceil(whole / 7), 0))
    : said.days(numbers.fixed(whole, 0))
}
