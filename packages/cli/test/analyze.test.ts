import { describe, expect, test } from 'vitest'
import { call, folderWith } from './call.ts'
import { DRUNKARD, PCTL, SHOP, SIX, WALK } from './journeys.ts'
import { EXACT } from './tolerance.ts'

const cwd = folderWith({
  'shop.json': SHOP,
  'walk.json': WALK,
  'drunkard.json': DRUNKARD,
  'sober.json': { ...DRUNKARD, entries: { one: 1 } },
  'pctl.json': PCTL,
  'six.json': SIX,
  'odd.json': `{
    "format": "sojourn-journey", "version": 1,
    "touchpoints": [{ "id": "__proto__" }, { "id": "constructor" }, { "id": "a,b" }],
    "outcomes": [{ "id": "toString", "kind": "conversion" }, { "id": "valueOf" }],
    "entries": { "__proto__": 1 },
    "transitions": {
      "__proto__": { "constructor": 0.5, "valueOf": "rest" },
      "constructor": { "toString": 0.5, "a,b": "rest" },
      "a,b": { "valueOf": 1 }
    }
  }`,
})

async function json(args: string | readonly string[]) {
  const list = typeof args === 'string' ? args.split(' ') : args
  const { code, stdout, stderr } = await call(['analyze', ...list, '--json'], { cwd })
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return JSON.parse(stdout)
}

describe('numbers', () => {
  test('a small shop, by hand', async () => {
    const analysis = await json('shop.json')
    expect(Object.keys(analysis)).toEqual([
      'conversion',
      'outcomes',
      'expectedVisits',
      'steps',
      'hitting',
      'removalEffects',
      'leverage',
      'dropOff',
      'errorBound',
      'dropOffByPhase',
      'errorBounds',
      'warnings',
    ])
    expect(analysis.conversion).toBeCloseTo(7 / 17, EXACT)
    expect(analysis.outcomes.lost).toBeCloseTo(10 / 17, EXACT)
    expect(analysis.expectedVisits.ad).toBeCloseTo(16.25 / 17, EXACT)
    expect(analysis.expectedVisits.cart).toBeCloseTo(14 / 17, EXACT)
    expect(analysis.steps.mean).toBeCloseTo(30.25 / 17, EXACT)
    expect(analysis.hitting.ad).toBeCloseTo(6 / 17, EXACT)
    expect(analysis.hitting).toMatchObject({ order: 1, lost: 0 })
    expect(analysis.dropOff.map(({ from }: { from: string }) => from)).toEqual(['ad', 'cart'])
    expect(analysis.dropOff[0].share).toBeCloseTo(6.5 / 17, EXACT)
    expect(analysis.dropOffByPhase[1]).toEqual({ phase: 'buy', share: analysis.dropOff[1].share })
    expect(analysis.removalEffects).toEqual({
      touchpoints: { ad: expect.closeTo(1 - 0.25 * 0.5 * (17 / 7), EXACT), cart: 1 },
      channels: {},
    })
    expect(analysis.leverage).toHaveLength(5)
    expect(analysis.errorBound).toBeLessThan(1e-13)
    expect(analysis.warnings).toEqual([])
  })

  test('hitting probabilities of R markovchain', async () => {
    expect((await json('walk.json --hit a')).hitting).toEqual({
      b: expect.closeTo(0.8, EXACT),
      c: expect.closeTo(0.6, EXACT),
      d: expect.closeTo(0.4, EXACT),
      a: 1,
      e: 0,
    })
    expect((await json('walk.json --hit=d')).hitting.b).toBeCloseTo(1 / 3, EXACT)
    expect((await json('walk.json')).conversion).toBeCloseTo(0.4, EXACT)
  })

  test('visits and steps of Grinstead & Snell', async () => {
    const { hitting, expectedVisits, steps } = await json('drunkard.json')
    expect(hitting).toEqual({ one: 0.75, two: 0.5, three: 0.25, home: 1, bar: 0 })
    expect(expectedVisits).toEqual({ one: 1, two: 2, three: 1 })
    expect(steps.mean).toBe(4)
    expect((await json('sober.json')).expectedVisits).toEqual({ one: 1.5, two: 1, three: 0.5 })
    expect((await json('sober.json')).steps.mean).toBe(3)
  })

  test('PRISM: reach with and without a bound, and Infinity as text', async () => {
    const two = await json('pctl.json --hit s2')
    expect(two.hitting.s0).toBeCloseTo(1 / 6, EXACT)
    expect(two.conversion).toBeNull()
    expect(two.steps).toEqual({ mean: 'Infinity', variance: 'Infinity' })
    expect(two.expectedVisits.s5).toBe('Infinity')
    expect((await json('pctl.json')).hitting).toBeNull()
    expect((await json('pctl.json --hit s2 --within 2')).hitting.s0).toBe(1 / 8)
    expect((await json('pctl.json --hit s2 --within 10')).hitting.s0).toBe(0.16650390625)
    expect((await json('pctl.json --hit s2,s4')).hitting.s0).toBeCloseTo(1 / 3, EXACT)
    expect((await json('pctl.json --hit s2 --hit s4')).hitting.s0).toBeCloseTo(1 / 3, EXACT)
  })

  test('expected steps of R markovchain', async () => {
    expect((await json('six.json')).steps.mean).toBeCloseTo(6.0238095, 7)
  })

  test('ids that objects have for themselves, and ids with commas', async () => {
    const analysis = await json(['odd.json', '--hit', 'a,b'])
    expect(Object.entries(analysis.expectedVisits)).toEqual([
      ['__proto__', 1],
      ['constructor', 0.5],
      ['a,b', 0.25],
    ])
    expect(Object.entries(analysis.hitting)).toContainEqual(['__proto__', 0.25])
    expect(Object.entries(analysis.outcomes)).toContainEqual(['toString', 0.25])
    const both = await json(['odd.json', '--hit', '__proto__, constructor'])
    expect(Object.entries(both.hitting)).toContainEqual(['constructor', 1])
  })
})

describe('for people', () => {
  test('says the finding, then tables with names', async () => {
    const { code, stdout, stderr } = await call('analyze shop.json', { cwd })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain(
      '41.2 % of customers convert; most are lost at Instagram ad (38.2 % of all).',
    )
    expect(stdout).toContain('Instagram ad    0.96    35.3 %     38.2 %  69.6 %')
    expect(stdout).toContain('A journey takes 1.78 steps on average')
    expect(stdout).toContain('Most are lost in the phase Awareness (38.2 % of all)')
  })

  test('a journey without conversion and without end says so', async () => {
    const { stdout } = await call('analyze pctl.json', { cwd })
    expect(stdout).toContain('It has no conversion')
    expect(stdout).toContain('the expected number of steps is')
    expect(stdout).toMatch(/^s5 +∞ +0 %$/m)
    expect(stdout).toMatch(/^Warnings$/m)
  })

  test('--within and --hit say what they bound', async () => {
    const { stdout } = await call('analyze shop.json --hit cart --within 1', { cwd })
    expect(stdout).toContain('12.5 % of customers convert within 1 step')
    expect(stdout).toContain('From each touchpoint to Cart within 1 step')
  })
})

describe('refused', () => {
  test('unknown ids, all of them, with the nearest: exit 1', async () => {
    const { code, stdout, stderr } = await call('analyze shop.json --hit cat,x --json', { cwd })
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toBe(
      '--hit: there is no touchpoint or outcome "cat". Did you mean "cart"?\n' +
        '--hit: there is no touchpoint or outcome "x".\n',
    )
  })

  test.each(['-1', '1.5', 'x', '1e400', '99999999999999999999'])(
    '--within %s: exit 2',
    async (steps) => {
      const { code, stdout, stderr } = await call(`analyze shop.json --within ${steps}`, { cwd })
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
      expect(stderr).toContain(`--within is "${steps}"; it must be a whole number from 0.`)
    },
  )
})
