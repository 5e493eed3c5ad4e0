import { type Signal, useSignal, useSignalEffect } from '@preact/signals'
import type { RefObject } from 'preact'
import { useEffect } from 'preact/hooks'
import { everyPart } from '../print/every-part.ts'

/** Whether a part of the page has come near the window, or is to be printed; it stays so. */
export function useSeen(box: RefObject<HTMLElement | null>): Signal<boolean> {
  const seen = useSignal(false)
  useEffect(() => {
    const element = box.current
    if (element === null) return
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return
        seen.value = true
        observer.disconnect()
      },
      { rootMargin: '200px' },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  useSignalEffect(() => {
    if (everyPart.value) seen.value = true
  })
  return seen
}
