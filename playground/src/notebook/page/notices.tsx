import { lazily } from '../../app/lazily.tsx'
import { notebook } from '../../document/document.ts'
import { foreign } from '../../document/foreign.ts'
import { safeMode } from '../../document/safe-mode.ts'
import { ProblemText } from '../../problems/problem-text.tsx'
import { definedBy } from '../cells/cell-name.ts'
import { fileProblem } from '../files/open-file.ts'
import { trust } from '../session/may-run.ts'
import { busy, restarted, stopAll } from '../session/session.ts'
import { words } from '../words.ts'
import { Icon } from './icon.tsx'

const LessonUpdate = lazily(
  async () => (await import('../../lessons/update/lesson-update.tsx')).LessonUpdate,
)

/** What the reader must know first: the notebook is not run yet, a cell keeps it busy, or was stopped. */
export function Notices() {
  const said = words.value
  const busyNames = busy.value.flatMap((id) => {
    const cells = notebook.value?.cells ?? []
    const at = cells.findIndex((each) => each.id === id)
    const cell = cells[at]
    if (cell === undefined) return []
    const defined = definedBy(cell).join(', ')
    return [`${said.cellAt(at + 1)}${defined && ` (${defined})`}`]
  })
  return (
    <>
      {foreign.value ? (
        <Notice title={said.foreign.title} text={said.foreign.text}>
          <button type="button" class="btn pri" onClick={trust}>
            <Icon name="run" /> {said.foreign.run}
          </button>
        </Notice>
      ) : (
        safeMode.value && (
          <Notice title={said.safeMode.title} text={said.safeMode.text}>
            <button
              type="button"
              class="btn"
              onClick={() => {
                safeMode.value = false
              }}
            >
              <Icon name="run" /> {said.safeMode.run}
            </button>
          </Notice>
        )
      )}
      {notebook.value?.lesson && <LessonUpdate />}
      <div class="nb-alert" role="alert">
        {fileProblem.value !== undefined && (
          <Notice title={said.files.failed} text={<ProblemText message={fileProblem.value} />}>
            <Close
              onClose={() => {
                fileProblem.value = undefined
              }}
            />
          </Notice>
        )}
        {busyNames.length > 0 && (
          <Notice title={said.busy(busyNames.join(', '))}>
            <button type="button" class="btn" onClick={stopAll}>
              <Icon name="stop" /> {said.stop}
            </button>
          </Notice>
        )}
        {restarted.value && (
          <Notice title={said.restarts[restarted.value.reason]}>
            <Close
              onClose={() => {
                restarted.value = undefined
              }}
            />
          </Notice>
        )}
      </div>
    </>
  )
}

function Close({ onClose }: { readonly onClose: () => void }) {
  return (
    <button type="button" class="btn q ico" aria-label={words.value.close} onClick={onClose}>
      <Icon name="close" />
    </button>
  )
}

function Notice({
  title,
  text,
  children,
}: {
  readonly title: string
  readonly text?: preact.ComponentChildren
  readonly children: preact.ComponentChildren
}) {
  return (
    <div class="nb-notice">
      <p>
        <b>{title}</b> {text}
      </p>
      {children}
    </div>
  )
}
