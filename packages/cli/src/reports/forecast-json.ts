import type { Forecast } from 'sojourn/forecast'

/** A forecast in the keys of the contract; the draws themselves are left out. */
export function forecastJson(
  forecast: Forecast,
  seed: number,
  moreNotes: readonly string[] = [],
): object {
  return {
    baseline: summary(forecast.baseline),
    scenarios: forecast.scenarios.map((scenario) => ({
      ...summary(scenario),
      difference: scenario.difference,
      probabilityBetter: scenario.probabilityBetter,
      inputs: scenario.inputs.filter(({ kind }) => kind === 'strength' || kind === 'reach'),
      warnings: scenario.warnings,
      rerouted: scenario.rerouted,
    })),
    horizonDays: forecast.horizon,
    draws: forecast.draws,
    seed,
    inputs: forecast.inputs,
    warnings: forecast.warnings,
    notes: [...forecast.notes, ...moreNotes],
  }
}

function summary({ name, conversion, revenue, retention, retainedPer1000 }: Forecast['baseline']) {
  return { name, conversion, revenue, retention, retainedPer1000 }
}
