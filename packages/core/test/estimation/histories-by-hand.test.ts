import { describe, expect, test } from 'vitest'
import { type EventLog, type FitOptions, fitHistories } from '../../src/estimation/index.ts'
import { JourneyError } from '../../src/model/index.ts'
import { exact } from '../tolerance.ts'

const HOUR = 3_600_000
const NAMES = ['ad', 'mail', 'cart', 'order', 'call']

/** A customer for each path, an event at each of some hours. */
function logOf(
  paths: readonly (readonly string[])[],
  hours: readonly number[] = [0, 1, 2, 3],
  touchpoints: readonly string[] = NAMES,
): EventLog {
  return {
    ...{ customers: paths.length, touchpoints, channels: [] },
    customer: Int32Array.from(paths.flatMap((path, c) => path.map(() => c))),
    touchpoint: Int32Array.from(paths.flat(), (name) => touchpoints.indexOf(name)),
    time: Float64Array.from(
      paths.flatMap((path) => path.map((_, t) => HOUR * (hours[t] as number))),
    ),
  }
}

const idsOf = (log: EventLog, order: number, options: FitOptions = {}) => {
  const { journey, histories } = fitHistories(log, order, options)
  const ids = journey.touchpoints.map(({ id }) => id)
  expect([...histories.keys()].sort()).toEqual([...ids].sort())
  return ids
}

test('histories stand by the touchpoint they end in, and then as they were first met', () => {
  const paths = [
    ['mail', 'cart', 'ad'],
    ['ad', 'cart'],
    ['cart', 'cart'],
    ['ad', 'mail'],
  ]
  expect(idsOf(logOf(paths), 2)).toEqual([
    ...['cart → ad', 'ad'],
    ...['mail', 'ad → mail'],
    ...['mail → cart', 'ad → cart', 'cart', 'cart → cart'],
  ])
})

test('they don’t reach back over a gap, nor over a conversion', () => {
  const path = [['ad', 'mail', 'cart', 'cart']]
  const log = logOf(path, [0, 23, 72, 73])
  expect(idsOf(log, 3)).toContain('ad → mail → cart')
  expect(idsOf(log, 3, { gap: '1d' })).toEqual(['ad', 'ad → mail', 'cart', 'cart → cart'])
  const again = logOf([['ad', 'order', 'mail', 'cart']])
  expect(idsOf(again, 3, { conversions: ['order'], repeat: true })).toEqual([
    ...['ad', 'mail', 'mail → cart'],
  ])
  // Without that, what comes after a conversion is in no journey.
  expect(idsOf(again, 3, { conversions: ['order'] })).toEqual(['ad'])
})

test('conversions stay outcomes, met or not, and goals are goals by whatever way', () => {
  const { journey, histories } = fitHistories(
    logOf([
      ['ad', 'cart', 'order'],
      ['mail', 'cart'],
    ]),
    2,
    { conversions: ['order', 'call'], goals: ['cart'], loss: 'gone' },
  )
  expect(journey.outcomes.map(({ id }) => id)).toEqual(['order', 'call', 'gone'])
  expect(journey.conversions).toEqual(['ad → cart', 'mail → cart'])
  expect([...histories.keys()]).toEqual(['ad', 'mail', 'ad → cart', 'mail → cart'])
  expect(histories.get('mail → cart')).toEqual(['mail', 'cart'])
  expect(journey.transitions['ad → cart']).toEqual({ order: 1 })
  expect(journey.transitions['mail → cart']).toEqual({ gone: 1 })
})

test('no history has the name of a touchpoint, or of the loss', () => {
  const names = ['ad', 'cart', 'ad → cart']
  const paths = [['ad', 'cart'], ['ad → cart']]
  const { journey, histories } = fitHistories(logOf(paths, undefined, names), 2)
  const found = [...histories].filter(([, path]) => path.join() === 'ad,cart')
  expect(found).toHaveLength(1)
  expect(found[0]?.[0]).not.toBe('ad → cart')
  expect(new Set(journey.touchpoints.map(({ id }) => id)).size).toBe(3)
  const lost = fitHistories(logOf([['ad', 'cart']], undefined, ['ad', 'cart']), 2, {
    loss: 'ad → cart',
  })
  exact(lost.histories.has('ad → cart'), false)
  exact(lost.histories.size, 2)
})

describe('an order that is refused', () => {
  test.each([0, 11, 1.5, -1])('%d', (order) => {
    expect(() =>
      fitHistories(logOf([['ad', 'cart']]), order, { conversions: ['nothing'] }),
    ).toThrow(JourneyError)
    expect(() => fitHistories(logOf([['ad', 'cart']]), order)).toThrow(
      new JourneyError('The fit', [
        {
          path: 'order',
          message: `The order is ${order}; it must be a whole number from 1 to 10.`,
        },
      ]),
    )
  })

  test('but not ten', () => {
    expect(idsOf(logOf([['ad', 'cart']]), 10)).toEqual(['ad', 'ad → cart'])
  })
})
