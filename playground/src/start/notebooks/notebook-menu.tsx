import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { addressOf } from '../../app/route.ts'
import { useDismissal } from '../../app/use-dismissal.ts'
import type { Summary } from '../../document/storage.ts'
import { words } from '../words.ts'

/** What can be done to a stored notebook without opening it. */
export function NotebookMenu({
  summary: { id, title },
  changed,
  rename,
  copies,
}: {
  readonly summary: Summary
  readonly changed: () => Promise<void>
  readonly rename: () => void
  readonly copies: () => void
}) {
  const open = useSignal(false)
  const box = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const shown = open.value
  useDismissal(box, open)
  const { own } = words.value
  const actions: readonly (readonly [string, () => unknown])[] = [
    [own.rename, rename],
    [own.duplicate, async () => (await load()).duplicateNotebook(id).then(changed)],
    [own.copies, copies],
    [own.download, async () => (await load()).downloadJson(id)],
    [own.downloadHtml, async () => (await load()).downloadObservable(id)],
    [own.remove, async () => (await load()).removeNotebook(id).then(changed)],
  ]
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes what the button has opened
    <div
      class="start-menu"
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
        aria-label={own.more(title)}
        onClick={() => {
          open.value = !shown
        }}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M3 8h.01M8 8h.01M13 8h.01" stroke-width="2.500" />
        </svg>
      </button>
      {shown && (
        <ul class="start-actions">
          <li>
            <a class="start-action" href={addressOf(`notebook/${id}`)}>
              {own.asCells}
            </a>
          </li>
          {actions.map(([name, act]) => (
            <li key={name}>
              <button
                type="button"
                class="start-action"
                onClick={() => {
                  open.value = false
                  act()
                }}
              >
                {name}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** They read and write notebooks, which the start page by itself doesn't. */
function load() {
  return import('./actions.ts')
}
