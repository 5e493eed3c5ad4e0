import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import { useDismissal } from '../app/use-dismissal.ts'
import { words } from './words.ts'

/** What has no room in the bar of a phone. */
export function More({ children }: { readonly children: ComponentChildren }) {
  const open = useSignal(false)
  const box = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const shown = open.value
  useDismissal(box, open)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes what the button has opened
    <div
      class="more"
      ref={box}
      onKeyDown={({ key }) => {
        if (key !== 'Escape' || !shown) return
        open.value = false
        button.current?.focus()
      }}
    >
      <button
        type="button"
        class="btn q ico"
        ref={button}
        aria-expanded={shown}
        aria-label={words.value.more}
        onClick={() => {
          open.value = !shown
        }}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M3 8h.01M8 8h.01M13 8h.01" stroke-width="2.500" />
        </svg>
      </button>
      {shown && <div class="more-box">{children}</div>}
    </div>
  )
}
