import { computed } from '@preact/signals'
import { journeyFlow } from '@sojourn/charts'
import { applyScenario, type Journey } from 'sojourn'
import { journey, scenario } from '../study.ts'

export const flowNow = computed(() => journeyFlow(journey.value as Journey))

/** The journey with the levers at the medians of their effects. */
export const shownJourney = computed(() => {
  const [of, what] = [journey.value as Journey, scenario.value]
  if (what === undefined || what.changes.length === 0) return of
  const changes = what.changes.map((change) =>
    change.op === 'scaleOdds' && typeof change.factor === 'object' && 'median' in change.factor
      ? { ...change, factor: Number(change.factor.median) }
      : change,
  )
  try {
    return applyScenario(of, { ...what, changes })
  } catch {
    return of
  }
})

export const shownFlow = computed(() => journeyFlow(shownJourney.value))
