import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { verdictSentence } from '@sojourn/catalogue'
import { differenceByLever, forecast, prepareBaseline, verdictFacts } from 'sojourn/forecast'
import { readJourney } from 'sojourn/model'
import { readScenario } from 'sojourn/scenarios'
import { describe, expect, test } from 'vitest'
import { call, folderWith } from './call.ts'
import { EASIER, PCTL, SHOP } from './journeys.ts'
import { EXACT } from './tolerance.ts'

const hello = {
  ...EASIER,
  name: 'Say hello',
  changes: [
    {
      op: 'scaleOdds',
      from: 'cart',
      to: 'order',
      factor: { distribution: 'lognormal', median: 1.1, sigma: 0.3 },
      source: 'A guess <of> ours',
      basis: 'assumed',
      cost: { fixed: 150_000 },
    },
  ],
}
const arriving = { ...SHOP, arrivals: { perDay: 20 } }
const { touchpoints, outcomes, ...rest } = SHOP
const free = {
  ...rest,
  touchpoints,
  outcomes: outcomes.map(({ id, kind }) => ({ id, ...(kind && { kind }) })),
}
/** Ten changes of the same odds: each is worth less beside others, and costs. */
const many = Array.from({ length: 10 }, (_, k) => ({
  factor: 1.05 + 0.06 * k,
  fixed: 20_000 + 9000 * ((7 * k) % 10),
}))
/** Two levers; the second acts on what the first inserts, and can't do without it. */
const twoLevers = {
  ...EASIER,
  name: 'Two',
  changes: [
    { ...EASIER.changes[0], lever: 'odds' },
    {
      op: 'insertTouchpoint',
      touchpoint: { id: 'help', sojourn: { distribution: 'fixed', value: '0s' } },
      between: ['ad', 'lost'],
      row: { cart: 0.1, lost: 'rest' },
      lever: 'help',
    },
    { op: 'setReward', touchpoint: 'help', cost: 2 },
  ],
}
const cwd = folderWith({
  ...Object.fromEntries(
    many.map(({ factor, fixed }, k) => [
      `many${k}.json`,
      { ...EASIER, name: `${k}`, changes: [{ ...EASIER.changes[0], factor, cost: { fixed } }] },
    ]),
  ),
  'two.json': twoLevers,
  'shop.json': SHOP,
  'arriving.json': arriving,
  'free.json': free,
  'pctl.json': PCTL,
  'other.json': { ...SHOP, entries: { ad: 1 } },
  'easier.json': EASIER,
  'weaker.json': { ...EASIER, name: 'Weaker', changes: [{ ...EASIER.changes[0], factor: 1.5 }] },
  'more.json': {
    ...EASIER,
    name: 'More ads',
    changes: [{ op: 'scaleEntries', touchpoint: 'ad', factor: 1.2, cost: { fixed: 90_000 } }],
  },
  'hello.json': hello,
  'typo.json': { ...EASIER, changes: [{ ...EASIER.changes[0], from: 'carts' }] },
  'some.json': {
    ...EASIER,
    changes: [{ ...EASIER.changes[0], reach: 0.5, reachBy: 'customer' }],
  },
  'same.json': { ...EASIER, name: 'No change', changes: [] },
})
const json = async (args: string) => {
  const { code, stdout, stderr } = await call(`${args} --json`, { cwd })
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return JSON.parse(stdout)
}
const fails = async (args: string) => {
  const { code, stdout, stderr } = await call(args, { cwd })
  expect(stdout).toBe('')
  return { code, stderr }
}

describe('compare', () => {
  test('in JSON: numbers by hand', async () => {
    const result = await json(
      'compare shop.json --scenario easier.json --scenario same.json --draws 20',
    )
    expect(Object.keys(result)).toEqual([
      'strategies',
      'pairs',
      'perfectInformation',
      'decidedBy',
      'perDay',
      'horizonDays',
      'draws',
      'seed',
      'notes',
    ])
    const [now, easier, same] = result.strategies
    expect(now.benefit.mean).toBeCloseTo((800_000 * 7) / 17, 3)
    expect(now.difference).toBeNull()
    expect(easier.difference.benefit.mean).toBeCloseTo(800_000 * (14 / 27 - 7 / 17), 3)
    expect(easier.difference.conversion.mean).toBeCloseTo(14 / 27 - 7 / 17, EXACT)
    expect(easier.better).toEqual({ mean: 1, standardError: 0 })
    expect(easier.best.mean).toBe(1)
    expect(easier.expectedLoss.mean).toBe(0)
    expect(same.difference.benefit).toEqual({ mean: 0, low: 0, high: 0 })
    expect(same.better.mean).toBe(0)
    expect(same.expectedLoss.mean).toBeCloseTo(easier.difference.benefit.mean, 3)
    expect(result.perfectInformation.mean).toBe(0)
    expect(result.pairs).toHaveLength(6)
  })

  test('a fixed cost is shared out among those who enter', async () => {
    const { strategies, perDay } = await json(
      'compare shop.json --scenario hello.json --per-day 50 --horizon 100d --draws 50',
    )
    expect(perDay).toBe(50)
    const [now, then] = strategies
    expect(then.standing).toBe(150_000)
    const gross = then.revenue.mean - then.cost.mean - now.benefit.mean
    expect(then.difference.benefit.mean).toBeCloseTo(gross - 150_000 / 5, 3)
  })

  test('for people: the finding, and what is given away', async () => {
    const { stdout } = await call('compare shop.json --scenario easier.json --draws 20', { cwd })
    expect(stdout).toContain('Easier checkout brings most on average')
    expect(stdout).toContain('Given away')
    expect(stdout).toContain('all draws are alike')
  })

  test('without money, converted customers decide', async () => {
    const result = await json('compare free.json --scenario easier.json --draws 20')
    expect(result.decidedBy).toBe('conversion')
    expect(result.strategies[0].benefit.mean).toBeCloseTo(7000 / 17, 9)
  })

  test('errors: all files at once, and what is not known', async () => {
    const wrong = await fails('compare pctl.json --scenario typo.json --scenario none.json')
    expect(wrong.code).toBe(1)
    expect(wrong.stderr).toContain('pctl.json: the journey has no conversion')
    expect(wrong.stderr).toContain('There is no file none.json')
    const unknown = await fails('compare shop.json --scenario hello.json')
    expect(unknown).toMatchObject({ code: 1 })
    expect(unknown.stderr).toContain('"Say hello" costs a fixed amount, or by the day')
    const usage = await fails('compare shop.json --draws 3 --per-day 0')
    expect(usage.code).toBe(2)
    for (const part of ['--scenario FILE is missing', '--draws is "3"', '--per-day is "0"'])
      expect(usage.stderr).toContain(part)
  })
})

describe('plan-test', () => {
  test('what to test first, and what knowing is worth', async () => {
    const result = await json(
      'plan-test arriving.json --scenario hello.json --scenario easier.json --draws 400',
    )
    const [first, second] = result.tests
    expect(first.name).toBe('Say hello')
    expect(first.gain).toBeGreaterThan(0)
    expect(first.best.gain.mean).toBeCloseTo(first.best.value.mean - first.best.cost, 6)
    // Of 20 who enter 14 come to the cart, where they are tested, half of them in each arm.
    expect(first.customersPerDay).toBeCloseTo(14, 9)
    expect(first.best.days).toBeCloseTo((2 * first.best.size) / 14, 9)
    // The size by power is R 4.2.2: power.prop.test(p1 = 10 / 17, p2 = 20 / 27, power = 0.8) gives n = 149.29
    expect(second.powered.size).toBe(150)
    expect(first.best.value.mean).toBeLessThan(first.perfectInformation.mean)
    expect(second.best).toBeNull()
    expect(result.unknowns).toHaveLength(1)
    expect(result.unknowns[0]).toMatchObject({
      name: 'strength of scaleOdds "cart" → "order"',
      scenarios: ['Say hello'],
    })
    expect(result).toMatchObject({ perDay: 20, horizonDays: 365, draws: 400, seed: 1 })
  })

  test('lever by lever; those that need one another stay together', async () => {
    const { tests } = await json(
      'plan-test arriving.json --scenario two.json --draws 20 --by-lever',
    )
    const names = tests.map(({ name }: { name: string }) => name).sort()
    expect(names).toEqual(['Two: help + change 3', 'Two: odds'])
    const { best } = await json('portfolio arriving.json --scenario two.json --draws 20 --by-lever')
    expect(best.scenarios).toContain('Two: odds')
    const whole = await json('portfolio arriving.json --scenario two.json --draws 20')
    const parts = await json(
      'compare arriving.json --scenario two.json --scenario easier.json --draws 20 --by-lever',
    )
    const benefit = (name: string) =>
      parts.strategies.find((strategy: { name: string }) => strategy.name === name).benefit.mean
    // The lever by itself is the scenario that has nothing else, and both together are the whole.
    expect(benefit('Two: odds')).toBe(benefit(EASIER.name))
    expect(whole.best.scenarios).toEqual(['Two'])
  })

  test('a test that costs more than it is worth is left', async () => {
    const { stdout } = await call(
      'plan-test arriving.json --scenario hello.json --draws 50 --cost-fixed 1e9',
      { cwd },
    )
    expect(stdout).toContain('Decide now: no test is worth more than it costs.')
  })

  test('for people', async () => {
    const { stdout } = await call('plan-test arriving.json --scenario hello.json --draws 100', {
      cwd,
    })
    expect(stdout).toMatch(/Test “Say hello” first, with [\d,]+ customers, for \d+ days\./)
  })

  test('errors', async () => {
    const unknown = await fails('plan-test shop.json --scenario easier.json')
    expect(unknown.code).toBe(1)
    expect(unknown.stderr).toContain('nothing says how many customers enter: give --per-day N')
    const worthless = await fails('plan-test free.json --scenario easier.json --per-day 5')
    expect(worthless.stderr).toContain('give the conversion a "revenue"')
    const usage = await fails(
      'plan-test arriving.json --scenario easier.json --exposed 120 --cost-fixed x --wait 3',
    )
    expect(usage.code).toBe(2)
    for (const flag of ['--exposed is "120"', '--cost-fixed is "x"', '--wait is "3"'])
      expect(usage.stderr).toContain(flag)
  })
})

describe('portfolio', () => {
  const asked =
    'portfolio arriving.json --scenario easier.json --scenario weaker.json --scenario more.json --draws 20'
  test('the frontier, with what changes do to one another', async () => {
    const { best, frontier, exact, conflicts } = await json(asked)
    expect(exact).toBe(true)
    expect(conflicts).toEqual([])
    expect(frontier.map(({ cost }: { cost: number }) => cost)).toEqual([0, 90_000])
    // Both odds factors multiply: 2 · 1.5 = 3, so that the cart leads to the order in 3 of 4.
    const conversion = (order: number) =>
      ((0.75 * 0.6 + 0.25) * order) / (1 - (0.6 * 0.25 * (1 - order)) / 0.5)
    const gain = 20 * 365 * 800 * (conversion(0.75) - conversion(0.5))
    expect(frontier[0].scenarios).toEqual(['Easier checkout', 'Weaker'])
    expect(frontier[0].gain / gain).toBeCloseTo(1, 9)
    expect(best.scenarios).toEqual(['Easier checkout', 'Weaker', 'More ads'])
  })

  test('of ten scenarios that lessen one another, the set that brings most', async () => {
    const files = many.map((_, k) => `--scenario many${k}.json`).join(' ')
    const budget = 200_000
    const { best, frontier, exact } = await json(
      `portfolio arriving.json ${files} --draws 20 --budget ${budget}`,
    )
    expect(exact).toBe(false)
    // By hand, as above: odds multiply, and all 1,024 sets are gone through.
    const gainOf = (set: readonly number[]) => {
      const odds = set.reduce((product, k) => product * (many[k]?.factor ?? 1), 1)
      const conversion = (order: number) =>
        ((0.75 * 0.6 + 0.25) * order) / (1 - (0.6 * 0.25 * (1 - order)) / 0.5)
      return 20 * 365 * 800 * (conversion(odds / (1 + odds)) - conversion(0.5)) - costOf(set)
    }
    const costOf = (set: readonly number[]) =>
      set.reduce((sum, k) => sum + (many[k]?.fixed ?? 0), 0)
    const sets = Array.from({ length: 1024 }, (_, bits) =>
      [...many.keys()].filter((k) => (bits & (1 << k)) !== 0),
    ).filter((set) => costOf(set) <= budget)
    const most = Math.max(...sets.map(gainOf))
    expect(best.gain / most).toBeCloseTo(1, 9)
    for (const { scenarios, cost, gain } of frontier) {
      const set = scenarios.map(Number)
      expect(cost).toBe(costOf(set))
      expect(gain - gainOf(set)).toBeCloseTo(0, 3)
    }
  })

  test('a budget leaves out what is too dear', async () => {
    const { best, budget } = await json(`${asked} --budget 50000`)
    expect(budget).toBe(50_000)
    expect(best.scenarios).toEqual(['Easier checkout', 'Weaker'])
    const { stdout } = await call(`${asked} --budget 50000`, { cwd })
    expect(stdout).toMatch(/^Easier checkout \+ Weaker: [\d,]+ NOK more within 365 days/)
  })

  test('errors', async () => {
    expect((await fails('portfolio shop.json --scenario easier.json')).stderr).toContain(
      'give --per-day N',
    )
    const twice = await fails(
      'portfolio arriving.json --scenario easier.json --scenario easier.json',
    )
    expect(twice.stderr).toContain('two scenarios are named "Easier checkout"')
    expect((await fails('portfolio arriving.json --scenario easier.json --budget -1')).code).toBe(2)
  })
})

describe('diff', () => {
  test('two journeys', async () => {
    const { differences } = await json('diff shop.json other.json')
    expect(differences).toContainEqual({
      path: ['entries', 'cart'],
      before: 0.25,
      after: null,
      sentence: expect.stringContaining('cart'),
    })
  })

  test('a journey and a scenario: what it changes', async () => {
    const { stdout } = await call('diff shop.json easier.json', { cwd })
    expect(stdout).toContain('- From "cart" to "order": 50 % becomes 66.67 %.')
    expect(stdout).not.toContain('Evidence')
  })

  test('two scenarios, and what they make of a journey', async () => {
    const { differences } = await json('diff easier.json weaker.json --journey shop.json')
    const sentences = differences.map(({ sentence }: { sentence: string }) => sentence)
    expect(sentences).toContain('scaleOdds "cart" → "order": factor 2 becomes 1.5.')
    expect(sentences).toContain('From "cart" to "order": 66.67 % becomes 60 %.')
    const gone = await json('diff easier.json same.json')
    expect(gone.differences.at(-1)).toMatchObject({
      after: null,
      sentence: 'Gone: scaleOdds "cart" → "order" (factor 2).',
    })
  })

  test('the same says so; uncertain strengths are at their medians', async () => {
    expect((await json('diff shop.json shop.json')).differences).toEqual([])
    const { stdout } = await call('diff shop.json shop.json', { cwd })
    expect(stdout).toBe('shop.json and shop.json say the same.\n')
    const { notes } = await json('diff shop.json hello.json')
    expect(notes).toEqual(['Uncertain strengths are at their medians.'])
  })

  test('errors', async () => {
    const missing = await fails('diff shop.json')
    expect(missing).toMatchObject({ code: 2 })
    expect(missing.stderr).toContain('AFTER is missing')
    const many = await fails('diff shop.json other.json easier.json')
    expect(many.stderr).toContain('diff takes BEFORE and AFTER, and no more')
    const order = await fails('diff easier.json shop.json')
    expect(order).toMatchObject({ code: 1 })
    expect(order.stderr).toContain('give the journey first')
    const both = await fails('diff none.json nor.json')
    expect(both.stderr).toMatch(/no file none\.json[\s\S]*no file nor\.json/)
    expect((await fails('diff shop.json typo.json')).stderr).toContain('Did you mean "cart"?')
  })
})

describe('examples', () => {
  test('all are listed, each with its question', async () => {
    const { examples, language } = await json('examples')
    expect(language).toBe('en')
    expect(examples).toHaveLength(8)
    expect(examples[0]).toMatchObject({ id: 'web-shop', touchpoints: 16 })
    expect(examples[0].question).toMatch(/\?$/)
  })

  test('one is copied with its scenarios, in a language, and other commands take it', async () => {
    const { files, answer } = await json('examples yoga-studio --out yoga --lang sv')
    expect(answer.sentence).toContain('medlem')
    expect(readdirSync(join(cwd, 'yoga/scenarios'))).toHaveLength(3)
    expect(JSON.parse(readFileSync(join(cwd, 'yoga/journey.json'), 'utf8')).name).toContain('Yoga')
    const [scenario] = files.filter((file: string) => file.includes('scenarios/'))
    const { baseline } = await json(
      `forecast yoga/journey.json --scenario ${scenario} --draws 5 --horizon 30d`,
    )
    expect(baseline.conversion.mean).toBeGreaterThan(0)
  })

  test('nothing is ever overwritten', async () => {
    const before = readFileSync(join(cwd, 'shop.json'), 'utf8')
    await json('examples holiday --out trip')
    const again = await fails('examples web-shop --out trip')
    expect(again.code).toBe(1)
    expect(again.stderr).toContain('trip/journey.json is there already and is not overwritten')
    expect(readdirSync(join(cwd, 'trip/scenarios'))).toHaveLength(3)
    expect(JSON.parse(readFileSync(join(cwd, 'trip/journey.json'), 'utf8')).name).toMatch(/oliday/)
    expect((await fails('examples holiday --out shop.json')).stderr).toContain('shop.json is there')
    expect(readFileSync(join(cwd, 'shop.json'), 'utf8')).toBe(before)
  })

  test('errors', async () => {
    const { code, stderr } = await fails('examples yoga --lang fi')
    expect(code).toBe(2)
    expect(stderr).toContain('There is no example "yoga".')
    expect(stderr).toContain('--lang is "fi"')
    expect((await fails('examples --out x')).stderr).toContain('--out needs an ID')
  })
})

describe('report', () => {
  const asked = 'report arriving.json --scenario hello.json --scenario easier.json --draws 60'
  test.each([
    ['en', 'What it rests on'],
    ['nb', 'Hva det bygger på'],
    ['da', 'Hvad det bygger på'],
    ['sv', 'Vad det bygger på'],
  ])('one page in %s, whole in itself', async (language, heading) => {
    const file = `report-${language}.html`
    const result = await json(`${asked} --lang ${language} --out ${file}`)
    expect(result).toMatchObject({ file, language, horizonDays: 365, draws: 60, seed: 1 })
    const page = readFileSync(join(cwd, file), 'utf8')
    expect(Buffer.byteLength(page)).toBe(result.bytes)
    expect(page).toMatch(new RegExp(`^<!doctype html>\\s<html lang="${language}">`, 'i'))
    expect(page).toContain(heading)
    expect(page.match(/<svg/g)?.length).toBe(result.findings.length)
    // Nothing is fetched, run or left open.
    expect(page).not.toMatch(/<(script|link|img|iframe|object)\b|@import|\b(src|href)="(?!#)/i)
    expect(page.replaceAll('http://www.w3.org/', '')).not.toMatch(/https?:/)
    for (const tag of ['table', 'figure', 'svg', 'p', 'h2', 'ul', 'td'])
      expect(page.match(new RegExp(`<${tag}[ >]`, 'g'))?.length, tag).toBe(
        page.match(new RegExp(`</${tag}>`, 'g'))?.length,
      )
    expect(page).toContain('@media print')
    expect(page).toContain('prefers-color-scheme:dark')
    // Names are text, whatever they say.
    expect(page).toContain('A guess &#60;of&#62; ours')
    expect(page).not.toContain('<of>')
    expect(page).not.toMatch(/undefined|NaN|\[object/)
  })

  test('its numbers are those of the other commands', async () => {
    await json(`${asked} --out numbers.html`)
    const page = readFileSync(join(cwd, 'numbers.html'), 'utf8')
    const { tests } = await json(
      'plan-test arriving.json --scenario hello.json --scenario easier.json --draws 60',
    )
    const { size, days } = tests[0].best
    const count = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 }).format(2 * size)
    expect(page).toContain(
      `Test “Say hello” first, with ${count} customers, for ${Math.ceil(days)} days.`,
    )
    expect(page).toContain('41.2%')
  })

  test('a verdict on each scenario, and which lever moves it how far', async () => {
    await json(`report shop.json --scenario easier.json --draws 20 --lang nb --out verdict.html`)
    const page = readFileSync(join(cwd, 'verdict.html'), 'utf8')
    const text = (name: string) => JSON.parse(readFileSync(join(cwd, name), 'utf8'))
    const [shop, easier] = [readJourney(text('shop.json')), readScenario(text('easier.json'))]
    const facts = verdictFacts(forecast(shop, [easier], { draws: 20 }), 0)
    expect(page).toContain(verdictSentence(facts, 'nb', { currency: shop.currency }))
    expect(page).not.toContain('Hvorfor konverteringen endres')

    const both = {
      ...easier,
      changes: ['a', 'b'].flatMap((lever) =>
        easier.changes.map((change) => ({ ...change, lever })),
      ),
    }
    writeFileSync(join(cwd, 'both.json'), JSON.stringify(both))
    const { findings } = await json(
      'report shop.json --scenario both.json --draws 20 --out both.html',
    )
    const twice = readFileSync(join(cwd, 'both.html'), 'utf8')
    expect(twice).toContain('Why conversion moves')
    const { levers } = differenceByLever(prepareBaseline(shop, { draws: 20 }), readScenario(both))
    const [share] = levers.map(({ conversion }) => (100 * conversion.mean).toPrecision(3))
    expect(findings.join()).toContain(`+${Number(share)} of`)
  })

  test('without arrivals it says why no test is planned', async () => {
    await json('report shop.json --scenario easier.json --draws 20 --out plain.html')
    const page = readFileSync(join(cwd, 'plain.html'), 'utf8')
    expect(page).toContain('what a test is worth can’t be told')
  })

  test('errors', async () => {
    const { code, stderr } = await fails('report shop.json --scenario easier.json')
    expect(code).toBe(2)
    expect(stderr).toContain('--out FILE is missing')
    const folder = await fails('report shop.json --scenario easier.json --out none/page.html')
    expect(folder).toMatchObject({ code: 1 })
    expect(folder.stderr).toContain('there is no folder none')
  })
})

test('forecast takes changes that only some customers meet', async () => {
  const { scenarios } = await json('forecast shop.json --scenario some.json --draws 5')
  expect(scenarios[0].conversion.mean).toBeCloseTo((14 / 27 + 7 / 17) / 2, EXACT)
})
