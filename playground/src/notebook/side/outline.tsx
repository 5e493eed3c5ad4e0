import { localText } from '@sojourn/notebook'
import { notebook } from '../../document/document.ts'
import { language } from '../../language/language.ts'
import { active, focusCell } from '../cells/active.ts'
import { cellName, definedBy } from '../cells/cell-name.ts'
import { words } from '../words.ts'

/** The headings of the text, and beneath each what its cells define. */
export function Outline() {
  const entries = (notebook.value?.cells ?? []).flatMap((cell) => {
    if (cell.kind === 'text')
      return headings(localText(cell, language.value)).map((heading) => ({
        ...heading,
        id: cell.id,
      }))
    const names = definedBy(cell)
    return names.length === 0 && cell.kind === 'code'
      ? []
      : [{ id: cell.id, level: 4, text: names.join(', ') || cellName(cell) }]
  })
  if (entries.length === 0) return <p class="mut sm">{words.value.side.noOutline}</p>
  return (
    <ol class="nb-outline">
      {entries.map(({ id, level, text }, i) => (
        <li key={`${id} ${i}`} data-level={level}>
          <button
            type="button"
            class={level === 4 ? 'nb-name' : ''}
            aria-current={active.value === id ? 'true' : undefined}
            onClick={() => focusCell(id)}
          >
            {text}
          </button>
        </li>
      ))}
    </ol>
  )
}

function headings(source: string): { level: number; text: string }[] {
  return [...source.matchAll(/^(#{1,3})\s+(.+)$/gm)].map(([, marks = '', text = '']) => ({
    level: marks.length,
    text: text.replace(/[*_`]/g, ''),
  }))
}
