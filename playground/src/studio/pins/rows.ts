import { computed } from '@preact/signals'
import { type Pin, pins, planCell, scenario } from '../study.ts'
import { alike } from './edits.ts'

/** A scenario of the strip: a pin, or the plan where it is none of them. */
export interface StripRow {
  readonly id: string
  readonly pin?: Pin
  readonly cell: Pin['cell']
  readonly scenario: Pin['scenario']
  readonly onMap: boolean
}

/** Pins in their order, then the plan, unless one of them is the plan already. */
export const stripRows = computed<readonly StripRow[]>(() => {
  const plan = planCell.value
  const now = scenario.value
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
