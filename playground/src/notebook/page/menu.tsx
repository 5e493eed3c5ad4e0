import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

/** Something that a menu offers. */
export interface MenuItem {
  readonly name: string
  readonly keys?: string
  readonly does: () => void
}

/** A button that opens a list of things to do; arrows walk it, Escape closes it. */
export function Menu({
  name,
  button,
  buttonClass = 'btn',
  items,
}: {
  /** What it is called, where the button shows no words. */
  readonly name: string
  readonly button: ComponentChildren
  readonly buttonClass?: string
  /** Asked for when it is opened. */
  readonly items: () => readonly MenuItem[]
}) {
  const open = useSignal(false)
  const box = useRef<HTMLSpanElement>(null)
  const close = (focus: boolean) => {
    open.value = false
    if (focus) box.current?.querySelector('button')?.focus()
  }
  useEffect(() => {
    if (!open.value) return
    const outside = ({ target }: Event) => {
      if (!box.current?.contains(target as Node)) close(false)
    }
    document.addEventListener('pointerdown', outside)
    document.addEventListener('focusin', outside)
    box.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus()
    return () => {
      document.removeEventListener('pointerdown', outside)
      document.removeEventListener('focusin', outside)
    }
  }, [open.value])
  const onKeyDown = (event: KeyboardEvent) => {
    const all = [...(box.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])]
    const at = all.indexOf(document.activeElement as HTMLElement)
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key]
    event.stopPropagation()
    if (event.key === 'Escape') close(true)
    if (to === undefined) return
    event.preventDefault()
    all[(to + all.length) % all.length]?.focus()
  }
  return (
    <span class="nb-menu" ref={box}>
      <button
        type="button"
        class={buttonClass}
        aria-label={name}
        title={name}
        aria-haspopup="menu"
        aria-expanded={open.value}
        onClick={() => {
          open.value = !open.value
        }}
      >
        {button}
      </button>
      {open.value && (
        <div role="menu" aria-label={name} onKeyDown={onKeyDown} tabIndex={-1}>
          {items().map((item) => (
            <button
              type="button"
              role="menuitem"
              tabIndex={-1}
              key={item.name}
              onClick={() => {
                close(true)
                item.does()
              }}
            >
              <span>{item.name}</span>
              {item.keys && <kbd class="nb-key">{item.keys}</kbd>}
            </button>
          ))}
        </div>
      )}
    </span>
  )
}
