import * as v from 'valibot'
import type { Cell } from '../document/cell.ts'
import { type RunnableCell, runnableCell } from '../runtime/runnable-cell.ts'
import { createRuntime, type RuntimeOptions } from '../runtime/runtime.ts'
import { coalesceOutputs } from './coalesce-outputs.ts'
import type { FromKernel } from './from-kernel.ts'
import { toKernelSchema } from './to-kernel.ts'

/** The side of a channel that a kernel speaks through. */
export interface KernelPort {
  post(message: FromKernel): void
  listen(hear: (message: unknown) => void): void
}

/** Runs a notebook at the other end of a port, until it is ended from outside. */
export function serveKernel(port: KernelPort, modules: RuntimeOptions['modules']): () => void {
  const emit = coalesceOutputs((event) => port.post(cut(event)))
  const runtime = createRuntime({ modules, emit })
  const ready = keepReady(Object.keys(modules))
  port.listen((message) => {
    const { success, output: heard } = v.safeParse(toKernelSchema, message)
    if (!success) return
    if (heard.type === 'cells') {
      runtime.update(ready(heard.cells), heard.held)
    } else if (heard.type === 'value') runtime.setValue(heard.cell, heard.value)
    else if (heard.type === 'run') runtime.run(heard.cell)
    else if (heard.type === 'stop') runtime.stop(heard.cell)
    else if (heard.type === 'ping')
      port.post({ type: 'pong', number: heard.number, ...bytesInUse() })
    else {
      const { number } = heard
      port.post({
        type: 'inspected',
        number,
        variables: runtime.variables(),
        graph: runtime.graph(),
      })
    }
  })
  port.post({ type: 'ready' })
  return () => runtime.dispose()
}

/** Makes cells ready to run; those that are as they were are not compiled anew. */
function keepReady(modules: readonly string[]): (cells: readonly Cell[]) => RunnableCell[] {
  let before = new Map<string, { key: string; runnable: RunnableCell | undefined }>()
  return (cells) => {
    const now: typeof before = new Map()
    for (const cell of cells) {
      const key = JSON.stringify(cell)
      const known = before.get(cell.id)
      now.set(cell.id, known?.key === key ? known : { key, runnable: runnableCell(cell, modules) })
    }
    before = now
    return [...now.values()].flatMap(({ runnable }) => runnable ?? [])
  }
}

/** Messages longer than the page accepts are cut here, so that it does not refuse them. */
function cut(event: FromKernel): FromKernel {
  if (event.type !== 'state' || event.problem === undefined) return event
  return {
    ...event,
    problem: { ...event.problem, message: event.problem.message.slice(0, 10_000) },
  }
}

/** Where the browser tells: what this worker's heap holds. */
function bytesInUse(): { bytes?: number } {
  const { memory } = performance as { memory?: { usedJSHeapSize?: number } }
  return memory?.usedJSHeapSize === undefined ? {} : { bytes: memory.usedJSHeapSize }
}
