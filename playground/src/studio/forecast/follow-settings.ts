import { effect } from '@preact/signals'
import { journey } from '../journey.ts'
import { settings } from '../levers/settings.ts'
import { DRAWS } from './horizon.ts'
import { picture } from './picture.ts'
import { startForecaster } from './start-forecaster.ts'

/** How long a slider must rest before all draws are made, in milliseconds. */
const REST = 120

/**
 * Keeps the picture of the forecast up with the levers: a rough one at once, from few draws, and
 * the final one when they rest. Each has a worker, so that the rough one never waits for the other.
 */
export function followSettings(): void {
  let id = 0
  let latest = settings.peek()
  let resting: ReturnType<typeof setTimeout>
  let thorough: ReturnType<typeof startForecaster> | undefined
  const rough = startForecaster(journey, DRAWS.moving)
  effect(() => {
    latest = settings.value
    rough(++id, latest)
    clearTimeout(resting)
    resting = setTimeout(() => thorough?.(id, latest), REST)
  })
  // The second worker starts when the first picture stands, and doesn't delay it.
  effect(() => {
    if (picture.value === undefined || thorough !== undefined) return
    thorough = startForecaster(journey, DRAWS.resting)
    thorough(id, latest)
  })
}
