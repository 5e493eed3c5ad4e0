import * as monaco from 'monaco-editor/editor'
import 'monaco-editor/features/register.all'
import 'monaco-editor/languages/definitions/typescript/register'
import library from 'virtual:library-types'
import { effect, untracked } from '@preact/signals'
import EditorWorker from 'monaco-editor/editor/editor.worker?worker'
import {
  getTypeScriptWorker,
  ModuleKind,
  type ModuleResolutionKind,
  ScriptTarget,
  typescriptDefaults,
} from 'monaco-editor/languages/features/typescript/register'
import TypeScriptWorker from 'monaco-editor/languages/features/typescript/ts.worker?worker'
import { theme } from '../../bar/theme.ts'
import { notebook } from '../../document/document.ts'
import { focusCell } from '../cells/active.ts'
import { runOf } from '../session/cell-run.ts'
import { completeImports } from './complete-imports.ts'
import { givenBy, globalsOf } from './scope.ts'
import { editorTheme } from './theme.ts'

// The implicit worker of the editor fails in production builds.
self.MonacoEnvironment = {
  ...self.MonacoEnvironment,
  getWorker: (_, label) => (label === 'typescript' ? new TypeScriptWorker() : new EditorWorker()),
}

/** What the editor does for the cell it stands in. */
export interface Mounted {
  readonly source: string
  readonly label: string
  /** Where the cursor is put, as an offset; at the end where absent. */
  readonly at?: number | undefined
  readonly onInput: (source: string) => void
  readonly onRun: () => void
  readonly onRunAndNext: () => void
  readonly onLeave: () => void
  readonly onPalette: () => void
  readonly onFind: () => void
}

const path = (folder: string, name: string) => monaco.Uri.parse(`file:///${folder}/${name}`)

// The editor's own list of ways to resolve ends before the one that reads "exports".
const BUNDLER = 100 as ModuleResolutionKind

typescriptDefaults.setCompilerOptions({
  target: ScriptTarget.ESNext,
  module: ModuleKind.ESNext,
  moduleResolution: BUNDLER,
  // Each cell is a module, also one that imports nothing.
  moduleDetection: 3,
  lib: ['es2022'],
  strict: true,
  noImplicitAny: false,
  allowNonTsExtensions: true,
  allowImportingTsExtensions: true,
  noEmit: true,
})
typescriptDefaults.setDiagnosticsOptions({ onlyVisible: true, noSuggestionDiagnostics: true })
typescriptDefaults.setEagerModelSync(true)
typescriptDefaults.setExtraLibs(
  Object.entries(library.files).map(([name, content]) => ({
    content,
    filePath: `file:///node_modules/${name}`,
  })),
)
completeImports(monaco, library.exports, getTypeScriptWorker)

// A definition in another cell is shown in that cell; the library has no cell to show.
monaco.editor.registerEditorOpener({
  openCodeEditor(_, resource) {
    const id = /^\/(?:scope|cells)\/([\w-]+)\.ts$/.exec(resource.path)?.[1]
    if (id !== undefined) focusCell(id)
    return true
  },
})

effect(() => {
  const dark = theme.value === 'dark'
  // The tokens follow the attribute that is set in the same turn.
  queueMicrotask(() => {
    monaco.editor.defineTheme('sojourn', editorTheme(dark))
    monaco.editor.setTheme('sojourn')
  })
})

// Copies of the cells that export their names, and the names of all, kept in step with the document.
let mirroring: ReturnType<typeof setTimeout> | undefined
effect(() => {
  const { cells = [] } = notebook.value ?? {}
  untracked(() => {
    clearTimeout(mirroring)
    mirroring = setTimeout(() => {
      const present = new Set<string>(['globals.d.ts'])
      for (const cell of cells) {
        const mirror = givenBy(cell)?.mirror
        if (mirror === undefined) continue
        present.add(`${cell.id}.ts`)
        keep('scope', `${cell.id}.ts`, mirror)
      }
      keep('scope', 'globals.d.ts', globalsOf(cells))
      for (const model of monaco.editor.getModels()) {
        const [, folder, name = ''] = model.uri.path.split('/')
        if (folder === 'scope' && !present.has(name)) model.dispose()
        if (folder === 'cells' && !cells.some(({ id }) => `${id}.ts` === name)) model.dispose()
      }
    }, 60)
  })
})

const PLAIN_BRACKETS = { enabled: false, independentColorPoolPerBracketType: false }

function keep(folder: string, name: string, text: string): monaco.editor.ITextModel {
  const uri = path(folder, name)
  const known = monaco.editor.getModel(uri)
  if (known === null) {
    const made = monaco.editor.createModel(text, 'typescript', uri)
    made.updateOptions({ tabSize: 2, bracketColorizationOptions: PLAIN_BRACKETS })
    return made
  }
  if (known.getValue() !== text) known.setValue(text)
  return known
}

const holder = document.createElement('div')
holder.className = 'nb-monaco'
let shared: monaco.editor.IStandaloneCodeEditor | undefined
let mounted: Mounted | undefined

function editorOf(): monaco.editor.IStandaloneCodeEditor {
  if (shared) return shared
  const widgets = document.createElement('div')
  widgets.className = 'monaco-editor nb-widgets'
  document.body.append(widgets)
  const made = monaco.editor.create(holder, {
    model: null,
    theme: 'sojourn',
    fontFamily: getComputedStyle(document.documentElement).getPropertyValue('--mono'),
    fontSize: 13.5,
    lineHeight: 22,
    fontLigatures: false,
    padding: { top: 12, bottom: 12 },
    minimap: { enabled: false },
    lineNumbersMinChars: 4,
    lineDecorationsWidth: 14,
    folding: false,
    glyphMargin: false,
    overviewRulerLanes: 0,
    hideCursorInOverviewRuler: true,
    scrollBeyondLastLine: false,
    scrollbar: {
      vertical: 'hidden',
      horizontal: 'auto',
      horizontalScrollbarSize: 8,
      alwaysConsumeMouseWheel: false,
    },
    scrollBeyondLastColumn: 2,
    fixedOverflowWidgets: true,
    overflowWidgetsDomNode: widgets,
    contextmenu: false,
    tabSize: 2,
    stickyScroll: { enabled: false },
    bracketPairColorization: { enabled: false },
    wordBasedSuggestions: 'off',
    occurrencesHighlight: 'singleFile',
    suggest: { showStatusBar: false, preview: false, showDeprecated: false },
    renderLineHighlight: 'line',
    cursorBlinking: 'solid',
  })
  made.onDidContentSizeChange(({ contentHeight }) => fit(made, contentHeight))
  made.onDidChangeModelContent(() => {
    mounted?.onInput(made.getValue())
  })
  const { KeyCode, KeyMod } = monaco
  const free =
    '!suggestWidgetVisible && !parameterHintsVisible && !renameInputVisible && !inSnippetMode && !editorHasMultipleSelections && !markersNavigationVisible && !inReferenceSearchEditor'
  made.addCommand(KeyCode.Escape, () => mounted?.onLeave(), free)
  made.addCommand(KeyMod.Shift | KeyCode.Enter, () => mounted?.onRun())
  made.addCommand(KeyMod.CtrlCmd | KeyCode.Enter, () => mounted?.onRunAndNext())
  made.addCommand(KeyMod.CtrlCmd | KeyCode.KeyK, () => mounted?.onPalette())
  made.addCommand(KeyCode.F1, () => mounted?.onPalette())
  made.addCommand(KeyMod.CtrlCmd | KeyCode.KeyF, () => mounted?.onFind())
  shared = made
  return made
}

function fit(editor: monaco.editor.IStandaloneCodeEditor, height: number): void {
  holder.style.height = `${height}px`
  editor.layout()
}

/** Puts the one editor into a cell. @returns how to take it out */
export function mountEditor(host: HTMLElement, id: string, options: Mounted): () => void {
  const editor = editorOf()
  host.append(holder)
  mounted = undefined
  const model = keep('cells', `${id}.ts`, options.source)
  editor.setModel(model)
  editor.updateOptions({ ariaLabel: options.label })
  mounted = options
  const position = model.getPositionAt(options.at ?? model.getValueLength())
  editor.setPosition(position)
  fit(editor, editor.getContentHeight())
  editor.focus()
  const resized = new ResizeObserver(() => editor.layout())
  resized.observe(host)
  // What went wrong when it ran is marked where it happened.
  const stopMarking = effect(() => {
    const problem = runOf(id).problem.value
    const { line, column = 1, message } = problem ?? {}
    monaco.editor.setModelMarkers(
      model,
      'kernel',
      line === undefined || message === undefined || line > model.getLineCount()
        ? []
        : [
            {
              severity: monaco.MarkerSeverity.Error,
              message,
              startLineNumber: line,
              startColumn: column,
              endLineNumber: line,
              endColumn: Math.max(column + 1, model.getLineMaxColumn(line)),
            },
          ],
    )
  })
  return () => {
    stopMarking()
    resized.disconnect()
    if (mounted !== options) return
    mounted = undefined
    editor.setModel(null)
    holder.remove()
  }
}

/** Shows code that was changed elsewhere, by undo or replace, in the mounted editor. */
export function showSource(id: string, source: string): void {
  const model = monaco.editor.getModel(path('cells', `${id}.ts`))
  if (model === null || model.getValue() === source) return
  model.pushEditOperations([], [{ range: model.getFullModelRange(), text: source }], () => null)
}
