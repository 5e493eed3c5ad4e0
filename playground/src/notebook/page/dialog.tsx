import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

/** Above the page until it is closed; the focus then goes back to where it was. */
export function Dialog({
  name,
  onClose,
  wide = false,
  children,
}: {
  readonly name: string
  readonly wide?: boolean
  readonly onClose: () => void
  readonly children: ComponentChildren
}) {
  const box = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    box.current?.showModal()
  }, [])
  return (
    <dialog
      ref={box}
      class={wide ? 'nb-dialog wide' : 'nb-dialog'}
      aria-label={name}
      onClose={onClose}
      onClick={({ target, currentTarget }) => {
        if (target === currentTarget) currentTarget.close()
      }}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <div>{children}</div>
    </dialog>
  )
}
