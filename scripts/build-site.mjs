// Makes one folder that any server of static files can host: the docs with the pages of all functions
// at its root, and the playground below `playground/`: `npm run build:site`.
//
// SITE_BASE is the path that it is served from, such as `/sojourn/`, where that isn't the root, and
// SITE_REPOSITORY where its files can be read, such as `https://github.com/somebody/sojourn/blob/main`.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

async function docs() {
  await run('scripts/api-pages.mjs')
  await run('node_modules/vitepress/bin/vitepress.js', 'build', 'docs')
}

// The docs' build empties the folder, so the playground comes after it.
const toPlayground = ['build', 'playground', '--outDir', '../site/playground', '--logLevel', 'warn']
await docs()
await run('node_modules/vite/bin/vite.js', ...toPlayground)

function run(script, ...args) {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, VITE_DOCS: '../' }
    const child = spawn(process.execPath, [script, ...args], { cwd: root, env, stdio: 'inherit' })
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`${script} failed with ${code}.`)),
    )
  })
}
