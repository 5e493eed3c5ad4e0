import { frontierChart, messages, numbersOf } from '@sojourn/charts'
import { useRef } from 'preact/hooks'
import { PlotFigure } from '../../charts/plot-figure.tsx'
import { language } from '../../language/language.ts'
import { SEED } from '../forecast/horizon.ts'
import { measuresOf } from '../pins/measure.ts'
import { journey, planCell, scenarioOf } from '../study.ts'
import { decisionDays } from './decision-days.ts'
import { give, given, visitors } from './given.ts'
import { withMargin } from './margin.ts'
import { NumberField } from './number-field.tsx'
import type { PortfolioTask } from './tasks.ts'
import { useSeen } from './use-seen.ts'
import { useWork } from './use-work.ts'
import { words } from './words.ts'
import { Working } from './working.tsx'

/** Every set of levers is worked out as a scenario of its own, so that few draws have to do. */
const DRAWS = 100

/** Which of the plan's levers together bring most for a budget. */
export function Portfolio() {
  const box = useRef<HTMLElement>(null)
  const seen = useSeen(box)
  const of = journey.value
  const plan = planCell.value
  const on = plan?.levers.filter((lever) => lever.on) ?? []
  const perDay = visitors.value?.perDay
  const possible =
    of !== undefined && on.length > 1 && perDay !== undefined && measuresOf(of).includes('margin')
  const task: PortfolioTask | undefined =
    possible && seen.value
      ? {
          kind: 'portfolio',
          journey: withMargin(of, given('margin')),
          scenarios: on
            .map((lever) => scenarioOf(of, [lever]))
            .filter(({ changes }) => changes.length > 0),
          perDay,
          budget: given('budget'),
          horizon: decisionDays.value,
          draws: DRAWS,
          seed: SEED,
        }
      : undefined
  const { work, stop, again } = useWork('portfolio', task)
  const said = words.value
  if (!possible) return null
  const locale = language.value
  const numbers = numbersOf(locale)
  const { answer, of: asked } = work.value
  const currency = of.currency
  const money = (value: number) =>
    currency === undefined ? numbers.amount(value) : `${numbers.amount(value)}\u00a0${currency}`
  const nameOf = (names: readonly string[]) =>
    names.length === 0 ? said.leave : numbers.list(names)
  const best = answer?.sets.at(-1)
  const days = numbers.fixed(asked?.horizon ?? decisionDays.value, 0)
  return (
    <section class="sec portfolio" ref={box} aria-label={said.portfolio}>
      <h2>
        {best === undefined
          ? said.portfolio
          : best.scenarios.length === 0
            ? said.portfolioNone
            : said.portfolioBest(nameOf(best.scenarios), money(best.gain), days)}
      </h2>
      <Working work={work} stop={stop} again={again} />
      {answer && (
        <PlotFigure
          chart={frontierChart(
            answer.sets.map(({ scenarios, cost, gain }) => ({
              name: nameOf(scenarios),
              cost,
              gain,
            })),
            {
              measure: { unit: said.portfolioUnit(days) },
              ...(currency !== undefined && { currency }),
              messages: messages[locale],
            },
          )}
          table={said.portfolioTable}
          heading="h3"
        />
      )}
      <NumberField
        label={currency === undefined ? said.budget : said.currencyOf(said.budget, currency)}
        value={given('budget')}
        placeholder={said.noBudget}
        low={0}
        high={1e12}
        keep={(value) => give('budget', value, said.budget, currency)}
      />
    </section>
  )
}
