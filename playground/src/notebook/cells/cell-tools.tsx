import { type Cell, codeOf } from '@sojourn/notebook'
import {
  duplicate,
  edit,
  move,
  remove,
  showCode,
  showSettings,
  toggle,
  turnIntoCode,
} from '../commands/actions.ts'
import { Icon } from '../page/icon.tsx'
import { Menu, type MenuItem } from '../page/menu.tsx'
import { words } from '../words.ts'
import { codeShown, settingsShown } from './active.ts'

/** What can be done with the cell that the reader is at. */
export function CellTools({
  cell,
  onDrag,
}: {
  readonly cell: Cell
  readonly onDrag: (event: DragEvent) => void
}) {
  const said = words.value
  const { id } = cell
  return (
    <div class="nb-tools" role="toolbar" aria-label={said.more}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the buttons beside it do the same by keyboard */}
      <span class="nb-grip" draggable title={said.drag} onDragStart={onDrag}>
        <Icon name="drag" />
      </span>
      <button
        type="button"
        class="btn q ico"
        aria-label={said.moveUp}
        title={`${said.moveUp} (Alt+↑)`}
        onClick={() => move(id, -1)}
      >
        <Icon name="up" />
      </button>
      <button
        type="button"
        class="btn q ico"
        aria-label={said.moveDown}
        title={`${said.moveDown} (Alt+↓)`}
        onClick={() => move(id, 1)}
      >
        <Icon name="down" />
      </button>
      <Menu
        name={said.more}
        buttonClass="btn q ico"
        button={<Icon name="more" />}
        items={() => itemsOf(cell)}
      />
    </div>
  )
}

function itemsOf(cell: Cell): MenuItem[] {
  const said = words.peek()
  const { id, kind } = cell
  const code = kind !== 'text' && kind !== 'quiz'
  const form = code && kind !== 'code' && codeOf(cell) !== undefined
  const item = (name: string, does: () => void, keys?: string): MenuItem => ({
    name,
    does,
    ...(keys && { keys }),
  })
  return [
    ...(kind === 'text' || kind === 'code' ? [item(said.edit, () => edit(id), 'Enter')] : []),
    ...(['input', 'levers', 'chart', 'table', 'quiz'].includes(kind)
      ? [
          item(
            settingsShown.peek().has(id) ? said.done : said.settings,
            () => showSettings(id),
            'Enter',
          ),
        ]
      : []),
    ...(form
      ? [
          item(codeShown.peek().has(id) ? said.hideForm : said.showCode, () => showCode(id), 'C'),
          item(said.turnIntoCode, () => turnIntoCode(id)),
        ]
      : []),
    item(said.duplicate, () => duplicate(id), 'D'),
    item(cell.folded ? said.unfold : said.fold, () => toggle(id, 'folded'), 'F'),
    ...(kind === 'code'
      ? [
          item(
            cell.codeHidden ? said.showCodeAgain : said.hideCode,
            () => toggle(id, 'codeHidden'),
            'H',
          ),
        ]
      : []),
    ...(code && kind !== 'input'
      ? [item(cell.lazy ? said.notLazy : said.lazy, () => toggle(id, 'lazy'), 'L')]
      : []),
    item(said.remove, () => remove(id), 'D D'),
  ]
}
