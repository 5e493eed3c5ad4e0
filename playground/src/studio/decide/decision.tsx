import { signal } from '@preact/signals'
import type { FunctionComponent } from 'preact'
import { useEffect } from 'preact/hooks'

const loaded = signal<FunctionComponent>()

/** What helps to decide, below the charts: loaded while the page above is painted. */
export function Decision() {
  useEffect(() => {
    void import('./decision-parts.tsx').then(({ DecisionParts }) => {
      loaded.value = DecisionParts
    })
  }, [])
  const Parts = loaded.value
  return Parts === undefined ? null : <Parts />
}
