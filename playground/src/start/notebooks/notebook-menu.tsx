import { addressOf } from '../../app/route.ts'
import type { Summary } from '../../document/storage.ts'
import { Disclosure } from '../../menu/disclosure.tsx'
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
    <Disclosure class="start-menu" name={own.more(title)}>
      {(hide) => (
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
                  hide()
                  act()
                }}
              >
                {name}
              </button>
            </li>
          ))}
        </ul>
      )}
    </Disclosure>
  )
}

/** They read and write notebooks, which the start page by itself doesn't. */
function load() {
  return import('./actions.ts')
}
