import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build, defaultClientConditions } from 'vite'

/** What may happen in the frames: their own scripts, evaluated code, workers of its own. No network. */
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
 * The page of the sandbox, with the kernel in it: one file that loads nothing. It is two frames in one
 * another. The outer is of the page's origin, so that a service worker can give it without a network,
 * and runs nothing but its bootstrap. The inner is the sandbox: of opaque origin, which no service
 * worker serves, so its text is in the outer; there it inherits the policy of the outer, and has the
 * same of its own. Policies name scripts by hash; `'unsafe-eval'` is for the code of cells, which is
 * what the inner is there to run.
 *
 * @param kernel - what {@link buildKernel} built
 */
export function sandboxPage(kernel: string): string {
  const inner = scriptOf('./inner-bootstrap.js')
  const outer = scriptOf('./outer-bootstrap.js')
  const page = (id: string, data: string, script: string, policy: string) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>Sandbox</title>
<script type="application/json" id="${id}">${asJson(data)}</script>
<script>${script}</script>
</head>
</html>
`
  const sandbox = page('kernel', kernel, inner, policyFor(inner))
  return page('inner', sandbox, outer, policyFor(outer, inner))
}

function scriptOf(file: string): string {
  return readFileSync(new URL(file, import.meta.url), 'utf8')
}

/** Without <, so that nothing in the text can end the element that holds it. */
function asJson(text: string): string {
  return JSON.stringify(text).replaceAll('<', '\\u003c')
}

function policyFor(...scripts: readonly string[]): string {
  const hashes = scripts.map(
    (script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  )
  return [...POLICY, `script-src ${hashes.join(' ')} 'unsafe-eval'`].join('; ')
}
