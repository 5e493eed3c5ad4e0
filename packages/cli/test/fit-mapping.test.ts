import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { call, folderWith } from './call.ts'

const XES = `<log xes.version="1.0">${['a', 'b']
  .map(
    (id) =>
      `<trace><string key="concept:name" value="${id}"/>${['ask', 'pay']
        .map(
          (what, i) =>
            `<event><string key="concept:name" value="${what}"/><date key="time:timestamp" value="2024-01-0${i + 1}T00:00:00Z"/></event>`,
        )
        .join(
          '',
        )}<event><string key="concept:name" value="pay"/><string key="lifecycle:transition" value="start"/><date key="time:timestamp" value="2024-01-01T12:00:00Z"/></event></trace>`,
  )
  .join('')}</log>`
const RULES = {
  format: 'sojourn-rules',
  version: 1,
  phases: ['consideration', 'decision'],
  rules: [
    { exact: 'checkout', touchpoint: 'checkout', phase: 'decision' },
    { prefix: '/p/', touchpoint: 'product', phase: 'consideration' },
    { exact: 'ping', leaveOut: true },
  ],
}
const cwd = folderWith({
  'log.csv':
    'user_id,created_at,event\n1,2024-01-01,/p/1\n1,2024-01-02,/p/2\n1,2024-01-03,checkout\n2,2024-01-01,/p/1\n2,2024-01-02,ping\n2,2024-01-03,/help\n',
  'vague.csv': 'a,b\n1,2\n',
  'nordic.csv':
    'kunde;dato;hendelse;beløp\n1;31.01.2024 14.30;annonse;\n1;01.02.2024 08.00;kjøp;1 250,50 kr\n2;31.01.2024 10.00;annonse;\n',
  'iso.csv':
    'kunde;dato;hendelse;beløp\n1;2024-01-31T14:30;annonse;\n1;2024-02-01T08:00;kjøp;1250.50\n2;2024-01-31T10:00;annonse;\n',
  'either.csv': 'user,date,event\n1,01/02/2024,ad\n1,02/02/2024,order\n',
  'log.xes': XES,
  'rules.json': RULES,
  'wrong.json': {
    ...RULES,
    rules: [
      { pattern: '(a+)+\\1', touchpoint: 'x' },
      { exacto: 'a', touchpoint: 'b' },
    ],
  },
  'not.json': 'rules',
  'ga4.ndjson': [1, 2]
    .map((i) =>
      JSON.stringify({
        user_pseudo_id: '1.1',
        event_timestamp: String(1704103200123456 + i * 1e6),
        event_name: ['session_start', 'purchase'][i - 1],
        event_params: [],
        ecommerce: i === 2 ? { purchase_revenue: 50 } : null,
        traffic_source: { source: 'google', medium: 'organic' },
      }),
    )
    .join('\n'),
})
const json = async (args: string) => {
  const { code, stdout, stderr } = await call(`${args} --json`, { cwd })
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return JSON.parse(stdout)
}

describe('--preset', () => {
  test('xes, with what was left out', async () => {
    const fit = await json('fit log.xes --preset xes --conversion pay')
    expect(fit).toMatchObject({
      customers: 2,
      events: 4,
      leftOut: [{ what: 'lifecycle start', count: 2 }],
    })
    const { stdout } = await call('fit log.xes --preset xes --conversion pay', { cwd })
    expect(stdout).toMatch(/Left out: 2 rows\n- lifecycle start: 2/)
  })

  test('ga4, with channels and revenue in the journey', async () => {
    await json('fit ga4.ndjson --preset ga4 --conversion purchase --out ga4.json')
    const journey = JSON.parse(readFileSync(join(cwd, 'ga4.json'), 'utf8'))
    expect(journey.touchpoints).toMatchObject([{ id: 'session_start', channel: 'Organic Search' }])
    expect(journey.outcomes).toMatchObject([{ id: 'purchase', revenue: 50 }, {}])
  })

  test('a column of one’s own', async () => {
    const fit = await json('fit ga4.ndjson --preset ga4 --touchpoint traffic_source.medium')
    expect(fit.entries).toEqual([{ to: 'organic', count: 1 }])
  })

  test.each([
    [
      '--preset ga5',
      2,
      'There is no preset "ga5". Did you mean "ga4"? The presets are ga4, hubspot',
    ],
    ['--preset ga4 --guess', 2, '--guess and --preset both say'],
    [
      '--preset ga4',
      1,
      'log.csv: line 1: a file for ga4 has a column "user_pseudo_id" or "user_id"',
    ],
  ])('%s is refused', async (flags, code, words) => {
    const answer = await call(`fit ${code === 1 ? 'vague.csv' : 'log.csv'} ${flags}`, { cwd })
    expect(answer.code).toBe(code)
    expect(answer.stderr).toContain(words.replace('log.csv', 'vague.csv'))
  })
})

describe('--dates and --decimal-comma', () => {
  const columns =
    '--customer kunde --time dato --touchpoint hendelse --value beløp --conversion kjøp'

  test('a Nordic spreadsheet is read like the same log in ISO 8601', async () => {
    const { warnings: _, ...nordic } = await json(
      `fit nordic.csv ${columns} --dates day-first --decimal-comma --out nordic.json`,
    )
    const { warnings: __, ...iso } = await json(`fit iso.csv ${columns} --out iso.json`)
    expect({ ...nordic, out: '' }).toEqual({ ...iso, out: '', leftOut: [] })
    const [a, b] = ['nordic', 'iso'].map((name) =>
      JSON.parse(readFileSync(join(cwd, `${name}.json`), 'utf8').replaceAll(name, 'log')),
    )
    expect(a.outcomes).toContainEqual(expect.objectContaining({ id: 'kjøp', revenue: 1250.5 }))
    expect(a).toEqual(b)
  })

  test('without them, what fails says that they are there', async () => {
    const { code, stderr } = await call(`fit nordic.csv ${columns}`, { cwd })
    expect(code).toBe(1)
    expect(stderr).toContain('say how, with --dates day-first, month-first or year-first.')
    expect(stderr).toContain('Have amounts a decimal comma? Then add --decimal-comma.')
  })

  test('are part of a guess', async () => {
    const { stderr } = await call('fit nordic.csv --guess', { cwd })
    expect(stderr).toContain('--value "beløp" --dates day-first --decimal-comma.')
    const guessed = await call('fit nordic.csv --guess --yes --json', { cwd })
    expect(guessed.code).toBe(0)
    expect(JSON.parse(guessed.stdout)).toMatchObject({ events: 3, skipped: [] })
  })

  test('but a command is told of no flag that it doesn’t have', async () => {
    for (const command of ['backtest', 'segments']) {
      const { stderr } = await call(`${command} nordic.csv --guess`, { cwd })
      expect(stderr).toMatch(/--touchpoint hendelse --dates day-first\.\n/)
      expect(stderr).not.toMatch(/--value|--decimal-comma/)
    }
  })

  test('dates that could be either are not guessed', async () => {
    const { code, stderr } = await call('fit either.csv --guess --yes', { cwd })
    expect(code).toBe(1)
    expect(stderr).toContain(
      'either.csv: the dates in "date" can mean two days each; say with --dates whether they are day-first or month-first.',
    )
    const said = await call('fit either.csv --guess --yes --dates month-first --json', { cwd })
    expect(said.code).toBe(0)
  })

  test('an order that there isn’t is refused', async () => {
    const { code, stderr } = await call('fit log.csv --guess --dates dayfirst', { cwd })
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining(
        '--dates is "dayfirst"; it must be day-first, month-first or year-first.',
      ),
    ])
  })
})

describe('--guess', () => {
  const proposal =
    /A guess for log\.csv:\n {2}--time created_at: its name, and times such as "2024-01-01"\n {2}--customer user_id: .*\n {2}--touchpoint event: .*5 different texts/

  test('is shown, and not used without a yes', async () => {
    const { code, stdout, stderr } = await call('fit log.csv --guess', { cwd })
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(proposal)
    expect(stderr).toContain(
      'The guess was not used: add --yes to use it, or write --customer user_id --time created_at --touchpoint event.',
    )
  })

  test('is used with --yes', async () => {
    const { code, stdout, stderr } = await call('fit log.csv --guess --yes --json', { cwd })
    expect(code).toBe(0)
    expect(stderr).toMatch(proposal)
    const named = await json('fit log.csv --customer user_id --time created_at --touchpoint event')
    expect(JSON.parse(stdout)).toEqual(named)
  })

  test.each([
    ['y', 0],
    ['ja', 0],
    ['', 1],
    ['no', 1],
  ])('answered with "%s"', async (answer, expected) => {
    const asked: string[] = []
    const ask = async (question: string) => {
      asked.push(question)
      return answer
    }
    const { code } = await call('fit log.csv --guess --json', { cwd, ask })
    expect([code, asked]).toEqual([expected, ['Use it? [y/N] ']])
  })

  test('a column that is named is not guessed, and a preset is recognised', async () => {
    const { stderr } = await call('fit log.csv --guess --touchpoint user_id', { cwd })
    expect(stderr).not.toContain('--touchpoint event')
    const answer = await call('fit log.xes --guess --yes --json', { cwd })
    expect(answer.stderr).toContain('--preset xes: its columns are those of xes')
    expect(JSON.parse(answer.stdout)).toMatchObject({ events: 4 })
  })

  test.each([
    [
      'fit vague.csv --guess --yes',
      1,
      'vague.csv: no column can be told to be the time; name it with --time. The columns are "a", "b".',
    ],
    ['fit - --guess', 2, 'standard input can’t be guessed'],
    ['fit log.csv', 2, '--customer COL is missing: '],
  ])('%s', async (args, code, words) => {
    const answer = await call(args, { cwd })
    expect(answer.code).toBe(code)
    expect(answer.stderr).toContain(words)
  })
})

describe('--rules', () => {
  const COLUMNS = '--customer user_id --time created_at --touchpoint event'

  test('touchpoints and phases in the journey; what none catches is listed', async () => {
    const fit = await json(
      `fit log.csv ${COLUMNS} --rules rules.json --goal checkout --out ruled.json`,
    )
    expect(fit).toMatchObject({
      events: 5,
      leftOut: [{ what: 'left out by a rule', count: 1 }],
      uncaught: [{ what: '/help', count: 1 }],
    })
    const journey = JSON.parse(readFileSync(join(cwd, 'ruled.json'), 'utf8'))
    expect(journey.phases).toEqual([{ id: 'consideration' }, { id: 'decision' }])
    const phases = journey.touchpoints.map(({ id, phase }: { id: string; phase?: string }) => [
      id,
      phase,
    ])
    expect(Object.fromEntries(phases)).toEqual({
      product: 'consideration',
      checkout: 'decision',
      '/help': undefined,
    })
    expect((await call('check ruled.json', { cwd })).code).toBe(0)
    const { stdout } = await call(`fit log.csv ${COLUMNS} --rules rules.json`, { cwd })
    expect(stdout).toMatch(/No rule catches: 1 row\n- \/help: 1/)
  })

  test('all that is wrong with them', async () => {
    const { code, stderr } = await call(`fit log.csv ${COLUMNS} --rules wrong.json`, { cwd })
    expect(code).toBe(1)
    expect(stderr).toContain('wrong.json: rules[0].pattern: ')
    expect(stderr).toContain(
      'wrong.json: rules[1]: there is no key "exacto". Did you mean "exact"?',
    )
    expect((await call(`fit log.csv ${COLUMNS} --rules not.json`, { cwd })).stderr).toContain(
      'not.json is not JSON',
    )
    expect((await call(`fit log.csv ${COLUMNS} --rules rulls.json`, { cwd })).stderr).toContain(
      'Did you mean "rules.json"?',
    )
  })
})
