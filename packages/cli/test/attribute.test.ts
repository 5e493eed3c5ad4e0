import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { sharedData } from '../../../scripts/shared-data.ts'
import { textWidth } from '../src/text/width.ts'
import { call, folderWith } from './call.ts'
import { EXACT } from './tolerance.ts'

const BRYL = 'path,orders,worth,lost\nC1 > C2 > C3,1,1000,0\nC1,0,0,1\nC2 > C3,0,0,1\n'
const LONG = 'a channel with a name that nobody would want to read twice in one table'
const cwd = folderWith({
  'bryl.csv': BRYL,
  'lost.csv': 'path,orders,lost\na > b,0,3\nb,0,1\n',
  'bare.csv': 'path,orders\na>b,3\nb,1\n',
  'bad.csv': 'path,orders,worth,lost\na,1,1,x\n,1,1,1\na > b,1,1\n',
  'long.csv': `path,orders,worth,lost\n${Array.from({ length: 50 }, (_, i) => `${LONG} ${i} > ${LONG} 0,${i + 1},${1e6 * i},7\n`).join('')}`,
})
const FLAGS = '--path path --conversions orders --value worth --nulls lost'

async function json(args: string) {
  const { code, stdout, stderr } = await call(`attribute ${args} --json`, { cwd })
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return JSON.parse(stdout)
}

describe('numbers', () => {
  test('golden 1: the three journeys of S. Bryl', async () => {
    const attribution = await json(`bryl.csv ${FLAGS}`)
    expect(Object.keys(attribution)).toEqual([
      'conversion',
      'channels',
      'conversions',
      'nulls',
      'value',
      'order',
      'states',
      'errorBound',
      'warnings',
    ])
    expect(attribution.conversion).toBeCloseTo(1 / 3, EXACT)
    const expected = [
      ['C1', 0.5, 0.2, 200, 1, 0],
      ['C2', 1, 0.4, 400, 0, 0],
      ['C3', 1, 0.4, 400, 0, 1],
    ] as const
    for (const [c, [channel, effect, markov, value, first, last]] of expected.entries())
      expect(attribution.channels[c]).toMatchObject({
        channel,
        removalEffect: expect.closeTo(effect, EXACT),
        markov: expect.closeTo(markov, EXACT),
        markovValue: expect.closeTo(value, 9),
        first,
        last,
        linear: expect.closeTo(1 / 3, EXACT),
        shapley: expect.closeTo(1 / 3, EXACT),
        timeDecay: expect.closeTo(2 ** c / 7, EXACT),
        positionBased: expect.closeTo([0.4, 0.2, 0.4][c] as number, EXACT),
      })
    expect(attribution.channels[0].value.first).toBe(1000)
  })

  test('without nulls all paths convert; without value there is none', async () => {
    const { conversion, value, channels } = await json('bryl.csv --path path --conversions orders')
    expect({ conversion, value }).toEqual({ conversion: 1, value: null })
    expect(channels[0]).toMatchObject({ removalEffect: 1, markovValue: null, value: null })
  })

  test('where nobody converts effects are null and all gets 0', async () => {
    const { conversion, channels } = await json(
      'lost.csv --path path --conversions orders --nulls lost',
    )
    expect(conversion).toBe(0)
    expect(channels[0]).toMatchObject({ removalEffect: null, markov: 0, removalEffectRange: null })
  })

  test('options reach the model', async () => {
    const half = await json(`bryl.csv ${FLAGS} --half-life 1e9 --draws 0 --order 3`)
    expect(half.channels[0].timeDecay).toBeCloseTo(1 / 3, 6)
    expect(half).toMatchObject({ order: 3, states: 5 })
    expect(half.channels[0].markovRange).toBeNull()
    const [one, other, again] = await Promise.all(
      [1, 2, 1].map((seed) => json(`bryl.csv ${FLAGS} --draws 30 --seed ${seed}`)),
    )
    expect(again).toEqual(one)
    expect(other).not.toEqual(one)
    expect(
      (await json('bare.csv --path path --conversions orders --separator >')).channels,
    ).toHaveLength(2)
  })

  test('from standard input', async () => {
    const stdin = [new TextEncoder().encode(BRYL)]
    const { code, stdout } = await call(`attribute - ${FLAGS} --json`, {
      stdin: (async function* () {
        yield* stdin
      })(),
    })
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toEqual(await json(`bryl.csv ${FLAGS}`))
  })

  test('from gzip', async () => {
    const folder = folderWith({})
    const { writeFileSync } = await import('node:fs')
    writeFileSync(`${folder}/bryl.csv.gz`, gzipSync(BRYL))
    const { stdout } = await call(`attribute bryl.csv.gz ${FLAGS} --json`, { cwd: folder })
    expect(JSON.parse(stdout)).toEqual(await json(`bryl.csv ${FLAGS}`))
  })
})

describe('for people', () => {
  test('says what the numbers are, and that they are not causal', async () => {
    const { code, stdout, stderr } = await call(`attribute bryl.csv ${FLAGS}`, {
      cwd,
      columns: 200,
    })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('1 of 3 customers converted (33.3 %); C2 has the largest removal')
    expect(stdout).toMatch(/C1 +50\.0 % +0\.2 /)
    expect(stdout).toContain('not causal')
    expect(stdout).toContain('And their value, 1,000:')
  })

  test('says it where nobody converts, and where nulls are missing', async () => {
    const lost = await call('attribute lost.csv --path path --conversions orders --nulls lost', {
      cwd,
    })
    expect(lost.stdout).toContain('Nobody converted, so there is nothing to share out.')
    const bare = await call('attribute bare.csv --path path --conversions orders', { cwd })
    expect(bare.stdout).toContain('flatters channels')
    expect(bare.stdout).toContain('The channel "a>b" has ">" in its name')
  })

  test('fits terminals of 60, 80 and 200 columns, and says how much more there is', async () => {
    for (const columns of [60, 80, 200]) {
      const { code, stdout } = await call(`attribute long.csv ${FLAGS} --draws 20`, {
        cwd,
        columns,
      })
      expect(code).toBe(0)
      expect(stdout.split('\n').filter((line) => textWidth(line) > columns)).toEqual([])
      expect(stdout).toContain('10 more channels: see --json.')
    }
  })
})

test('ranges of a large chain are left out, in words, unless they are asked for', async () => {
  const channels = 250
  const lines = Array.from({ length: channels }, (_, i) => `c${i} > c${(i * 7) % channels},1`)
  const large = folderWith({ 'large.csv': ['path,orders', ...lines].join('\n') })
  const args = 'attribute large.csv --path path --conversions orders --json'
  const { warnings, channels: plain } = JSON.parse((await call(args, { cwd: large })).stdout)
  expect(plain[0].markovRange).toBeNull()
  expect(warnings).toEqual([expect.stringContaining('a chain of 250 states takes long to draw')])
  const asked = JSON.parse((await call(`${args} --draws 2`, { cwd: large })).stdout)
  expect(asked.warnings).toEqual([])
  expect(asked.channels[0].markovRange.low).toBeGreaterThan(0)
})

describe('what is wrong', () => {
  test('all rows are listed with their lines, exit 1', async () => {
    const { code, stdout, stderr } = await call(`attribute bad.csv ${FLAGS}`, { cwd })
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr.trim().split('\n')).toEqual([
      'bad.csv: line 2: column "lost": "x" is not a finite number: write it as in 12.50',
      'bad.csv: line 3: column "path": is empty',
      expect.stringContaining('bad.csv: line 4: 3 fields, but the header has 4'),
    ])
  })

  test.each([
    ['attribute none.csv --path p --conversions c', 1, 'There is no file none.csv.'],
    [
      'attribute bryl.csv --path route --conversions orders',
      1,
      'there is no column "route" for the path',
    ],
    ['attribute bryl.csv --path path', 2, '--conversions'],
    [`attribute bryl.csv ${FLAGS} --order 0`, 2, '--order is "0"'],
    [`attribute bryl.csv ${FLAGS} --draws -1`, 2, '--draws is "-1"'],
    [`attribute bryl.csv ${FLAGS} --half-life 0`, 2, '--half-life is 0'],
    [`attribute bryl.csv ${FLAGS} --separator=`, 2, '--separator'],
  ])('%s', async (args, expected, message) => {
    const { code, stdout, stderr } = await call(args, { cwd })
    expect({ code, stdout }).toEqual({ code: expected, stdout: '' })
    expect(stderr).toContain(message)
  })
})

const data = sharedData()

describe.skipIf(data === undefined)('5,000 paths of the R package ChannelAttribution', () => {
  test.each([1, 2])('order %i equals its linear algebra to 1e-9', async (order) => {
    const folder = `${data}/pathdata_odd`
    const expected = JSON.parse(readFileSync(`${folder}/expected.json`, 'utf8'))
    const truth = expected.analytic[`order${order}`]
    const { channels } = await json(
      `${folder}/paths.csv --path path --conversions total_conversions --value total_conversion_value --nulls total_null --order ${order} --draws 0`,
    )
    expect(channels).toHaveLength(12)
    for (const { channel, removalEffect, markov, markovValue } of channels) {
      const near = (value: number, to: number) =>
        expect(Math.abs(value - to)).toBeLessThanOrEqual(1e-9 * to)
      near(markov, truth.attributed_conversions[channel])
      near(markovValue, truth.attributed_value[channel])
      near(removalEffect, truth.removal_effect_conversions[channel])
    }
  })
})
