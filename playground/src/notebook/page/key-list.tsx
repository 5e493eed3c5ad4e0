import { words } from '../words.ts'
import { Dialog } from './dialog.tsx'
import { Icon } from './icon.tsx'
import { keysShown } from './shown.ts'

/** The keys of the notebook and what they do. */
export function KeyList() {
  const said = words.value
  const keys: readonly (readonly [keys: string, name: string])[] = [
    ['Enter', said.command.enter],
    ['Esc', said.command.leave],
    ['J, ↓', said.command.next],
    ['K, ↑', said.command.previous],
    ['Shift+Enter', said.runCell],
    ['Ctrl+Enter', said.command.runAndNext],
    ['A', said.command.insertAbove(said.kinds.code)],
    ['B', said.command.insertBelow(said.kinds.code)],
    ['T', said.command.insertBelow(said.kinds.text)],
    ['Alt+↑', said.moveUp],
    ['Alt+↓', said.moveDown],
    ['D', said.duplicate],
    ['D D, Delete', said.remove],
    ['Z, Ctrl+Z', said.undo],
    ['Shift+Z, Ctrl+Shift+Z', said.redo],
    ['F', said.fold],
    ['H', said.hideCode],
    ['L', said.lazy],
    ['C', said.showCode],
    ['Ctrl+F', said.find],
    ['Ctrl+K', said.commands],
    ['?', said.keys],
  ]
  const close = () => {
    keysShown.value = false
  }
  return (
    <Dialog name={said.keys} onClose={close}>
      <div class="nb-dialoghead">
        <h2>{said.keys}</h2>
        <button type="button" class="btn q ico" aria-label={said.close} onClick={close}>
          <Icon name="close" />
        </button>
      </div>
      <dl class="nb-keys">
        {keys.map(([key, name]) => (
          <div key={key}>
            <dt>
              {key.split(', ').map((each) => (
                <kbd class="nb-key nb-keycap" key={each}>
                  {each}
                </kbd>
              ))}
            </dt>
            <dd>{name}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
