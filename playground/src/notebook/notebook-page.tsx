import '../styles/notebook.css'
import { useEffect } from 'preact/hooks'
import type { Route } from '../app/route.ts'
import { useFileDrop } from '../app/use-file-drop.ts'
import { Bar } from '../bar/bar.tsx'
import { ViewSwitch } from '../bar/view-switch.tsx'
import { notebook } from '../document/open.ts'
import { risky } from '../document/safe-mode.ts'
import { ProblemText } from '../problems/problem-text.tsx'
import { active, announced, codeShown, editing, settingsShown } from './cells/active.ts'
import { CellList } from './cells/cell-list.tsx'
import { onPageKey } from './commands/keys.ts'
import { FileMenu, Share } from './files/file-menu.tsx'
import { openHere } from './files/open-file.ts'
import { FindPanel } from './find/find-panel.tsx'
import { KeyList } from './page/key-list.tsx'
import { Notices } from './page/notices.tsx'
import { Palette } from './page/palette.tsx'
import { findShown, keysShown, paletteShown } from './page/shown.ts'
import { Tools } from './page/tools.tsx'
import { showKept } from './session/cell-run.ts'
import { mayRun } from './session/may-run.ts'
import { startSession } from './session/session.ts'
import { SidePanel } from './side/side-panel.tsx'
import { useShared } from './use-shared.ts'
import { words } from './words.ts'

/** The open notebook as cells: to be read, run and written. */
export function NotebookPage({ route }: { readonly route: Route }) {
  const shared = useShared(route)
  const waits = shared !== undefined && shared.state !== 'open'
  const id = waits ? undefined : notebook.value?.id
  const runs = id !== undefined && mayRun.value
  const said = words.value
  useFileDrop((file) => void openHere(file))
  useEffect(() => {
    const now = notebook.peek()
    if (now) showKept(now)
    if (!runs) return undefined
    risky(id)
    return startSession()
  }, [id, runs])
  useEffect(() => {
    addEventListener('keydown', onPageKey)
    return () => {
      removeEventListener('keydown', onPageKey)
      active.value = undefined
      editing.value = undefined
      codeShown.value = new Set()
      settingsShown.value = new Set()
      findShown.value = false
      paletteShown.value = false
      keysShown.value = false
    }
  }, [id])
  return (
    <>
      <button
        type="button"
        class="skip vh"
        onClick={() => document.getElementById('inspector')?.focus()}
      >
        {said.skip}
      </button>
      <Bar document={id !== undefined}>
        <ViewSwitch />
        {id !== undefined && <FileMenu />}
        {id !== undefined && <Share />}
      </Bar>
      {shared !== undefined && waits && <Link {...shared} />}
      {id !== undefined && (
        <main class="nb-page">
          <div class="nb">
            <div class="nb-column">
              <Tools />
              <Notices />
              {findShown.value && <FindPanel />}
              <CellList />
            </div>
          </div>
          <SidePanel />
        </main>
      )}
      {paletteShown.value && <Palette />}
      {keysShown.value && <KeyList />}
      <p class="vh" role="status">
        {announced.value}
      </p>
    </>
  )
}

/** While a link is read, and where it could not be. */
function Link({ state, problem }: { readonly state: string; readonly problem?: string }) {
  const said = words.value
  return (
    <main class="problem-page">
      <div class="work">
        <div role="alert">
          <h1>{state === 'broken' ? said.foreign.broken : said.foreign.reading}</h1>
          {problem !== undefined && (
            <pre class="nb-link-problem">
              <ProblemText message={problem} />
            </pre>
          )}
          {state === 'broken' && <p>{said.foreign.unharmed}</p>}
        </div>
        {state === 'broken' && (
          <p class="problem-ways">
            <a class="btn" href="#/">
              {said.toStart}
            </a>
          </p>
        )}
      </div>
    </main>
  )
}
