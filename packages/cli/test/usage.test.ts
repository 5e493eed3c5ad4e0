import { describe, expect, test } from 'vitest'
import { COMMANDS } from '../src/commands/index.ts'
import { Interrupted } from '../src/terminal.ts'
import { call, folderWith } from './call.ts'

describe('help', () => {
  test.each(['', '--help', '-h', 'help'])('sojourn %s', async (args) => {
    const { code, stdout, stderr } = await call(args)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    for (const { name } of COMMANDS) expect(stdout).toMatch(new RegExp(`^ {2}${name} +\\S`, 'm'))
  })

  test.each(COMMANDS.map((command) => [command.name, command] as const))(
    'of %s names every flag, with its value',
    async (name, { flags }) => {
      const { code, stdout } = await call(`${name} --help`)
      expect(code).toBe(0)
      expect((await call(`help ${name}`)).stdout).toBe(stdout)
      expect((await call(`${name} x --nonsense -h`)).stdout).toBe(stdout)
      for (const [flag, { value }] of Object.entries(flags))
        expect(stdout).toContain(`  --${flag}${value ? ` ${value}` : ''}`)
    },
  )

  test('fits the terminal', async () => {
    for (const columns of [60, 80])
      for (const args of ['', ...COMMANDS.map(({ name }) => `help ${name}`)]) {
        const lines = (await call(args, { columns })).stdout.split('\n')
        // The longest path in an example can't be broken.
        const broken = lines.filter((line) => line.length > columns && !/^\s+--scenario/.test(line))
        expect(broken).toEqual([])
      }
  })

  test('shows calls as the user makes them', async () => {
    const { stdout } = await call('check --help', { program: 'npm run -s sojourn --' })
    expect(stdout).toContain('npm run -s sojourn -- check examples/web-shop/journey.json')
  })
})

test('--version', async () => {
  const { code, stdout } = await call('--version')
  expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) })
})

describe('wrong usage: exit 2', () => {
  test.each([
    ['chek', 'sojourn: There is no command "chek". Did you mean "check"?'],
    ['help chek', 'There is no command "chek"'],
    ['--json check', '--json stands where a command belongs; the command comes first.'],
    ['check', 'sojourn check: JOURNEY is missing: a journey file (.json)'],
    ['check a.json b.json', '"b.json": check takes one JOURNEY, and it is "a.json"'],
    ['check a.json --jsn', 'There is no flag --jsn. Did you mean --json?'],
    ['check a.json -x', 'There is no flag -x.'],
    ['check a.json --toString', 'There is no flag --toString.'],
    ['check a.json --hit b', 'There is no flag --hit.'],
    ['analyze a.json --hti b --within x', 'There is no flag --hti. Did you mean --hit?'],
    ['analyze a.json --hti b --within x', '--within is "x"'],
    ['analyze a.json -hit b', 'There is no flag -hit. Did you mean --hit?'],
    [
      'fit my log.csv --guess',
      'it is "my" (put quotes around names with spaces and around patterns)',
    ],
    ['fit a.csv --guess --prior empirical-bays', 'it must be a number from 0, or empirical-bayes.'],
    ['backtest a.csv --prior -1', 'it must be a number from 0, or empirical-bayes.'],
    [
      'fit a.csv --guess --conversion ,',
      '--conversion is ","; it must be names with commas between',
    ],
    ['fit a.csv --guess --out -', '--out is -, which names no file'],
  ])('%s', async (args, message) => {
    const { code, stdout, stderr } = await call(args)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(message)
    expect(stderr).toMatch(/Help: sojourn .*--help\n$/)
  })
})

test('a mistake is told once, and nothing that only follows from it', async () => {
  const hyphen = await call('fit a.csv --guess -customer who')
  expect(hyphen.stderr).toBe(
    'sojourn fit: There is no flag -customer. Did you mean --customer?\nHelp: sojourn fit --help\n',
  )
  const missing = await call('fit a.csv --customer --time when --touchpoint what')
  expect(missing.stderr).toBe(
    'sojourn fit: --customer needs a value, COL, but --time follows.\nHelp: sojourn fit --help\n',
  )
})

test('every file that is not there is told at once', async () => {
  const { code, stderr } = await call('fit a.csv --guess --rules b.json --describe c.json', {
    cwd: folderWith({}),
  })
  expect(code).toBe(1)
  for (const name of ['a.csv', 'b.json', 'c.json'])
    expect(stderr).toContain(`There is no file ${name}`)
})

test('Ctrl-C while a log is read: exit 130, and nothing is said', async () => {
  const { code, stdout, stderr } = await call('fit - --customer a --time b --touchpoint c', {
    stdin: (async function* () {
      yield new TextEncoder().encode('a,b,c\n')
      await new Promise(() => {})
    })(),
    interruptible: (work) => {
      const stop = new AbortController()
      setTimeout(() => stop.abort(new Interrupted()), 10)
      return work(stop.signal, () => {})
    },
  })
  expect({ code, stdout, stderr }).toEqual({ code: 130, stdout: '', stderr: '' })
})
