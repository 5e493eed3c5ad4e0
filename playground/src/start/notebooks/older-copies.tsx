import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { Backup } from '../../document/storage.ts'
import { decimal } from '../../language/numbers.ts'
import { moment } from '../../language/when.ts'
import { words } from '../words.ts'

/** The copies that are kept of a notebook, each to be restored. */
export function OlderCopies({
  id,
  title,
  changed,
  close,
}: {
  readonly id: string
  readonly title: string
  readonly changed: () => Promise<void>
  /** Absent where they are always shown. */
  readonly close?: () => void
}) {
  const copies = useSignal<readonly Backup[] | undefined>(undefined)
  const box = useRef<HTMLElement>(null)
  useEffect(() => {
    void import('../../document/backups.ts')
      .then(({ backupsOf }) => backupsOf(id))
      .catch(() => [])
      .then((all) => {
        copies.value = all
        if (close) box.current?.focus()
      })
  }, [id])
  const { own } = words.value
  const restore = async (copy: Backup) => {
    const { restoreBackup } = await import('./actions.ts')
    await restoreBackup(copy)
    await changed()
    close?.()
  }
  return (
    <section class="start-copies" ref={box} tabIndex={-1} aria-label={`${own.copies}: ${title}`}>
      {copies.value?.length === 0 && <p class="sm mut">{own.noCopies}</p>}
      <ul>
        {copies.value?.map((copy) => (
          <li key={copy.changed}>
            <span>{moment(copy.changed)}</span>
            {copy.title !== title && <span>{copy.title}</span>}
            <span class="mut">{own.cells(decimal(copy.cells), copy.cells === 1)}</span>
            <button
              type="button"
              class="start-link"
              aria-label={own.restoreOf(moment(copy.changed))}
              onClick={() => void restore(copy)}
            >
              {own.restore}
            </button>
          </li>
        ))}
      </ul>
      {close && (
        <button type="button" class="btn" onClick={close}>
          {own.close}
        </button>
      )}
    </section>
  )
}
