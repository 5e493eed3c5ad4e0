// Everything that can be known without running the code: `npm run check`. All steps run, each
// prints one line with its time, a failing one also its whole output, and one failure fails all.
import { fork, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { publicModules } from './public-modules.mjs'
import { PROJECTS } from './type-projects.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

await step('format, lint and layers', () =>
  run('@biomejs/biome/bin/biome', 'ci', '--error-on-warnings', '--colors=off'),
)
await step('types', typesOfAll)
// Each has one processor, so that two may go on at once.
await Promise.all([
  step('undocumented exports', () =>
    run('typedoc/bin/typedoc', '--pretty', 'false', ...publicModules().map(({ source }) => source)),
  ),
  step('types of examples', () => run('tsx/dist/cli.mjs', 'scripts/type-examples.ts')).then(() =>
    step('unused code', () => run('knip/bin/knip.js')),
  ),
])
await step('lockfile', lockfile)

async function step(name, check) {
  const start = performance.now()
  const output = await check()
  const seconds = ((performance.now() - start) / 1000).toFixed(1).padStart(5)
  console.log(`${output === undefined ? 'ok  ' : 'FAIL'} ${seconds} s  ${name}`)
  if (output === undefined) return
  console.log(output)
  process.exitCode = 1
}

/** Runs a tool of node_modules; resolves to its output if it fails, else to undefined. */
function run(tool, ...args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(root, 'node_modules', tool), ...args], {
      cwd: root,
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    child.stdout.on('data', (text) => {
      output += text
    })
    child.stderr.on('data', (text) => {
      output += text
    })
    child.on('close', (code) => resolve(code === 0 ? undefined : output))
  })
}

/** Two processes take one folder after the other, each with what it has parsed before at hand. */
async function typesOfAll() {
  const waiting = [...PROJECTS]
  const worker = () =>
    new Promise((resolve) => {
      const child = fork(join(root, 'scripts/types.mjs'))
      let output = ''
      const next = () => (waiting.length > 0 ? child.send(waiting.shift()) : child.disconnect())
      child.on('message', (problems) => {
        output += problems
        next()
      })
      // Not on "close", which never comes where this side has let go of the channel.
      child.on('exit', (code) => resolve(code === 0 ? output : `${output}It ended with ${code}.`))
      next()
    })
  return (await Promise.all([worker(), worker()])).join('') || undefined
}

/** The lockfile must work for every clone: behind any registry, on Linux, macOS and Windows. */
function lockfile() {
  const lines = readFileSync(join(root, 'pnpm-lock.yaml'), 'utf8').split('\n')
  const problems = lines
    .filter((line) => /https?:\/\/|tarball:|\bregistry/.test(line))
    .map((line) => `pnpm-lock.yaml names a host: ${line.trim()}`)
  // pnpm leaves out, without a word, binaries that it doesn't find for another platform.
  for (const line of lines) {
    const [, family] = /^ {2}'?([^\s:]*[-/])linux-x64[^:]*:$/.exec(line) ?? []
    // Rollup names lzma by mistake and never loads it.
    if (family === undefined || family === '@napi-rs/lzma-') continue
    for (const platform of ['darwin-arm64', 'win32-x64']) {
      if (!lines.some((line) => line.includes(`${family}${platform}`))) {
        problems.push(`pnpm-lock.yaml lacks ${family}${platform}`)
      }
    }
  }
  return problems.length > 0 ? problems.join('\n') : undefined
}
