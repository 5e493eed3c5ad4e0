import { type Signal, signal } from '@preact/signals'
import {
  type CellProblem,
  type CellState,
  type ConsoleLine,
  type Notebook,
  type Output,
  outputsWithin,
} from '@sojourn/notebook'

/** How it stands with one cell: each part a signal, so that only what changed is drawn anew. */
export interface CellRun {
  readonly state: Signal<CellState | undefined>
  readonly problem: Signal<CellProblem | undefined>
  /** What it showed last; kept while it runs anew or fails. */
  readonly outputs: Signal<readonly Output[]>
  /** What it wrote on its last run. */
  readonly lines: Signal<readonly ConsoleLine[]>
  /** How long its last run took. */
  readonly milliseconds: Signal<number | undefined>
  /** Whether the outputs are of an earlier visit or were in the file. */
  readonly cached: Signal<boolean>
}

const runs = new Map<string, CellRun>()

/** Of the open notebook; made when it is first asked for. */
export function runOf(id: string): CellRun {
  const known = runs.get(id)
  if (known) return known
  const made: CellRun = {
    state: signal(),
    problem: signal(),
    outputs: signal([]),
    lines: signal([]),
    milliseconds: signal(),
    cached: signal(false),
  }
  runs.set(id, made)
  return made
}

/** Shows what a notebook's file says that its cells showed, until they are run. */
export function showKept(notebook: Notebook): void {
  for (const [id, outputs] of outputsWithin(notebook)) {
    const run = runOf(id)
    if (run.state.peek() !== undefined || run.outputs.peek().length > 0) continue
    run.outputs.value = outputs
    run.cached.value = true
  }
}

/** For the next notebook. */
export function forgetRuns(): void {
  runs.clear()
}
