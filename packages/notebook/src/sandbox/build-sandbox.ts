import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build, defaultClientConditions } from 'vite'

/** What may happen in the frame: its own script, evaluated code, workers of its own. No network. */
const POLICY = [
  "default-src 'none'",
  "connect-src 'none'",
  "img-src 'none'",
  "font-src 'none'",
  "style-src 'none'",
  "media-src 'none'",
  "frame-src 'none'",
  "object-src 'none'",
  "manifest-src 'none'",
  "form-action 'none'",
  "base-uri 'none'",
  'worker-src blob:',
]

/** The kernel as one classic script. */
export async function buildKernel(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    resolve: { conditions: ['@sojourn/source', ...defaultClientConditions] },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      lib: {
        entry: fileURLToPath(new URL('../kernel/worker.ts', import.meta.url)),
        formats: ['iife'],
        name: 'kernel',
      },
    },
  })
  const [result] = Array.isArray(built) ? built : [built]
  if (!result || !('output' in result)) throw new Error('The kernel was not built.')
  return result.output[0].code
}

/**
 * The page of the sandbox, with the kernel in it: one file that loads nothing. Its policy names its
 * only script by hash; `'unsafe-eval'` is for the code of cells, which is what it is there to run.
 *
 * @param kernel - what {@link buildKernel} built
 */
export function sandboxPage(kernel: string): string {
  const bootstrap = readFileSync(new URL('./bootstrap.js', import.meta.url), 'utf8')
  const hash = createHash('sha256').update(bootstrap).digest('base64')
  const policy = [...POLICY, `script-src 'sha256-${hash}' 'unsafe-eval'`].join('; ')
  // As JSON without <, so that nothing in the kernel can end the element that holds it.
  const json = JSON.stringify(kernel).replaceAll('<', '\\u003c')
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>Sandbox</title>
<script type="application/json" id="kernel">${json}</script>
<script>${bootstrap}</script>
</head>
</html>
`
}
