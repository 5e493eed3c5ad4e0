import { transform } from 'sucrase'
import { CodeError } from './code-error.ts'

/** JavaScript without the types, line by line as it was, with a map to the TypeScript. */
export function stripTypes(source: string): { code: string; map: string } {
  try {
    const { code, sourceMap } = transform(source, {
      transforms: ['typescript'],
      disableESTransforms: true,
      // A name may be imported for another cell.
      keepUnusedImports: true,
      filePath: 'cell.ts',
      sourceMapOptions: { compiledFilename: 'cell.js' },
    })
    return { code, map: JSON.stringify(sourceMap) }
  } catch (error) {
    const { message, loc } = error as Error & { loc?: { line: number; column: number } }
    const words = message.replace(/^Error transforming cell\.ts: /, '').replace(/ \(\d+:\d+\)$/, '')
    throw new CodeError(
      words,
      loc ? { line: loc.line, column: loc.column - 1 } : { line: 1, column: 0 },
    )
  }
}
