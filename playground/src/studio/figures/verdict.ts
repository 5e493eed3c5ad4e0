import { computed } from '@preact/signals'
import {
  type ForecastInput,
  forecastInputs,
  forecastWarnings,
  type Journey,
  type VerdictFacts,
  verdictFacts,
} from 'sojourn'
import { picture } from '../forecast/picture.ts'

/** What is wrong with the model behind the figures, and so with every scenario. */
export const warnings = computed(() => {
  const shown = picture.value
  if (shown === undefined) return []
  return forecastWarnings({
    journey: shown.journey,
    conversion: shown.baseline.conversion.mean,
  })
})

/** What journeys rest on, which doesn't change while a slider moves. */
const inputs = new WeakMap<Journey, readonly ForecastInput[]>()

function inputsOf(journey: Journey): readonly ForecastInput[] {
  const known = inputs.get(journey) ?? forecastInputs(journey)
  inputs.set(journey, known)
  return known
}

/** The verdict on the plan as facts; undefined where nothing is changed. */
export const verdict = computed<VerdictFacts | undefined>(() => {
  const shown = picture.value
  if (shown === undefined || shown.scenario.changes.length === 0) return undefined
  const { journey, scenario, baseline, comparison } = shown
  const compared = {
    ...comparison,
    inputs: forecastInputs(journey, scenario),
    warnings: warnings.value,
    rerouted: [],
  }
  return verdictFacts(
    {
      baseline,
      scenarios: [compared],
      inputs: inputsOf(journey),
      warnings: warnings.value,
      horizon: shown.horizon,
      draws: shown.draws,
      notes: [],
    },
    0,
  )
})
