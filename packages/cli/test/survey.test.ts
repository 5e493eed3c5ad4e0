import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readJourney } from 'sojourn/model'
import { expect, test } from 'vitest'
import { textWidth } from '../src/text/width.ts'
import { call, folderWith } from './call.ts'
import { SHOP } from './journeys.ts'

const SCORES = 'step,was,hoped,n\nad,2,4,6\nad,4,4,2\ncart,0,,9\ncart,,3,1\n'
const cwd = folderWith({
  'shop.json': SHOP,
  'scores.csv': SCORES,
  'wrong.csv': 'step,was,n\nadd,2,6\nad,7,2\nad,many,9\nad,1,-1\n',
  'off.csv': 'step,was,n\nadd,2,6\nad,7,2\n',
})
const FLAGS = '--journey shop.json --touchpoint step --experience was --scale 0..4'

test('scores become emotions of the journey', async () => {
  const args = `survey scores.csv ${FLAGS} --expectation hoped --count n --out felt.json`
  const { code, stdout, stderr } = await call(`${args} --json`, { cwd })
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  const { emotions, tooFew } = JSON.parse(stdout)
  // Six gave 2 and two gave 4, which are 0 and 2: mean ½, variance 6/7.
  expect(emotions[0]).toEqual({
    touchpoint: 'ad',
    experience: { n: 8, mean: 0.5, standardError: expect.closeTo(Math.sqrt(6 / 7 / 8), 12) },
    expectation: { n: 8, mean: 2, standardError: 0 },
    gap: { n: 8, mean: -1.5, standardError: expect.closeTo(Math.sqrt(6 / 7 / 8), 12) },
  })
  expect(emotions[1]).toMatchObject({ touchpoint: 'cart', expectation: null, gap: null })
  expect(tooFew).toEqual([])
  const felt = readJourney(JSON.parse(readFileSync(join(cwd, 'felt.json'), 'utf8')))
  expect(felt.touchpoints.map(({ experience, expectation }) => [experience, expectation])).toEqual([
    [0.5, 2],
    [-2, undefined],
  ])
  expect(felt.transitions).toEqual(readJourney(SHOP).transitions)
})

test('for people: the greatest pain point first, within the terminal', async () => {
  for (const columns of [60, 80, 200]) {
    const args = `survey scores.csv ${FLAGS} --expectation hoped --count n`
    const { code, stdout } = await call(args, { cwd, columns })
    expect(code).toBe(0)
    expect(stdout.replaceAll('\n', ' ')).toContain('1.50 below what they expected')
    expect(stdout.split('\n').filter((line) => textWidth(line) > columns)).toEqual([])
  }
})

test.each([
  [
    `wrong.csv ${FLAGS} --count n`,
    1,
    ['line 4: --experience is "many"', 'line 5: --count is "-1"'],
  ],
  [
    `off.csv ${FLAGS} --count n`,
    1,
    [
      'off.csv: line 2: There is no touchpoint "add". Did you mean "ad"?',
      'off.csv: line 3: The experience is 7; on this scale it is from 0 to 4.',
    ],
  ],
  [`scores.csv ${FLAGS} --expectation hopes`, 1, ['no column "hopes" for the expectation']],
  [`scores.csv ${FLAGS.replace('0..4', '4..0')}`, 2, ['--scale is "4..0"']],
  [
    'scores.csv --journey shop.json --touchpoint step',
    2,
    ['--scale 1..5 is missing', '--experience COL is missing'],
  ],
])('%s: exit %d', async (args, exit, words) => {
  const { code, stderr } = await call(`survey ${args}`, { cwd })
  expect(code).toBe(exit)
  for (const word of words) expect(stderr).toContain(word)
})
