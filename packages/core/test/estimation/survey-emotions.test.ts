import fc from 'fast-check'
import { expect, test } from 'vitest'
import { surveyEmotions } from '../../src/estimation/index.ts'
import { journey } from '../../src/model/index.ts'
import { solver } from '../tolerance.ts'

const shop = journey({
  touchpoints: [{ id: 'page' }, { id: 'cart', experience: 1, expectation: 1 }, { id: '__proto__' }],
  outcomes: [{ id: 'order', kind: 'conversion' }, { id: 'lost' }],
  entries: { page: 1 },
  transitions: { page: { cart: 0.5, lost: 'rest' }, cart: { order: 0.3, lost: 'rest' } },
})

test('means, standard errors and gaps are those of the answers one by one, on any scale', () => {
  const answer = fc.record({
    touchpoint: fc.constantFrom('page', '__proto__'),
    experience: fc.integer({ min: 0, max: 10 }),
    expectation: fc.integer({ min: 0, max: 10 }),
    count: fc.integer({ min: 1, max: 9 }),
  })
  const scales = fc.tuple(fc.integer({ min: -5, max: 0 }), fc.integer({ min: 10, max: 20 }))
  fc.assert(
    fc.property(fc.array(answer, { minLength: 1, maxLength: 12 }), scales, (answers, scale) => {
      const { emotions, journey: felt } = surveyEmotions(shop, answers, { scale, minGroup: 1 })
      const slope = 4 / (scale[1] - scale[0])
      for (const { touchpoint, experience, expectation, gap } of emotions) {
        const each = answers.flatMap((own) =>
          own.touchpoint === touchpoint ? new Array<typeof own>(own.count).fill(own) : [],
        )
        for (const [told, values] of [
          [experience, each.map((own) => slope * (own.experience - scale[0]) - 2)],
          [expectation, each.map((own) => slope * (own.expectation - scale[0]) - 2)],
          [gap, each.map((own) => slope * (own.experience - own.expectation))],
        ] as const) {
          const n = values.length
          // By the sum over pairs, which needs no mean.
          const pairs = values.reduce((s, a) => values.reduce((t, b) => t + (a - b) ** 2, s), 0)
          expect(told?.n).toBe(n)
          solver(told?.mean as number, values.reduce((a, b) => a + b, 0) / n, '', 4)
          if (n === 1) expect(told?.standardError).toBeNull()
          else
            solver(told?.standardError as number, Math.sqrt(pairs / (2 * n * (n - 1) * n)), '', 4)
        }
        const place = felt.touchpoints.find(({ id }) => id === touchpoint)
        expect(place?.experience).toBe(experience?.mean)
        expect(place?.expectation).toBe(expectation?.mean)
      }
    }),
    { seed: 71 },
  )
})

test('the ends of the scale are -2 and 2, and what was not asked stays', () => {
  const { journey: felt } = surveyEmotions(
    shop,
    [{ touchpoint: 'page', experience: 1, expectation: 5, count: 5 }],
    { scale: [1, 5] },
  )
  expect(felt.touchpoints[0]).toMatchObject({ experience: -2, expectation: 2 })
  expect(felt.touchpoints[1]).toEqual(shop.touchpoints[1])
})

test('few answers are not told, nor the gap of few', () => {
  const answers = [
    { touchpoint: 'page', experience: 2, count: 4 },
    { touchpoint: 'page', experience: 3, expectation: 3, count: 2 },
    { touchpoint: 'cart', experience: 3, count: 4 },
  ]
  const { emotions, tooFew, journey: felt } = surveyEmotions(shop, answers, { scale: [1, 5] })
  expect(emotions).toMatchObject([{ touchpoint: 'page', expectation: null, gap: null }])
  expect(tooFew).toEqual([{ touchpoint: 'cart', n: 4 }])
  expect(felt.touchpoints[1]?.experience).toBe(1)
})

test('everything that is wrong is listed at once', () => {
  const attempt = () =>
    surveyEmotions(
      shop,
      [
        { touchpoint: 'pages', experience: 3 },
        { touchpoint: 'page', experience: 6, expectation: 0 },
        { touchpoint: 'page', experience: 1, count: 1.5 },
      ],
      { scale: [1, 5] },
    )
  for (const words of [
    'no touchpoint "pages". Did you mean "page"?',
    'answers[1]: The experience is 6; on this scale it is from 1 to 5.',
    'The expectation is 0',
    'The count is 1.5',
  ])
    expect(attempt).toThrow(words)
  expect(() => surveyEmotions(shop, [], { scale: [5, 1] })).toThrow('It is 5 to 1')
})
