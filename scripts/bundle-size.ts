import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'

/** kB of gzip of one export with all that it needs, seen from a folder that has the package. */
export async function bundleSize(
  from: string,
  name: string,
  { folder, conditions = [] }: { readonly folder: string; readonly conditions?: string[] },
): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: `export { ${name} } from '${from}'`, resolveDir: folder },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    conditions,
    logLevel: 'error',
  })
  return gzipSync(outputFiles[0]?.contents ?? '').length / 1000
}
