import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { analyze } from 'sojourn/analysis'
import { readJourney } from 'sojourn/model'
import { describe, expect, test } from 'vitest'
import { call, folderWith } from './call.ts'
import { EXACT } from './tolerance.ts'

// Hundred customers in a row, of whom three ask for help on the way and one pays by cheque. Times are
// odd to the millisecond, so that one that is copied would be found.
const PATHS = Array.from({ length: 100 }, (_, i) => [
  'ad',
  ...(i % 40 === 7 ? ['help'] : []),
  'cart',
  ...(i === 50 ? ['cheque'] : []),
  ...(i % 2 === 0 ? ['order'] : []),
])
const time = (who: number, t: number) =>
  new Date(1.7e12 + 7_654_321 * who + 61_733 * t).toISOString()
function csv(paths: readonly (readonly string[])[]): string {
  const rows = paths.flatMap((path, who) =>
    path.map(
      (what, t) =>
        `person-${who}@x.no,${time(who, t)},${what},channel-${what},${what === 'order' ? 100 + (who % 7) : ''}\n`,
    ),
  )
  return `who,when,what,via,worth\n${rows.join('')}`
}
const LOG = csv(PATHS)
const cwd = folderWith({ 'log.csv': LOG, 'few.csv': csv(PATHS.slice(0, 30)) })
const COLUMNS =
  '--customer who --time when --touchpoint what --channel via --value worth --conversion order'

async function fit(args: string) {
  const { code, stdout, stderr } = await call(`fit ${args} ${COLUMNS} --json`, { cwd })
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return JSON.parse(stdout)
}

const written = (name: string) => JSON.parse(readFileSync(join(cwd, name), 'utf8'))

describe('--out', () => {
  test('keeps what fewer than 5 did out of the file, and tells all else as it is', async () => {
    const exact = await fit('log.csv')
    const told = await fit('log.csv --out told.json')
    const { minGroup, smallGroups, out, ...same } = told
    expect({ ...same, out: null }).toEqual(exact)
    expect(minGroup).toBe(5)
    expect(smallGroups.slice(0, 2)).toEqual([
      { kind: 'touchpoint', id: 'help', count: 3, into: 'other' },
      { kind: 'touchpoint', id: 'cheque', count: 1, into: 'other' },
    ])
    const file = written('told.json')
    expect(file.evidence.minGroup).toBe(5)
    expect(JSON.stringify(file)).not.toMatch(/help|cheque/)
    const { outcomes } = analyze(readJourney(file))
    expect(outcomes.order).toBeCloseTo(0.5, EXACT)
  })

  test('never holds an id or the time of an event, nor anything else of one', async () => {
    await fit('log.csv --out told.json')
    await fit('log.csv --out all.json --min-group 0')
    const rows = LOG.trim().split('\n').slice(1)
    for (const name of ['told.json', 'all.json']) {
      const text = readFileSync(join(cwd, name), 'utf8')
      for (const row of rows) expect(text).not.toContain(row.split(',')[0])
      expect(text).not.toContain('@')
    }
    // With all groups told, the log's first and last time are there; else their days.
    const times = (name: string) =>
      rows.filter((row) =>
        readFileSync(join(cwd, name), 'utf8').includes(row.split(',')[1] as string),
      )
    expect(times('told.json')).toEqual([])
    expect(times('all.json')).toHaveLength(2)
  })

  test('of a log of few customers is as it stands, with a warning', async () => {
    const { warnings, minGroup } = await fit('few.csv --out few.json')
    expect(minGroup).toBeUndefined()
    expect(warnings).toEqual([expect.stringContaining('fewer than 100 customers')])
    expect(JSON.stringify(written('few.json'))).toContain('help')
    expect((await fit('few.csv --out few.json --min-group 0')).warnings).toEqual([])
  })
})

describe('--min-group', () => {
  test('rules all output', async () => {
    const { transitions, entries } = await fit('log.csv --min-group 4')
    const counts = [...transitions, ...entries].map(({ count }: { count: number }) => count)
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(4)
    expect(JSON.stringify(transitions)).not.toContain('help')
    const { stdout } = await call(`fit log.csv ${COLUMNS} --min-group 4`, { cwd })
    expect(stdout).toContain('so that no count is of fewer than 4 customers')
    const exact = (await call(`fit log.csv ${COLUMNS}`, { cwd })).stdout
    expect(exact).toContain('Some of these counts are of fewer than 5 customers.')
    expect(stdout).not.toContain('Some of these counts')
    expect(stdout).toContain('touchpoint help, 3: now in other')
  })

  test('is exact with 0 and 1', async () => {
    const exact = await fit('log.csv')
    expect(await fit('log.csv --min-group 0')).toEqual(exact)
    expect(await fit('log.csv --min-group 1')).toEqual(exact)
  })

  test('that is more than there are customers is refused', async () => {
    const { code, stderr } = await call(`fit few.csv ${COLUMNS} --min-group 31`, { cwd })
    expect(code).toBe(1)
    expect(stderr).toContain('--min-group: The log has 30 customers, fewer than 31')
  })
})
