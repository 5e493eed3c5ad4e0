import { notebook } from '../../document/document.ts'
import { active, focusCell } from '../cells/active.ts'
import { runOf } from '../session/cell-run.ts'
import { graph, variables } from '../session/session.ts'
import { words } from '../words.ts'

/** States in which there is no value of now to be shown. */
const VALUELESS: ReadonlySet<string> = new Set(['stale', 'failed', 'stopped', 'waiting'])

/** What cells define: each name with its kind, a glimpse of its value, and who uses it. */
export function Variables() {
  const said = words.value
  const cells = new Map((notebook.value?.cells ?? []).map((cell, i) => [cell.id, { cell, i }]))
  const shown = variables.value
    .filter(({ imported, cell }) => !imported && cells.has(cell.split(', ')[0] ?? ''))
    .sort((a, b) => placeOf(a.cell) - placeOf(b.cell))
  function placeOf(cell: string): number {
    return cells.get(cell.split(', ')[0] ?? '')?.i ?? 0
  }
  if (shown.length === 0) return <p class="mut sm">{said.side.noVariables}</p>
  return (
    <ul class="nb-vars">
      {shown.map(({ name, cell, type, preview }) => {
        const id = cell.split(', ')[0] ?? ''
        const state = runOf(id).state.value
        const users = graph.value
          .filter((each) => each.cell !== id && each.inputs.includes(name))
          .flatMap((each) => each.outputs.filter((output) => !output.startsWith('$')))
        const kind = cells.get(id)?.cell.kind
        return (
          <li key={name} class={active.value === id ? 'on' : ''} data-state={state}>
            <button type="button" onClick={() => focusCell(id)}>
              <b>{name}</b>
              <span>
                {kind !== undefined && (kind !== 'code' || type === 'undefined')
                  ? said.kinds[kind]
                  : type}
                <small>
                  {state !== undefined && VALUELESS.has(state)
                    ? said.states[state]
                    : glimpse(preview, type)}
                </small>
                {users.length > 0 && <small>{said.side.usedBy(users.join(', '))}</small>}
              </span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}

function glimpse(preview: string, type: string): string {
  return type === 'undefined' ? '–' : preview.replace(/\s+/g, ' ').slice(0, 120)
}
