import { useSignal } from '@preact/signals'
import { type LeverId, type PreparedLevers, prepareLevers } from '@sojourn/catalogue'
import { useEffect } from 'preact/hooks'
import { readJourney } from 'sojourn'
import { notebook } from '../../document/document.ts'

/** By the journey of a map, which is another object when it changes. */
const prepared = new WeakMap<object, PreparedLevers>()

/**
 * The lever's own parameters that count on the journey of a map; undefined until that is found, once
 * the page is drawn, and where the journey is of code or has problems.
 */
export function useCountingParameters(
  of: string,
  id: LeverId | undefined,
): readonly string[] | undefined {
  const map = notebook.value?.cells.find((cell) => cell.kind === 'map' && cell.name === of)
  const journey = map?.kind === 'map' ? (map.journey as object) : undefined
  const found = useSignal<{ readonly journey: unknown; readonly parameters: readonly string[] }>()
  useEffect(() => {
    if (journey === undefined || id === undefined) return
    const waiting = setTimeout(() => {
      try {
        const levers = prepared.get(journey) ?? prepareLevers(readJourney(journey))
        prepared.set(journey, levers)
        found.value = { journey, parameters: levers.compile(id).parameters }
      } catch {
        // The map says what is wrong with its journey.
      }
    })
    return () => clearTimeout(waiting)
  }, [journey, id])
  return found.value?.journey === journey ? found.value?.parameters : undefined
}
