import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Duration,
  durationSeconds,
  formatDuration,
  parseDuration,
  readJourney,
} from '../../src/model/index.ts'
import { exact, solver } from '../tolerance.ts'
import { problemsAfter, webShop } from './web-shop.ts'

describe('durations', () => {
  test.each([
    ['1s', 1],
    ['90s', 90],
    ['5min', 300],
    ['6h', 21_600],
    ['1.5h', 5400],
    ['.5h', 1800],
    ['30d', 2_592_000],
    ['2w', 1_209_600],
    ['0s', 0],
    ['1e3s', 1000],
    ['1e-3s', 0.001],
    [' 6 h ', 21_600],
    ['PT6H', 21_600],
    ['PT30M', 1800],
    ['PT0.5S', 0.5],
    ['P2D', 172_800],
    ['P1W', 604_800],
    ['P1DT12H', 129_600],
    ['P1W2DT3H4M5S', 604_800 + 172_800 + 10_800 + 240 + 5],
  ] as const)('%s is %d seconds', (text, seconds) => {
    exact(durationSeconds(text as Duration), seconds)
  })

  test.each([
    '',
    'h',
    '6',
    '6 hours',
    '-6h',
    '6H',
    'PT',
    'P',
    'P1DT',
    'P-1D',
    'PT6',
    '6h30min',
    'NaNs',
    'Infinitys',
    '1e999d',
    `P${'9'.repeat(400)}D`,
  ])('%j is none', (text) => {
    exact(parseDuration(text), undefined)
    expect(() => durationSeconds(text as Duration)).toThrow(/is not a duration.*such as "6h"/)
  })

  test.each(['P1Y', 'P1M', 'P6M', 'P1Y2M3D', 'P1MT5M'])(
    '%s has months or years, which have no fixed length: refused with that reason',
    (text) => {
      exact(parseDuration(text), undefined)
      expect(() => durationSeconds(text as Duration)).toThrow(/months or years.*days/)
    },
  )

  test('are written so that they are read again as the same time', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e12, noNaN: true }), (seconds) =>
        solver(durationSeconds(formatDuration(seconds)), seconds),
      ),
      { seed: 211, numRuns: 500 },
    )
    exact(formatDuration(5400), '1.5h')
    exact(formatDuration(86_400), '1d')
    exact(formatDuration(0), '0s')
  })
})

const sojourn = (value: unknown) =>
  problemsAfter((file) => {
    file.touchpoints[1].sojourn = value
  })

describe('sojourn times', () => {
  test.each([
    { distribution: 'exponential', mean: '6h' },
    { distribution: 'weibull', shape: 0.7, scale: '2d' },
    { distribution: 'gamma', shape: 2, scale: 'PT3H' },
    { distribution: 'lognormal', median: '5min', sigma: 1.2 },
    { distribution: 'lognormal', median: '5min', sigma: 0 },
    { distribution: 'fixed', value: '0s' },
    { distribution: 'fixed', value: '1w' },
    { distribution: 'empirical', values: ['1h', '2h', '0s'] },
    { distribution: 'empirical', values: ['1h', '2h'], weights: [3, 0] },
  ])('%j is one, and is kept as it is', (value) => {
    expect(sojourn(value)).toEqual([])
    const file = webShop()
    file.touchpoints[1].sojourn = value
    expect(readJourney(file).touchpoints[1]?.sojourn).toEqual(value)
  })

  test.each([
    [{ distribution: 'exponential' }, 'mean', /missing/],
    [{ distribution: 'exponential', mean: '0s' }, 'mean', /above 0/],
    [{ distribution: 'exponential', mean: 6 }, 'mean', /text with a unit/],
    [{ distribution: 'exponential', mean: '6 hours' }, 'mean', /not a duration/],
    [{ distribution: 'exponential', mean: 'P1M' }, 'mean', /months/],
    [{ distribution: 'exponential', mean: '6h', sd: '1h' }, 'sd', /./],
    [{ distribution: 'weibull', shape: 0, scale: '1h' }, 'shape', /above 0/],
    [{ distribution: 'weibull', shape: 1, scale: '0s' }, 'scale', /above 0/],
    [{ distribution: 'gamma', shape: -1, scale: '1h' }, 'shape', /above 0/],
    [{ distribution: 'gamma', shape: Number.NaN, scale: '1h' }, 'shape', /number/],
    [{ distribution: 'lognormal', median: '1h', sigma: -1 }, 'sigma', /negative/],
    [{ distribution: 'fixed', value: '-1h' }, 'value', /not a duration/],
    [{ distribution: 'empirical', values: [] }, 'values', /empty/],
    [{ distribution: 'empirical', values: ['1h', 'x'] }, 'values[1]', /not a duration/],
    [{ distribution: 'empirical', values: ['1h'], weights: [1, 2] }, '', /as many/],
    [{ distribution: 'empirical', values: ['1h'], weights: [0] }, '', /above 0/],
    [
      { distribution: 'empirical', values: ['1h', '2h'], weights: [1, -1] },
      'weights[1]',
      /negative/,
    ],
    [{ distribution: 'beta', alpha: 1, beta: 1 }, 'distribution', /"beta" is not.*exponential/],
    [{ mean: '6h' }, 'distribution', /one of exponential/],
    ['6h', '', /distribution/],
  ] as [unknown, string, RegExp][])('%j is refused at its %s', (value, key, says) => {
    const path = `touchpoints[1].sojourn${key === '' ? '' : `.${key}`}`
    const problems = sojourn(value)
    expect(problems).toHaveLength(1)
    expect(problems[0]?.slice(0, problems[0].indexOf(': '))).toBe(path)
    expect(problems[0]?.slice(path.length + 2)).toMatch(says)
  })
})
