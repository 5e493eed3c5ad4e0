import { expect, test } from 'vitest'
import { credibleInterval } from '../../src/estimation/index.ts'

test('without weight on one side there is no doubt: a point', () => {
  expect(credibleInterval(0, 5, 0.95)).toEqual({ low: 0, high: 0 })
  expect(credibleInterval(5, 0, 0.95)).toEqual({ low: 1, high: 1 })
})
