import { computed } from '@preact/signals'
import { journey, type Pin, pins, planCell, scenarioOf } from '../study.ts'
import { alike } from './edits.ts'

/** A scenario of the strip: a pin, or the plan where it is none of them. */
export interface StripRow {
  readonly id: string
  readonly pin?: Pin
  readonly cell: Pin['cell']
  readonly scenario: Pin['scenario']
  readonly onMap: boolean
}

/**
 * The plan as it is kept: what is compared doesn't follow a slider that is held. Undefined where a
 * file's plan is none of this journey.
 */
const kept = computed(() => {
  const of = journey.value
  const plan = planCell.value
  if (of === undefined || plan === undefined) return undefined
  try {
    return scenarioOf(of, plan.levers, plan.title)
  } catch {
    return undefined
  }
})

/** Pins in their order, then the plan, unless one of them is the plan already. */
export const stripRows = computed<readonly StripRow[]>(() => {
  const plan = planCell.value
  const now = kept.value
  const rows = pins.value.map((pin): StripRow => {
    const { id, cell } = pin
    const onMap = plan !== undefined && cell.kind === 'levers' && alike(cell.levers, plan.levers)
    return { id, pin, cell, scenario: pin.scenario, onMap }
  })
  const own = plan?.levers.some(({ on }) => on) && !rows.some(({ onMap }) => onMap)
  return own && plan && now
    ? [...rows, { id: plan.id, cell: plan, scenario: now, onMap: true }]
    : rows
})
