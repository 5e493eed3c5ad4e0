import { describe, expect, test } from 'vitest'
import { call, folderWith } from './call.ts'
import { DRUNKARD, SHOP } from './journeys.ts'

const cwd = folderWith({
  'shop.json': SHOP,
  'walk.json': DRUNKARD,
  'odd.json': {
    format: 'sojourn-journey',
    version: 1,
    touchpoints: [{ id: 'constructor' }],
    outcomes: [{ id: 'toString', kind: 'conversion' }],
    entries: { constructor: 1 },
    transitions: { constructor: { toString: 1 } },
  },
  'endless.json': {
    format: 'sojourn-journey',
    version: 1,
    touchpoints: [{ id: 'a' }],
    outcomes: [],
    entries: { a: 1 },
    transitions: { a: { a: 1 } },
  },
})

async function json(args: string) {
  const { code, stdout, stderr } = await call(`${args} --json`, { cwd })
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return JSON.parse(stdout)
}

describe('in JSON', () => {
  test('estimates lie within four standard errors of the exact analysis', async () => {
    for (const file of ['shop.json', 'walk.json']) {
      const simulated = await json(`simulate ${file} --customers 40000 --seed 7`)
      const exact = await json(`analyze ${file}`)
      expect(Object.keys(simulated).slice(0, 5)).toEqual([
        'customers',
        'conversion',
        'outcomes',
        'steps',
        'truncated',
      ])
      expect(simulated.customers).toBe(40_000)
      expect(simulated.truncated).toBe(0)
      const pairs = [
        [simulated.conversion, exact.conversion],
        [simulated.steps, exact.steps.mean],
        ...Object.keys(exact.outcomes).map((id) => [simulated.outcomes[id], exact.outcomes[id]]),
      ]
      for (const [{ mean, standardError }, truth] of pairs)
        expect(Math.abs(mean - truth)).toBeLessThanOrEqual(4 * standardError)
    }
  })

  test('the numbers are those of the seed, whatever the number of workers', async () => {
    const run = (more: string) => json(`simulate shop.json --customers 100000 --seed x ${more}`)
    const alone = await run('--workers 0')
    expect(await run('--workers 2')).toEqual(alone)
    expect(await run('--workers 1')).toEqual(alone)
    expect(await json('simulate shop.json --customers 100000 --seed y')).not.toEqual(alone)
  })

  test('ids may be any text, and journeys without end are counted', async () => {
    const odd = await json('simulate odd.json --customers 100 --seed 1')
    expect(odd.outcomes.toString).toEqual({ mean: 1, standardError: 0 })
    const endless = await json('simulate endless.json --customers 5 --seed 1')
    expect(endless).toMatchObject({ conversion: null, outcomes: {}, truncated: 5 })
  })
})

test('for people: every figure has its standard error', async () => {
  const { code, stdout } = await call('simulate shop.json --customers 5000 --seed 1', { cwd })
  expect(code).toBe(0)
  expect(stdout).toMatch(/^Of 5,000 customers, \d+\.\d+ % ± \d+\.\d+ converted\./)
})

test.each([
  ['simulate shop.json', '--customers N is missing'],
  ['simulate shop.json --customers 0', '--customers is "0"; it must be a whole number from 1'],
  ['simulate shop.json --customers 10 --workers -1', '--workers is "-1"'],
])('%s is wrong usage', async (args, words) => {
  const { code, stdout, stderr } = await call(args, { cwd })
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toContain(words)
})
