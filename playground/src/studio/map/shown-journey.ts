import { computed } from '@preact/signals'
import { journeyFlow } from '@sojourn/charts'
import { applyScenario } from 'sojourn'
import { journey } from '../journey.ts'
import { typicalScenario } from '../levers/scenario-of.ts'
import { inForce, settings } from '../levers/settings.ts'

export const flowNow = journeyFlow(journey)

/** The journey with the levers at the medians of their effects. */
export const shownJourney = computed(() => {
  const levers = inForce(settings.value)
  return levers.length === 0
    ? journey
    : applyScenario(journey, typicalScenario(levers, settings.value))
})

export const shownFlow = computed(() => journeyFlow(shownJourney.value))
