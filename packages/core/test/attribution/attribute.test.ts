import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  attribute,
  firstTouch,
  lastTouch,
  linearTouch,
  markovAttribution,
  markovPosterior,
  pathTable,
  positionBased,
  shapley,
  timeDecay,
} from '../../src/attribution/index.ts'
import { exact } from '../tolerance.ts'
import { randomPaths } from './random-paths.ts'

test('every model stands in its own column, for conversions and for value', () => {
  fc.assert(
    fc.property(randomPaths(), (paths) => {
      const options = { order: 2, halfLife: 3, first: 0.5, last: 0.25, draws: 17, seed: 2 }
      const { channels, ...whole } = attribute(paths, options)
      const markov = markovAttribution(paths, options)
      const posterior = markovPosterior(paths, options)
      const rules = {
        first: firstTouch(paths),
        last: lastTouch(paths),
        linear: linearTouch(paths),
        timeDecay: timeDecay(paths, options),
        positionBased: positionBased(paths, options),
        shapley: shapley(paths),
      }
      expect(channels.map(({ channel }) => channel)).toEqual(paths.channels)
      exact(whole.states, markov.states)
      for (const [c, channel] of channels.entries()) {
        exact(channel.removalEffect, markov.removalEffect?.[c] ?? null)
        exact(channel.removalEffectOnValue, markov.removalEffectOnValue?.[c] ?? null)
        exact(channel.markov, markov.conversions[c] as number)
        exact(channel.markovValue, markov.value?.[c] as number)
        exact(channel.markovRange?.low, posterior.conversions.low[c])
        exact(channel.markovRange?.high, posterior.conversions.high[c])
        exact(channel.removalEffectRange?.low, posterior.removalEffect?.low[c])
        exact(channel.markovValueRange?.high, posterior.value?.high[c])
        for (const [name, credit] of Object.entries(rules)) {
          const key = name as keyof typeof rules
          exact(channel[key], credit.conversions[c] as number)
          exact(channel.value?.[key], credit.value?.[c] as number)
        }
      }
    }),
    { seed: 4131, numRuns: 30 },
  )
})

test('without draws there are no ranges, without values no value', () => {
  const { value, channels } = attribute(pathTable([{ path: 'a', conversions: 2, nulls: 1 }]))
  expect(value).toBeNull()
  expect(channels[0]).toMatchObject({
    markov: 2,
    markovValue: null,
    removalEffectOnValue: null,
    value: null,
    removalEffectRange: null,
    markovRange: null,
    markovValueRange: null,
  })
})
