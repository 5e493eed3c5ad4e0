import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { call, folderWith } from './call.ts'
import { EASIER, SHOP } from './journeys.ts'
import { EXACT } from './tolerance.ts'

const [odds] = EASIER.changes
const uncertain = { ...odds, factor: { distribution: 'lognormal', median: 1.1, sigma: 0.3 } }
const named = (name: string, ...changes: readonly object[]) => ({ ...EASIER, name, changes })
const cwd = folderWith({
  'shop.json': SHOP,
  'guess.json': {
    ...SHOP,
    transitions: { ad: { cart: 0.5, lost: 'rest' }, cart: { order: 0.4, ad: 0.3, lost: 'rest' } },
  },
  'fitted.json': { ...SHOP, evidence: { transitions: { cart: { order: 10, ad: 5, lost: 5 } } } },
  'arrow.json': JSON.parse(JSON.stringify(SHOP).replaceAll('"cart"', '"a > b"')),
  'hello.json': named('Say hello', uncertain),
  'both.json': named(
    'Both',
    { ...uncertain, lever: 'hello' },
    { op: 'scaleOdds', from: 'ad', to: 'cart', factor: 1.1 },
    { op: 'setReward', touchpoint: 'ad', cost: 2 },
  ),
})
const json = async (args: string) => {
  const { code, stdout, stderr } = await call(`${args} --json`, { cwd })
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return JSON.parse(stdout)
}

// Of those who come to the cart p order, and half of the others go back to the ad, where 0.6 return:
// conversion is 0.7 p / (1 − 0.3 (1 − p)), which is a half where p is 7/11, odds of 7 to 4.
const NEEDED = 7 / 4

describe('require', () => {
  test('the strength by hand, and how likely it is by the normal distribution', async () => {
    const asked = 'require shop.json --scenario hello.json --target conversion=50% --draws 20000'
    const { levers, now, target } = await json(asked)
    expect(target).toEqual({ figure: 'conversion', value: 0.5 })
    expect(now).toBeCloseTo(7 / 17, EXACT)
    expect(levers).toHaveLength(1)
    expect(levers[0]).toMatchObject({
      scenario: 'Say hello',
      lever: 'scaleOdds cart → order',
      measure: 'strength',
    })
    expect(levers[0].needed).toBeCloseTo(NEEDED, 9)
    // The median as the file states it, and not that of the draws.
    expect(levers[0].stated.strength).toBeCloseTo(1.1, EXACT)
    // 1 − Φ(log(1.75 / 1.1) / 0.3), and four standard errors.
    expect(Math.abs(levers[0].probability - 0.06085)).toBeLessThan(4 * Math.sqrt(0.061 / 20_000))
  })

  test('in money: 1,000 who enter bring 800 for each order', async () => {
    const asked = 'require shop.json --scenario hello.json --target revenue@3650d=400000'
    const { levers } = await json(asked)
    expect(levers[0].needed).toBeCloseTo(NEEDED, 6)
  })

  test('lever by lever; one without a strength, and one that can’t', async () => {
    const { levers } = await json('require shop.json --scenario both.json --target conversion=70%')
    const [hello, ad, reward] = levers
    expect([hello.lever, ad.lever, reward.lever]).toEqual([
      'hello',
      'scaleOdds ad → cart',
      'setReward ad',
    ])
    // Even if everybody came from the ad to the cart, some leave there.
    expect(ad).toMatchObject({ needed: null, probability: null })
    expect(reward).toMatchObject({ measure: null, needed: null })
    const { stdout } = await call(
      'require shop.json --scenario both.json --target conversion=70%',
      {
        cwd,
      },
    )
    expect(stdout).toContain('setReward ad: there or not, without a strength.')
    expect(stdout).toMatch(/scaleOdds ad → cart .*not reached: 6\d\.\d % at most/)
  })

  test.each([
    ['--target conversion=60', 2, 'a share is from 0 to 1, or in percent: write 60%'],
    ['--target sales=60', 2, 'it must be conversion=3.5%'],
    ['--target revenue=60', 2, 'say after how long: revenue@90d'],
    ['--target conversion=5%±1%', 2, 'belongs to calibrate'],
    ['--target conversion=5% --target conversion=6%', 2, '--target'],
    ['--target retention@90d=50%', 1, 'shop.json: '],
  ])('%s: exit %d', async (flags, exit, words) => {
    const asked = `require shop.json --scenario hello.json ${flags}`
    const { code, stdout, stderr } = await call(asked, { cwd })
    expect({ code, stdout }).toEqual({ code: exit, stdout: '' })
    expect(stderr).toContain(words)
  })
})

describe('calibrate', () => {
  test('the probability by hand, and a file that has it', async () => {
    const asked = 'calibrate shop.json --step cart>order --target conversion=50% --out found.json'
    const { unknowns, targets, rank, out } = await json(asked)
    expect(unknowns).toEqual([
      {
        name: '"cart" → "order"',
        before: 0.5,
        value: expect.closeTo(7 / 11, 6),
        determined: true,
      },
    ])
    expect(targets[0]).toMatchObject({ name: 'conversion', target: 0.5, met: true })
    expect([rank, out]).toEqual([1, 'found.json'])
    expect((await json('analyze found.json')).conversion).toBeCloseTo(0.5, 6)
  })

  test('what one figure leaves open is said, and a second kind of figure closes it', async () => {
    const steps = ['--step', 'cart > order', '--step', 'ad → cart']
    const figure = async (of: string) =>
      (await json(`require shop.json --scenario hello.json --target ${of}=0.5`)).now
    const targets = ['--target', `conversion=${await figure('conversion')}±0.1%`]
    const { code, stdout } = await call(['calibrate', 'guess.json', ...steps, ...targets], { cwd })
    expect(code).toBe(0)
    expect(stdout).toContain('they don’t determine all')
    expect(stdout).toMatch(/"cart" → "order" (up|down) together with "ad" → "cart" (up|down)/)
    // What those who enter at the cart bring at once tells the cart's probability from the ad's.
    const early = ['--target', `revenue@0.1d=${await figure('revenue@0.1d')}`]
    const both = ['calibrate', 'guess.json', ...steps, ...targets, ...early]
    expect((await call(both, { cwd })).stdout).toContain('they determine all that was not known')
    const { unknowns } = JSON.parse((await call([...both, '--json'], { cwd })).stdout)
    expect(unknowns[0].value).toBeCloseTo(0.5, 4)
    expect(unknowns[1].value).toBeCloseTo(0.6, 4)
  })

  test('a figure that can’t be met is said, and nothing is called open', async () => {
    const { stdout } = await call('calibrate shop.json --step cart>order --target conversion=90%', {
      cwd,
    })
    expect(stdout).toContain('The figure can’t be met')
    expect(stdout).not.toContain('left open')
  })

  test('without evidence in what it writes, since counts don’t speak of what was found', async () => {
    const asked = 'calibrate fitted.json --step cart>order --target conversion=50% --out again.json'
    const { stdout } = await call(asked, { cwd })
    expect(stdout).toContain('without the evidence')
    expect(readFileSync(join(cwd, 'again.json'), 'utf8')).not.toContain('evidence')
  })

  test('ids that hold an arrow', async () => {
    const asked = ['calibrate', 'arrow.json', '--step', 'a > b > order', '--target']
    const { stdout } = await call([...asked, 'conversion=0.5', '--json'], { cwd })
    expect(JSON.parse(stdout).unknowns[0].value).toBeCloseTo(7 / 11, 6)
  })

  test.each([
    ['--target conversion=50%', 2, 'which are not known?'],
    ['--step cart>pay --target conversion=50%', 1, 'is no transition of shop.json'],
    ['--stay order --target conversion=50%', 1, 'shop.json: "order" is no touchpoint with'],
    ['--step cart>order --target conversion=50%±0', 2, 'a standard error and above 0'],
    ['--step cart>order --target conversion=50% --out shop.json', 2, 'is the journey itself'],
  ])('%s: exit %d', async (flags, exit, words) => {
    const { code, stdout, stderr } = await call(`calibrate shop.json ${flags}`, { cwd })
    expect({ code, stdout }).toEqual({ code: exit, stdout: '' })
    expect(stderr).toContain(words)
  })
})
