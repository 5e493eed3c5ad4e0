import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { forecastTail } from 'sojourn/forecast'
import { parseJourney } from 'sojourn/model'
import { describe, expect, test } from 'vitest'
import { call, folderWith } from './call.ts'
import { EXACT } from './tolerance.ts'

const club = {
  format: 'sojourn-journey',
  version: 1,
  currency: 'EUR',
  touchpoints: [{ id: 'trial', sojourn: { distribution: 'fixed', value: '10d' } }],
  outcomes: [{ id: 'member', kind: 'conversion' }, { id: 'lost' }],
  entries: { trial: 1 },
  transitions: { trial: { member: 0.4, lost: 'rest' } },
}
const cwd = folderWith({
  'left.csv': 'month,left\n0,500\n1,410\n2,362\n3,331\n4,308\n',
  'alike.csv': 'month,left\n0,9\n1,9\n',
  'seen.csv': 'days,lost\n1,yes\n3,no\n5,yes\n7,1\n9,\n',
  'seen2.csv': `days,lost\n${Array.from({ length: 20 }, (_, i) => (i < 12 ? `${i + 1},1` : '15,0')).join('\n')}\n`,
  'few.csv': 'month,left\n0,60\n1,58\n2,40\n3,4\n',
  'club.json': club,
  'timeless.json': { ...club, touchpoints: [{ id: 'trial' }] },
  'endless.json': { ...club, outcomes: [{ id: 'member', kind: 'loss' }, { id: 'lost' }] },
})
const LEFT = 'retention left.csv --period month --survivors left'

describe('retention --journey', () => {
  test('tells who is a customer by day, and writes a journey that forecast takes retention from', async () => {
    const args = `${LEFT} --journey club.json --every 30d --worth 9 --out tailed.json`
    const { code, stdout, stderr } = await call(`${args} --json`, { cwd })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const { journey } = JSON.parse(stdout)
    const written = parseJourney(readFileSync(join(cwd, 'tailed.json'), 'utf8'))
    expect(written.tail).toEqual({
      model: 'shifted-beta-geometric',
      survivors: [500, 410, 362, 331, 308],
      period: '30d',
      value: 9,
    })
    const { active, lifetimeValue } = forecastTail(written)
    expect(journey.active).toEqual(active)
    expect(journey.lifetimeValue).toEqual(lifetimeValue)
    expect(journey.active[9].mean).toBe(0)
    expect(journey.active[10].mean).toBeCloseTo(400, EXACT)
    const page = await call(args, { cwd })
    expect(page.stdout).toContain('are customers after 365 days.')
    expect(page.stdout.replaceAll('\n', ' ')).toContain(
      'At 9 EUR a period, discounted, one who converts is worth',
    )
  })

  test('a curve that was observed, by units of its time, as far as it goes', async () => {
    const args = 'retention seen.csv --time days --event lost --journey club.json --every 7d'
    const { stdout } = await call(`${args} --json`, { cwd })
    const { journey, groups } = JSON.parse(stdout)
    expect(journey.horizon).toBe(63)
    expect(journey.lifetimeValue).toBeNull()
    // Day 10 + 5 weeks: the second of them was lost at time 5.
    expect(journey.active[45].mean).toBeCloseTo(400 * groups[0].survival[2].survival, EXACT)
    const { code, stderr } = await call(`${args} --horizon 11`, { cwd })
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr:
        'seen.csv: The curve is known up to period 9 (63 days), and period 11 is needed; choose a shorter horizon, or a model that goes on.\n',
    })
  })

  test('writes no step of fewer than five customers, unless it is told to', async () => {
    const args = 'retention seen2.csv --time days --event lost --journey club.json --every 1d'
    const tailOf = async (more: string) => {
      const { code, stderr, stdout } = await call(`${args} --out seen.json ${more}`, { cwd })
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
      expect(stdout).toContain('The journey was written to seen.json.')
      return parseJourney(readFileSync(join(cwd, 'seen.json'), 'utf8')).tail?.survival ?? []
    }
    // Twelve are lost a day each, and eight are seen for longer: each step of the file is of five.
    const all = await tailOf('--min-group 0')
    expect(all).toEqual(
      Array.from({ length: 16 }, (_, t) => expect.closeTo(1 - Math.min(t, 12) / 20, 12)),
    )
    expect(await tailOf('')).toEqual(
      [1, 1, 1, 1, 1, 15, 15, 15, 15, 15, 10].map((n) => expect.closeTo(n > 1 ? n / 20 : 1, 12)),
    )
    const few = await call(`${args} --out seen.json --min-group 13`, { cwd })
    expect([few.code, few.stderr]).toEqual([
      1,
      expect.stringContaining('fewer than 13 customers are lost in all'),
    ])
  })

  test('a table of survivors that tells of fewer is not written', async () => {
    const args = 'retention few.csv --period month --survivors left --journey club.json --every 30d'
    const refused = await call(`${args} --out few.json`, { cwd })
    expect([refused.code, refused.stdout]).toEqual([1, ''])
    expect(refused.stderr).toContain('(2 lost in period 1, 4 left after period 3): give')
    expect((await call(args, { cwd })).code).toBe(0)
    expect((await call(`${args} --out few.json --min-group 2`, { cwd })).code).toBe(0)
    expect((await call(`${args} --min-group 2`, { cwd })).stderr).toContain(
      '--min-group goes with --out',
    )
  })

  test.each([
    [`${LEFT} --every 30d --out x.json`, 2, ['--every goes with --journey', '--out goes with']],
    [
      `${LEFT} --journey club.json --every 36h --discount 0`,
      2,
      ['--discount goes with --worth', '--discount is 0', '--every must be a whole number of days'],
    ],
    [`${LEFT} --journey club.json`, 2, ['--every is missing']],
    [
      `${LEFT} --journey timeless.json --every 7d`,
      1,
      ['timeless.json: the sojourn time of "trial"'],
    ],
    [
      `${LEFT} --journey endless.json --every 7d`,
      1,
      ['endless.json: the journey has no conversion'],
    ],
    [
      'retention alike.csv --period month --survivors left --journey club.json --every 7d',
      1,
      ['alike.csv: Nobody was lost'],
    ],
    [`${LEFT} --journey club.json --every 7d --out no/x.json`, 1, ['--out: there is no folder no']],
  ])('refuses: %s', async (args, code, messages) => {
    const answer = await call(args, { cwd })
    expect({ code: answer.code, stdout: answer.stdout }).toEqual({ code, stdout: '' })
    for (const message of messages) expect(answer.stderr).toContain(message)
  })
})
