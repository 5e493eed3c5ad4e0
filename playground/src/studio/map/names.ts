import { computed } from '@preact/signals'
import { foldedId } from '@sojourn/charts'
import { shownWorld } from './shown-journey.ts'

const names = computed(() => {
  const { touchpoints = [], outcomes = [], phases = [] } = shownWorld.value?.words ?? {}
  return new Map<string, string>([
    ...phases.map(({ id, name = id }): [string, string] => [foldedId(id), name]),
    ...[...touchpoints, ...outcomes].map(({ id, name = id }): [string, string] => [id, name]),
  ])
})

/** What a touchpoint, an outcome or a gathered phase is called. */
export function nameOf(id: string): string {
  return names.value.get(id) ?? id
}

/** Whether an outcome is no conversion: whoever comes there is lost. */
export function isLoss(id: string): boolean {
  const outcome = shownWorld.value?.words.outcomes.find((each) => each.id === id)
  return outcome !== undefined && outcome.kind !== 'conversion'
}
