import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

/**
 * A button that opens a few more. It closes with Escape, which takes the focus back to it, with a
 * press elsewhere, and once one of them is chosen.
 */
export function Menu({
  label,
  children,
  icon,
  title,
  class: kind = 'btn',
  keepOpen = false,
}: {
  /** What stands on the button. */
  readonly label: ComponentChildren
  readonly icon?: ComponentChildren
  /** Its name, where the label doesn't say it. */
  readonly title?: string
  readonly class?: string
  /** Whether a press inside leaves it open, as where there are fields. */
  readonly keepOpen?: boolean
  readonly children: ComponentChildren
}) {
  const box = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const elsewhere = ({ target }: Event) => {
      const menu = box.current
      if (menu?.open && !menu.contains(target as Node)) menu.open = false
    }
    addEventListener('pointerdown', elsewhere)
    addEventListener('focusin', elsewhere)
    return () => {
      removeEventListener('pointerdown', elsewhere)
      removeEventListener('focusin', elsewhere)
    }
  }, [])
  return (
    <details
      class="menu"
      ref={box}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !box.current?.open) return
        event.stopPropagation()
        box.current.open = false
        box.current.querySelector('summary')?.focus()
      }}
      onClick={({ target }) => {
        const chosen = (target as Element).closest('button, a')
        if (!keepOpen && chosen && box.current) box.current.open = false
      }}
    >
      <summary class={kind} {...(title !== undefined && { 'aria-label': title, title })}>
        {icon}
        {label}
      </summary>
      <div class="menu-list">{children}</div>
    </details>
  )
}
