// npm run fuzz [-- --seconds 60 --seed 1]
// The fuzz tests of the readers and of our file formats, each for so many seconds and from another seed
// than in the tests. What it finds is printed with the seed that finds it again.
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const root = fileURLToPath(new URL('../..', import.meta.url))
const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '10' }, seed: { type: 'string', default: '1' } },
})
const [seconds, seed] = [Number(values.seconds), Number(values.seed)]
if (!(seconds > 0) || !Number.isInteger(seed)) {
  console.error('--seconds is how long each property runs, and --seed a whole number.')
  process.exit(2)
}
const started = Date.now()
const { status } = spawnSync(
  process.execPath,
  [
    join(root, 'node_modules/vitest/vitest.mjs'),
    ...['run', '--project', 'unit', '--reporter', 'verbose'],
    // What hangs is stopped and fails.
    ...['--testTimeout', String(3000 * seconds + 60_000)],
    'packages/data/test/fuzz.properties.test.ts',
    'packages/lessons/test/fuzz-documents.test.ts',
  ],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, SOJOURN_FUZZ_SECONDS: String(seconds), SOJOURN_FUZZ_SEED: String(seed) },
  },
)
if (status === 0)
  writeFileSync(
    join(root, 'scripts/proof/results/fuzz.json'),
    `${JSON.stringify(
      {
        date: new Date().toISOString().slice(0, 10),
        'seconds for each property': seconds,
        seed,
        'minutes in all': Number(((Date.now() - started) / 60_000).toFixed(1)),
        found: 'nothing',
      },
      null,
      2,
    )}\n`,
  )
process.exitCode = status ?? 1
