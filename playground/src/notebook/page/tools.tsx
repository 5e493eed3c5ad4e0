import { notebook } from '../../document/open.ts'
import { durationInWords } from '../cells/duration-in-words.ts'
import { runOf } from '../session/cell-run.ts'
import { busy, runAll, runningCells, started, stopAll } from '../session/session.ts'
import { words } from '../words.ts'
import { Icon } from './icon.tsx'
import { findShown, paletteShown } from './shown.ts'

/** Above the cells: run, stop, undo, redo, find, commands, and how the notebook stands. */
export function Tools() {
  const said = words.value
  const runs = runningCells.value.length > 0 || busy.value.length > 0
  return (
    <div class="nb-bar" role="toolbar" aria-label={said.tools}>
      <button type="button" class="btn" disabled={!started.value} onClick={runAll}>
        <Icon name="run" /> {said.runAll}
      </button>
      <button type="button" class="btn" disabled={!runs} onClick={stopAll}>
        <Icon name="stop" /> {said.stop}
      </button>
      <button
        type="button"
        class="btn q ico"
        aria-label={said.find}
        title={`${said.find} (Ctrl+F)`}
        aria-pressed={findShown.value}
        onClick={() => {
          findShown.value = !findShown.value
        }}
      >
        <Icon name="find" />
      </button>
      <button
        type="button"
        class="btn q ico"
        aria-label={said.commands}
        title={`${said.commands} (Ctrl+K)`}
        onClick={() => {
          paletteShown.value = true
        }}
      >
        <Icon name="commands" />
      </button>
      <Standing />
    </div>
  )
}

/** How many cells there are, and how it stands with them. */
function Standing() {
  const said = words.value
  const cells = notebook.value?.cells ?? []
  const states = cells.map(({ id }) => runOf(id).state.value)
  const count = (state: string) => states.filter((each) => each === state).length
  const stale = count('stale')
  const failed = count('failed')
  const times = cells.flatMap(({ id }) => runOf(id).milliseconds.value ?? [])
  const parts = [
    said.cells(cells.length),
    ...(stale > 0 ? [said.outOfDateCells(stale)] : []),
    ...(failed > 0 ? [said.failedCells(failed)] : []),
    ...(times.length > 0
      ? [said.lastRun(durationInWords(times.reduce((sum, time) => sum + time, 0)))]
      : []),
  ]
  return <p class="nb-standing">{parts.join(' · ')}</p>
}
