// Everything that can be known without running the code: `npm run check`. All steps run, each
// prints one line with its time, a failing one also its whole output, and one failure fails all.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { publicModules } from './public-modules.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

// Every folder with a tsconfig.json. They are checked two at a time, the largest first.
const projects = [
  'packages/core/test',
  'playground/test',
  'packages/core',
  'packages/charts/test',
  'packages/catalogue/test',
  'packages/data',
  'packages/cli',
  'packages/notebook',
  'packages/lessons',
  'examples',
  'playground',
  'bench',
  'packages/charts',
  'packages/catalogue',
  'packages/report',
  'packages/report/test',
  'scripts/soak',
  '.',
]

await step('format, lint and layers', () =>
  run('@biomejs/biome/bin/biome', 'ci', '--error-on-warnings', '--colors=off'),
)
await step('types', typesOfAll)
await step('types of examples', () => run('tsx/dist/cli.mjs', 'scripts/type-examples.ts'))
await step('unused code', () => run('knip/bin/knip.js'))
await step('undocumented exports', () =>
  run('typedoc/bin/typedoc', '--pretty', 'false', ...publicModules().map(({ source }) => source)),
)
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

async function typesOfAll() {
  const waiting = [...projects]
  const failures = []
  const worker = async () => {
    for (let project = waiting.shift(); project; project = waiting.shift()) {
      const output = await run('typescript/bin/tsc', '-p', project)
      if (output !== undefined) failures.push(`${project}:\n${output}`)
    }
  }
  await Promise.all([worker(), worker()])
  return failures.length > 0 ? failures.join('\n') : undefined
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
