import type { History } from '@sojourn/notebook'
import { history, redo, undo } from '../../document/document.ts'
import { editing } from '../cells/active.ts'
import { words } from '../words.ts'

type Step = History['past'][number]

const SHOWN = 200

/** Every change, the last on top: a click goes back to it, or forward to it again. */
export function HistoryList() {
  const said = words.value
  const now = history.value
  if (now === undefined) return null
  const { past, future } = now
  if (past.length + future.length === 0) return <p class="mut sm">{said.side.noHistory}</p>
  return (
    <ol class="nb-history">
      {future.slice(0, SHOWN).map((step, i) => (
        <Entry
          key={`f${i}`}
          text={inWords(step)}
          undone
          onGo={() => repeat(redo, future.length - i)}
        />
      ))}
      {[...past]
        .slice(-SHOWN)
        .reverse()
        .map((step, i) => (
          <Entry
            key={`p${past.length - i}`}
            text={inWords(step)}
            current={i === 0}
            onGo={() => repeat(undo, i)}
          />
        ))}
      <Entry
        text={said.side.opened}
        current={past.length === 0}
        onGo={() => repeat(undo, past.length)}
      />
    </ol>
  )
}

function Entry({
  text,
  undone = false,
  current = false,
  onGo,
}: {
  readonly text: string
  readonly undone?: boolean
  readonly current?: boolean
  readonly onGo: () => void
}) {
  const said = words.value
  return (
    <li class={undone ? 'undone' : ''}>
      <button type="button" aria-current={current ? 'step' : undefined} onClick={onGo}>
        {text}
        <small class="nb-undone">{current ? said.side.now : undone ? said.steps.undone : ''}</small>
      </button>
    </li>
  )
}

function repeat(move: () => void, times: number): void {
  editing.value = undefined
  for (let i = 0; i < times; i++) move()
}

/** What a step did, from its patches. */
function inWords({ patches }: Step): string {
  const said = words.value.steps
  const kinds = words.value.cellNames
  const touched = new Set<string>()
  let added: string | undefined
  let removed = false
  for (const { op, path, value } of patches) {
    if (path[0] === 'title') return said.title
    if (path[0] !== 'cells') continue
    if (path[1] === 'length') removed = true
    else if (path.length === 2 && op === 'add')
      added = (value as { kind?: string } | undefined)?.kind
    else if (path.length === 2 && op === 'remove') removed = true
    else if (path[1] !== undefined) touched.add(String(path[1]))
  }
  if (added !== undefined && Object.hasOwn(kinds, added))
    return said.added(kinds[added as keyof typeof kinds])
  if (removed) return said.removed
  if (touched.size > 1) return said.several(touched.size)
  const [at] = touched
  const cell = at === undefined ? undefined : history.value?.notebook.cells[Number(at)]
  return cell ? said.changed(kinds[cell.kind]) : said.moved
}
