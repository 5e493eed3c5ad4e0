import { computed, effect, signal, untracked } from '@preact/signals'
import {
  browserRunner,
  type Cell,
  type CellView,
  type Kernel,
  openKernel,
  type RestartReason,
  type VariableView,
} from '@sojourn/notebook'
import { notebook } from '../../document/document.ts'
import { atRisk, risky } from '../../document/safe-mode.ts'
import { forgetRuns, runOf } from './cell-run.ts'
import { consoleLines, tellConsole } from './console.ts'
import { forgetChanges, noteChange, noteRun } from './what-changed.ts'

/** The most lines of one run of a cell that are kept with it. */
const MOST_LINES = 201

const LONG_RUN_MS = 1000

/** The kernel of the open notebook; undefined where its code may not run yet. */
let kernel: Kernel | undefined

/** Whether there is a kernel. */
export const started = signal(false)

/** Cells that keep the kernel from answering. */
export const busy = signal<readonly string[]>([])

/** Why the kernel was last started anew without being asked to, and which cells it holds. */
export const restarted = signal<{
  readonly reason: RestartReason
  readonly held: readonly string[]
}>()

export const graph = signal<readonly CellView[]>([])
export const variables = signal<readonly VariableView[]>([])

/** The cell whose code is being written: it runs when it is left, or when it is run. */
export const writing = signal<string>()

/** How long the kernel's last unforced start took, in milliseconds. */
export const startMilliseconds = signal<number>()

/** What the kernel has of each cell. */
const sent = signal<ReadonlyMap<string, Cell>>(new Map())
/** The cell that began last: a loop that never pauses is in it. */
let last: string | undefined
let inspecting: ReturnType<typeof setTimeout> | undefined

/** Whether a cell was changed since it was last given to the kernel. */
export function isUnsent(cell: Cell): boolean {
  return started.value && sent.value.get(cell.id) !== cell && writing.value === cell.id
}

export const runningCells = computed(() =>
  (notebook.value?.cells ?? [])
    .filter(({ id }) => runOf(id).state.value === 'running')
    .map(({ id }) => id),
)

/** Starts the kernel, and keeps it in step with the document. @returns how to end it */
export function startSession(): () => void {
  const opened = openKernel(
    browserRunner('sandbox.html'),
    {
      onState(id, state, problem, milliseconds) {
        const run = runOf(id)
        if (state === 'running') {
          last = id
          run.lines.value = []
        }
        if (state === 'done' || state === 'failed') {
          if (milliseconds !== undefined) run.milliseconds.value = milliseconds
          if (state === 'done') noteChange(id)
          noteRun(id)
        }
        run.state.value = state
        run.problem.value = problem
        if (busy.peek().length > 0) busy.value = []
        inspectSoon()
      },
      onOutputs(id, outputs) {
        const run = runOf(id)
        run.outputs.value = outputs
        run.cached.value = false
      },
      onConsole(id, line) {
        const run = runOf(id)
        // A kernel says no more of a cell; a forged one might.
        if (run.lines.value.length < MOST_LINES) run.lines.value = [...run.lines.value, line]
        tellConsole(id, line)
      },
      onBusy(cells) {
        busy.value = last !== undefined && cells.includes(last) ? [last] : cells
      },
      onRestart(reason, held) {
        busy.value = []
        restarted.value = reason === 'asked' ? undefined : { reason, held }
      },
    },
    { busyBeats: 8 },
  )
  kernel = opened
  started.value = true
  const began = performance.now()
  void opened.ready.then(() => {
    startMilliseconds.value = performance.now() - began
  })
  const stopNoting = noteLongRuns()
  const stopFollowing = effect(() => {
    const { cells = [] } = notebook.value ?? {}
    const written = writing.value
    untracked(() => {
      send(cells, written)
    })
  })
  return () => {
    stopFollowing()
    stopNoting()
    clearTimeout(inspecting)
    opened.close()
    if (kernel === opened) kernel = undefined
    started.value = false
    sent.value = new Map()
    busy.value = []
    restarted.value = undefined
    graph.value = []
    variables.value = []
    startMilliseconds.value = undefined
    consoleLines.value = []
    forgetRuns()
    forgetChanges()
  }
}

/** As long as a cell runs, the page may yet die of it: the next visit is to know. */
function noteLongRuns(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const stop = effect(() => {
    const runs = runningCells.value.length > 0
    if (runs === atRisk.peek()) return
    atRisk.value = runs
    clearTimeout(timer)
    const id = notebook.peek()?.id
    // Most runs are over at once, and a dragged slider starts many.
    if (runs && id !== undefined) timer = setTimeout(() => risky(id), LONG_RUN_MS)
  })
  return () => {
    stop()
    clearTimeout(timer)
    atRisk.value = false
  }
}

/** Gives the kernel the cells, all but what is being written. */
function send(cells: readonly Cell[], written?: string): void {
  const before = sent.peek()
  const next = cells.map((cell) => (cell.id === written ? (before.get(cell.id) ?? cell) : cell))
  if (next.length === before.size && next.every((cell) => before.get(cell.id) === cell)) {
    const order = [...before.keys()]
    if (next.every(({ id }, i) => order[i] === id)) return
  }
  const runs = ({ kind }: Cell) => kind !== 'text' && kind !== 'quiz'
  const changed = next.filter((cell) => before.get(cell.id) !== cell)
  for (const cell of changed) noteChange(cell.id)
  sent.value = new Map(next.map((cell) => [cell.id, cell]))
  // Text that is written is nothing to the kernel.
  const onlyText = next.length === before.size && !changed.some(runs)
  if (onlyText && next.every(({ id }) => before.has(id))) return
  kernel?.update(next)
  inspectSoon()
}

/** Runs a cell as it is written at this moment. */
export function run(id: string): void {
  const { cells = [] } = notebook.peek() ?? {}
  const cell = cells.find((each) => each.id === id)
  if (kernel === undefined || cell === undefined) return
  const changed = sent.peek().get(id) !== cell
  if (changed) send(cells)
  const runsAnyway = changed && cell.lazy !== true && runOf(id).state.peek() !== 'stopped'
  if (!runsAnyway) kernel.run(id)
}

/** Runs everything anew, also what is lazy or was stopped. */
export function runAll(): void {
  const { cells = [] } = notebook.peek() ?? {}
  send(cells)
  for (const { id, kind } of cells)
    if (kind !== 'text' && kind !== 'quiz' && kind !== 'input') kernel?.run(id)
}

export function stop(id: string): void {
  kernel?.stop(id)
}

/** Stops all that runs. */
export function stopAll(): void {
  for (const id of new Set([...runningCells.peek(), ...busy.peek()])) kernel?.stop(id)
}

/** A new kernel, and everything anew in it. @returns how long it took to be there, in milliseconds */
export async function restart(): Promise<number> {
  const began = performance.now()
  kernel?.restart()
  await kernel?.ready
  startMilliseconds.value = performance.now() - began
  return startMilliseconds.value
}

/** Gives an input a value while it is dragged. */
export function moveInput(id: string, value: unknown): void {
  noteChange(id)
  kernel?.setValue(id, value)
}

/** Asks what depends on what, when the storm of messages is over. */
function inspectSoon(): void {
  clearTimeout(inspecting)
  inspecting = setTimeout(async () => {
    try {
      const found = await kernel?.inspect()
      if (found === undefined) return
      graph.value = found.graph
      variables.value = found.variables
    } catch {
      // The kernel was ended; the next one says so itself.
    }
  }, 120)
}
