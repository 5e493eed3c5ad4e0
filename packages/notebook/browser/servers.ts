import { createSocket } from 'node:dgram'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { build, defaultClientConditions } from 'vite'
import { buildKernel, sandboxPage } from '../src/sandbox/build-sandbox.ts'

/** What the playground's own page allows; `frame-src` keeps a frame from being navigated away. */
const PAGE_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'"

/** Serves the page that hosts a kernel. */
export async function servePage() {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    resolve: { conditions: ['@sojourn/source', ...defaultClientConditions] },
    build: {
      write: false,
      target: 'es2022',
      lib: {
        entry: fileURLToPath(new URL('./page.ts', import.meta.url)),
        formats: ['es'],
        fileName: 'page',
      },
    },
  })
  const [result] = Array.isArray(built) ? built : [built]
  if (!result || !('output' in result)) throw new Error('The page was not built.')
  const kernel = await buildKernel()
  const files: Record<string, [string, string]> = {
    '/': [
      'text/html',
      '<!doctype html><title>Host</title><p id="secret">secret</p><script type="module" src="page.js"></script>',
    ],
    '/page.js': ['text/javascript', result.output[0].code],
    '/sandbox.html': ['text/html', sandboxPage(kernel)],
  }
  const server = createServer(({ url }, response) => {
    const file = files[url ?? '']
    if (!file) return response.writeHead(404).end()
    const policy = url === '/' ? { 'content-security-policy': PAGE_POLICY } : {}
    response
      .writeHead(200, { 'content-type': file[0], 'cache-control': 'max-age=600', ...policy })
      .end(file[1])
  })
  return { ...(await listen(server)), kernel }
}

/** The attacker's server: remembers whatever reaches it, over HTTP, a bare connection or UDP. */
export async function serveAttacker() {
  const hits: string[] = []
  const server = createServer(({ url }, response) => {
    hits.push(url ?? '')
    response
      .writeHead(200, {
        'access-control-allow-origin': '*',
        'content-type': url?.endsWith('.js') ? 'text/javascript' : 'text/html',
      })
      .end('/**/')
  })
  server.on('upgrade', ({ url }, socket) => {
    hits.push(url ?? '')
    socket.destroy()
  })
  const udp = createSocket('udp4')
  udp.on('message', () => hits.push('/udp'))
  await new Promise<void>((done) => udp.bind(0, '127.0.0.1', done))
  const { address, close } = await listen(server)
  return {
    address,
    hits,
    stun: `stun:127.0.0.1:${udp.address().port}`,
    close: async () => {
      udp.close()
      await close()
    },
  }
}

async function listen(server: ReturnType<typeof createServer>) {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise<void>((done) => {
        server.closeAllConnections()
        server.close(() => done())
      }),
  }
}
