import { notebook } from '../../document/document.ts'
import { language } from '../../language/language.ts'
import { focusCell } from '../cells/active.ts'
import { definedBy } from '../cells/cell-name.ts'
import { clearConsole, consoleLines } from '../session/console.ts'
import { words } from '../words.ts'

/** What cells wrote, with the time and the cell. */
export function Console() {
  const said = words.value.side
  const lines = consoleLines.value
  if (lines.length === 0) return <p class="mut sm">{said.noConsole}</p>
  const time = new Intl.DateTimeFormat(language.value, { timeStyle: 'medium' })
  const nameOf = (id: string) => {
    const cell = notebook.value?.cells.find((each) => each.id === id)
    return (cell && definedBy(cell)[0]) ?? id
  }
  return (
    <>
      <button type="button" class="btn nb-clear" onClick={clearConsole}>
        {said.clear}
      </button>
      <div role="log">
        <ol class="nb-console">
          {lines.map(({ key, at, cell, level, text }) => (
            <li key={key} data-level={level}>
              <button type="button" onClick={() => focusCell(cell)}>
                {time.format(at)} {nameOf(cell)}
              </button>{' '}
              <b>{text}</b>
            </li>
          ))}
        </ol>
      </div>
    </>
  )
}
