import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { call, folderWith } from './call.ts'

// Rows of which some have the customer where another field belongs.
const PEOPLE = Array.from({ length: 400 }, (_, i) => `person${i}@x.no`)
const GOOD = PEOPLE.flatMap((who, i) => [
  `${who},2024-01-01T10:00,ad`,
  `${who},2024-01-01T11:00,cart`,
  ...(i % 3 === 0 ? [`${who},2024-01-01T12:00,order`] : []),
])
const SHIFTED = [
  '2024-01-02,person7@x.no,cart',
  'person8@x.no,person8@x.no,cart',
  'person9@x.no\0,2024-01-02,cart',
  '"person10@x.no"person10@x.no,2024-01-02,cart',
]
const cwd = folderWith({
  'log.csv': `who,when,what\n${[...GOOD, ...SHIFTED].join('\n')}\n`,
  'bare.csv': `${GOOD.join('\n')}\n`,
  'shuffled.csv': `who,when,what\n${[...GOOD].reverse().join('\n')}\n`,
})
const COLUMNS = '--customer who --time when --touchpoint what --conversion order'
const person = /person\d+@x\.no/

async function fit(args: string) {
  const { code, stdout, stderr } = await call(`fit ${args} ${COLUMNS} --json`, { cwd })
  expect(code, stderr).toBe(0)
  return { text: stdout + stderr, ...JSON.parse(stdout) }
}

describe('--hash-ids', () => {
  test('shows ids nowhere, and changes nothing else', async () => {
    const shown = await fit('log.csv --out shown.json')
    const hidden = await fit('log.csv --hash-ids --out hidden.json')
    expect(shown.text).toMatch(person)
    expect(hidden.text).not.toMatch(person)
    expect(hidden.skipped).toHaveLength(4)
    // The words stay, and so do the columns that the user named.
    expect(hidden.skipped[0].problem).toMatch(/^column "when": "#[0-9a-f]{32}" is not a time/)
    const but = { skipped: null, text: null, out: null }
    expect({ ...hidden, ...but }).toEqual({ ...shown, ...but })
    expect(readFileSync(join(cwd, 'hidden.json'), 'utf8')).toBe(
      readFileSync(join(cwd, 'shown.json'), 'utf8'),
    )
    const page = await call(`fit log.csv ${COLUMNS} --hash-ids`, { cwd })
    expect(page.stdout + page.stderr).not.toMatch(person)
  })

  test('tells customers apart as well where the log is not in order', async () => {
    const shown = await fit('shuffled.csv')
    expect({ ...(await fit('shuffled.csv --hash-ids')), text: '' }).toEqual({ ...shown, text: '' })
  })

  test('has the same hash for the same id within a call, and another in the next', async () => {
    const hashes = async () => {
      const { skipped } = await fit('log.csv --hash-ids')
      return skipped.map(({ problem }: { problem: string }) => /#[0-9a-f]{32}/.exec(problem)?.[0])
    }
    const [first, second] = [await hashes(), await hashes()]
    expect(first[0]).toMatch(/#/)
    expect(first).not.toEqual(second)
  })

  test('hides a first row that is taken for a header, and the row that --strict stops at', async () => {
    for (const [args, exit] of [
      ['bare.csv', 1],
      ['log.csv --strict', 1],
    ] as const) {
      const shown = await call(`fit ${args} ${COLUMNS}`, { cwd })
      const hidden = await call(`fit ${args} ${COLUMNS} --hash-ids`, { cwd })
      expect([shown.code, hidden.code]).toEqual([exit, exit])
      expect(shown.stderr).toMatch(person)
      expect(hidden.stderr).not.toMatch(person)
      expect(hidden.stderr.split('\n')).toHaveLength(shown.stderr.split('\n').length)
    }
  })

  test('hides them from sojourn segments too', async () => {
    const args = `segments log.csv ${COLUMNS} --segments 1 --json`
    expect((await call(args, { cwd })).stdout).toMatch(person)
    const { code, stdout } = await call(`${args} --hash-ids`, { cwd })
    expect(code).toBe(0)
    expect(stdout).not.toMatch(person)
  })

  test('hides them from sojourn backtest too, whose verdict is the same', async () => {
    const later = GOOD.map((row) => row.replace('2024-01-01', '2024-01-03'))
    const name = 'long.csv'
    const rows = [...GOOD, ...later.map((row) => row.replace('person', 'later')), ...SHIFTED]
    writeFileSync(join(cwd, name), `who,when,what\n${rows.join('\n')}\n`)
    const args = `backtest ${name} ${COLUMNS} --gap 2h --at 2024-01-02 --horizon 1d --json`
    const shown = await call(args, { cwd })
    const hidden = await call(`${args} --hash-ids`, { cwd })
    expect([shown.code, hidden.code]).toEqual([0, 0])
    expect(shown.stdout).toMatch(person)
    expect(hidden.stdout + hidden.stderr).not.toMatch(person)
    expect({ ...JSON.parse(hidden.stdout), skipped: [] }).toEqual({
      ...JSON.parse(shown.stdout),
      skipped: [],
    })
    const strict = await call(`${args} --hash-ids --strict`, { cwd })
    expect([strict.code, person.test(strict.stderr)]).toEqual([1, false])
  })

  test('goes without --guess', async () => {
    const { code, stderr } = await call('fit log.csv --guess --hash-ids', { cwd })
    expect(code).toBe(2)
    expect(stderr).toContain('--guess shows what fields hold')
  })
})

describe('--noise', () => {
  test('is in all counts, of output and file alike, and states its budget', async () => {
    const told = await fit('log.csv --noise 2 --steps-per-customer 4 --out noisy.json')
    expect(told.noise).toMatchObject({ epsilon: 2, stepsPerCustomer: 4 })
    const file = JSON.parse(readFileSync(join(cwd, 'noisy.json'), 'utf8'))
    expect(file.evidence.noise).toEqual(told.noise)
    for (const { from, to, count } of told.transitions)
      expect(file.evidence.transitions[from][to]).toBe(count)
    expect(file.touchpoints.map(({ sojourn }: { sojourn?: object }) => sojourn)).toEqual([
      undefined,
      undefined,
    ])
    // 400 of 400 go from ad to cart; noise of scale 5/2 is beyond 60 once in ten thousand million.
    const [{ count }] = told.transitions.filter(({ from }: { from: string }) => from === 'ad')
    expect(Math.abs(count - 400)).toBeLessThan(60)
  })

  test('is another each time', async () => {
    const counts = await Promise.all(
      Array.from({ length: 6 }, async () =>
        JSON.stringify((await fit('log.csv --noise 1')).transitions),
      ),
    )
    expect(new Set(counts).size).toBeGreaterThan(1)
  })

  test.each([
    ['--noise 0', 2, '--noise is "0"; it must be a number above 0'],
    ['--steps-per-customer 3', 2, '--steps-per-customer goes with --noise only'],
    ['--noise 0.01', 1, '--noise: Nothing is told often enough'],
    ['--noise 1 --goal basket', 1, '--goal: No event is named "basket"'],
  ])('%s: exit %d', async (args, exit, words) => {
    const { code, stderr } = await call(`fit log.csv ${COLUMNS} ${args}`, { cwd })
    expect(code).toBe(exit)
    expect(stderr).toContain(words)
  })
})
