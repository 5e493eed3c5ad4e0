import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

/** Three dots that show what has no room. Escape hides it and takes the focus back, a press elsewhere hides it. */
export function Disclosure({
  name,
  class: kind,
  children,
}: {
  readonly name: string
  readonly class: string
  /** What is shown, told how to hide it. */
  readonly children: (hide: () => void) => ComponentChildren
}) {
  const open = useSignal(false)
  const box = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const shown = open.value
  const hide = () => {
    open.value = false
  }
  useEffect(() => {
    if (!shown) return
    const elsewhere = ({ target }: Event) => {
      if (!box.current?.contains(target as Node)) hide()
    }
    addEventListener('pointerdown', elsewhere)
    return () => removeEventListener('pointerdown', elsewhere)
  }, [shown])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes what the button has opened
    <div
      class={kind}
      ref={box}
      onKeyDown={({ key }) => {
        if (key !== 'Escape' || !shown) return
        hide()
        button.current?.focus()
      }}
    >
      <button
        type="button"
        class="btn q ico"
        ref={button}
        aria-expanded={shown}
        aria-label={name}
        onClick={() => {
          open.value = !shown
        }}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M3 8h.01M8 8h.01M13 8h.01" stroke-width="2.500" />
        </svg>
      </button>
      {shown && children(hide)}
    </div>
  )
}
