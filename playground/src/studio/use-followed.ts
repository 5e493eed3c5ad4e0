import type { ReadonlySignal } from '@preact/signals'
import type { RefObject } from 'preact'
import { useRef } from 'preact/hooks'
import { useInView } from '../app/screen/use-in-view.ts'
import { isMoving } from './study.ts'

/**
 * What a part of the page shows. While a slider is held, a part out of sight stays as it was, so that the
 * time of a frame is left to what is seen; it is brought up when it comes into sight or the slider rests.
 */
export function useFollowed<T>(box: RefObject<HTMLElement | null>, source: ReadonlySignal<T>): T {
  const inView = useInView(box)
  const shown = useRef<{ readonly value: T }>(undefined)
  if (shown.current === undefined || inView.value || !isMoving.value)
    shown.current = { value: source.value }
  return shown.current.value
}
