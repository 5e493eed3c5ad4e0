import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { call, folderWith } from './call.ts'
import { EASIER, PCTL, SHOP } from './journeys.ts'
import { EXACT } from './tolerance.ts'

const club = {
  format: 'sojourn-journey',
  version: 1,
  touchpoints: [
    { id: 'ad', sojourn: { distribution: 'exponential', mean: '1h' } },
    { id: 'member', sojourn: { distribution: 'exponential', mean: '30d' } },
  ],
  outcomes: [{ id: 'gone', kind: 'churn' }],
  conversions: ['member'],
  entries: { ad: 1 },
  transitions: { ad: { member: 0.2, gone: 0.8 }, member: { gone: 1 } },
  evidence: { transitions: { ad: { member: 20, gone: 80 }, member: { gone: 20 } } },
}
const offer = {
  ...EASIER,
  name: 'Offer',
  changes: [
    {
      op: 'scaleOdds',
      from: 'ad',
      to: 'member',
      factor: { distribution: 'lognormal', median: 1.2, sigma: 0.2 },
    },
  ],
}
const cwd = folderWith({
  'failed.json': { verdict: 'drifts', reasons: ['Customers have changed.'] },
  'passed.json': { verdict: 'passes', reasons: [] },
  'no-json.txt': 'no json',
  'shop.json': SHOP,
  'pctl.json': PCTL,
  'club.json': club,
  'silent.json': { ...club, touchpoints: [{ id: 'ad' }, { id: 'member' }] },
  'easier.json': EASIER,
  'same.json': { ...EASIER, name: 'No change', changes: [] },
  'offer.json': offer,
  'some.json': { ...offer, changes: [{ ...offer.changes[0], reach: 0.5, reachBy: 'customer' }] },
  'typo.json': { ...EASIER, changes: [{ ...EASIER.changes[0], from: 'carts', to: 'orders' }] },
  'shape.json': { ...EASIER, changes: [{ op: 'scaleOdds', from: 'cart' }] },
})

describe('in JSON', () => {
  test('numbers by hand, and the keys of the contract', async () => {
    const { code, stdout, stderr } = await call(
      'forecast shop.json --scenario easier.json --scenario same.json --json',
      { cwd },
    )
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const { baseline, scenarios, ...rest } = JSON.parse(stdout)
    const keys = ['name', 'conversion', 'revenue', 'retention', 'retainedPer1000']
    expect(Object.keys(baseline)).toEqual(keys)
    expect(Object.keys(scenarios[0])).toEqual([
      ...keys,
      'difference',
      'probabilityBetter',
      'inputs',
      'warnings',
      'rerouted',
    ])
    expect(rest).toMatchObject({
      horizonDays: 365,
      draws: 1,
      seed: 1,
      warnings: [],
      notes: expect.any(Array),
    })
    expect(baseline.conversion.mean).toBeCloseTo(7 / 17, EXACT)
    expect(baseline.conversion.low).toBe(baseline.conversion.mean)
    expect(baseline.revenue.mean).toBeCloseTo((800_000 * 7) / 17, 3)
    expect(baseline.retention).toBeNull()
    expect(baseline.retainedPer1000).toBeNull()
    expect(scenarios[0].name).toBe('Easier checkout')
    expect(scenarios[0].conversion.mean).toBeCloseTo(14 / 27, EXACT)
    expect(scenarios[0].difference.conversion.mean).toBeCloseTo(14 / 27 - 7 / 17, EXACT)
    expect(scenarios[0].probabilityBetter).toBe(1)
    expect(scenarios[1].difference.conversion).toEqual({ mean: 0, low: 0, high: 0 })
    expect(scenarios[1].probabilityBetter).toBe(0)
  })

  test('retention a row a day, by the exponential law', async () => {
    const { stdout } = await call(
      'forecast club.json --scenario offer.json --horizon 40.5d --draws 50 --seed -7 --json',
      { cwd },
    )
    const { baseline, horizonDays, draws, seed } = JSON.parse(stdout)
    expect({ horizonDays, draws, seed }).toEqual({ horizonDays: 40.5, draws: 50, seed: -7 })
    expect(baseline.retention).toHaveLength(41)
    expect(baseline.retention[30]).toMatchObject({ day: 30, mean: expect.closeTo(Math.exp(-1), 9) })
    expect(baseline.retainedPer1000[0].mean).toBeCloseTo(1000 * baseline.conversion.mean, 6)
    expect(baseline.conversion.low).toBeLessThan(baseline.conversion.high)
  })

  test('the same seed gives the same bytes, another seed others', async () => {
    const forecast = (seed: string) =>
      call(`forecast club.json --scenario offer.json --draws 20 --json --seed ${seed}`, { cwd })
    const [one, again, two] = await Promise.all(['1', '1', '2'].map(forecast))
    expect(again?.stdout).toBe(one?.stdout)
    expect(two?.stdout).not.toBe(one?.stdout)
  })

  test('a missing sojourn time leaves null, and the notes name the touchpoint', async () => {
    const { stdout } = await call('forecast silent.json --scenario offer.json --draws 9 --json', {
      cwd,
    })
    const { baseline, notes } = JSON.parse(stdout)
    expect(baseline.retention).toBeNull()
    expect(notes.join(' ')).toContain('"member"')
  })
})

describe('why, what it rests on, and warnings', () => {
  test('shares by lever and by transition add up to the difference', async () => {
    const { code, stdout } = await call(
      'forecast club.json --scenario offer.json --draws 20 --horizon 60d --why --json',
      { cwd },
    )
    expect(code).toBe(0)
    const { why, scenarios, inputs, warnings } = JSON.parse(stdout)
    const [{ difference, levers, transitions }] = why
    const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)
    for (const figure of ['conversion', 'revenue', 'retention']) {
      const whole = difference[figure].mean
      expect(whole).toBeCloseTo(scenarios[0].difference[figure].mean, EXACT)
      expect(
        sum(levers.map((lever: Record<string, { mean: number }>) => lever[figure]?.mean)),
      ).toBe(whole)
      const { shares, remainder } = transitions[figure]
      const means = shares.map(({ share }: { share: { mean: number } }) => share.mean)
      expect(sum([...means, remainder.mean])).toBe(whole)
      expect(remainder.mean).toBe(0)
    }
    expect(inputs.length).toBeGreaterThan(0)
    expect(warnings).toEqual([])
    expect(scenarios[0]).toMatchObject({ warnings: [], rerouted: [] })
    expect(scenarios[0].inputs[0]).toMatchObject({ kind: 'strength' })
  })

  test('in words', async () => {
    const { stdout } = await call('forecast shop.json --scenario easier.json --why', { cwd })
    expect(stdout).toContain('What it rests on')
    expect(stdout).toContain('Why Easier checkout differs')
    // Twice the odds: from 7 in 17 to 14 in 27.
    expect(stdout).toMatch(/Cart → Order +\+\d/)
  })

  test('a failed backtest is a warning on every scenario; anything else is refused', async () => {
    const args = 'forecast club.json --scenario offer.json --draws 9'
    const { stdout } = await call(`${args} --backtest failed.json --json`, { cwd })
    const { notes, scenarios } = JSON.parse(stdout)
    expect(notes[0]).toContain('the model failed its backtest. Customers have changed.')
    expect(scenarios[0].warnings[0]).toMatchObject({ kind: 'failedBacktest', verdict: 'drifts' })
    const passed = await call(`${args} --backtest passed.json --json`, { cwd })
    expect(JSON.parse(passed.stdout).warnings).toEqual([])
    expect(JSON.parse(passed.stdout).notes).toContain('The model passed its backtest.')
    for (const wrong of ['club.json', 'no-json.txt']) {
      const refused = await call(`${args} --backtest ${wrong}`, { cwd })
      expect(refused.code).toBe(1)
      expect(refused.stderr).toContain(`${wrong}: this is no backtest`)
    }
  })
})

describe('for people', () => {
  test('the finding, levels, differences, notes', async () => {
    const { code, stdout, stderr } = await call(
      'forecast shop.json --scenario easier.json --scenario same.json',
      { cwd },
    )
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('As it is now         41.2 %')
    expect(stdout).toContain('Easier checkout      51.9 %')
    expect(stdout).toContain('1,000, NOK')
    expect(stdout).toContain('if the changes are')
    expect(stdout).not.toContain('in 20')
    expect(stdout).toContain('Revenue counts within 365 days of entry')
    expect(stdout).toMatch(/Notes\n- The journey has no evidence/)
  })

  test('retention by day 90, or by the last day of a shorter horizon', async () => {
    const page = async (horizon: string) =>
      (
        await call(`forecast club.json --scenario offer.json --draws 20 --horizon ${horizon}`, {
          cwd,
        })
      ).stdout
    expect(await page('180d')).toContain('on day 90')
    expect(await page('P2W')).toContain('on day 14')
  })

  test('a scenario without changes makes no difference', async () => {
    const { stdout } = await call('forecast club.json --scenario same.json --draws 20', { cwd })
    expect(stdout).toContain('No change makes no difference to conversion.')
  })
})

describe('refused', () => {
  test('the problems of all files at once: exit 1', async () => {
    const { code, stdout, stderr } = await call(
      'forecast shop.json --scenario typo.json --scenario shape.json --scenario easer.json --json',
      { cwd },
    )
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain(
      'typo.json: changes[0].from: There is no touchpoint "carts". Did you mean "cart"?',
    )
    expect(stderr).toContain(
      'typo.json: changes[0].to: There is no touchpoint or outcome "orders".',
    )
    expect(stderr).toContain('shape.json: changes[0].to: ')
    expect(stderr).toContain('There is no file easer.json. Did you mean "easier.json"?')
  })

  test('a journey without a conversion: exit 1, and its scenarios are still looked at', async () => {
    const { code, stderr } = await call('forecast pctl.json --scenario shape.json', { cwd })
    expect(code).toBe(1)
    expect(stderr).toContain('pctl.json: the journey has no conversion, and a forecast needs one')
    expect(stderr).toContain('shape.json: ')
  })

  test.each([
    ['', '--scenario FILE is missing'],
    ['--scenario', '--scenario needs a value, FILE'],
    ['--scenario --json', '--scenario needs a value, FILE, but --json follows'],
    [
      '--scenario easier.json --draws 0',
      '--draws is "0"; it must be a whole number from 1 to 100,000',
    ],
    ['--scenario easier.json --draws ten', '--draws is "ten"'],
    ['--scenario easier.json --seed 1.5', '--seed is "1.5"; it must be a whole number'],
    ['--scenario easier.json --horizon 365', '--horizon is "365"; it must be a duration'],
    ['--scenario easier.json --horizon 0d', '--horizon is "0d"'],
    [
      '--scenario easier.json --horizon 40000d',
      '--horizon is "40000d"; it must be a duration above 0 and at most 36,525d',
    ],
    ['--scenario easier.json --horizon 1d --horizon 2d', '--horizon is given twice'],
  ])('wrong usage %s: exit 2', async (args, message) => {
    const { code, stdout, stderr } = await call(`forecast shop.json ${args}`, { cwd })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(`sojourn forecast: ${message}`)
    expect(stderr).toMatch(/Help: sojourn forecast --help\n$/)
  })
})

describe('by day', () => {
  const byDay = 'forecast club.json --scenario offer.json --horizon 30d --draws 10'

  test('in JSON beside the keys of the contract, which stay as they were', async () => {
    const { stdout } = await call(`${byDay} --by-day --entrants 10 --json`, { cwd })
    const plain = JSON.parse((await call(`${byDay} --json`, { cwd })).stdout)
    const { byDay: days, ...rest } = JSON.parse(stdout)
    expect(rest).toEqual(plain)
    expect(days.baseline.total.entrants).toHaveLength(30)
    expect(days.baseline.total.entrants[29]).toEqual({ day: 30, mean: 10, low: 10, high: 10 })
    // An hour after the last came, nearly all have chosen: in the end the share of forecast.
    const { mean } = days.baseline.total.converted[29]
    expect(mean / 300).toBeCloseTo(plain.baseline.conversion.mean, 2)
    expect(days.scenarios[0].difference.converted[29].mean).toBeGreaterThan(0)
  })

  test('as CSV: the same numbers, a line each', async () => {
    const { code } = await call(`${byDay} --entrants 10 --csv days.csv`, { cwd })
    expect(code).toBe(0)
    const lines = readFileSync(join(cwd, 'days.csv'), 'utf8').split('\r\n')
    expect(lines[0]).toBe('scenario,part,id,figure,day,mean,low,high')
    const { byDay: days } = JSON.parse(
      (await call(`${byDay} --by-day --entrants 10 --json`, { cwd })).stdout,
    )
    const { mean, low, high } = days.scenarios[0].total.active[6]
    expect(lines).toContain(`Offer,total,,active,7,${mean},${low},${high}`)
    expect(lines.filter((line) => line.startsWith('Offer,difference,,margin,'))).toHaveLength(30)
  })

  test('for people: some days of each scenario', async () => {
    const { stdout } = await call(`${byDay} --by-day`, { cwd })
    expect(stdout).toContain('As it is now, by day:')
    expect(stdout).toMatch(/\n\s*30\s/)
    expect(stdout).toContain('Counts begin with nobody')
  })

  test('an unknown sojourn time leaves null and a note, and no CSV: exit 1', async () => {
    const silent = 'forecast silent.json --scenario offer.json --draws 5'
    const { byDay: days, notes } = JSON.parse(
      (await call(`${silent} --by-day --json`, { cwd })).stdout,
    )
    expect(days).toBeNull()
    expect(notes.join(' ')).toContain('"ad", "member" is unknown')
    const { code, stderr } = await call(`${silent} --csv none.csv`, { cwd })
    expect(code).toBe(1)
    expect(stderr).toContain('silent.json: the sojourn time of "ad", "member" is unknown')
    expect(existsSync(join(cwd, 'none.csv'))).toBe(false)
  })

  test('a folder that is not there, by the name of its flag', async () => {
    const { code, stderr } = await call(`${byDay} --csv nowhere/days.csv`, { cwd })
    expect(code).toBe(1)
    expect(stderr).toContain('--csv: there is no folder nowhere')
  })

  test('customers who meet a lever once and for all', async () => {
    const { code } = await call('forecast club.json --scenario some.json --draws 5', { cwd })
    expect(code).toBe(0)
  })
})
