import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { linkSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { folderWith } from './call.ts'
import { SHOP } from './journeys.ts'

// Long work as a person sees it: `script` gives it a terminal, and types Ctrl-C.
const root = fileURLToPath(new URL('../../..', import.meta.url))
const examples = join(root, 'examples/web-shop')
/** Of util-linux. */
const SCRIPT = 'script'
const noScript =
  process.platform !== 'linux' || spawnSync(SCRIPT, ['--version']).status !== 0
    ? 'util-linux `script` is not there'
    : undefined
if (noScript) process.stderr.write(`Terminal tests are skipped: ${noScript}.\n`)
const cwd = folderWith({ 'shop.json': SHOP })
const ERASE = '\r\u001b[K'
const LEFT = ', \\d+ (s|min|h) left'

beforeAll(() => {
  // In no order, so that it is read twice.
  const rows = Array.from(
    { length: 30_000 },
    (_, i) => `c${(i * 7919) % 997},${1.6e9 + i},t${i % 5}\n`,
  )
  writeFileSync(join(cwd, 'log.csv'), `customer,time,touchpoint\n${rows.join('').repeat(120)}`)
  // Reading it takes a second; reading it twelve times, longer than it takes to press Ctrl-C.
  mkdirSync(join(cwd, 'logs'))
  for (let i = 0; i < 12; i++) linkSync(join(cwd, 'log.csv'), join(cwd, `logs/${i}.csv`))
  const path = (i: number) =>
    Array.from({ length: 8 }, (_, k) => `ch${(i * (k + 3) + ((i * i) >> k)) % 11}`)
  const paths = Array.from(
    { length: 3_000 },
    (_, i) => `${path(i).join(' > ')},${i % 3},${i % 5}\n`,
  )
  writeFileSync(join(cwd, 'paths.csv'), `path,conversions,nulls\n${paths.join('')}`)
  const people = Array.from(
    { length: 800_000 },
    (_, i) => `${i % 9},${(i % 9) * 3.5},${40 + i / 1e5}\n`,
  )
  writeFileSync(join(cwd, 'people.csv'), `x,last,age\n${people.join('')}`)
})

const COLUMNS = '--customer customer --time time --touchpoint touchpoint'
const CASES: [string, string, string][] = [
  [
    'fit',
    `fit logs ${COLUMNS} --out journey.json`,
    `Reading: [\\d,]+ rows, [\\d,]+ rows/s, \\d+ %${LEFT}`,
  ],
  ['simulate', 'simulate shop.json --customers 1000000000000 --workers 2', 'Simulating: \\d+ %'],
  [
    'forecast',
    `forecast ${examples}/journey.json --scenario ${examples}/scenarios/shorter-checkout.json --draws 100000`,
    `Drawing: \\d+ %${LEFT}`,
  ],
  [
    'backtest',
    `backtest ${examples}/events.csv.gz ${COLUMNS} --goal order --gap 90d --draws 10000`,
    `Drawing: \\d+ %${LEFT}`,
  ],
  [
    'attribute',
    'attribute paths.csv --path path --conversions conversions --nulls nulls --draws 100000',
    `Drawing 100,000 chains: \\d+ %${LEFT}`,
  ],
  [
    'retention',
    'retention people.csv --frequency x --recency last --age age',
    'Fitting 800,000 rows',
  ],
]

describe.skipIf(noScript)('in a terminal', () => {
  test.each(CASES)(
    '%s tells how far it is, and Ctrl-C stops it at once',
    async (_, args, line) => {
      const before = readdirSync(cwd)
      const { child, output } = start(args)
      const closed = once(child, 'close')
      const drawn = new RegExp(`\\r\\u001b\\[K${line}`)
      await until(() => drawn.test(output()) || child.exitCode !== null)
      expect(output()).toMatch(drawn)
      const begin = performance.now()
      child.stdin.write('\u0003')
      // As a shell tells it: 130 also stands for a process that the signal itself has ended.
      expect((await closed)[0]).toBe(130)
      // At once, on a busy machine too; to its end each takes longer by far.
      expect(performance.now() - begin).toBeLessThan(10_000)
      // Nothing but the line, drawn over again and again.
      expect(output().split(ERASE)[0]).toBe('')
      expect(output()).not.toContain('\n')
      expect(readdirSync(cwd)).toEqual(before)
    },
    60_000,
  )

  test('done: the line is gone, and a file is whole', async () => {
    const { child, output } = start(`fit log.csv ${COLUMNS} --out done.json`)
    expect(await once(child, 'close')).toEqual([0, null])
    const lines = output().split(ERASE)
    expect(lines[1]).toMatch(/^Reading: /)
    expect(lines).toContain('Sorting the events …')
    expect(lines.at(-1)).toMatch(/^\d+ customers made .*done\.json/s)
    expect(JSON.parse(readFileSync(join(cwd, 'done.json'), 'utf8')).format).toBe('sojourn-journey')
    expect(readdirSync(cwd).filter((name) => name.startsWith('.'))).toEqual([])
  }, 60_000)
})

function start(args: string) {
  const program = `${process.execPath} --conditions=@sojourn/source --import tsx packages/cli/src/main.ts`
  const child = spawn(SCRIPT, ['-qefc', `exec ${program} ${args}`, '/dev/null'], {
    cwd: root,
    env: { ...process.env, INIT_CWD: cwd, NO_COLOR: '1' },
  })
  // The terminal goes, and what a test that failed has left running with it.
  onTestFinished(() => {
    child.kill()
  })
  let text = ''
  child.stdout.on('data', (more) => {
    text += more
  })
  return { child, output: () => text }
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 20))
}
