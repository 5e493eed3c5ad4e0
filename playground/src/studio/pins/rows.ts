import { computed } from '@preact/signals'
import type { Scenario } from 'sojourn'
import {
  journey,
  type LeversCell,
  type Pin,
  pins,
  planCell,
  scenario,
  scenarioOf,
  settings,
} from '../study.ts'
import { alike } from './edits.ts'

/** A scenario of the strip: a pin, or the plan where it is none of them. */
export interface StripRow {
  readonly id: string
  readonly pin?: Pin
  readonly cell: Pin['cell']
  readonly scenario: Pin['scenario']
  readonly onMap: boolean
}

/** The plan as it is kept, and undefined where a file's plan is none of this journey. */
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

/** Pins in their order, then the plan as it is kept, unless one of them is the plan already. */
export const stripRows = computed(() => rowsWith(planCell.value, kept.value))

/** The same with the plan as its sliders stand at this moment. */
export const movingRows = computed(() => {
  const plan = planCell.value
  return rowsWith(plan && { ...plan, levers: [...settings.value] }, scenario.value)
})

function rowsWith(plan: LeversCell | undefined, now: Scenario | undefined): readonly StripRow[] {
  const rows = pins.value.map((pin): StripRow => {
    const { id, cell } = pin
    const onMap = plan !== undefined && cell.kind === 'levers' && alike(cell.levers, plan.levers)
    return { id, pin, cell, scenario: pin.scenario, onMap }
  })
  const own = plan?.levers.some(({ on }) => on) && !rows.some(({ onMap }) => onMap)
  return own && plan && now
    ? [...rows, { id: plan.id, cell: plan, scenario: now, onMap: true }]
    : rows
}
