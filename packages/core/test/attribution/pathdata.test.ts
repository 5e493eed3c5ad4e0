import { readFileSync } from 'node:fs'
import { beforeAll, describe, test } from 'vitest'
import { publishedData } from '../../../../scripts/proof/datasets.ts'
import { sharedData } from '../../../../scripts/shared-data.ts'
import {
  type Credit,
  firstTouch,
  lastTouch,
  linearTouch,
  markovAttribution,
  type PathTable,
  pathTable,
  positionBased,
} from '../../src/attribution/index.ts'

// 5,000 paths of the R package ChannelAttribution, with the results of linear algebra in numpy and of
// the package itself (sources in the folder's PROVENANCE.md).
const data = sharedData()

type ByChannel = Readonly<Record<string, number>>
interface Analytic {
  readonly n_states: number
  readonly prob_conversion_from_start: number
  readonly removal_effect_conversions: ByChannel
  readonly attributed_conversions: ByChannel
  readonly removal_effect_value: ByChannel
  readonly attributed_value: ByChannel
}
interface Expected {
  readonly analytic: Readonly<Record<'order1' | 'order2', Analytic>>
  readonly analytic_order1_ignoring_nulls: Analytic
  readonly heuristics_recomputed: Readonly<Record<string, ByChannel>>
}

describe.skipIf(data === undefined)('PathData, odd rows', () => {
  let expected: Expected
  let paths: PathTable

  beforeAll(() => {
    const file = (name: string) => readFileSync(`${data}/pathdata_odd/${name}`, 'utf8')
    expected = JSON.parse(file('expected.json'))
    const [, ...lines] = file('paths.csv').trim().split(/\r?\n/)
    paths = pathTable(
      lines.map((line) => {
        const [path = '', ...numbers] = line.split(',')
        const [conversions = 0, value = 0, nulls = 0] = numbers.map(Number)
        return { path, conversions, value, nulls }
      }),
    )
  })

  const meets = publishedData('pathdata_odd')
  const agree = (what: string, values: Float64Array | null, truth: ByChannel) => {
    for (const [c, channel] of paths.channels.entries())
      meets(what, values?.[c], truth[channel] as number)
  }

  test.each([
    ['order 1', 1, true],
    ['order 2', 2, true],
    ['order 1 without nulls', 1, false],
  ])('removal effects and attribution of %s, to 1e-9', (what, order, withNulls) => {
    const { nulls: _nulls, ...without } = paths
    const truth = withNulls
      ? expected.analytic[order === 1 ? 'order1' : 'order2']
      : expected.analytic_order1_ignoring_nulls
    const markov = markovAttribution(withNulls ? paths : without, { order })
    meets(`${what}: conversion`, markov.conversion, truth.prob_conversion_from_start)
    agree(`${what}: conversions by channel`, markov.conversions, truth.attributed_conversions)
    agree(`${what}: value by channel`, markov.value, truth.attributed_value)
    // The reference subtracts probabilities, so that its small effects have fewer digits.
    for (const [effects, effect] of [
      [markov.removalEffect, truth.removal_effect_conversions],
      [markov.removalEffectOnValue, truth.removal_effect_value],
    ] as const)
      for (const [c, channel] of paths.channels.entries())
        meets(`${what}: removal effects`, effects?.[c], effect[channel] as number, {
          relative: 1e-9,
          of: 1,
        })
  })

  test.each([
    ['first_touch', firstTouch],
    ['last_touch', lastTouch],
    ['linear_touch', linearTouch],
    ['position_based_40_20_40', positionBased],
  ] as const)('%s', (name, model) => {
    const credit: Credit = model(paths)
    const { [name]: conversions, [`${name}_value`]: value } = expected.heuristics_recomputed
    agree(`${name}: conversions`, credit.conversions, conversions as ByChannel)
    if (value) agree(`${name}: value`, credit.value, value)
  })
})
