import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { preview } from 'vite'
import type { TestProject } from 'vitest/node'
import { chromiumPath } from '../../scripts/chromium.ts'
import { skipped } from '../../scripts/skipped.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Path of the browser to drive; `''` where there is none and the tests are skipped. */
    chromium: string
    /** Address of the built playground, with a slash at its end. */
    playground: string
  }
}

const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * Builds the playground as it ships, and serves the build on a free loopback port: or, where it was
 * built just before, the folder that SOJOURN_PLAYGROUND names.
 */
export default async function serve(project: TestProject): Promise<(() => Promise<void>) | void> {
  const browser = chromiumPath()
  project.provide('chromium', browser ?? '')
  project.provide('playground', '')
  if (browser === undefined) {
    skipped(
      'browser',
      'Skipped: the browser tests. Install Chromium or Chrome, or set CHROMIUM_PATH to one, and run again.',
    )
    return
  }
  const built = process.env.SOJOURN_PLAYGROUND
  const isBuilt = built !== undefined && existsSync(join(built, 'index.html'))
  // A folder of its own: two runs at once, or a server of ./dist, don't disturb each other.
  const outDir = isBuilt ? built : mkdtempSync(join(tmpdir(), 'sojourn-playground-'))
  if (!isBuilt) build(outDir)
  const server = await preview({
    root,
    logLevel: 'error',
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0, open: false },
  })
  project.provide('playground', server.resolvedUrls?.local[0] ?? '')
  return async () => {
    await server.close()
    if (!isBuilt) rmSync(outDir, { recursive: true, force: true })
  }
}

/** In a process of its own, since Vitest's NODE_ENV would make it a development build. */
function build(outDir: string): void {
  const vite = fileURLToPath(new URL('../../node_modules/vite/bin/vite.js', import.meta.url))
  const { NODE_ENV: _, VITEST: __, ...env } = process.env
  const done = spawnSync(
    process.execPath,
    [vite, 'build', root, '--outDir', outDir, '--emptyOutDir'],
    {
      env,
      encoding: 'utf8',
    },
  )
  if (done.status !== 0)
    throw new Error(`The playground did not build.\n${done.stdout}${done.stderr}`)
}
