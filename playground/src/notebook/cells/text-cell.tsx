import { localText } from '@sojourn/notebook'
import { notebook } from '../../document/document.ts'
import { language } from '../../language/language.ts'
import { edit, leave } from '../commands/actions.ts'
import { Markdown } from '../outputs/markdown.tsx'
import { words } from '../words.ts'
import { editing } from './active.ts'
import { editCell } from './edit-cell.ts'
import { GrowingText } from './growing-text.tsx'
import type { OfKind } from './of-kind.ts'

/** Markdown, written in place; of several languages the reader's. */
export function TextCell({ cell }: { readonly cell: OfKind<'text'> }) {
  const { id } = cell
  const said = words.value
  const source = localText(cell, language.value)
  if (editing.value === id)
    return (
      <GrowingText
        label={said.editMarkdown}
        value={source}
        onInput={(next) => writeText(cell, next)}
        onLeave={() => leave(id)}
      />
    )
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Enter on the cell does the same
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter on the cell does the same
    <div
      class="nb-read"
      onDblClick={() => edit(id)}
      onClick={() => {
        if (source === '') edit(id)
      }}
    >
      {source === '' ? <p class="mut">{said.emptyText}</p> : <Markdown source={source} />}
    </div>
  )
}

/** Changes the text that is shown: that of the reader's language where the cell has one. */
export function writeText(cell: OfKind<'text'> | OfKind<'quiz'>, next: string): void {
  const shown = language.peek()
  const own = shown === notebook.peek()?.language
  editCell(
    cell,
    (draft) => {
      const variant = own ? undefined : draft.variants?.find((each) => each.language === shown)
      if (variant) variant.source = next
      else draft.source = next
    },
    `text ${cell.id}`,
  )
}
