// Makes one folder, `site`, that any server of static files can host: the docs with the pages of all
// functions at its root, and the playground below `playground/`. At the end every link is followed.
// With `--write` it serves the docs while they are written instead, each change at once.
//
// SITE_BASE is the path that it is served from, such as `/sojourn/`, where that isn't the root, and
// SITE_REPOSITORY where its files can be read, such as `https://github.com/somebody/sojourn/blob/main`.
import { spawn } from 'node:child_process'
import { renameSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const vite = 'node_modules/vite/bin/vite.js'
const vitepress = 'node_modules/vitepress/bin/vitepress.js'

await run('--conditions=@sojourn/source', '--import', 'tsx', 'scripts/site-schemas.ts')
if (process.argv.includes('--write')) {
  await run(vitepress, 'dev', 'docs')
} else {
  // The docs' build empties the folder, so the playground waits beside it until it is done.
  const waiting = 'node_modules/.sojourn-playground'
  const to = ['--outDir', `../${waiting}`, '--emptyOutDir', '--logLevel', 'warn']
  await Promise.all([docs(), run(vite, 'build', 'playground', ...to)])
  renameSync(`${root}${waiting}`, `${root}site/playground`)
  await run('scripts/check-site.mjs')
}

async function docs() {
  await run('scripts/api-pages.mjs')
  await run(vitepress, 'build', 'docs')
}

/** Runs a script to its end, and ends with it where it fails. */
function run(...args) {
  return new Promise((resolve) => {
    const env = { ...process.env, VITE_DOCS: '../' }
    const child = spawn(process.execPath, args, { cwd: root, env, stdio: 'inherit' })
    child.on('close', (code) => {
      if (code !== 0) process.exit(code ?? 1)
      resolve()
    })
  })
}
