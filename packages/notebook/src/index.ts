export type { Cell, Control } from './document/cell.ts'
export { emptyNotebook, type Notebook, readNotebook } from './document/notebook.ts'
export { NotebookError, type Problem } from './document/problems.ts'
export {
  changeCell,
  changeNotebook,
  duplicateCell,
  type Edit,
  freshId,
  insertCell,
  moveCell,
  type Place,
  removeCell,
} from './document/edit.ts'
export { type History, readHistory, record, redo, startHistory, undo } from './document/history.ts'
export { compileCell } from './compile/compile-cell.ts'
export type { CompiledCell, Import } from './compile/compiled-cell.ts'
export { CodeError } from './compile/code-error.ts'
export { codeOf } from './document/code-of.ts'
export type { CellState, CellView, VariableView } from './runtime/events.ts'
export { type Output, readOutput } from './runtime/output.ts'
export type { CellProblem } from './runtime/runnable-cell.ts'
export type { ConsoleLine } from './runtime/cell-console.ts'
export {
  type Kernel,
  type KernelLimits,
  type KernelListener,
  openKernel,
  type RestartReason,
} from './kernel/open-kernel.ts'
export type { Connection, Runner } from './kernel/runner.ts'
export { browserRunner } from './kernel/browser-runner.ts'
export { inProcessRunner } from './kernel/in-process-runner.ts'
export { readNotebookFile } from './formats/read-notebook-file.ts'
export { readObservable } from './formats/read-observable.ts'
export { writeObservable } from './formats/write-observable.ts'
export { writeIpynb } from './formats/write-ipynb.ts'
export { type HtmlOptions, writeHtml } from './formats/write-html.ts'
export type { CachedOutput } from './formats/cached-output.ts'
export { outputsWithin, withOutputs } from './runtime/kept-outputs.ts'
export { createSanitiser, type Sanitiser } from './formats/sanitise.ts'
export { renderMarkdown } from './formats/markdown.ts'
export { localText } from './formats/local-text.ts'
export { readShareLink, writeShareLink } from './formats/share-link.ts'
