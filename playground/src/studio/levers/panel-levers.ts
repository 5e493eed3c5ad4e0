import { computed } from '@preact/signals'
import { LEVERS, type Lever, type LeverId } from '@sojourn/catalogue'
import { journeyFlow } from '@sojourn/charts'
import { journey, type LeverSetting, settings } from '../study.ts'
import { leverTable } from './lever-table.ts'

/** How many levers are proposed. */
const PROPOSED = 5
/** How much a grade counts: a lever of which less is known needs a larger loss to be proposed. */
const WORTH = { A: 1, B: 0.8, C: 0.6, D: 0.4 } as const
const UNGRADED = 0.3

/** Customers of 1,000 who are lost, by touchpoint. */
const losses = computed(() => {
  const of = journey.value
  if (of === undefined) return new Map<string, number>()
  return new Map(journeyFlow(of).losses.map(({ from, flow }) => [from, flow]))
})

/**
 * Levers that are worth a look: those that act where most customers are lost, weighed by how well their
 * effect is known.
 */
export const proposedLevers = computed<readonly LeverId[]>(() => {
  const scored = LEVERS.flatMap((lever) => {
    const state = leverTable.value.get(lever.id)
    if (!state?.effects.applies || state.effect === undefined) return []
    const lost = losses.value.get(state.effect.from) ?? 0
    return [{ id: lever.id, score: lost * worthOf(gradeOf(lever)) }]
  })
  return scored
    .sort((a, b) => b.score - a.score)
    .slice(0, PROPOSED)
    .map(({ id }) => id)
})

/** The best grade of what its strength rests on; undefined where it is assumed. */
export function gradeOf({ effects }: Lever): keyof typeof WORTH | undefined {
  return effects
    .flatMap(({ grade }) => grade ?? [])
    .sort()
    .at(0)
}

function worthOf(grade: keyof typeof WORTH | undefined): number {
  return grade === undefined ? UNGRADED : WORTH[grade]
}

/** A lever of the panel, with the number of its ring. */
export interface PanelLever {
  readonly lever: Lever
  readonly number: number
  /** Undefined where it was never touched. */
  readonly setting: LeverSetting | undefined
}

/** The levers of the plan in the order they came into it, then those that are proposed. */
export const panelLevers = computed<readonly PanelLever[]>(() => {
  const known = settings.value.flatMap((setting) => {
    const lever = LEVERS.find(({ id }) => id === setting.id)
    return lever ? [{ lever, setting }] : []
  })
  const inPlan = new Set(known.map(({ lever }) => lever.id))
  const proposed = LEVERS.filter(
    ({ id }) => !inPlan.has(id) && proposedLevers.value.includes(id),
  ).map((lever) => ({ lever, setting: undefined }))
  return [...known, ...proposed].map((each, i) => ({ ...each, number: i + 1 }))
})

/** The rest of the catalogue that has a place in the journey. */
export const otherLevers = computed<readonly Omit<PanelLever, 'number'>[]>(() => {
  const shown = new Set(panelLevers.value.map(({ lever }) => lever.id))
  return LEVERS.filter(({ id }) => !shown.has(id) && leverTable.value.get(id)?.effects.applies).map(
    (lever) => ({ lever, setting: undefined }),
  )
})
