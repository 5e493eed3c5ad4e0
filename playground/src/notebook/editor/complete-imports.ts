import type * as Monaco from 'monaco-editor/editor'
import { notebook } from '../../document/document.ts'
import { words } from '../words.ts'
import { namesInScope } from './scope.ts'

/** Suggests what the library exports, and imports what is chosen where no cell imports it yet. */
export function completeImports(
  monaco: typeof Monaco,
  exports: readonly { readonly module: string; readonly name: string; readonly says: string }[],
  ready: () => Promise<unknown>,
): void {
  monaco.languages.registerCompletionItemProvider('typescript', {
    async provideCompletionItems(model, position, _, token) {
      const version = model.getVersionId()
      // Together with those of TypeScript: a list that comes alone would be taken by Enter.
      await ready()
      const later = model.isDisposed() || model.getVersionId() !== version
      if (later || token.isCancellationRequested) return { suggestions: [], incomplete: true }
      const word = model.getWordUntilPosition(position)
      if (word.word.length < 2) return { suggestions: [], incomplete: true }
      const before = model.getLineContent(position.lineNumber).slice(0, word.startColumn - 1)
      // After a dot it is a property; in quotes, in an import or in a comment it is no name.
      if (/[.'"`]\s*$|^\s*(import|\/\/|\*)/.test(before)) return { suggestions: [] }
      const known = namesInScope(notebook.peek()?.cells ?? [])
      const text = model.getValue()
      const range = new monaco.Range(
        position.lineNumber,
        word.startColumn,
        position.lineNumber,
        word.endColumn,
      )
      return {
        suggestions: exports
          .filter(({ name }) => !known.has(name) && !isImported(text, name))
          .map(({ module, name, says }) => ({
            label: { label: name, description: module },
            kind: /^\p{Lu}/u.test(name)
              ? monaco.languages.CompletionItemKind.Constant
              : monaco.languages.CompletionItemKind.Function,
            insertText: name,
            filterText: name,
            sortText: `~${name}`,
            detail: words.peek().editor.importOf(module),
            documentation: { value: says },
            range,
            additionalTextEdits: [importEdit(monaco, model, module, name)],
          })),
      }
    },
  })
}

function isImported(text: string, name: string): boolean {
  return new RegExp(`^import[^'"]*\\b${name.replaceAll('$', '\\$')}\\b`, 'm').test(text)
}

/** Adds to an import of the same module, or puts one on top. */
function importEdit(
  monaco: typeof Monaco,
  model: Monaco.editor.ITextModel,
  module: string,
  name: string,
): Monaco.editor.ISingleEditOperation {
  const [match] = model.findMatches(
    `^import \\{ ([^}]*?) \\} from ['"]${module}['"]`,
    false,
    true,
    true,
    null,
    true,
  )
  const names = match?.matches?.[1]
  if (match === undefined || names === undefined)
    return { range: new monaco.Range(1, 1, 1, 1), text: `import { ${name} } from '${module}'\n` }
  const { lineNumber, column } = match.range.getStartPosition()
  const end = column + 'import { '.length + names.length
  return { range: new monaco.Range(lineNumber, end, lineNumber, end), text: `, ${name}` }
}
