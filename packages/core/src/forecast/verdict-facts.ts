import type { Forecast, ScenarioForecast } from './forecast.ts'
import type { Basis } from './forecast-inputs.ts'
import type { Interval } from './projection.ts'

/** What a forecast comes to for one scenario, ready to be said in a sentence. */
export interface VerdictFacts {
  readonly scenario: string
  readonly figure: 'conversion' | 'revenue'
  /**
   * `higher` or `lower` where the interval of 80 % lies on one side of no difference; `withheld`
   * where the model behind it fails.
   */
  readonly verdict: 'higher' | 'lower' | 'same' | 'tooCloseToCall' | 'withheld'
  /** Means as it is now and with the scenario: a probability, or money per 1,000 entrants. */
  readonly before: number
  readonly after: number
  readonly difference: Interval
  /** Share of draws in which the figure is higher; null where it differs alike in all. */
  readonly probabilityHigher: number | null
  /** Days within which revenue counts. */
  readonly horizon: number
  /** What the journey rests on, each once, measured first. */
  readonly journey: readonly Basis[]
  /** What the effects rest on, each once, with the worst grade that is stated. */
  readonly effects: readonly { readonly basis: Basis; readonly grade?: 'A' | 'B' | 'C' | 'D' }[]
}

const BASES: readonly Basis[] = ['measured', 'assumed', 'vendor', 'illustrative', 'unstated']

/**
 * The verdict on a scenario of a forecast as facts: which way, how sure, and what it rests on.
 * `verdictSentence` of `@sojourn/catalogue` says it.
 *
 * @param scenario place of the scenario in the forecast.
 * @throws RangeError where there is no such scenario, or its revenue isn't known.
 * @example
 * ```ts
 * import { forecast, verdictFacts } from 'sojourn/forecast'
 * import { journey } from 'sojourn/model'
 * import { scenario } from 'sojourn/scenarios'
 * const shop = journey({
 *   touchpoints: [{ id: 'checkout' }],
 *   outcomes: [{ id: 'purchase', kind: 'conversion' }, { id: 'lost' }],
 *   entries: { checkout: 1 },
 *   transitions: { checkout: { purchase: 0.5, lost: 'rest' } },
 * })
 * const easier = scenario(shop, { name: 'Easier checkout', changes: [
 *   { op: 'scaleOdds', from: 'checkout', to: 'purchase', factor: 3, basis: 'assumed' },
 * ] })
 * const { verdict, effects } = verdictFacts(forecast(shop, [easier]), 0)
 * console.log(verdict, effects[0]?.basis) // higher assumed
 * ```
 */
export function verdictFacts(
  forecast: Forecast,
  scenario: number,
  figure: VerdictFacts['figure'] = 'conversion',
): VerdictFacts {
  const one = forecast.scenarios[scenario]
  if (one === undefined)
    throw new RangeError(
      `verdictFacts: there is no scenario ${scenario}; there are ${forecast.scenarios.length}, from 0`,
    )
  const before = forecast.baseline[figure]
  const after = one[figure]
  const difference = one.difference[figure]
  const drawn = one.differences[figure]
  if (!before || !after || !difference || !drawn)
    throw new RangeError('verdictFacts: the revenue of this journey is not known')
  const ofEffects = one.inputs.filter(({ kind }) => kind === 'strength')
  return {
    scenario: one.name,
    figure,
    verdict: one.warnings.length > 0 ? 'withheld' : verdictOf(difference),
    before: before.mean,
    after: after.mean,
    difference,
    // Draws of other scenarios may differ where none of this one's do.
    probabilityHigher: drawn.every((d) => d === drawn[0])
      ? null
      : drawn.filter((d) => d > 0).length / drawn.length,
    horizon: forecast.horizon,
    journey: BASES.filter((basis) => forecast.inputs.some((input) => input.basis === basis)),
    effects: BASES.flatMap((basis) => {
      const like = ofEffects.filter((input) => input.basis === basis)
      const grade = like
        .flatMap((input) => input.grade ?? [])
        .sort()
        .at(-1)
      return like.length === 0 ? [] : [{ basis, ...(grade !== undefined && { grade }) }]
    }),
  }
}

function verdictOf({ mean, low, high }: ScenarioForecast['difference']['conversion']) {
  if (low === 0 && high === 0 && mean === 0) return 'same'
  return low > 0 ? 'higher' : high < 0 ? 'lower' : 'tooCloseToCall'
}
