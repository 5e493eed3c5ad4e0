import { describe, expect, test } from 'vitest'
import { textWidth } from '../src/text/width.ts'
import { call, folderWith } from './call.ts'
import { EASIER, SHOP } from './journeys.ts'

const LONG = 'A touchpoint with a name that nobody would want to read twice in one table'
const touchpoints = [
  { ...SHOP.touchpoints[0], name: LONG },
  { ...SHOP.touchpoints[1], name: '买东西的购物车和所有其他东西和所有其他东西和所有其他东西' },
]
const cwd = folderWith({
  'shop.json': { ...SHOP, touchpoints, name: LONG },
  'twins.json': {
    ...SHOP,
    touchpoints: SHOP.touchpoints.map((touchpoint) => ({ ...touchpoint, name: 'Step\u001b[2J' })),
  },
  'easier.json': { ...EASIER, name: LONG },
  'log.csv': `who,when,what\n${Array.from({ length: 40 }, (_, i) => `a,${i},${LONG} ${i % 25}\nb,x,y\n`).join('')}`,
})
const CALLS = [
  'check shop.json',
  'analyze shop.json',
  'forecast shop.json --scenario easier.json --draws 20',
  'fit log.csv --customer who --time when --touchpoint what',
]

test.each(CALLS)('%s fits terminals of 60, 80 and 200 columns', async (args) => {
  for (const columns of [60, 80, 200]) {
    const { code, stdout } = await call(args, { cwd, columns })
    expect(code).toBe(0)
    expect(stdout.split('\n').filter((line) => textWidth(line) > columns)).toEqual([])
    if (columns === 60 && !args.startsWith('check')) expect(stdout).toContain('…')
  }
})

describe('colours', () => {
  test.each(CALLS)('%s has them on a terminal, and else no escape codes', async (args) => {
    const plain = (await call(args, { cwd })).stdout
    const coloured = (await call(args, { cwd, colour: true })).stdout
    expect(plain).not.toContain('\u001b')
    expect(coloured).toContain('\u001b[1m')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: escape codes begin with one
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(plain)
  })
})

test('names are told apart by their ids, and move no cursor', async () => {
  const { stdout } = await call('analyze twins.json', { cwd, columns: 120 })
  expect(stdout).toContain('Step\\u001b[2J (ad)')
  expect(stdout).toContain('Step\\u001b[2J (cart)')
})

test('long lists say how much more there is', async () => {
  const { stdout } = await call(CALLS[3] as string, { cwd })
  expect(stdout).toContain('6 more are in --json')
  expect(stdout).toContain('and 30 more: see skipped with --json')
})
