import { type Signal, useSignal } from '@preact/signals'
import type { RefObject } from 'preact'
import { useLayoutEffect } from 'preact/hooks'

/** The width of a box in whole pixels, kept up; 0 until it is measured, which is before it is painted. */
export function useWidth(box: RefObject<HTMLElement | null>): Signal<number> {
  const width = useSignal(0)
  useLayoutEffect(() => {
    const element = box.current
    if (element === null) return
    const measure = () => {
      width.value = Math.floor(element.clientWidth)
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return width
}
