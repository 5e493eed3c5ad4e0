import { signal } from '@preact/signals'
import type { FunctionComponent } from 'preact'
import { useEffect } from 'preact/hooks'

/** A part of a page that is loaded when the rest is painted; until then there is nothing of it. */
export function lazily(load: () => Promise<FunctionComponent>): FunctionComponent {
  const loaded = signal<FunctionComponent>()
  return () => {
    useEffect(() => {
      if (loaded.peek() === undefined)
        void load().then((part) => {
          loaded.value = part
        })
    }, [])
    const Part = loaded.value
    return Part === undefined ? null : <Part />
  }
}
