import { type Signal, useSignal } from '@preact/signals'
import type { RefObject } from 'preact'
import { useEffect } from 'preact/hooks'

/** Whether a part of the page can be seen now; taken to be where nobody can tell yet. */
export function useInView(box: RefObject<HTMLElement | null>): Signal<boolean> {
  const inView = useSignal(true)
  useEffect(() => {
    const element = box.current
    if (element === null) return
    const observer = new IntersectionObserver((entries) => {
      inView.value = entries.at(-1)?.isIntersecting ?? true
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return inView
}
