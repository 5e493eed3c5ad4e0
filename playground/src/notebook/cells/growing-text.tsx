import { useLayoutEffect, useRef } from 'preact/hooks'

/** A field of several lines that is as high as what is in it. Escape leaves it. */
export function GrowingText({
  label,
  value,
  code = false,
  focus = true,
  placeholder,
  onInput,
  onLeave,
}: {
  readonly label: string
  readonly value: string
  readonly code?: boolean
  /** Whether it takes the focus when it appears. */
  readonly focus?: boolean
  readonly placeholder?: string
  readonly onInput: (value: string) => void
  readonly onLeave?: () => void
}) {
  const field = useRef<HTMLTextAreaElement>(null)
  const grow = () => {
    const area = field.current
    if (area === null) return
    area.style.height = 'auto'
    area.style.height = `${area.scrollHeight + 2}px`
  }
  useLayoutEffect(grow, [value])
  useLayoutEffect(() => {
    const area = field.current
    if (!focus || area === null) return
    area.focus({ preventScroll: true })
    area.setSelectionRange(area.value.length, area.value.length)
  }, [])
  return (
    <textarea
      ref={field}
      class={code ? 'nb-field nb-mono' : 'nb-field'}
      aria-label={label}
      placeholder={placeholder}
      value={value}
      spellcheck={!code}
      autocapitalize={code ? 'off' : undefined}
      rows={1}
      onInput={({ currentTarget }) => {
        grow()
        onInput(currentTarget.value)
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        onLeave?.()
      }}
    />
  )
}
