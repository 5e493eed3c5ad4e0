import { expect, test } from 'vitest'
import { call, folderWith } from './call.ts'

// Logs in which nothing is wrong, and everything is strange: each gives numbers that add up.
const HEADER = 'who,when,what,worth\n'
const many = (n: number, row: (i: number) => string) =>
  Array.from({ length: n }, (_, i) => row(i)).join('\n')
const LOGS: Record<string, readonly [string, object]> = {
  'one event': [
    'a,2024-01-01,ad,',
    { customers: 1, journeys: 1, events: 1, transitions: [{ from: 'ad', to: 'lost', count: 1 }] },
  ],
  'one customer': [
    many(9, (i) => `a,2024-01-0${i + 1},t${i % 2},`),
    { customers: 1, journeys: 1, events: 9 },
  ],
  'one giant customer': [
    many(50_000, (i) => `a,${1.7e9 + i},t${i % 7},`),
    { customers: 1, journeys: 1, events: 50_000 },
  ],
  'no conversion': [
    'a,2024-01-01,ad,\nb,2024-01-01,ad,',
    { journeys: 2, transitions: [{ from: 'ad', to: 'lost', probability: 1 }] },
  ],
  'the same event again and again': [
    many(4, () => 'a,2024-01-01,ad,5'),
    {
      events: 4,
      warnings: expect.arrayContaining([
        expect.stringMatching(/^3 of 4 events repeat the one before: /),
      ]),
      transitions: [
        { from: 'ad', to: 'ad', count: 3 },
        { from: 'ad', to: 'lost', count: 1 },
      ],
    },
  ],
  'the latest first': [
    'a,2024-01-03,order,\na,2024-01-02,cart,\na,2024-01-01,ad,',
    { entries: [{ to: 'ad', count: 1 }] },
  ],
  'all at the same time': [
    'a,2024-01-01,ad,\na,2024-01-01,cart,',
    { entries: [{ to: 'ad', count: 1 }] },
  ],
  'from the first year to the last': [
    'a,0000-01-01,ad,\na,9999-12-31T23:59:59Z,cart,',
    {
      transitions: [{ from: 'ad', to: 'cart', count: 1 }, {}],
      warnings: expect.arrayContaining([
        'The latest time, 9999-12-31, is in the future: look for dates that stand for none.',
        'The earliest time is 0000-01-01: look for dates that stand for none.',
      ]),
    },
  ],
  'before 1970': [
    'a,1969-01-01,ad,\na,-1,cart,',
    { transitions: [{ from: 'ad', to: 'cart' }, {}] },
  ],
  'values that are negative, tiny and huge': [
    'a,1,ad,-5\na,2,cart,1e-300\na,3,order,1e300',
    { events: 3 },
  ],
  'a customer for each event': [
    many(3_000, (i) => `c${i},2024-01-01,ad,`),
    { customers: 3_000, journeys: 3_000 },
  ],
  'a touchpoint for each event': [many(300, (i) => `a,${i},t${i},`), { events: 300 }],
  'names in all scripts': [
    'mañana,1,カート,\nمريم,1,🛒,\n"a ""b""",1,ø,',
    { customers: 3, events: 3 },
  ],
}
const cwd = folderWith(
  Object.fromEntries(
    Object.entries(LOGS).map(([name, [rows]]) => [`${name}.csv`, `${HEADER}${rows}\n`]),
  ),
)

test.each(Object.keys(LOGS))('%s', async (name) => {
  const columns = [
    '--customer',
    'who',
    '--time',
    'when',
    '--touchpoint',
    'what',
    '--value',
    'worth',
  ]
  const { code, stdout } = await call(
    ['fit', `${name}.csv`, ...columns, '--out', 'out.json', '--json'],
    { cwd },
  )
  expect(code).toBe(0)
  const fit = JSON.parse(stdout)
  expect(fit).toMatchObject({ skipped: [], ...LOGS[name]?.[1] })
  const begun = fit.entries.reduce((sum: number, { count }: { count: number }) => sum + count, 0)
  expect(begun).toBe(fit.journeys)
  const steps = fit.transitions.reduce(
    (sum: number, { count }: { count: number }) => sum + count,
    0,
  )
  expect(steps).toBe(fit.events - fit.censored)
  expect((await call('check out.json', { cwd })).code).toBe(0)
})

test('a date that stands for none is told where it decides what is lost', async () => {
  const log = `${many(50, (i) => `c${i},2024-01-0${1 + (i % 9)},ad,`)}\nz,9999-12-31,ad,`
  const cwd = folderWith({ 'log.csv': HEADER + log })
  const args = 'fit log.csv --customer who --time when --touchpoint what --gap 30d --json'
  const { stdout } = await call(args, { cwd })
  const { censored, warnings } = JSON.parse(stdout)
  expect(censored).toBe(1)
  expect(warnings).toEqual([
    expect.stringContaining('Journeys that are still open are counted as lost by it.'),
  ])
})
