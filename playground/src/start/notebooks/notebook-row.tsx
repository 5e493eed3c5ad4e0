import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { addressOf } from '../../app/route.ts'
import type { Summary } from '../../document/storage.ts'
import { decimal } from '../../language/numbers.ts'
import { ago } from '../../language/when.ts'
import { words } from '../words.ts'
import { NewTitle } from './new-title.tsx'
import { NotebookMenu } from './notebook-menu.tsx'
import { OlderCopies } from './older-copies.tsx'

/** A notebook of the reader's: its title, when it was changed, what is in it, what can be done. */
export function NotebookRow({
  summary,
  changed,
}: {
  readonly summary: Summary
  readonly changed: () => Promise<void>
}) {
  const { id, title } = summary
  const mode = useSignal<'shown' | 'renaming' | 'copies'>('shown')
  const show = () => {
    mode.value = 'shown'
  }
  const link = useRef<HTMLAnchorElement>(null)
  const before = useRef(mode.value)
  useEffect(() => {
    if (before.current !== 'shown' && mode.value === 'shown') link.current?.focus()
    before.current = mode.value
  }, [mode.value])
  return (
    <li class="start-row">
      {mode.value === 'renaming' ? (
        <NewTitle id={id} title={title} done={() => void changed().then(show)} />
      ) : (
        <a ref={link} href={addressOf(`studio/${id}`)}>
          {title}
        </a>
      )}
      <span class="start-when">{ago(summary.changed)}</span>
      <span class="start-what">{contentOf(summary)}</span>
      <NotebookMenu
        summary={summary}
        changed={changed}
        rename={() => {
          mode.value = 'renaming'
        }}
        copies={() => {
          mode.value = 'copies'
        }}
      />
      {mode.value === 'copies' && (
        <OlderCopies id={id} title={title} changed={changed} close={show} />
      )}
    </li>
  )
}

function contentOf({ cells, pins }: Summary): string {
  const { own } = words.value
  return pins > 0 ? own.pins(decimal(pins), pins === 1) : own.cells(decimal(cells), cells === 1)
}
