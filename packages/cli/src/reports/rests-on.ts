import type { ForecastInput, ScenarioForecast } from 'sojourn/forecast'
import { counted } from '../format/count.ts'
import { points } from '../format/share.ts'
import { printable } from '../text/printable.ts'

/** What the numbers of a forecast rest on, a line each: the journey, then every change. */
export function restsOn(
  journey: readonly ForecastInput[],
  scenarios: readonly ScenarioForecast[],
): string[] {
  const bases = new Map<ForecastInput['basis'], number>()
  for (const { basis } of journey) bases.set(basis, (bases.get(basis) ?? 0) + 1)
  const told = [...bases].map(([basis, number]) => `${number} ${named(basis)}`)
  const ofChanges = scenarios.flatMap(({ name, inputs }) =>
    inputs
      .filter(({ kind }) => kind === 'strength')
      .map(({ lever, path, basis, grade, source }) => {
        const what = `${printable(name)}, ${printable(lever ?? path)}: strength ${named(basis)}`
        const of = grade === undefined ? '' : `, grade ${grade}`
        return `${what}${of}${source === undefined ? '.' : `. ${printable(source)}`}`
      }),
  )
  return [
    `The journey, ${counted(journey.length, 'row')} and other numbers: ${told.join(', ')}.`,
    ...new Set(ofChanges),
  ]
}

/** What removed steps would bring if 25, 50 or 100 % of those whom they lost went on, a line each. */
export function ifRerouted(scenarios: readonly ScenarioForecast[]): string[] {
  return scenarios.flatMap(({ name, rerouted }) =>
    rerouted.length === 0
      ? []
      : [
          `${printable(name)}: ${rerouted
            .map(({ avoided, conversion }) => `${100 * avoided} % ${points(conversion)}`)
            .join('; ')} points of conversion.`,
        ],
  )
}

function named(basis: ForecastInput['basis']): string {
  if (basis === 'vendor') return "a vendor's claim"
  return basis === 'unstated' ? 'of no stated basis' : basis
}
