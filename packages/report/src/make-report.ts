import type { Language } from '@sojourn/catalogue'
import { differenceByLever, forecast, prepareBaseline } from 'sojourn/forecast'
import { compareStrategies } from './decision/compare-strategies.ts'
import { type DecisionOrder, decide, type WhatIf } from './decision/decide.ts'
import { planTests, rankedUnknowns, type TestCosts } from './decision/plan-tests.ts'
import { type Report, reportPage } from './page/report-page.ts'

/** What a report is worked out with. */
export interface ReportOrder extends DecisionOrder {
  readonly language: Language
  /** What a test takes beside customers. */
  readonly testCosts?: TestCosts
  /** Told what is done, and what share of it where that is known, from 0 to 1. */
  readonly onProgress?: (doing: 'drawing' | 'reasons' | 'tests', share?: number) => void
}

/**
 * Works everything out that a report says, and writes it: findings, charts, why figures move, what
 * it rests on, what to test, the numbers. One page of HTML without a script that opens without a
 * network, light or dark with its reader and light on paper.
 *
 * @throws RangeError where scenarios have fixed or running costs and it isn't known how many enter.
 * @throws JourneyError where a scenario can't be applied, listing every reason.
 * @example
 * ```ts
 * import { makeReport } from '@sojourn/report'
 * import { journey } from 'sojourn/model'
 * import { scenario } from 'sojourn/scenarios'
 * const shop = journey({
 *   name: 'Corner shop',
 *   touchpoints: [{ id: 'pay' }],
 *   outcomes: [{ id: 'order', kind: 'conversion' }, { id: 'lost' }],
 *   entries: { pay: 1 },
 *   transitions: { pay: { order: 0.5, lost: 'rest' } },
 * })
 * const easier = scenario(shop, { name: 'Easier', changes: [
 *   { op: 'scaleOdds', from: 'pay', to: 'order', factor: 1.5 },
 * ] })
 * const order = { horizon: 90, draws: 20, seed: 1, perDay: 10, language: 'da' } as const
 * const { html } = makeReport({ journey: shop, scenarios: [easier] }, order)
 * console.log(html.includes('<h1>Corner shop: hvad nu hvis?</h1>')) // true
 * ```
 */
export function makeReport(whatIf: WhatIf, order: ReportOrder): Report {
  const { horizon, draws, seed, onProgress } = order
  const decision = decide(whatIf, order, (share) => onProgress?.('drawing', share / 2))
  const forecasts = forecast(whatIf.journey, whatIf.scenarios, {
    horizon,
    draws,
    seed,
    onProgress: (share) => onProgress?.('drawing', 0.5 + share / 2),
  })
  onProgress?.('reasons')
  const reasons = reasonsOf(whatIf, { horizon, draws, seed })
  onProgress?.('tests')
  const { arrivals, inMoney } = decision
  const plannable = arrivals !== undefined && inMoney
  return reportPage(
    {
      ...whatIf,
      forecast: forecasts,
      reasons,
      decision,
      comparison: compareStrategies(decision),
      tests: plannable ? planTests(decision, arrivals.perDay, order, order.testCosts) : undefined,
      unknowns: plannable ? rankedUnknowns(decision, arrivals.perDay * horizon) : [],
      order,
    },
    order.language,
  )
}

/** What each lever of a scenario adds to conversion, where there are several. */
function reasonsOf(
  { journey, scenarios }: WhatIf,
  options: { readonly horizon: number; readonly draws: number; readonly seed: number },
) {
  const several = scenarios.filter(
    ({ changes }) => new Set(changes.map(({ lever }, i) => lever ?? i)).size > 1,
  )
  if (several.length === 0) return []
  const baseline = prepareBaseline(journey, { ...options, retention: false })
  return scenarios.map((scenario) =>
    several.includes(scenario)
      ? differenceByLever(baseline, scenario, { conversionOnly: true })
      : undefined,
  )
}
