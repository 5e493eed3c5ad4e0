import * as v from 'valibot'
import type { Cell, Control } from '../document/cell.ts'
import type { CellState, CellView, RuntimeEvent, VariableView } from '../runtime/events.ts'
import { type Output, readOutput } from '../runtime/output.ts'
import { type FromKernel, fromKernelSchema } from './from-kernel.ts'
import { rateLimit } from './rate-limit.ts'
import type { Connection, Runner } from './runner.ts'
import type { ToKernel } from './to-kernel.ts'
import { HEAVIEST, weigh } from './weigh.ts'

/** Why a kernel was ended and a new one started. */
export type RestartReason = 'asked' | 'stopped' | 'silent' | 'flood' | 'memory' | 'died'

/** What a page hears of its kernel. Everything is checked; nothing is of a cell that is not there. */
export interface KernelListener {
  onState?(
    cell: string,
    state: CellState,
    problem?: { message: string; line?: number | undefined; column?: number | undefined },
    /** How long it ran, where it did. */
    milliseconds?: number,
  ): void
  onOutputs?(cell: string, outputs: Output[]): void
  onConsole?(cell: string, line: Extract<RuntimeEvent, { type: 'console' }>['line']): void
  /** Cells keep the kernel busy: a page offers to stop them. Told again while it lasts. */
  onBusy?(cells: string[]): void
  /** The kernel was ended; `held` are the cells that run again only when they are run. */
  onRestart?(reason: RestartReason, held: string[]): void
  /** A message was refused: it was not what a kernel may say. */
  onRefused?(problem: string): void
}

/** When a kernel is ended. */
export interface KernelLimits {
  /** Pause between two heartbeats. */
  heartbeatMs: number
  /** Silent for so many heartbeats: busy. */
  busyBeats: number
  /** Silent for so many heartbeats: ended. */
  silentBeats: number
  /** How long a kernel may take to start; each that follows one that didn't, twice as long. */
  startMs: number
  /** How long a cell that was asked to stop has to do so. */
  stopMs: number
  messagesPerSecond: number
  /** What its messages may weigh, see `weigh`; twice as much may be saved up. */
  weightPerSecond: number
  /** How long the page may take to read them, of each second; a dozen times as much may be saved up. */
  readingMsPerSecond: number
  /** Of the worker's heap, where the browser tells. */
  bytes: number
}

const USUAL: KernelLimits = {
  heartbeatMs: 250,
  busyBeats: 4,
  silentBeats: 80,
  startMs: 20_000,
  stopMs: 150,
  messagesPerSecond: 3000,
  weightPerSecond: 60e6,
  readingMsPerSecond: 300,
  bytes: 1.5e9,
}

/** A notebook's kernel as its page sees it. */
export interface Kernel {
  /** Settled when a kernel has started: the present one, or the one that takes its place before that. */
  readonly ready: Promise<void>
  /** Sets the cells, in order; those that did not change are not run. */
  update(cells: readonly Cell[]): void
  setValue(cell: string, value: unknown): void
  run(cell: string): void
  /** Asks a cell to stop; where it does not, ends the kernel and starts another. */
  stop(cell: string): void
  restart(): void
  inspect(): Promise<{ variables: VariableView[]; graph: CellView[] }>
  close(): void
}

/**
 * Opens a kernel: runs a notebook's cells elsewhere, watches over it, and starts another where it
 * does not answer, floods the page or dies. The cells that were running then are held: marked
 * `stopped`, and run only when they are run. The others run anew.
 *
 * @param runner - where it runs
 * @param listener - who hears of states, outputs and the console
 * @param limits - when it is ended
 */
export function openKernel(
  runner: Runner,
  listener: KernelListener,
  limits: Partial<KernelLimits> = {},
): Kernel {
  const { heartbeatMs, busyBeats, silentBeats, startMs, stopMs, bytes, ...flow } = {
    ...USUAL,
    ...limits,
  }
  let cells: readonly Cell[] = []
  const held = new Set<string>()
  const states = new Map<string, CellState>()
  const asked = new Map<
    number,
    {
      resolve: (found: { variables: VariableView[]; graph: CellView[] }) => void
      reject: (error: Error) => void
    }
  >()
  let ping = 0
  let question = 0
  let connection: Connection
  let generation = 0
  let closed = false
  let unasked = 0
  let up = false
  /** How many in a row were ended before they had started. */
  let neverUp = 0
  let beats = 0
  let answered = true
  let settle: (() => void) | undefined
  let ready = Promise.resolve()

  function start(): void {
    const mine = ++generation
    const fewEnough = rateLimit(flow.messagesPerSecond)
    const lightEnough = rateLimit(flow.weightPerSecond, 2 * flow.weightPerSecond)
    const soonEnough = rateLimit(flow.readingMsPerSecond, 12 * flow.readingMsPerSecond)
    const bearable = (message: unknown) => {
      const [now, weight] = [performance.now(), weigh(message)]
      return fewEnough(now) && weight <= HEAVIEST && lightEnough(now, weight)
    }
    up = false
    beats = 0
    answered = true
    // Who waits for one that never started waits for this one.
    if (settle === undefined)
      ready = new Promise((resolve) => {
        settle = resolve
      })
    connection = runner(
      (message) => {
        if (mine !== generation) return
        const began = performance.now()
        if (!bearable(message)) return end('flood')
        const result = v.safeParse(fromKernelSchema, message)
        if (result.success) hear(result.output)
        else listener.onRefused?.(result.issues[0].message)
        const now = performance.now()
        if (mine === generation && !soonEnough(now, now - began)) end('flood')
      },
      () => {
        if (mine === generation) end('died')
      },
    )
  }

  function post(message: ToKernel): void {
    connection.post(message)
  }

  function hear(message: FromKernel): void {
    if (message.type === 'ready') {
      if (up) return
      up = true
      neverUp = 0
      settle?.()
      settle = undefined
      post({ type: 'cells', cells: [...cells], held: [...held] })
    } else if (message.type === 'pong') {
      if (message.number !== ping) return
      answered = true
      if ((message.bytes ?? 0) > bytes) end('memory')
    } else if (message.type === 'inspected') {
      asked.get(message.number)?.resolve(message)
      asked.delete(message.number)
    } else if (cells.some(({ id }) => id === message.cell)) tell(message)
    else listener.onRefused?.(`There is no cell ${message.cell}.`)
  }

  function tell(message: Extract<FromKernel, { cell: string }>): void {
    const { cell } = message
    if (message.type === 'outputs') listener.onOutputs?.(cell, message.outputs.map(readOutput))
    else if (message.type === 'console') listener.onConsole?.(cell, message.line)
    else {
      // Last, so that the last of the running ones is the one that began last.
      states.delete(cell)
      states.set(cell, message.state)
      listener.onState?.(cell, message.state, message.problem, message.milliseconds)
    }
  }

  function running(): string[] {
    return [...states].flatMap(([cell, state]) => (state === 'running' ? [cell] : []))
  }

  /**
   * Who is held after an unasked end. A loop that never pauses is in the cell that began last, or in
   * one that had paused before: so first the last, next time all that run, and where none does, all.
   */
  function suspects(reason: RestartReason): string[] {
    // One that was too long starting ran no cell.
    if (reason === 'asked' || (reason === 'silent' && !up)) return []
    const now = running()
    if (now.length > 0) return unasked++ === 0 ? now.slice(-1) : now
    return reason === 'stopped' ? [] : cells.filter(runs).map(({ id }) => id)
  }

  function end(reason: RestartReason): void {
    if (closed) return
    for (const id of suspects(reason)) held.add(id)
    if (!up) neverUp++
    connection.terminate()
    for (const { reject } of asked.values()) reject(new Error('The kernel was started anew.'))
    asked.clear()
    states.clear()
    start()
    for (const id of held) listener.onState?.(id, 'stopped')
    listener.onRestart?.(reason, [...held])
  }

  const heart = setInterval(() => {
    if (!answered) {
      beats++
      if (up && beats % busyBeats === 0) listener.onBusy?.(running())
      const most = up ? silentBeats : (startMs / heartbeatMs) * 2 ** neverUp
      if (beats >= most) end('silent')
      return
    }
    beats = 0
    answered = false
    ping++
    // Also before it is up: one that never starts is started anew.
    post({ type: 'ping', number: ping })
  }, heartbeatMs)

  start()
  return {
    get ready() {
      return ready
    },
    update(next) {
      for (const cell of next) {
        const before = cells.find(({ id }) => id === cell.id)
        // Whoever changed what a held cell does wants to see it run.
        if (!before || before === cell || !held.has(cell.id)) continue
        if (JSON.stringify(before) !== JSON.stringify(cell) && held.delete(cell.id)) unasked = 0
      }
      cells = next
      const present = new Set(cells.map(({ id }) => id))
      for (const id of states.keys()) if (!present.has(id)) states.delete(id)
      for (const id of held) if (!present.has(id)) held.delete(id)
      if (up) post({ type: 'cells', cells: [...cells], held: [...held] })
    },
    setValue(cell, value) {
      cells = cells.map((each) => (each.id === cell ? withValue(each, value) : each))
      if (up) post({ type: 'value', cell, value })
    },
    run(cell) {
      held.delete(cell)
      if (up) post({ type: 'run', cell })
    },
    stop(cell) {
      held.add(cell)
      const mine = generation
      if (up) post({ type: 'stop', cell })
      setTimeout(() => {
        if (mine === generation && states.get(cell) === 'running') end('stopped')
      }, stopMs)
    },
    restart() {
      held.clear()
      unasked = 0
      end('asked')
    },
    inspect() {
      return new Promise((resolve, reject) => {
        question++
        asked.set(question, { resolve, reject })
        post({ type: 'inspect', number: question })
      })
    },
    close() {
      closed = true
      generation++
      clearInterval(heart)
      connection.terminate()
      connection.close?.()
      for (const { reject } of asked.values()) reject(new Error('The kernel was closed.'))
    },
  }
}

function runs({ kind }: Cell): boolean {
  return kind !== 'text' && kind !== 'quiz' && kind !== 'input'
}

function withValue(cell: Cell, value: unknown): Cell {
  if (cell.kind !== 'input') return cell
  return { ...cell, control: { ...cell.control, value } as Control }
}
