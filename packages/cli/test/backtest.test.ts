import { expect, test } from 'vitest'
import { textWidth } from '../src/text/width.ts'
import { call, folderWith } from './call.ts'

// Every customer sees the ad at noon of a day of their own; every third orders the day after, and
// from day 80 on nobody does. Every fifth comes back to the ad first.
const DAY = 86_400
const rows = (stops: number) =>
  Array.from({ length: 600 }, (_, who) => {
    const day = Math.floor(who / 5)
    const at = (later: number) => Math.round((day + 0.5 + later + 0.001 * (who % 5)) * DAY)
    const orders = who % 3 === 0 && day < stops
    return [
      `${who},${at(0)},ad`,
      ...(who % 5 === 0 ? [`${who},${at(0.25)},ad`] : []),
      ...(orders ? [`${who},${at(1 + (who % 7) / 3)},order`] : []),
    ]
  })
    .flat()
    .join('\n')
const cwd = folderWith({
  'stops.csv': `who,when,what\n${rows(80)}\n`,
  'stops.ndjson': rows(80)
    .split('\n')
    .map((row) => {
      const [who, when, what] = row.split(',')
      return JSON.stringify({ who, when: Number(when), what: `/${what}` })
    })
    .join('\n'),
  'rules.json': {
    format: 'sojourn-rules',
    version: 1,
    rules: [
      { exact: '/ad', touchpoint: 'ad' },
      { exact: '/order', touchpoint: 'order' },
    ],
  },
  'few.csv': 'who,when,what\na,2024-01-01,ad\na,2024-01-02,order\nb,2024-01-09,ad\nbad,row\n',
})
const COLUMNS = '--customer who --time when --touchpoint what --conversion order'

test('says that a log drifts, what changed, and exits with 0', async () => {
  const { code, stdout, stderr } = await call(
    `backtest stops.csv ${COLUMNS} --gap 7d --at 1970-03-22 --horizon 10d --draws 20 --json`,
    { cwd },
  )
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  const result = JSON.parse(stdout)
  expect(Object.keys(result)).toEqual([
    'verdict',
    'reasons',
    'at',
    'until',
    'gapDays',
    'gapAssumed',
    'horizonDays',
    'journeys',
    'drift',
    'level',
    'conversion',
    'underWay',
    'retention',
    'occupancy',
    'shape',
    'seed',
    'skipped',
  ])
  expect(result).toMatchObject({
    verdict: 'drifts',
    at: '1970-03-22T00:00:00.000Z',
    gapDays: 7,
    gapAssumed: false,
    horizonDays: 10,
    journeys: { past: 400, later: 200 },
  })
  expect(result.drift.changed[0]).toMatchObject({ what: 'transitions', touchpoint: 'ad' })
  const { points } = result.conversion
  expect(points.at(-1).observed).toBe(0)
  expect(points.at(-1).low).toBeGreaterThan(0.2)
})

test('prints the verdict and why, in any width', async () => {
  for (const columns of [60, 200]) {
    const { stdout } = await call(
      `backtest stops.csv ${COLUMNS} --gap 7d --at 1970-03-22 --draws 20`,
      { cwd, columns },
    )
    expect(stdout).toContain('stops.csv drifts')
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('Changed: from "ad" to')
    expect(stdout.split('\n').filter((line) => textWidth(line) > columns)).toEqual([])
  }
})

test('says that there is too little, and how many rows were skipped', async () => {
  const { code, stdout } = await call(`backtest few.csv ${COLUMNS}`, { cwd })
  expect(code).toBe(0)
  expect(stdout).toContain('too little data to say')
  expect(stdout).toContain('1 row skipped')
  expect(stdout).toContain('No gap was given')
})

test('refuses what is wrong, in words', async () => {
  const wrong = await call(
    `backtest few.csv ${COLUMNS} --at someday --horizon 36h --gap soon --draws 1`,
    { cwd },
  )
  expect(wrong.code).toBe(2)
  for (const flag of ['--at', '--horizon', '--gap', '--draws']) expect(wrong.stderr).toContain(flag)
  const outside = await call(`backtest few.csv ${COLUMNS} --at 2030-01-01`, { cwd })
  expect(outside.code).toBe(1)
  expect(outside.stderr).toContain('--at: The date is 2030-01-01')
  const unknown = await call(`backtest few.csv ${COLUMNS.replace('order', 'ordr')}`, { cwd })
  expect(unknown).toMatchObject({ code: 1 })
  expect(unknown.stderr).toContain('Did you mean')
  expect((await call(`backtest nowhere.csv ${COLUMNS}`, { cwd })).code).toBe(1)
})

test('reads what fit reads: other formats, through rules, with a prior that is learned', async () => {
  const rest = '--gap 7d --at 1970-03-22 --horizon 10d --draws 5 --prior empirical-bayes --json'
  const plain = await call(`backtest stops.csv ${COLUMNS} ${rest}`, { cwd })
  const ruled = await call(`backtest stops.ndjson ${COLUMNS} --rules rules.json ${rest}`, { cwd })
  expect([plain.code, plain.stderr, ruled.stderr]).toEqual([0, '', ''])
  expect(JSON.parse(ruled.stdout)).toEqual(JSON.parse(plain.stdout))
})
