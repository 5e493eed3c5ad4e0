import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawProbabilities, explain, fitJourney, posterior } from '../../src/estimation/index.ts'
import { compileChain, editJourney, type JourneyError, journey } from '../../src/model/index.ts'
import { exact, solver, standardErrors } from '../tolerance.ts'
import { event, logOf, rules, rulesFor } from './random-log.ts'

test('agrees with the table of a fit, whatever the log, the rules and the prior', () => {
  fc.assert(
    fc.property(
      fc.array(event, { minLength: 1, maxLength: 50 }),
      rules,
      fc.constantFrom(0, 0.5, 2),
      (events, given, prior) => {
        const log = logOf(events)
        const options = { ...rulesFor(log, given), prior }
        fc.pre(log.touchpoints.some((name) => !options.conversions.includes(name)))
        const fit = fitJourney(log, options)
        const { evidence } = fit.journey
        for (const { from, to, probability, low, high } of fit.transitions) {
          const found = explain(fit.journey, from, to)
          exact(found.count, evidence?.transitions?.[from]?.[to] ?? null)
          solver(found.probability, probability ?? 0)
          exact(found.censored, evidence?.censored?.[from] ?? 0)
          exact(found.by, probability === null ? 'stated' : 'evidence')
          if (probability) {
            solver(found.posterior?.mean as number, probability)
            solver(found.interval?.low as number, low as number)
            solver(found.interval?.high as number, high as number)
          } else exact(found.posterior, null)
        }
      },
    ),
    { seed: 3, numRuns: 150 },
  )
})

const shop = journey({
  touchpoints: [{ id: 'ad' }, { id: 'cart' }, { id: 'stated' }],
  outcomes: [{ id: 'order', kind: 'conversion' }, { id: 'lost' }],
  entries: { ad: 1 },
  transitions: {
    ad: { cart: 0.25, stated: 0.25, lost: 'rest' },
    cart: { order: 0.5, lost: 0.5 },
    stated: { lost: 1 },
  },
  evidence: {
    prior: 1,
    transitions: { ad: { cart: 4, stated: 4, lost: 9 }, cart: { order: 30, lost: 30 } },
    censored: { ad: 7 },
  },
})

test('the posterior is the one that forecasts draw from', () => {
  const found = explain(shop, 'ad', 'lost', 0.8)
  expect(found).toMatchObject({
    count: 9,
    visits: 17,
    prior: 1,
    successors: 3,
    by: 'evidence',
    censored: 7,
    posterior: { a: 10, b: 10 },
    probability: 0.5,
  })
  const chain = compileChain(shop)
  const draws = drawProbabilities(posterior(shop, chain), 1, 4000)
  const at = chain.column.indexOf(chain.ids.indexOf('lost'))
  const inside = draws.filter(
    (draw) =>
      (draw[at] as number) >= (found.interval?.low as number) &&
      (draw[at] as number) <= (found.interval?.high as number),
  )
  standardErrors(4)(inside.length / 4000, 0.8, Math.sqrt(0.16 / 4000))
})

test('rows without evidence, edited rows, and steps never seen say so', () => {
  expect(explain(shop, 'stated', 'lost')).toMatchObject({
    by: 'stated',
    probability: 1,
    count: null,
    visits: null,
    posterior: null,
  })
  expect(explain(shop, 'ad', 'order')).toMatchObject({ probability: 0, count: 0, posterior: null })
  const edited = editJourney(shop, (draft) => {
    draft.transitions.cart = { order: 0.9, lost: 0.1 }
  })
  expect(explain(edited, 'cart', 'order')).toMatchObject({
    by: 'edited',
    probability: 0.9,
    count: 30,
    share: 0.5,
    interval: null,
  })
})

test('names that are not in the journey are refused at once, with what may have been meant', () => {
  try {
    explain(shop, 'order', 'lots', 1)
    expect.unreachable()
  } catch (error) {
    const { problems } = error as JourneyError
    expect(problems.map(({ path }) => path)).toEqual(['from', 'to', 'level'])
    expect(problems[1]?.message).toContain('Did you mean "lost"?')
  }
  expect(() => explain(shop, 'car', 'lost')).toThrow('Did you mean "cart"?')
})
