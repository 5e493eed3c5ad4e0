import { useEffect, useRef } from 'preact/hooks'
import { words } from '../words.ts'

/** A new title for a notebook: Enter keeps it, Escape leaves the old one. */
export function NewTitle({
  id,
  title,
  done,
}: {
  readonly id: string
  readonly title: string
  readonly done: () => void
}) {
  const input = useRef<HTMLInputElement>(null)
  const given = useRef(false)
  useEffect(() => input.current?.select(), [])
  const keep = async (next: string) => {
    if (given.current) return
    given.current = true
    if (next !== '' && next !== title) {
      const { renameNotebook } = await import('./actions.ts')
      await renameNotebook(id, next)
    }
    done()
  }
  return (
    <input
      ref={input}
      class="start-title"
      aria-label={words.value.own.newTitle(title)}
      defaultValue={title}
      maxLength={200}
      onKeyDown={({ key, currentTarget }) => {
        if (key === 'Enter') void keep(currentTarget.value.trim())
        if (key === 'Escape') void keep(title)
      }}
      onBlur={({ currentTarget }) => void keep(currentTarget.value.trim())}
    />
  )
}
