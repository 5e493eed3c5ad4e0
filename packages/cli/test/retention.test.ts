import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { fitBgBb, fitBgNbd, fitChurn } from 'sojourn/retention'
import { describe, expect, test } from 'vitest'
import { textWidth } from '../src/text/width.ts'
import { call, folderWith } from './call.ts'
import { EXACT } from './tolerance.ts'

// Fader & Hardie (2007), table 1, "High End".
const LEFT = [1000, 869, 743, 653, 593, 551, 517, 491]
const SURVIVORS = `year,left\n${LEFT.map((n, t) => `${t},${n}\n`).join('')}`
const HISTORIES = [
  [0, 0, 30, 60],
  [1, 5, 30, 20],
  [2, 25, 30, 10],
  [6, 15, 30, 5],
  [9, 29, 30, 5],
] as const
const cwd = folderWith({
  'left.csv': SURVIVORS,
  'left.tsv': `\ufeff${SURVIVORS.replaceAll(',', '\t').replaceAll('\n', '\r\n')}`,
  'months.csv': '"month";"members, in all"\nJanuary;100\nFebruary;80\nMarch;70\n',
  'faster.csv': 'p,n\n0,100\n1,99\n2,97\n3,94\n4,90\n',
  'one.csv': 'p,n\n0,100\n1,90\n',
  'wrong.csv': 'p,n\n0,100\n1,120\n3,many\n3,\n',
  'ragged.csv': 'p,n\n0,100\n1\n2,3,4\n',
  'unclosed.csv': 'p,n\n0,"100\n1,90\n',
  'header.csv': 'p,n\n',
  'twice.csv': 'p,n,n\n0,1,2\n',
  'empty.csv': '',
  'shop.csv': `x,tx,T,n,value\n${HISTORIES.map((row, i) => `${row.join()},${i * 10}\n`).join('')}`,
  'bad-shop.csv': 'x,tx,T\n1.5,1,9\n0,3,9\n2,10,9\n2,0,9\n-1,0,x\n',
  'orders.csv':
    'who,day,paid\na,2026-01-01,10\nb,2026-01-02T09:00:00Z,5\na,2026-01-02T23:59:00Z,4\na,2026-01-02,6\nc,2026-01-05,1\na,2026-01-15,8\nb,2026-01-29,3\nb,2026-02-12,2\nb,2026-02-12,-2\nc,2026-01-30,9\nd,2026-02-12,7\na,2026-02-05,4\na,2026-02-12,4\n',
  'bad-orders.csv': 'who,day,paid\na,yesterday,10\nb,2026-01-02,five\n',
  'gifts.csv': 'x,last,n\n0,0,4\n1,2,4\n3,4,4\n2,4,4\n1,1,4\n',
  'seen.csv': 'days,lost,plan\n1,yes,a\n3,no,a\n5,yes,b\n7,1,b\n9,,b\n',
  'why.csv': 'days,why\n1,moved\n2,price\n3,censored\n4,\n5,price\n',
  'bad-seen.csv': 'days,lost\n-1,maybe\n2,1\n',
})
const root = fileURLToPath(new URL('../../..', import.meta.url))
const COLUMNS = '--period year --survivors left'
const BGNBD = 'retention shop.csv --frequency x --recency tx --age T --count n'

async function json(args: string) {
  const { code, stdout, stderr } = await call(`${args} --json`, { cwd })
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return JSON.parse(stdout)
}

async function refused(args: string) {
  const { code, stdout, stderr } = await call(args, { cwd })
  expect(stdout).toBe('')
  return { code, lines: stderr.trimEnd().split('\n') }
}

describe('a table of survivors', () => {
  test('golden case 16 (Fader & Hardie 2007): the keys of the contract, then more', async () => {
    const result = await json(`retention left.csv ${COLUMNS} --horizon 12`)
    expect(Object.keys(result).slice(0, 5)).toEqual([
      'model',
      'alpha',
      'beta',
      'logLikelihood',
      'survival',
    ])
    expect(result.model).toBe('shifted-beta-geometric')
    expect(result.alpha).toBeCloseTo(0.66809, 5)
    expect(result.beta).toBeCloseTo(3.8061, 4)
    expect(result.logLikelihood).toBeCloseTo(-1611.158, 3)
    expect(result.survival).toHaveLength(13)
    expect(result.survival.slice(8).map((s: number) => (100 * s).toFixed(2))).toEqual([
      '46.04',
      '43.58',
      '41.42',
      '39.51',
      '37.80',
    ])
    expect(result.survival[0]).toBe(1)
  })

  test('is the library’s fit, from any kind of file and from a pipe', async () => {
    const { logLikelihood, parameters } = fitChurn(LEFT, 'shifted-beta-geometric')
    writeFileSync(join(cwd, 'left.csv.gz'), gzipSync(SURVIVORS))
    for (const file of ['left.csv', 'left.tsv', 'left.csv.gz']) {
      const result = await json(`retention ${file} ${COLUMNS}`)
      expect(result.alpha).toBe(parameters?.alpha)
      expect(result.logLikelihood).toBe(logLikelihood)
      expect(result.survival).toHaveLength(LEFT.length)
    }
    const piped = await call(`retention - ${COLUMNS} --json`, {
      stdin: (async function* () {
        yield new TextEncoder().encode(SURVIVORS)
      })(),
    })
    expect(JSON.parse(piped.stdout).alpha).toBe(parameters?.alpha)
  })

  test('by another model, with names for periods', async () => {
    const result = await json(
      'retention left.csv --period year --survivors left --model beta-discrete-weibull',
    )
    expect(result.shape).toBeCloseTo(1.72356, 5)
    expect(result.logLikelihood).toBeCloseTo(-1605.3142, 4)
    const { stdout } = await call(
      ['retention', 'months.csv', '--period', 'month', '--survivors', 'members, in all'],
      { cwd },
    )
    expect(stdout).toContain('February')
    const chain = await json('retention left.csv --period year --survivors left --model geometric')
    expect(chain.survival[1]).toBeCloseTo(1 - 509 / 4926, EXACT)
    expect(chain.likelihoodRatio).toBeNull()
  })

  test('for people: what is left, what is expected, and that a chain misses it', async () => {
    const { stdout } = await call(`retention left.csv ${COLUMNS} --horizon 12`, { cwd })
    expect(stdout).toContain('49.1 % are left after 7 periods. By period 12, 37.8 % are')
    expect(stdout).toContain('alpha 0.67 ± 0.10')
    expect(stdout).toMatch(/^ +12 +— +— +37\.8 % +27\.0 %$/m)
    expect(stdout).toContain('p < 0.001')
  })

  test('a likelihood at the edge: infinite is "Infinity", and it is said', async () => {
    const result = await json('retention faster.csv --period p --survivors n')
    expect(result).toMatchObject({ alpha: 'Infinity', beta: 'Infinity', identification: 'limit' })
    expect(result.survival[4]).toBeCloseTo((1 - 10 / 390) ** 4, EXACT)
    const { stdout } = await call('retention faster.csv --period p --survivors n', { cwd })
    expect(stdout).toContain('at the edge of the model')
  })

  test('a flat likelihood gives no number, and says why', async () => {
    const result = await json('retention one.csv --period p --survivors n')
    expect(result).toMatchObject({
      alpha: null,
      beta: null,
      survival: null,
      identification: 'flat',
    })
    const { code, stdout } = await call('retention one.csv --period p --survivors n', { cwd })
    expect(code).toBe(0)
    expect(stdout.replaceAll('\n', ' ')).toContain('so there is no estimate to give')
  })
})

describe('a table of purchases', () => {
  test('is the library’s fit, with a forecast for each row', async () => {
    const fit = fitBgNbd(
      HISTORIES.map(([frequency, recency, age, customers]) => ({
        frequency,
        recency,
        age,
        customers,
      })),
    )
    const result = await json(`${BGNBD} --horizon 10`)
    expect(Object.keys(result).slice(0, 5)).toEqual(['model', 'r', 'alpha', 'a', 'b'])
    expect(result).toMatchObject({
      model: 'BG/NBD',
      customers: 100,
      logLikelihood: fit.logLikelihood,
      ...fit.parameters,
    })
    expect(result.forecasts).toHaveLength(5)
    expect(result.forecasts[0]).toMatchObject({
      frequency: 0,
      alive: 1,
      customers: 60,
      spend: null,
    })
    expect((await json(BGNBD)).forecasts[0].purchases).toBeNull()
  })

  test('with --value has spend; with --opportunities it is a BG/BB', async () => {
    const spent = await json(`${BGNBD} --value value --horizon 5`)
    expect(spent.spend).toMatchObject({ customers: 40 })
    const gifts = await json(
      'retention gifts.csv --frequency x --recency last --opportunities n --horizon 3',
    )
    const fit = fitBgBb(
      [
        [0, 0],
        [1, 2],
        [3, 4],
        [2, 4],
        [1, 1],
      ].map(([frequency = 0, recency = 0]) => ({ frequency, recency, opportunities: 4 })),
    )
    expect(gifts).toMatchObject({
      model: 'BG/BB',
      logLikelihood: fit.logLikelihood,
      identification: fit.identification,
    })
  })

  test('for people', async () => {
    const { stdout } = await call(`${BGNBD} --horizon 10`, { cwd })
    expect(stdout).toContain('Of 100 customers, about')
    expect(stdout).toMatch(/^ +9 +29 +30 +5 +9\d\.\d % +\d\.\d\d$/m)
  })
})

describe('a table of single purchases', () => {
  const ORDERS = 'retention orders.csv --customer who --date day'

  test('is the fit to the histories that they make, in weeks', async () => {
    const { after, ...result } = await json(`${ORDERS} --value paid --horizon 4`)
    const fit = fitBgNbd([
      { frequency: 4, recency: 6, age: 6 },
      { frequency: 2, recency: 41 / 7, age: 41 / 7 },
      { frequency: 1, recency: 25 / 7, age: 38 / 7 },
      { frequency: 0, recency: 0, age: 0 },
    ])
    expect(result).toMatchObject({
      model: 'BG/NBD',
      logLikelihood: fit.logLikelihood,
      identification: fit.identification,
      customers: 4,
      unit: '7d',
      until: '2026-02-12',
      refunds: 1,
    })
    expect(after).toBeNull()
  })

  test('what came after --until is held against the forecast', async () => {
    const orders = 'examples/retention/orders.csv --customer customer --date date --value amount'
    const args = `retention ${orders} --until 2025-06-30`
    const { code, stdout } = await call(`${args} --json`, { cwd: root })
    expect(code).toBe(0)
    const { after, forecasts, until } = JSON.parse(stdout)
    expect(until).toBe('2025-06-30')
    expect(forecasts[0]).toHaveProperty('customer')
    const rows = readFileSync(join(root, 'examples/retention/orders.csv'), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
    const first = new Map<string, string>()
    for (const row of rows) {
      const [customer = '', date = ''] = row.split(',')
      if (!first.has(customer)) first.set(customer, date)
    }
    const late = rows.filter((row) => {
      const [customer = '', date = ''] = row.split(',')
      return date > '2025-06-30' && (first.get(customer) ?? '') <= '2025-06-30'
    })
    expect(after.purchases).toBe(late.length)
    expect(Math.abs(after.expected / after.purchases - 1)).toBeLessThan(0.2)
    expect(after.error.model).toBeLessThan(after.error.pace)
    const page = await call(args, { cwd: root })
    expect(page.stdout).toMatch(/the model is\s+the better guide/)
  })

  test('refunds are told of, and a unit can be days', async () => {
    const { stdout } = await call(`${ORDERS} --value paid --unit 1d`, { cwd })
    expect(stdout).toContain('a unit of time is 1d')
    expect(stdout).toContain('1 row with a negative --value is a refund and is left out.')
  })
})

describe('a table of times', () => {
  test('gives Kaplan-Meier by group with a log-rank test', async () => {
    const result = await json('retention seen.csv --time days --event lost --group plan')
    expect(
      result.groups.map(({ group, events }: { group: string; events: number }) => [group, events]),
    ).toEqual([
      ['a', 1],
      ['b', 2],
    ])
    expect(result.groups[0].survival.map(({ survival }: { survival: number }) => survival)).toEqual(
      [0.5, 0.5],
    )
    expect(result.logRank).toMatchObject({ degreesOfFreedom: 1 })
    const { stdout } = await call('retention seen.csv --time days --event lost', { cwd })
    expect(stdout).toContain('Of 5 customers, 3 were seen to be lost.')
  })

  test('gives Aalen-Johansen by cause', async () => {
    const result = await json('retention why.csv --time days --cause why')
    expect(result.causes).toEqual(['moved', 'price'])
    expect(result.incidence.at(-1)).toMatchObject({ free: 0 })
    expect(result.incidence.at(-1).incidence[0]).toBeCloseTo(0.2, EXACT)
    const { stdout } = await call('retention why.csv --time days --cause why', { cwd })
    expect(stdout).toContain('moved')
  })
})

describe('wrong input: exit 1, with every problem and its line', () => {
  test.each([
    [
      'wrong.csv --period p --survivors n',
      [
        'wrong.csv: line 4: --survivors is "many"; it must be a number from 0',
        'wrong.csv: line 5: --survivors is ""; it must be a number from 0',
        'wrong.csv: line 4: --period is 3 after 1; periods must rise by the same step',
        'wrong.csv: line 3: --survivors is 120, more than the 100 before',
      ],
    ],
    [
      'ragged.csv --period p --survivors n',
      ['ragged.csv: line 3: 1 field, but the header has 2', 'line 4: 3 fields'],
    ],
    [
      'bad-orders.csv --customer who --date day --value paid',
      [
        'bad-orders.csv: line 2: --date: "yesterday"',
        'bad-orders.csv: line 3: --value is "five"; it must be a number, written as in 12.5.',
      ],
    ],
    [
      'orders.csv --customer who --date day --until 2025-01-01',
      ['orders.csv: there is no purchase up to --until 2025-01-01.'],
    ],
    [
      'unclosed.csv --period p --survivors n',
      ['unclosed.csv: line 2: the quote opened here is never closed'],
    ],
    ['header.csv --period p --survivors n', ['header.csv: the file has a header, but no rows']],
    [
      'twice.csv --period p --survivors n',
      ['The header has 3 columns', '"n" for the survivors stands'],
    ],
    ['empty.csv --period p --survivors n', ['empty.csv: the file is empty']],
    ['lost.csv --period p --survivors n', ['There is no file lost.csv. Did you mean "left.csv"?']],
    [
      'left.csv --period yer --survivors lef',
      [
        'The header has 2 columns: "year", "left"',
        'no column "yer" for the period; did you mean "year"?',
        'no column "lef" for the survivors; did you mean "left"?',
      ],
    ],
    [
      'bad-shop.csv --frequency x --recency tx --age T',
      [
        'line 2: --frequency is "1.5"; it must be a whole number from 0',
        'line 6: --frequency is "-1"',
        'line 6: --age is "x"',
        'line 3: --recency is 3 with a --frequency of 0',
        'line 4: --recency is 10, after the --age 9',
        'line 5: --recency is 0 with a --frequency of 2',
      ],
    ],
    [
      'bad-seen.csv --time days --event lost',
      ['line 2: --time is "-1"', 'line 2: --event is "maybe"'],
    ],
  ])('%s', async (args, problems) => {
    const { code, lines } = await refused(`retention ${args}`)
    expect(code).toBe(1)
    expect(lines).toHaveLength(problems.length)
    for (const [i, problem] of problems.entries()) expect(lines[i]).toContain(problem)
  })
})

describe('wrong usage: exit 2, all of it', () => {
  test.each([
    ['', ['which columns? Give --period and --survivors']],
    ['--period a', ['--survivors COL is missing']],
    ['--frequency a', ['--recency COL is missing', '--age COL is missing']],
    ['--period a --survivors b --age c', ['--age does not go with --period and --survivors']],
    ['--period a --survivors b --horizon 1.5', ['--horizon is "1.5"; it must be a whole number']],
    ['--customer a --date b --until soon', ['--until: "soon"']],
    ['--customer a --unit 1d', ['--date COL is missing']],
    ['--period a --survivors b --model weibul', ['--model is "weibul"; it must be one of']],
  ])('%s', async (args, problems) => {
    const { code, lines } = await refused(`retention left.csv ${args}`)
    expect(code).toBe(2)
    expect(lines).toHaveLength(problems.length + 1)
    for (const [i, problem] of problems.entries()) expect(lines[i]).toContain(problem)
  })
})

test.each([
  `retention left.csv ${COLUMNS} --horizon 40`,
  `${BGNBD} --horizon 10`,
  'retention seen.csv --time days --event lost --group plan',
  'retention why.csv --time days --cause why',
])('%s fits terminals of 60, 80 and 200 columns', async (args) => {
  for (const columns of [60, 80, 200]) {
    const { code, stdout } = await call(args, { cwd, columns })
    expect(code).toBe(0)
    expect(stdout.split('\n').filter((line) => textWidth(line) > columns)).toEqual([])
  }
})

test('what can not be told has no criterion beside it, and the chain is told as far as asked', async () => {
  const result = await json('retention one.csv --period p --survivors n --horizon 4')
  expect([result.identification, result.aic, result.bic, result.survival]).toEqual([
    'flat',
    null,
    null,
    null,
  ])
  // 10 % are lost in each period.
  expect(result.chain.survival[4]).toBeCloseTo(0.9 ** 4, EXACT)
  const { stdout } = await call('retention one.csv --period p --survivors n --horizon 4', { cwd })
  expect(stdout).not.toContain('AIC')
  expect(stdout).toMatch(/4 +— +— +65\.6 %/)
})
