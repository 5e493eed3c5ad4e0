import type { Signal } from '@preact/signals'
import type { RefObject } from 'preact'
import { useEffect } from 'preact/hooks'

/** Closes what a button has opened when something outside of its box is pressed. */
export function useDismissal(box: RefObject<HTMLElement | null>, open: Signal<boolean>): void {
  const shown = open.value
  useEffect(() => {
    if (!shown) return
    const outside = ({ target }: Event) => {
      if (!box.current?.contains(target as Node)) open.value = false
    }
    addEventListener('pointerdown', outside)
    return () => removeEventListener('pointerdown', outside)
  }, [shown])
}
