// npm run proof [-- --long | --check FILE | --records FILE]
// Runs the tests that compare published numbers or calibrate, and writes docs/explanation/how-we-know.md
// from what they recorded. --long runs the calibrations ten times as often and keeps the figures;
// --records takes the records of a run that was made already; --check compares the page only.
import { spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { type MutationScore, page, type Results } from './page.ts'
import { type CalibrationRecord, type ProofRecord, readRecords } from './records.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const target = join(root, 'docs/explanation/how-we-know.md')
const resultOf = (name: string) => join(root, `scripts/proof/results/${name}.json`)

const { values } = parseArgs({
  options: {
    long: { type: 'boolean', default: false },
    check: { type: 'string' },
    records: { type: 'string' },
  },
})

if (values.long) writeLongRun()
const known = values.check ?? values.records
const text = page(
  known === undefined ? recorded(testsThatRecord(), false) : readRecords(known),
  results(),
)
if (values.check === undefined) {
  mkdirSync(dirname(target), { recursive: true })
  writeFileSync(target, text)
  console.log(`Wrote ${target}`)
} else if (comparable(readFileSync(target, 'utf8')) !== comparable(text)) {
  const [old, now] = [readFileSync(target, 'utf8'), text].map((page) =>
    comparable(page).split('\n'),
  )
  const at = (now ?? []).findIndex((line, i) => line !== old?.[i])
  console.error(
    `docs/explanation/how-we-know.md is not current: run npm run proof. The first difference is in line ${at + 1}:\n- ${old?.[at]}\n+ ${now?.[at]}`,
  )
  process.exitCode = 1
}

function writeLongRun(): void {
  const records = recorded(['packages/core/test/calibration'], true)
  writeFileSync(
    resultOf('long-run'),
    `${JSON.stringify({ date: today(), records: records.filter(({ kind }) => kind === 'calibration') }, null, 1)}\n`,
  )
}

/** What tests record while they run. */
function recorded(tests: readonly string[], long: boolean): ProofRecord[] {
  const folder = mkdtempSync(join(tmpdir(), 'sojourn-proof-'))
  const file = join(folder, 'records.jsonl')
  try {
    const { status } = spawnSync(
      process.execPath,
      [
        join(root, 'node_modules/vitest/vitest.mjs'),
        ...['run', '--project', 'unit', '--reporter', 'dot'],
        ...['--testTimeout', long ? '3600000' : '120000'],
        ...tests,
      ],
      {
        cwd: root,
        stdio: 'inherit',
        env: { ...process.env, SOJOURN_PROOF: file, ...(long && { SOJOURN_LONG: '1' }) },
      },
    )
    if (status !== 0) throw new Error('Tests failed, so that there is nothing to prove.')
    return readRecords(file)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function testsThatRecord(): string[] {
  const tests = readdirSync(join(root, 'packages')).flatMap((name) => {
    const folder = `packages/${name}/test`
    if (!existsSync(join(root, folder))) return []
    const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    return files.filter((file) => file.endsWith('.test.ts')).map((file) => `${folder}/${file}`)
  })
  const records = /\/(published|proof\/datasets|calibrated)\.ts'/
  return tests.filter((file) => records.test(readFileSync(join(root, file), 'utf8')))
}

function results(): Results {
  const read = (name: string) =>
    existsSync(resultOf(name)) ? JSON.parse(readFileSync(resultOf(name), 'utf8')) : undefined
  const mutation = (read('mutation') ?? {}) as Record<string, MutationScore>
  const longRun = read('long-run') as { date: string; records: CalibrationRecord[] } | undefined
  const folders = ['analysis', 'estimation', 'scenarios']
  const sources = folders.flatMap((folder) =>
    readdirSync(join(root, 'packages/core/src', folder))
      .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
      .map((file) => `core/src/${folder}/${file}`),
  )
  return {
    mutation,
    unmutated: sources.filter((file) => !(file in mutation)),
    ...(longRun && { longRun }),
    ...(read('coverage') && { coverage: read('coverage') }),
    ...(read('fuzz') && { fuzz: read('fuzz') }),
    ...(read('soak') && { soak: read('soak') }),
  }
}

/** A page without what may differ between machines: the last digits of numbers, and tiny errors. */
function comparable(page: string): string {
  return page
    .replace(/\d+(?:\.\d+)?e-\d+/g, 'tiny')
    .replace(/\d+\.\d{5,}/g, (number) => String(Number(Number(number).toPrecision(6))))
}

function today(): string {
  return new Date().toISOString().slice(0, 10)
}
