import { goTo } from '../../app/route.ts'
import { canRedo, canUndo, notebook, untouched } from '../../document/document.ts'
import { active, activeCell } from '../cells/active.ts'
import { addable } from '../cells/new-cell.ts'
import { exportItems } from '../files/export-items.ts'
import { chooseFile } from '../files/open-file.ts'
import { findShown, keysShown, paletteShown } from '../page/shown.ts'
import { busy, run, runAll, runningCells, started, stop, stopAll } from '../session/session.ts'
import { words } from '../words.ts'
import {
  duplicate,
  edit,
  hideAllCode,
  insertAbove,
  insertBelow,
  move,
  redoStep,
  remove,
  restartKernel,
  runAndNext,
  showCode,
  showSettings,
  step,
  toggle,
  turnIntoCode,
  undoStep,
} from './actions.ts'

/** Something that can be done, under a name and perhaps a key. */
export interface Command {
  readonly name: string
  /** As it is written for people; keys act as `keys.ts` says. */
  readonly keys?: string
  readonly does: () => void
}

/** All that can be done at this moment, in the order in which it is listed. */
export function commandsNow(): Command[] {
  const said = words.value
  const cell = activeCell.value
  const form = cell && !['text', 'quiz', 'code'].includes(cell.kind)
  const runs = cell && !['text', 'quiz', 'input'].includes(cell.kind)
  const id = cell?.id
  const own = <Does extends (id: string) => void>(
    name: string,
    does: Does,
    keys?: string,
  ): Command[] => (id === undefined ? [] : [{ name, does: () => does(id), ...(keys && { keys }) }])
  return [
    ...(runs && started.value ? own(said.runCell, run, 'Shift+Enter') : []),
    ...(runs && started.value ? own(said.command.runAndNext, runAndNext, 'Ctrl+Enter') : []),
    ...(cell && runningCells.value.includes(cell.id) ? own(said.stopCell, stop) : []),
    ...(started.value ? [{ name: said.runAll, does: runAll }] : []),
    ...(runningCells.value.length + busy.value.length > 0
      ? [{ name: said.command.stopAll, does: stopAll }]
      : []),
    ...(started.value ? [{ name: said.restart, does: () => void restartKernel() }] : []),
    ...own(said.command.enter, edit, 'Enter'),
    { name: said.command.next, keys: 'J', does: () => step(1) },
    { name: said.command.previous, keys: 'K', does: () => step(-1) },
    ...addable.map((kind) => ({
      name: said.command.insertBelow(said.kinds[kind]),
      ...(kind === 'code' && { keys: 'B' }),
      does: () => insertBelow(kind, active.peek()),
    })),
    ...addable.map((kind) => ({
      name: said.command.insertAbove(said.kinds[kind]),
      ...(kind === 'code' && { keys: 'A' }),
      does: () => insertAbove(kind, active.peek()),
    })),
    ...own(said.moveUp, (at) => move(at, -1), 'Alt+↑'),
    ...own(said.moveDown, (at) => move(at, 1), 'Alt+↓'),
    ...own(said.duplicate, duplicate, 'D'),
    ...own(said.remove, remove, 'D D'),
    ...own(cell?.folded ? said.unfold : said.fold, (at) => toggle(at, 'folded'), 'F'),
    ...(cell?.kind === 'code'
      ? own(
          cell.codeHidden ? said.showCodeAgain : said.hideCode,
          (at) => toggle(at, 'codeHidden'),
          'H',
        )
      : []),
    ...(runs ? own(cell.lazy ? said.notLazy : said.lazy, (at) => toggle(at, 'lazy'), 'L') : []),
    ...(form ? own(said.showCode, showCode, 'C') : []),
    ...(form ? own(said.turnIntoCode, turnIntoCode) : []),
    ...(form && cell.kind !== 'map' && cell.kind !== 'scenario'
      ? own(said.settings, showSettings)
      : []),
    { name: said.command.foldAll, does: () => hideAllCode(true) },
    { name: said.command.unfoldAll, does: () => hideAllCode(false) },
    ...(canUndo.value ? [{ name: said.undo, keys: 'Z', does: undoStep }] : []),
    ...(canRedo.value ? [{ name: said.redo, keys: 'Shift+Z', does: redoStep }] : []),
    {
      name: said.find,
      keys: 'Ctrl+F',
      does: () => {
        findShown.value = true
      },
    },
    ...exportItems().map(({ name, does }) => ({ name: `${said.files.export}: ${name}`, does })),
    { name: said.files.import, does: chooseFile },
    ...(notebook.value && !untouched.value
      ? [{ name: said.command.toStudio, does: () => goTo(`studio/${notebook.peek()?.id}`) }]
      : []),
    {
      name: said.commands,
      keys: 'Ctrl+K',
      does: () => {
        paletteShown.value = true
      },
    },
    {
      name: said.keys,
      keys: '?',
      does: () => {
        keysShown.value = true
      },
    },
  ]
}
