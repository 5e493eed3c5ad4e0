/// <reference path="./observablehq-runtime.d.ts" />
import { Runtime, RuntimeError, type Variable } from '@observablehq/runtime'
import type { CompiledCell } from '../compile/compiled-cell.ts'
import { cellConsole } from './cell-console.ts'
import { type Definition, definitions, definitionsOf } from './definitions.ts'
import type { CellState, CellView, RuntimeEvent, VariableView } from './events.ts'
import { type Output, readOutput } from './output.ts'
import { cellFunction, problemOf } from './run-code.ts'
import type { CellProblem, RunnableCell } from './runnable-cell.ts'
import { clean, displays, preview, Shown, toOutput } from './to-output.ts'

/** The reactive cells of one notebook: a cell runs anew when what it needs has changed. */
export interface NotebookRuntime {
  /** Sets the cells, in order; those that did not change keep their values and are not run. */
  update(cells: readonly RunnableCell[], held?: readonly string[]): void
  /** Gives an input cell a value. */
  setValue(cell: string, value: unknown): void
  /** Runs a cell anew, also one that is lazy or was stopped. */
  run(cell: string): void
  /** Stops a cell that waits or yields; one that never pauses can only be stopped from outside. */
  stop(cell: string): void
  variables(): VariableView[]
  graph(): CellView[]
  dispose(): void
}

/** What a runtime needs: the modules that cells may import, and who listens. */
export interface RuntimeOptions {
  modules: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  emit: (event: RuntimeEvent) => void
}

interface Entry {
  cell: RunnableCell
  key: string
  body: Variable
  shown: Variable
  state: CellState | undefined
  held: boolean
  requested: boolean
  result: Record<string, unknown> | undefined
  displayed: Output[]
  /** How long its last run took, until that is told. */
  milliseconds: number | undefined
  stop: (reason: unknown) => void
}

const NOT_RUN = 'has not been run'

/** Where a cell reads a name. */
function placeOf({ inputs, inputsAt }: CompiledCell, name: string): Partial<CellProblem> {
  const place = inputsAt[inputs.indexOf(name)]
  return place ? { line: place.line, column: place.column + 1 } : {}
}

/**
 * A runtime on `@observablehq/runtime` for the cells of a notebook.
 *
 * @param options - the modules that cells may import, and what is told of states, outputs and console
 */
export function createRuntime({ modules, emit }: RuntimeOptions): NotebookRuntime {
  const builtins = Object.fromEntries(Object.entries(displays).map(([name, f]) => [name, () => f]))
  const runtime = new Runtime(builtins)
  const module = runtime.module()
  const entries = new Map<string, Entry>()
  const names = new Map<
    string,
    { key: string; definition: Definition; variable: Variable; value?: unknown }
  >()
  let order: RunnableCell[] = []
  let defined = new Map<string, Definition>()

  function setState(entry: Entry, state: CellState, problem?: CellProblem): void {
    entry.state = state
    const { milliseconds } = entry
    const ran = milliseconds !== undefined && (state === 'done' || state === 'failed')
    if (ran) entry.milliseconds = undefined
    emit({
      type: 'state',
      cell: entry.cell.id,
      state,
      ...(problem && { problem }),
      ...(ran && { milliseconds }),
    })
  }

  function publish(entry: Entry, shown: Output | undefined): void {
    const outputs = shown ? [...entry.displayed, shown] : entry.displayed
    emit({ type: 'outputs', cell: entry.cell.id, outputs })
  }

  function create(cell: RunnableCell): Entry {
    const entry: Entry = {
      cell,
      key: '',
      body: module.variable({
        pending: () => {
          if (entry.state !== 'running' && entry.cell.code && !entry.held)
            setState(entry, 'waiting')
        },
        rejected: (error: unknown) => failed(entry, error),
      }),
      shown: module.variable({
        fulfilled: (value: unknown) => {
          if (entry.state === 'stale' || entry.state === 'stopped' || !entry.cell.code) return
          publish(entry, outputOf(entry.cell, value))
          setState(entry, 'done')
        },
        rejected: (error: unknown) => {
          if (!(error instanceof RuntimeError && error.input === bodyName(entry.cell)))
            failed(entry, error)
        },
      }),
      state: undefined,
      held: false,
      requested: false,
      result: undefined,
      displayed: [],
      milliseconds: undefined,
      stop: () => {},
    }
    entries.set(cell.id, entry)
    return entry
  }

  function failed(entry: Entry, error: unknown): void {
    const { code, id } = entry.cell
    const reason =
      error === STOPPED || entry.held ? 'stopped' : error instanceof NotRun ? 'stale' : undefined
    if (reason) setState(entry, reason)
    if (reason || !code) return
    const problem =
      error instanceof RuntimeError
        ? { message: inWords(entry.cell, error), ...placeOf(code, String(error.input)) }
        : problemOf(id, code, error)
    setState(entry, problem.message.endsWith(NOT_RUN) ? 'waiting' : 'failed', problem)
  }

  function inWords(cell: RunnableCell, error: RuntimeError): string {
    if (error.message === 'circular definition') {
      return `This cell needs itself: ${circle(cell.id).join(' → ')}. Take one of these steps away.`
    }
    const name = String(error.input)
    const definition = defined.get(name)
    if (definition === undefined)
      return `${name} is not defined: no cell declares it, and it is not part of JavaScript.`
    const reason = error.message
    if (definition.from === 'many' || definition.from === 'import') return reason
    return reason.endsWith(NOT_RUN)
      ? `Waits for ${name}: cell ${definition.cell} ${NOT_RUN}`
      : `Needs ${name}, but cell ${definition.cell} failed: ${reason}`
  }

  /** A way from a cell back to itself. */
  function circle(start: string): string[] {
    const ways: string[][] = [[start]]
    const seen = new Set<string>()
    for (const way of ways) {
      for (const next of needs(way.at(-1) as string)) {
        if (next === start) return [...way, start]
        if (!seen.has(next)) ways.push([...way, next])
        seen.add(next)
      }
    }
    return [start]
  }

  function needs(cell: string): string[] {
    const inputs = entries.get(cell)?.cell.code?.inputs ?? []
    const cells = inputs
      .map((name) => defined.get(name))
      .flatMap((d) => (d && d.from !== 'many' ? [d.cell] : []))
    return [...new Set(cells)].filter((other) => other !== cell)
  }

  /** (Re)defines what a cell computes. */
  function define(entry: Entry): void {
    const { cell } = entry
    const { code } = cell
    entry.stop(STOPPED)
    const inputs = code?.inputs ?? []
    const compute = async (...values: unknown[]) => {
      if (!code) return {}
      if (entry.held) throw STOPPED
      if (cell.lazy && !entry.requested) {
        setState(entry, 'stale')
        if (entry.result === undefined) throw new NotRun()
        return entry.result
      }
      entry.requested = false
      setState(entry, 'running')
      entry.displayed = []
      const stopped = new Promise<never>((_, reject) => {
        entry.stop = reject
      })
      stopped.catch(() => {})
      const given = Object.fromEntries(inputs.map((name, i) => [name, values[i]]))
      const display = (value: unknown) => {
        const output = outputOf(cell, value)
        if (output) entry.displayed.push(output)
        if (entry.displayed.length > MOST_OUTPUTS)
          throw new RangeError(`A cell displays ${MOST_OUTPUTS} outputs at most.`)
        if (entry.state !== 'running') publish(entry, undefined)
        return value
      }
      const console = cellConsole((line) => emit({ type: 'console', cell: cell.id, line }))
      const invalidation = values[inputs.length]
      const began = performance.now()
      const $ended = () => {
        entry.milliseconds = performance.now() - began
      }
      const run = cellFunction(cell.id, code)({ ...given, display, console, invalidation, $ended })
      entry.result = await Promise.race([run, stopped])
      return entry.result
    }
    entry.body.define(bodyName(cell), [...inputs, 'invalidation'], compute)
    entry.shown.define([bodyName(cell)], (result: Record<string, unknown>) => result.$shown)
  }

  function defineNames(): void {
    for (const [name, { variable }] of names) {
      if (defined.has(name)) continue
      variable.delete()
      names.delete(name)
    }
    for (const [name, definition] of defined) {
      const key = JSON.stringify(definition)
      const present = names.get(name)
      if (present?.key === key) continue
      const variable = present?.variable ?? module.variable()
      const holder = { key, definition, variable, value: undefined as unknown }
      names.set(name, holder)
      const keep = (value: unknown) => {
        holder.value = value
        return value
      }
      if (definition.from === 'cell') {
        const from = bodyName({ id: definition.cell })
        variable.define(name, [from], (result: Record<string, unknown>) => keep(result[name]))
      } else variable.define(name, [], () => keep(valueFrom(name, definition)))
    }
  }

  function valueFrom(name: string, definition: Definition): unknown {
    if (definition.from === 'value') return definition.value
    if (definition.from === 'many') throw new Error(twice(name, definition.cells))
    if (definition.from !== 'import') return undefined
    const exported = modules[definition.module]
    if (definition.name === '*') return exported
    if (exported && Object.hasOwn(exported, definition.name)) return exported[definition.name]
    throw new Error(`${definition.module} has no export named ${definition.name}.`)
  }

  /** Of a name that no cell uses nothing is computed but by the cell that declares it. */
  function valueNow(name: string, definition: Definition, value: unknown): unknown {
    if (definition.from === 'value') return definition.value
    return definition.from === 'cell' ? entries.get(definition.cell)?.result?.[name] : value
  }

  function refuseTwice(cell: RunnableCell): CellProblem | undefined {
    for (const [name] of definitionsOf(cell)) {
      const definition = defined.get(name)
      if (definition?.from === 'many') return { message: twice(name, definition.cells) }
    }
    return undefined
  }

  return {
    update(cells, held = []) {
      order = [...cells]
      defined = definitions(order)
      const present = new Set(order.map(({ id }) => id))
      for (const [id, entry] of entries) {
        if (present.has(id)) continue
        entry.stop(STOPPED)
        entry.body.delete()
        entry.shown.delete()
        entries.delete(id)
      }
      for (const cell of order) {
        const problem = cell.problem ?? refuseTwice(cell)
        const entry = entries.get(cell.id) ?? create(cell)
        const key = JSON.stringify({ ...cell, problem })
        if (entry.key === key) continue
        entry.key = key
        entry.cell = problem ? { ...cell, code: undefined as never } : cell
        entry.held = held.includes(cell.id)
        entry.result = undefined
        define(entry)
        if (problem) setState(entry, 'failed', problem)
        else if (cell.value) setState(entry, 'done')
      }
      defineNames()
    },
    setValue(id, value) {
      const i = order.findIndex((cell) => cell.id === id)
      const cell = order[i]
      if (!cell?.value) return
      const { name } = cell.value
      order[i] = { ...cell, value: { name, value } }
      if (defined.get(name)?.from !== 'value') return
      defined.set(name, { from: 'value', cell: id, value })
      defineNames()
    },
    run(id) {
      const entry = entries.get(id)
      if (!entry?.cell.code) return
      entry.held = false
      entry.requested = true
      define(entry)
    },
    stop(id) {
      const entry = entries.get(id)
      if (!entry?.cell.code) return
      entry.held = true
      define(entry)
    },
    variables: () =>
      [...names].map(([name, { definition, value }]) => {
        const now = valueNow(name, definition, value)
        return {
          name,
          cell: definition.from === 'many' ? definition.cells.join(', ') : definition.cell,
          type: Array.isArray(now) ? 'array' : now === null ? 'null' : typeof now,
          preview: preview(now, 200),
          imported: definition.from === 'import',
        }
      }),
    graph: () =>
      order.map((cell) => ({
        cell: cell.id,
        needs: needs(cell.id),
        inputs: cell.code?.inputs ?? [],
        outputs: definitionsOf(cell).flatMap(([name, { from }]) => (from === 'import' ? [] : name)),
      })),
    dispose() {
      for (const entry of entries.values()) entry.stop(STOPPED)
      runtime.dispose()
    },
  }
}

const MOST_OUTPUTS = 200

const STOPPED = new Error('was stopped')

class NotRun extends Error {
  constructor() {
    super(NOT_RUN)
  }
}

function bodyName({ id }: { id: string }): string {
  return `cell ${id}`
}

function twice(name: string, cells: readonly string[]): string {
  return `${name} is defined more than once: in cells ${cells.join(' and ')}. Rename all but one.`
}

/** What a cell shows, as what its kind says. */
function outputOf({ shows }: RunnableCell, value: unknown): Output | undefined {
  if (value === undefined || shows === undefined || value instanceof Shown) return toOutput(value)
  if (shows.kind === 'chart') return toOutput(displays.chart(shows.chart, value, shows.options))
  if (shows.kind === 'table') return toOutput(displays.table(value))
  return readOutput({ kind: shows.kind, data: clean(value), summary: preview(value, 200) })
}
