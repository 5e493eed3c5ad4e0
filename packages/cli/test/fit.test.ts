import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { call, folderWith } from './call.ts'
import { EXACT } from './tolerance.ts'

// With a gap of two days: mia orders and comes back too soon; nils is seen at the ad and by search
// at once (the tie says search first), and again after four days; ola is still open at the end.
const LOG = `who,when,what,turn,worth,via
mia,2024-01-01T00:00,ad,1,,social
mia,2024-01-01T12:00,cart,1,,web
mia,2024-01-02T00:00,order,1,100,web
mia,2024-01-02T12:00,ad,1,,social
nils,2024-01-01T00:00,ad,2,,social
nils,2024-01-01T00:00,search,1,,web
nils,2024-01-05T00:00,cart,1,,web
nils,2024-01-05T06:00,order,1,50,web
ola,2024-01-09T00:00,ad,1,,social
ola,2024-01-10T00:00,cart,1,,web
`
const DESCRIPTION = {
  format: 'sojourn-journey',
  version: 1,
  name: 'Described',
  currency: 'NOK',
  phases: [{ id: 'buy' }],
  touchpoints: [{ id: 'cart', name: 'The cart', phase: 'buy', cost: 2 }, { id: 'app' }],
  entries: { cart: 1 },
  transitions: { cart: { app: 1 } },
}
const cwd = folderWith({
  'log.csv': LOG,
  'log.tsv': LOG.replaceAll(',', '\t'),
  'names.csv': 'who,when,what\na,1,__proto__\na,2,constructor\nb,3,x y\nb,4,"p, q"\nb,5,b\n',
  'broken.csv': `${LOG}pia,someday,ad,1,,\npia,2024-01-01,,1,,\n`,
  'description.json': DESCRIPTION,
  'six.csv': `who,when,what\n${['abcce', 'abde', 'acbcd', 'abbdbcde', 'accdd', 'acddbbe']
    .flatMap((path, who) => [...path].map((what, when) => `${who},${when},${what}\n`))
    .join('')}`,
})
const COLUMNS = '--customer who --time when --touchpoint what'
const FULL = `fit log.csv ${COLUMNS} --conversion order --gap 2d --tie turn`

async function json(args: string) {
  const { code, stdout, stderr } = await call(`${args} --json`, { cwd })
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return JSON.parse(stdout)
}

function step(fit: { transitions: { from: string; to: string }[] }, from: string, to: string) {
  return fit.transitions.find((transition) => transition.from === from && transition.to === to)
}

describe('numbers by hand', () => {
  test('gap, censoring, tie', async () => {
    const fit = await json(FULL)
    expect(Object.keys(fit)).toEqual([
      'customers',
      'journeys',
      'events',
      'afterConversion',
      'censored',
      'skipped',
      'entries',
      'transitions',
      'orders',
      'warnings',
      'out',
    ])
    expect(fit).toMatchObject({
      customers: 3,
      journeys: 4,
      events: 10,
      afterConversion: 1,
      censored: 1,
      skipped: [],
      out: null,
    })
    expect(new Map(fit.entries.map(({ to, count }: never) => [to, count]))).toEqual(
      new Map([
        ['ad', 2],
        ['search', 1],
        ['cart', 1],
      ]),
    )
    expect(fit.transitions).toHaveLength(4)
    // Ola's visits began too late to tell how visits end: they are in the count alone.
    expect(step(fit, 'ad', 'cart')).toMatchObject({ count: 2, probability: 0.5 })
    expect(step(fit, 'ad', 'lost')).toMatchObject({ count: 1, probability: 0.5 })
    expect(step(fit, 'search', 'ad')).toMatchObject({ count: 1, probability: 1 })
    expect(step(fit, 'cart', 'order')).toMatchObject({ count: 2, probability: 1 })
  })

  test('ranges, by the distribution functions in closed form', async () => {
    const fit = await json(FULL)
    // Beta(1½, 1½) is the semicircle, and Beta(1½, ½) the cycloid.
    const semicircle = (x: number) => {
      const s = 2 * x - 1
      return 0.5 + (s * Math.sqrt(1 - s * s) + Math.asin(s)) / Math.PI
    }
    const cycloid = (x: number) => {
      const angle = 2 * Math.asin(Math.sqrt(x))
      return (angle - Math.sin(angle)) / Math.PI
    }
    const even = step(fit, 'ad', 'cart') as unknown as { low: number; high: number }
    expect(semicircle(even.low)).toBeCloseTo(0.025, EXACT)
    expect(semicircle(even.high)).toBeCloseTo(0.975, EXACT)
    const sure = step(fit, 'search', 'ad') as unknown as { low: number; high: number }
    expect(cycloid(sure.low)).toBeCloseTo(0.025, EXACT)
    expect(cycloid(sure.high)).toBeCloseTo(0.975, 9)
  })

  test('orders', async () => {
    const { orders } = await json(FULL)
    const logLikelihood = 2 * Math.log(2 / 3) + Math.log(1 / 3)
    expect(orders).toEqual([
      {
        order: 0,
        parameters: 1,
        n: 3,
        logLikelihood: expect.closeTo(logLikelihood, EXACT),
        aic: expect.closeTo(2 - 2 * logLikelihood, EXACT),
        bic: expect.closeTo(Math.log(3) - 2 * logLikelihood, EXACT),
      },
      { order: 1, parameters: 0, n: 3, logLikelihood: 0, aic: 0, bic: 0 },
    ])
    expect((await json(`${FULL} --order 0`)).orders).toHaveLength(1)
  })

  test('--repeat: an event after a conversion opens a journey', async () => {
    const fit = await json(`${FULL} --repeat`)
    expect(fit).toMatchObject({ journeys: 5, afterConversion: 0 })
    expect(step(fit, 'ad', 'cart')).toMatchObject({ count: 2, probability: 1 / 3 })
  })

  test('--goal: the journey goes on', async () => {
    const fit = await json(`fit log.csv ${COLUMNS} --goal order --gap 2d --tie turn`)
    expect(fit).toMatchObject({ journeys: 4, afterConversion: 0, censored: 1 })
    expect(step(fit, 'order', 'ad')).toMatchObject({ count: 1, probability: 0.5 })
  })

  test('without a gap nothing is censored', async () => {
    expect(await json(`fit log.csv ${COLUMNS} --conversion order`)).toMatchObject({
      journeys: 3,
      censored: 0,
    })
  })

  test('without a tie, the order of the file', async () => {
    const fit = await json(`fit log.csv ${COLUMNS} --conversion order --gap 2d`)
    expect(step(fit, 'ad', 'search')).toMatchObject({ count: 1 })
  })

  test('--prior empirical-bayes finds the weight itself', async () => {
    const fit = await json(`${FULL} --repeat --prior empirical-bayes`)
    const given = await json(`${FULL} --repeat --prior 0`)
    expect(fit.transitions.map(({ count }: { count: number }) => count)).toEqual(
      given.transitions.map(({ count }: { count: number }) => count),
    )
  })

  test('--prior is a weight on each step that was seen', async () => {
    const fit = await json(`${FULL} --repeat --prior 1`)
    expect(step(fit, 'ad', 'cart')).toMatchObject({ probability: (1 + 1) / (3 + 2) })
  })

  test('six journeys of R markovchain, whose end is declared', async () => {
    const fit = await json(`fit six.csv ${COLUMNS} --conversion e --loss gone`)
    const counts = (from: string) =>
      ['b', 'c', 'd', 'e'].map(
        (to) => (step(fit, from, to) as { count?: number } | undefined)?.count ?? 0,
      )
    expect(['a', 'b', 'c', 'd'].map(counts)).toEqual([
      [3, 3, 0, 0],
      [2, 3, 2, 1],
      [1, 2, 4, 1],
      [2, 0, 2, 2],
    ])
    expect(step(fit, 'a', 'b')).toMatchObject({ probability: 0.5 })
    // Two journeys end in d without e; the published 1/3 leaves them out.
    expect(step(fit, 'd', 'e')).toMatchObject({ probability: 2 / 8 })
    expect(step(fit, 'd', 'gone')).toMatchObject({ count: 2 })
  })
})

describe('sources', () => {
  test('a .tsv file and a pipe say the same as the .csv file', async () => {
    const csv = await json(FULL)
    expect(await json(FULL.replace('log.csv', 'log.tsv'))).toEqual(csv)
    const piped = await call(`${FULL.replace('log.csv', '-')} --json`, {
      cwd,
      stdin: (async function* () {
        yield new TextEncoder().encode(LOG)
      })(),
    })
    expect(JSON.parse(piped.stdout)).toEqual(csv)
  })

  test('a .csv.gz file', async () => {
    writeFileSync(join(cwd, 'log.csv.gz'), gzipSync(LOG))
    expect(await json(FULL.replace('.csv', '.csv.gz'))).toEqual(await json(FULL))
  })

  test('names that objects have for themselves, with blanks, with commas', async () => {
    const { stdout } = await call(
      ['fit', 'names.csv', ...COLUMNS.split(' '), '--conversion', 'constructor,p, q', '--json'],
      { cwd },
    )
    expect(stdout).toBe('')
    const both = await call(
      [
        ...['fit', 'names.csv', ...COLUMNS.split(' '), '--out', 'names.json', '--json'],
        ...['--conversion', 'constructor', '--conversion', 'p, q', '--goal', 'x y'],
      ],
      { cwd },
    )
    expect(both.stderr).toBe('')
    expect(JSON.parse(both.stdout)).toMatchObject({ afterConversion: 1 })
    const analysis = JSON.parse((await call('analyze names.json --json', { cwd })).stdout)
    expect(Object.entries(analysis.expectedVisits)).toContainEqual(['__proto__', 0.5])
    expect(Object.entries(analysis.outcomes)).toContainEqual(['p, q', 0.5])
  })
})

describe('the journey it writes', () => {
  test('is a right file with its evidence and a final newline', async () => {
    const { stdout } = await call(
      `${FULL} --value worth --channel via --name Shop --out shop.json`,
      { cwd },
    )
    expect(stdout).toContain('The journey was written to shop.json.')
    const text = readFileSync(join(cwd, 'shop.json'), 'utf8')
    expect(text).toMatch(/^\{\n {2}"format"[\s\S]*\}\n$/)
    const journey = JSON.parse(text)
    expect(journey).toMatchObject({
      name: 'Shop',
      evidence: { customers: 3, journeys: 4, censored: { cart: 1 }, source: 'log.csv' },
    })
    expect(journey.outcomes[0]).toMatchObject({ id: 'order', kind: 'conversion', revenue: 75 })
    expect(journey.touchpoints[0]).toMatchObject({ id: 'ad', channel: 'social' })
    expect((await call('check shop.json', { cwd })).code).toBe(0)
    // Of the three who began long enough ago, cart always orders, and half of the ads lead there.
    const analysis = JSON.parse((await call('analyze shop.json --json', { cwd })).stdout)
    expect(analysis.conversion).toBeCloseTo((2 * 0.5 + 0.5 + 1) / 4, EXACT)
  })

  test('--describe lends names, phases, costs and currency, and says what fits nothing', async () => {
    const fit = await json(`${FULL} --describe description.json --out described.json`)
    expect(fit.out).toBe('described.json')
    expect(fit.warnings.join('\n')).toContain('The description has, but the log has not: "app".')
    const journey = JSON.parse(readFileSync(join(cwd, 'described.json'), 'utf8'))
    expect(journey).toMatchObject({ name: 'Described', currency: 'NOK', phases: [{ id: 'buy' }] })
    expect(journey.touchpoints[0]).toMatchObject({ id: 'cart', name: 'The cart', cost: 2 })
    const named = `${FULL} --describe description.json --name Mine --out described.json`
    await call(named, { cwd })
    expect(JSON.parse(readFileSync(join(cwd, 'described.json'), 'utf8')).name).toBe('Mine')
  })
})

describe('rows that are wrong', () => {
  const broken = `fit broken.csv ${COLUMNS}`

  test('are skipped and listed: exit 0, and a line on standard error', async () => {
    const { code, stdout, stderr } = await call(`${broken} --json`, { cwd })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '2 rows skipped; see skipped.\n' })
    expect(JSON.parse(stdout).skipped).toEqual([
      { line: 12, problem: expect.stringContaining('"someday"') },
      { line: 13, problem: expect.stringContaining('"what"') },
    ])
    const people = await call(broken, { cwd })
    expect(people.stderr).toContain('2 rows skipped; see below')
    expect(people.stdout).toMatch(/2 rows skipped\n- line 12: column "when"/)
  })

  test('--strict stops at the first: exit 1', async () => {
    const { code, stdout, stderr } = await call(`${broken} --strict --out strict.json`, { cwd })
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain('broken.csv: line 12: column "when"')
    expect(existsSync(join(cwd, 'strict.json'))).toBe(false)
  })
})

describe('refused', () => {
  test.each([
    [
      `fit log.csv ${COLUMNS} --conversion Order,x`,
      '--conversion: No event is named "Order". Did you mean "order"?',
    ],
    [`fit log.csv ${COLUMNS} --conversion order --goal order`, `--goal: "order" can't both`],
    [`fit log.csv ${COLUMNS} --loss ad`, '--loss: The log has events named "ad"'],
    ['fit log.csv --customer whom --time when --touchpoint what', 'did you mean "who"?'],
    [`fit log.cvs ${COLUMNS}`, 'There is no file log.cvs. Did you mean "log.csv"?'],
    [
      `fit log.csv ${COLUMNS} --out none/journey.json`,
      '--out: there is no folder none; make it first.',
    ],
    [`fit log.csv ${COLUMNS} --describe log.csv`, 'log.csv: line 1, column 1: This is not JSON'],
    [`fit description.json ${COLUMNS}`, 'description.json: The first record has'],
    [`fit - ${COLUMNS}`, 'standard input: the file is empty'],
  ])('%s: exit 1', async (args, message) => {
    const { code, stdout, stderr } = await call(args, { cwd })
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain(message)
    expect(stderr).not.toContain(cwd)
  })

  test('several files at once', async () => {
    const { stderr } = await call(`fit lag.csv ${COLUMNS} --describe no.json --out x/y.json`, {
      cwd,
    })
    expect(stderr.split('\n')).toHaveLength(4)
  })

  test('flags that must be given, all of them: exit 2', async () => {
    const { code, stdout, stderr } = await call('fit', { cwd })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    for (const missing of ['EVENTS', '--customer COL', '--time COL', '--touchpoint COL'])
      expect(stderr).toContain(`sojourn fit: ${missing} is missing: `)
  })

  test.each([
    ['--gap 30', '--gap is "30"; it must be a duration'],
    ['--gap P1M', '--gap is "P1M"'],
    ['--gap 0d', '--gap is "0d"'],
    ['--order 11', '--order is "11"; it must be a whole number from 0 to 10.'],
    ['--prior -1', '--prior is "-1"; it must be a number from 0, or empirical-bayes.'],
    ['--prior many', '--prior is "many"'],
    ['--strict=yes', '--strict is a switch and takes no value (yes).'],
    ['--out log.csv', '--out is the event log itself'],
    ['--out=', '--out needs a value, FILE'],
  ])('%s: exit 2', async (flags, message) => {
    const { code, stdout, stderr } = await call(`fit log.csv ${COLUMNS} ${flags}`, { cwd })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(`sojourn fit: ${message}`)
  })
})
