import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'

/**
 * How many of a page's parts to draw by now: the first at once, then one at a time, so that a long page
 * never holds up a tap. Whoever draws other parts gives the component another key.
 */
export function useOneAfterAnother(parts: number): number {
  const drawn = useSignal(1)
  const { value } = drawn
  useEffect(() => {
    if (value >= parts) return
    const next = setTimeout(() => {
      drawn.value = value + 1
    })
    return () => clearTimeout(next)
  }, [value, parts])
  return value
}
