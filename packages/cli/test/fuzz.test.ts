import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { call, folderWith } from './call.ts'

// Each command that reads a file of others, on files that are good but for some damage, and on
// numbers that are right in form and odd in size: done or refused in words, and never anything else.
const cwd = folderWith({})
const LOG = Array.from(
  { length: 12 },
  (_, i) => `c${i >> 2},2024-01-0${1 + (i % 4)},t${i % 3},${i}.5\n`,
)
const NUMBERS = [
  '0',
  '1',
  '-1',
  '',
  ' ',
  '1e308',
  '1e-308',
  '0.5',
  'Infinity',
  'NaN',
  '1,5',
  '7',
  '"',
  '12345678901234567890',
]
const FIT = '--customer who --time when --touchpoint what --value worth --gap 2d'
const PURCHASES =
  'x,last,age,spend\n2,30.43,38.86,22.35\n1,1.71,38.86,11.77\n0,0,38.86,0\n7,29.43,38.86,73.74\n'
const RULES =
  '{"format":"sojourn-rules","version":1,"rules":[{"prefix":"t","touchpoint":"x","phase":"p"},{"pattern":"^a","leaveOut":true}]}'

const CASES: [string, string, string, string][] = [
  ['fit', 'f.csv', `who,when,what,worth\n${LOG.join('')}`, `fit f.csv ${FIT} --order 2`],
  ['fit with rules', 'r.json', RULES, `fit good.csv ${FIT} --rules r.json`],
  [
    'fit with a description',
    'd.json',
    '{"format":"sojourn-journey","version":1,"touchpoints":[{"id":"t0"}]}',
    `fit good.csv ${FIT} --describe d.json`,
  ],
  ['guess', 'f.csv', `who,when,what,worth\n${LOG.join('')}`, 'fit f.csv --guess --yes'],
  [
    'backtest',
    'f.csv',
    `who,when,what,worth\n${LOG.join('')}`,
    'backtest f.csv --customer who --time when --touchpoint what --goal t2 --draws 4',
  ],
  [
    'attribute',
    'p.csv',
    'path,n,worth,none\na > b,1,5.5,2\nb > c,4,1,3\na,2,10,0\n',
    'attribute p.csv --path path --conversions n --value worth --nulls none --draws 4',
  ],
  [
    'survivors',
    't.csv',
    'year,left\n0,1000\n1,869\n2,743\n3,653\n',
    'retention t.csv --period year --survivors left --horizon 6',
  ],
  [
    'beta-discrete-weibull',
    't.csv',
    'year,left\n0,1000\n1,869\n2,743\n3,653\n',
    'retention t.csv --period year --survivors left --model beta-discrete-weibull',
  ],
  [
    'purchases',
    't.csv',
    PURCHASES,
    'retention t.csv --frequency x --recency last --age age --value spend --horizon 4',
  ],
  [
    'opportunities',
    't.csv',
    'x,last,n\n2,4,6\n0,0,6\n6,6,6\n1,1,6\n',
    'retention t.csv --frequency x --recency last --opportunities n --horizon 3',
  ],
  [
    'times',
    't.csv',
    'time,event,group\n1,1,a\n2,0,a\n3,1,b\n3,1,a\n',
    'retention t.csv --time time --event event --group group',
  ],
  [
    'causes',
    't.csv',
    'time,cause\n1,left\n2,\n3,moved\n',
    'retention t.csv --time time --cause cause',
  ],
]

const share = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true })
const damages = fc.array(
  fc.tuple(
    share,
    fc.constantFrom('number', 'cut', 'insert', 'repeat'),
    fc.constantFrom(...NUMBERS),
    fc.constantFrom(...',;"\n\r\t\0 xø{}[]:0-'),
  ),
  { minLength: 1, maxLength: 4 },
)

describe.each(CASES)('%s', (_, file, good, command) => {
  test('ends in a result or in words', async () => {
    writeFileSync(join(cwd, 'good.csv'), `who,when,what,worth\n${LOG.join('')}`)
    const seen = [0, 0]
    await fc.assert(
      fc.asyncProperty(damages, async (damages) => {
        writeFileSync(join(cwd, file), damages.reduce(damaged, good))
        const { code, stdout, stderr } = await call(`${command} --json`, { cwd })
        expect([0, 1]).toContain(code)
        seen[code] = (seen[code] as number) + 1
        if (code === 0) JSON.parse(stdout)
        else {
          expect(stdout).toBe('')
          expect(stderr.trim().length).toBeGreaterThan(15)
        }
        expect(stderr).not.toMatch(/^ +at |\[object|TypeError|RangeError|\.ts:/m)
      }),
      { seed: 81, numRuns: 120 },
    )
    expect(seen[1]).toBeGreaterThan(0)
  })
})

function damaged(
  text: string,
  [share, how, number, character]: [number, string, string, string],
): string {
  const at = Math.floor(share * text.length)
  if (how === 'cut') return text.slice(0, at) + text.slice(at + 5)
  if (how === 'insert') return text.slice(0, at) + character + text.slice(at)
  if (how === 'repeat') return text.slice(0, at + 12) + text.slice(at)
  // Another number in the place of the next one.
  return text.slice(0, at) + text.slice(at).replace(/[\d.]+/, number)
}
