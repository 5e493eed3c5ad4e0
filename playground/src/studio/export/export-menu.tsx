import '../../styles/menu.css'
import '../../styles/decide.css'
import { computed, signal } from '@preact/signals'
import { writeIpynb, writeObservable } from '@sojourn/notebook'
import { fileName } from '../../app/file-name.ts'
import { saveFile, textFile } from '../../app/save-file.ts'
import { notebook } from '../../document/document.ts'
import { language } from '../../language/language.ts'
import { percent } from '../../language/numbers.ts'
import { Menu } from '../../menu/menu.tsx'
import { given, visitors } from '../decide/given.ts'
import { withMargin } from '../decide/margin.ts'
import type { Answers } from '../decide/tasks.ts'
import { work } from '../decide/work.ts'
import { SEED } from '../forecast/horizon.ts'
import { stripRows } from '../pins/rows.ts'
import { horizon, journey, scenario } from '../study.ts'
import { words } from './words.ts'

/** Draws of the report: it takes seconds. */
const DRAWS = 300

/** Whether there is a scenario to save: it doesn't change with every move of a slider. */
const hasScenario = computed(() => (scenario.value?.changes.length ?? 0) > 0)

/** Everything of the document that can be a file. */
export function ExportMenu() {
  const said = words.value
  const open = notebook.value
  const of = journey.value
  if (open === undefined) return null
  const save = (text: string, ending: string, type: string, title = open.title) =>
    saveFile(fileName(title, ending), textFile(text, type))
  const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`
  const saveScenario = () => {
    const plan = scenario.peek()
    if (plan) save(json(plan), 'scenario.json', 'application/json', plan.name)
  }
  return (
    <Menu
      label={said.export}
      icon={
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M8 2v8M5 7l3 3 3-3M2.500 11v2.500h11V11" />
        </svg>
      }
    >
      {of && <ReportButton />}
      <button type="button" onClick={() => print()}>
        {said.print}
      </button>
      <hr />
      {hasScenario.value && (
        <button type="button" onClick={saveScenario}>
          {said.scenarioFile}
        </button>
      )}
      {of && (
        <button
          type="button"
          onClick={() => save(json(of), 'journey.json', 'application/json', of.name ?? open.title)}
        >
          {said.journeyFile}
        </button>
      )}
      <button type="button" onClick={() => save(json(open), 'notebook.json', 'application/json')}>
        {said.notebookFile}
      </button>
      <button type="button" onClick={() => save(writeObservable(open), 'html', 'text/html')}>
        {said.observable}
      </button>
      <button
        type="button"
        onClick={() => save(writeIpynb(open), 'ipynb', 'application/x-ipynb+json')}
      >
        {said.jupyter}
      </button>
      <p>{said.files}</p>
    </Menu>
  )
}

/** How far the report is; undefined while none is made. */
type Making =
  | { readonly share: number; readonly stop: () => void }
  | { readonly problem: string }
  | undefined

const making = signal<Making>()

/** The report on the plan and the pins, worked out when it is asked for. */
function ReportButton() {
  return (
    <button type="button" onClick={makeReport}>
      {words.value.report}
    </button>
  )
}

function makeReport(): void {
  const of = journey.peek()
  const open = notebook.peek()
  if (of === undefined || open === undefined) return
  const stop = work(
    'report',
    {
      kind: 'report',
      journey: withMargin(of, given('margin')),
      scenarios: stripRows.peek().map((row) => row.scenario),
      order: {
        language: language.peek(),
        horizon: horizon.peek(),
        draws: DRAWS,
        seed: SEED,
        perDay: visitors.peek()?.perDay,
        testCosts: { cost: { fixed: given('testCost') ?? 0 } },
      },
    },
    {
      onProgress: (share) => {
        making.value = { share, stop }
      },
      onDone: (answer) => {
        making.value = undefined
        const { html } = answer as Answers['report']
        saveFile(fileName(open.title, 'report.html'), textFile(html, 'text/html'))
      },
      onFailed: (problem) => {
        making.value = { problem }
      },
    },
  )
  making.value = { share: 0, stop }
}

/** What becomes of a report that was asked for; on the page, since it may take a while. */
export function ReportState() {
  const said = words.value
  const now = making.value
  if (now === undefined) return null
  if ('problem' in now)
    return (
      <p class="failed" role="alert">
        {said.reportFailed(now.problem)}
      </p>
    )
  return (
    <p class="decide-working" role="status">
      <progress value={now.share} aria-label={said.reportWorking('')} />
      {said.reportWorking(percent(now.share))}{' '}
      <button
        type="button"
        class="btn q"
        onClick={() => {
          now.stop()
          making.value = undefined
        }}
      >
        {said.cancel}
      </button>
    </p>
  )
}
