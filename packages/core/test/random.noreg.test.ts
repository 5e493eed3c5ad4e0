import { expect, test } from 'vitest'
import { randomStream } from '../src/numeric/random.ts'
import { sampleDirichlet, sampleGamma, sampleNormal } from '../src/numeric/sample.ts'

// Frozen on purpose: whoever changes a number stream changes every seeded result that was ever
// published, and should see it here.

const first = (draw: () => number, count = 4) => Array.from({ length: count }, draw)

test('first numbers of streams', () => {
  expect(first(randomStream(1))).toMatchInlineSnapshot(`
    [
      0.8628190297105122,
      0.8029851599811827,
      0.9795637012238748,
      0.04298637608237266,
    ]
  `)
  expect(first(randomStream('1', 'row checkout'))).toMatchInlineSnapshot(`
    [
      0.8518180890697099,
      0.5796941081838688,
      0.36542430644936863,
      0.027189421083621768,
    ]
  `)
})

test('first draws of distributions', () => {
  const random = randomStream(1)
  expect(first(() => sampleNormal(random))).toMatchInlineSnapshot(`
    [
      0.3638076534983368,
      -1.02108946857568,
      0.16993184090488345,
      1.527948195013989,
    ]
  `)
  expect(first(() => sampleGamma(random, 0.5))).toMatchInlineSnapshot(`
    [
      0.4206940062710664,
      0.3316131400535945,
      0.0026170786613871912,
      0.00007427592618248759,
    ]
  `)
  expect(first(() => sampleGamma(random, 30))).toMatchInlineSnapshot(`
    [
      29.75996261379895,
      21.28034935150199,
      22.423879340151743,
      27.88535095708721,
    ]
  `)
  const shares = new Float64Array(3)
  sampleDirichlet(random, [1, 2, 0.5], shares)
  expect([...shares]).toMatchInlineSnapshot(`
    [
      0.303404170778466,
      0.6819494859380376,
      0.014646343283496418,
    ]
  `)
})
