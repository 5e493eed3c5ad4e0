import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  empiricalBayesPrior,
  fitJourney,
  shrinkSegments,
  type TransitionCounts,
} from '../../src/estimation/index.ts'
import { type PolyaRow, polyaScale } from '../../src/estimation/polya-scale.ts'
import { type Random, randomStream } from '../../src/numeric/random.ts'
import { sampleDirichlet } from '../../src/numeric/sample.ts'
import { exact, solver, standardErrors } from '../tolerance.ts'
import { logOf } from './random-log.ts'
import { drawn } from './simulate-sequences.ts'

/** The Pólya likelihood as a product of an urn's draws, one count after the other. */
function slowLikelihood(rows: readonly PolyaRow[], x: number): number {
  let sum = 0
  for (const { count, base } of rows) {
    const total = x * base.reduce((a, b) => a + b, 0)
    let drawn = 0
    for (const [j, times] of count.entries())
      for (let k = 0; k < times; k++)
        sum += Math.log(x * (base[j] as number) + k) - Math.log(total + drawn++)
  }
  return sum
}

const rows = fc.array(
  fc.array(fc.nat(12), { minLength: 2, maxLength: 4 }).map((count) => ({
    count,
    base: count.map(() => 1),
  })),
  { minLength: 1, maxLength: 6 },
)

test("no other weight makes an urn's draws more likely, an infinite one included", () => {
  fc.assert(
    fc.property(rows, (given) => {
      const found = polyaScale(given)
      const tells = given.some(({ count }) => count.reduce((a, b) => a + b, 0) > 1)
      expect(found !== undefined).toBe(tells)
      if (found === undefined) return
      const scale = Math.min(1e8, Math.max(1e-8, found.scale))
      const best = slowLikelihood(given, scale)
      for (let y = -12; y <= 12; y += 0.25)
        expect(slowLikelihood(given, Math.exp(y))).toBeLessThanOrEqual(best + 1e-6)
      if (found.scale < Infinity && found.scale > 0)
        expect(found.gain).toBeCloseTo(best - slowLikelihood(given, 1e12), 4)
      else exact(found.standardError, null)
    }),
    { seed: 6, numRuns: 200 },
  )
})

test('boys among 12 children of 6,115 families in Saxony (Geissler 1889): beta-binomial with 65.68', () => {
  // Lindsey & Altham (1998) fit it; scipy 1.10.1 finds α + β = 65.681123 with the mean of all.
  const families = [3, 24, 104, 286, 670, 1033, 1343, 1112, 829, 478, 181, 45, 7]
  const groups = families.flatMap((times, boys) =>
    Array.from({ length: times }, () => ({ child: { boy: boys, girl: 12 - boys } })),
  )
  expect(shrinkSegments(groups).rows[0]?.concentration).toBeCloseTo(65.681123, 3)
})

describe('the prior of a fit', () => {
  test('three rows by two successors: 1.5094249, as scipy finds it', () => {
    const { prior } = empiricalBayesPrior({
      ad: { page: 90, cart: 10 },
      page: { cart: 30, lost: 70 },
      cart: { order: 50, lost: 48 },
    })
    expect(prior).toBeCloseTo(1.5094249, 6)
  })

  test('is found again from rows that were drawn from it, within four standard errors', () => {
    for (const [r, truth] of [0.3, 2, 15].entries()) {
      const random = randomStream(r, 'rows')
      const counts = Object.fromEntries(
        Array.from({ length: 150 }, (_, i) => [
          `${i}`,
          drawnCounts(new Array(5).fill(truth), 60, random),
        ]),
      )
      const { prior, standardError } = empiricalBayesPrior(counts)
      standardErrors(4)(Math.log(prior as number), Math.log(truth), standardError as number)
    }
  })

  test('is infinite where rows are as equal as chance makes them, or more', () => {
    expect(empiricalBayesPrior({ a: { b: 50, c: 50 }, b: { a: 20, c: 20 } })).toEqual({
      prior: Infinity,
      standardError: null,
    })
    // Nobody's successor ever varies, and nobody was seen twice.
    exact(empiricalBayesPrior({ a: { b: 9 }, b: { a: 1, c: 0 } }).prior, null)
  })

  test('is what the evidence says, and the probabilities are its posterior means', () => {
    const events = [
      'ad',
      'page',
      'page',
      'ad',
      'buy',
      'ad',
      'ad',
      'ad',
      'buy',
      'page',
      'page',
      'page',
    ]
    const log = logOf(
      events.map((name, hour) => ({
        customer: hour % 2,
        hour,
        name,
        tie: 0,
        channel: -1,
        value: 0,
      })),
    )
    const { journey, transitions, warnings } = fitJourney(log, { prior: 'empirical-bayes' })
    const { prior = 0, transitions: counts = {} } = journey.evidence ?? {}
    const learned = empiricalBayesPrior(counts).prior as number
    if (learned === Infinity) {
      exact(prior, 0)
      expect(warnings[0]).toContain('more unequal than chance')
    } else exact(prior, learned)
    for (const { from, to, probability } of transitions) {
      const row = Object.values(counts[from] ?? {})
      const total = row.reduce((a, b) => a + b, 0) + row.length * prior
      exact(probability, ((counts[from]?.[to] as number) + prior) / total)
    }
  })

  test('is learned from a log with unequal rows, and refused in words where it cannot be', () => {
    const step = (customer: number, name: string, hour: number) => ({
      customer,
      hour,
      name,
      tie: 0,
      channel: -1,
      value: 0,
    })
    const unequal = logOf(
      Array.from({ length: 40 }, (_, c) => [
        step(c, 'ad', 0),
        ...(c < 36 ? [step(c, 'page', 1)] : []),
        ...(c < 4 ? [step(c, 'buy', 2)] : []),
      ]).flat(),
    )
    const fit = fitJourney(unequal, { prior: 'empirical-bayes', conversions: ['buy'] })
    expect(fit.warnings).toEqual([])
    expect(fit.journey.evidence?.prior).toBeGreaterThan(0.1)
    const flat = fitJourney(logOf([step(0, 'ad', 0)]), { prior: 'empirical-bayes' })
    expect(flat.warnings[0]).toContain('No prior can be learned, since no touchpoint has two steps')
    expect(() => fitJourney(unequal, { prior: Number.NaN })).toThrow('or "empirical-bayes"')
  })
})

function drawnCounts(
  weight: readonly number[],
  visits: number,
  random: Random,
): Record<string, number> {
  const p = new Float64Array(weight.length)
  sampleDirichlet(random, weight, p)
  const counts = Object.fromEntries(weight.map((_, j) => [`to ${j}`, 0]))
  for (let k = 0; k < visits; k++) {
    const to = `to ${drawn([...p], random)}`
    counts[to] = (counts[to] ?? 0) + 1
  }
  return counts
}

describe('segments shrunk to the whole', () => {
  test('are the posterior means of their weights, between their own shares and those of the whole', () => {
    const groups = [
      { cart: { order: 600, lost: 400 } },
      { cart: { order: 200, lost: 800 } },
      { cart: { order: 2 } },
    ]
    const { rows: found, segments } = shrinkSegments(groups)
    // scipy 1.10.1: c = 5.0574383.
    expect(found[0]?.concentration).toBeCloseTo(5.0574383, 5)
    const whole = 802 / 2002
    for (const [g, { probabilities, weights }] of segments.entries()) {
      const { order = 0, lost = 0 } = weights.cart ?? {}
      solver(probabilities.cart?.order as number, order / (order + lost))
      const row = groups[g]?.cart as { order: number; lost?: number }
      const own = row.order / (row.order + (row.lost ?? 0))
      const share = probabilities.cart?.order as number
      expect((share - own) * (share - whole)).toBeLessThan(0)
    }
  })

  test('alike ones become the whole, with its weights; an unseen row does too', () => {
    const { rows: found, segments } = shrinkSegments([
      { a: { b: 5, c: 5 } },
      { a: { b: 10, c: 10 } },
      { b: { ['__proto__']: 3 } },
    ])
    expect(found).toEqual([
      { from: 'a', concentration: Infinity },
      { from: 'b', concentration: Infinity },
    ])
    for (const { weights, probabilities } of segments) {
      expect({ ...weights.a }).toEqual({ b: 15, c: 15 })
      expect(Object.entries(probabilities.b ?? {})).toEqual([['__proto__', 1]])
    }
  })

  test('segments that share nothing keep what they have seen', () => {
    const { rows: found, segments } = shrinkSegments([{ a: { b: 9 } }, { a: { c: 9 } }, {}])
    exact(found[0]?.concentration, 0)
    expect({ ...segments[0]?.probabilities.a }).toEqual({ b: 1, c: 0 })
    exact(segments[2]?.probabilities.a, undefined)
  })

  test('predict better than their own shares and than the whole, on simulated segments', () => {
    const random = randomStream(9)
    const successors = [0, 1, 2, 3].map((j) => `to ${j}`)
    const truths = Array.from({ length: 60 }, () => {
      const p = new Float64Array(4)
      sampleDirichlet(random, [6, 3, 2, 1], p)
      return p
    })
    const groups: TransitionCounts[] = truths.map((p) => {
      const row = Object.fromEntries(successors.map((to) => [to, 0]))
      for (let k = 0; k < 12; k++) {
        const to = `to ${drawn([...p], random)}`
        row[to] = (row[to] ?? 0) + 1
      }
      return { a: row }
    })
    const { rows: found, segments } = shrinkSegments(groups)
    expect(found[0]?.concentration).toBeGreaterThan(4)
    expect(found[0]?.concentration).toBeLessThan(36)
    const totals = successors.map((to) => groups.reduce((sum, g) => sum + (g.a?.[to] as number), 0))
    const error = (share: (g: number, j: number) => number) =>
      truths.reduce(
        (sum, p, g) => sum + p.reduce((s, truth, j) => s + (share(g, j) - truth) ** 2, 0),
        0,
      )
    const shrunk = error((g, j) => segments[g]?.probabilities.a?.[`to ${j}`] as number)
    expect(shrunk).toBeLessThan(0.75 * error((g, j) => (groups[g]?.a?.[`to ${j}`] as number) / 12))
    expect(shrunk).toBeLessThan(0.75 * error((_, j) => (totals[j] as number) / (60 * 12)))
  })
})
