import { lossStates } from '../analysis/state-set.ts'
import { fixedValue } from '../scenarios/sample-strength.ts'
import type { Scenario } from '../scenarios/scenario.ts'
import type { Baseline } from './baseline.ts'
import { differences } from './compare-scenario.ts'
import { type Interval, summarise } from './projection.ts'
import { drawsOf, sampleConversion } from './sample-scenario.ts'

/** What a scenario comes to where a stated share of those whom removed steps lost would go on. */
export interface Rerouted {
  /** Of the losses of every removed step whose `avoided` isn't measured. */
  readonly avoided: number
  /** Difference of conversion from the baseline. */
  readonly conversion: Interval
}

const SHOWN = [0.25, 0.5, 1] as const

/**
 * How much a scenario that removes steps rests on the share of their losses that is avoided, which
 * is seldom known: conversion at 25, 50 and 100 % of it, in the draws of the scenario. Nothing where
 * no step is removed, or where the share was measured and is certain,
 * or where a removed step leads to losses only, so that nobody could go on.
 *
 * @throws JourneyError where the scenario can't be applied, listing every reason.
 * @example
 * ```ts
 * import { prepareBaseline, rerouted } from 'sojourn/forecast'
 * import { journey } from 'sojourn/model'
 * import { scenario } from 'sojourn/scenarios'
 * const shop = journey({
 *   touchpoints: [{ id: 'account' }],
 *   outcomes: [{ id: 'order', kind: 'conversion' }, { id: 'lost' }],
 *   entries: { account: 1 },
 *   transitions: { account: { order: 0.5, lost: 'rest' } },
 * })
 * const guest = scenario(shop, { name: 'Guest checkout', changes: [
 *   { op: 'removeTouchpoint', touchpoint: 'account', avoided: 0.3 },
 * ] })
 * const shown = rerouted(prepareBaseline(shop), guest)
 * console.log(shown.map(({ conversion }) => conversion.mean)) // [ 0.125, 0.25, 0.5 ]
 * ```
 */
export function rerouted(baseline: Baseline, scenario: Scenario): Rerouted[] {
  const unsure = scenario.changes.map(
    (change) =>
      change.op === 'removeTouchpoint' &&
      goesOn(baseline, change.touchpoint) &&
      (change.basis !== 'measured' || fixedValue(change.avoided) === undefined),
  )
  if (!unsure.includes(true)) return []
  const drawn = drawsOf(baseline, scenario)
  const before = baseline.projection.samples.conversion
  return SHOWN.map((avoided) => {
    const fixed: Scenario = {
      ...scenario,
      changes: scenario.changes.map((change, i) =>
        unsure[i] && change.op === 'removeTouchpoint' ? { ...change, avoided } : change,
      ),
    }
    const after = sampleConversion(baseline, fixed, [...fixed.changes.keys()], {
      draws: drawn.draws,
      strengths: (d) => {
        const { effect, reach } = drawn.strengths(d)
        return { effect: Array.from(effect, (own, i) => (unsure[i] ? avoided : own)), reach }
      },
    })
    return { avoided, conversion: summarise(differences(after, before) as Float64Array) }
  })
}

/** Whether some exit of a step is no loss, for every kind of customer. */
function goesOn({ journey, chain, personas }: Baseline, id: string): boolean {
  const losses = lossStates(chain)
  const kinds = personas.length > 0 ? personas.map((kind) => kind.chain) : [chain]
  const i = journey.touchpoints.findIndex((touchpoint) => touchpoint.id === id)
  return kinds.every(({ column, rowStart }) =>
    column.subarray(rowStart[i], rowStart[i + 1]).some((to) => to !== i && !losses[to]),
  )
}
