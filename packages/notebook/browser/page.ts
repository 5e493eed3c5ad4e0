// What the test's page runs: a kernel, and a record of all that it says.

import type { Cell } from '../src/document/cell.ts'
import { renderMarkdown } from '../src/formats/markdown.ts'
import { createSanitiser } from '../src/formats/sanitise.ts'
import { browserRunner } from '../src/kernel/browser-runner.ts'
import { type Kernel, type KernelLimits, openKernel } from '../src/kernel/open-kernel.ts'

const record = {
  states: {} as Record<string, string>,
  outputs: {} as Record<string, unknown[]>,
  refused: [] as string[],
  restarts: [] as [string, string[]][],
  busy: [] as string[][],
  lines: 0,
  restartMs: [] as number[],
}
let kernel: Kernel | undefined

const page = {
  record,
  async open(sources: Record<string, string>, limits: Partial<KernelLimits> = {}) {
    kernel?.close()
    Object.assign(record, {
      states: {},
      outputs: {},
      refused: [],
      restarts: [],
      busy: [],
      lines: 0,
      restartMs: [],
    })
    const opened = openKernel(
      browserRunner('sandbox.html'),
      {
        onState: (cell, state) => {
          record.states[cell] = state
        },
        onOutputs: (cell, outputs) => {
          record.outputs[cell] = outputs
        },
        onConsole: () => {
          record.lines++
        },
        onRefused: (problem) => record.refused.push(problem),
        onRestart: (reason, held) => {
          record.restarts.push([reason, held])
          const from = performance.now()
          void opened.ready.then(() => record.restartMs.push(performance.now() - from))
        },
        onBusy: (cells) => record.busy.push(cells),
      },
      limits,
    )
    kernel = opened
    page.update(sources)
    await opened.ready
  },
  update(sources: Record<string, string>) {
    kernel?.update(
      Object.entries(sources).map(([id, source]): Cell => ({ id, kind: 'code', source })),
    )
  },
  stop: (cell: string) => kernel?.stop(cell),
  inspect: () => kernel?.inspect(),
  /** Puts foreign Markdown and SVG into the page as a playground would. */
  show(markdown: string, svg: string) {
    const { html, svg: drawing } = createSanitiser(window)
    const place = document.createElement('div')
    place.innerHTML = html(renderMarkdown(markdown)) + html(markdown) + drawing(svg)
    document.body.append(place)
    return place.innerHTML
  },
}
export type TestPage = typeof page
Object.assign(window, { page })
