import { describe, expect, test } from 'vitest'
import { explain } from '../../src/estimation/index.ts'
import type { Journey, JourneyError } from '../../src/model/index.ts'
import { exact, solver } from '../tolerance.ts'

type Evidence = NonNullable<Journey['evidence']>

/** A shop where thirty of a hundred order, and nobody asks for help. */
const shop = (evidence: Evidence = {}): Journey => ({
  ...{ format: 'sojourn-journey', version: 1 },
  touchpoints: [{ id: 'cart' }, { id: 'help' }],
  outcomes: [{ id: 'order', kind: 'conversion' }, { id: 'lost' }],
  entries: { cart: 1 },
  transitions: { cart: { order: 0.3, lost: 0.7 }, help: { lost: 1 } },
  evidence: { transitions: { cart: { order: 30, lost: 70, help: 0 } }, ...evidence },
})

test('a successor that nobody took counts as one where the prior gives it weight', () => {
  exact(explain(shop(), 'cart', 'order').successors, 2)
  const journey = {
    ...shop({ prior: 0.5 }),
    transitions: {
      cart: { order: 30.5 / 101.5, lost: 70.5 / 101.5, help: 0.5 / 101.5 },
      help: { lost: 1 },
    },
  }
  const { successors, posterior } = explain(journey, 'cart', 'order')
  exact(successors, 3)
  expect(posterior).toMatchObject({ a: 30.5, b: 71 })
  solver(posterior?.mean as number, 30.5 / 101.5)
  exact(explain(shop(), 'help', 'lost').successors, 0)
})

test('noise on the counts makes the interval wider', () => {
  const noise = { epsilon: 1, stepsPerCustomer: 4, threshold: 20 }
  const [plain, noisy, noisier] = [
    shop(),
    shop({ noise }),
    shop({ noise: { ...noise, epsilon: 0.5 } }),
  ].map((journey) => explain(journey, 'cart', 'order').interval)
  const width = (of: typeof plain) => (of?.high as number) - (of?.low as number)
  expect(width(noisy)).toBeGreaterThan(1.1 * width(plain))
  expect(width(noisier)).toBeGreaterThan(1.1 * width(noisy))
  for (const of of [plain, noisy, noisier]) {
    expect(of?.low).toBeLessThan(0.3)
    expect(of?.high).toBeGreaterThan(0.3)
  }
})

describe('what is refused', () => {
  const problemsOf = (from: string, to: string, level?: number) => {
    try {
      explain(shop(), from, to, level)
    } catch (error) {
      expect((error as JourneyError).message).toContain('The explanation has')
      return (error as JourneyError).problems.map(({ path, message }) => `${path}: ${message}`)
    }
    return []
  }

  test('is told all at once, with what may be meant', () => {
    expect(problemsOf('order', 'Cart', 1)).toEqual([
      'from: "order" is an outcome, which nobody leaves.',
      'to: There is no touchpoint or outcome "Cart". Did you mean "cart"?',
      'level: The level is 1; it must be between 0 and 1.',
    ])
    expect(problemsOf('hlep', 'losst')).toEqual([
      'from: There is no touchpoint "hlep". Did you mean "help"?',
      'to: There is no touchpoint or outcome "losst". Did you mean "lost"?',
    ])
  })

  test.each([0, 1, -0.5, 1.5, Number.NaN])('a level of %d', (level) => {
    expect(problemsOf('cart', 'order', level)).toEqual([
      `level: The level is ${level}; it must be between 0 and 1.`,
    ])
    expect(problemsOf('cart', 'order', 0.5)).toEqual([])
  })
})
