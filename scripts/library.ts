import { readFileSync } from 'node:fs'
import type { Options } from 'tsup'

type Exports = Record<string, string | { '@sojourn/source': string; default: string }>

/**
 * How tsup builds the package in the working directory: an entry for each of its `exports`, so
 * that package.json alone says what is public. Another package of ours stays an import, with the
 * types that its own build wrote.
 *
 * @param byModule a file for each module, so that a bundler leaves out, with its `sideEffects: false`,
 * what isn't used: in a file of several modules it keeps what it can't tell to be without effect.
 */
export function library({ byModule = false } = {}): Options {
  const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as { exports: Exports }
  const entry: Record<string, string> = {}
  for (const target of Object.values(exports)) {
    if (typeof target === 'string') continue
    const name = target.default.replace(/^\.\/dist\/|\.js$/g, '')
    entry[name] = target['@sojourn/source']
  }
  return {
    ...(byModule
      ? { entry: ['src/**/*.ts'], bundle: false, plugins: [extensionsAsBuilt] }
      : { entry }),
    format: 'esm',
    target: 'es2022',
    sourcemap: true,
    clean: true,
    // tsup sets baseUrl, which TypeScript 6 calls deprecated.
    dts: { entry, compilerOptions: { ignoreDeprecations: '6.0', customConditions: [] } },
  }
}

/** Modules import one another's sources; built they are JavaScript. */
const extensionsAsBuilt: NonNullable<Options['plugins']>[number] = {
  name: 'extensions-as-built',
  renderChunk(code) {
    return { code: code.replace(/((?:from|import) ?["']\.[^"'\n]*)\.ts(["'])/g, '$1.js$2') }
  },
}
