// Makes one folder, `site`, that any server of static files can host: the docs with the pages of all
// functions at its root, and the playground below `playground/`. At the end every link is followed.
// With `--write` it serves the docs while they are written instead, each change at once.
//
// SITE_BASE is the path that it is served from, such as `/sojourn/`, where that isn't the root, and
// SITE_REPOSITORY where its files can be read, such as `https://github.com/somebody/sojourn/blob/main`.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const vite = 'node_modules/vite/bin/vite.js'
const vitepress = 'node_modules/vitepress/bin/vitepress.js'

await run('--conditions=@sojourn/source', '--import', 'tsx', 'scripts/site-schemas.ts')
if (process.argv.includes('--write')) {
  await run(vitepress, 'dev', 'docs')
} else {
  await run('scripts/api-pages.mjs')
  // It empties the folder, so the playground comes after it.
  await run(vitepress, 'build', 'docs')
  await run(vite, 'build', 'playground', '--outDir', '../site/playground', '--logLevel', 'warn')
  await run('scripts/check-site.mjs')
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
