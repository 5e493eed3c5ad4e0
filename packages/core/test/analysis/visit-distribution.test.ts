import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  expectedVisits,
  hittingProbabilities,
  outcomeProbabilities,
  returnProbability,
  rewardToAbsorption,
  visitDistribution,
} from '../../src/analysis/index.ts'
import { type Chain, compileChain, journey, readJourney } from '../../src/model/index.ts'
import { add, type Fraction, fraction, minus, ONE, times, within } from '../fraction.ts'
import { randomJourney } from '../random-chain.ts'
import { fromEntries, slowHitting, slowVisits } from '../slow-chain.ts'
import { exact, solver } from '../tolerance.ts'

/**
 * The chain that counts: a copy of it for each number of visits so far, `most + 1` standing for
 * more, and an outcome for each copy where everything that ends the journey ends.
 */
function counting(chain: Chain, counted: string, most: number): Chain {
  const copies = Array.from({ length: most + 2 }, (_, n) => n)
  const touchpoints = chain.ids.slice(0, chain.touchpoints)
  const arrive = (to: string, n: number) => {
    const after = to === counted ? Math.min(n + 1, most + 1) : n
    return touchpoints.includes(to) ? `${to}@${after}` : `end@${after}`
  }
  return compileChain(
    readJourney({
      format: 'sojourn-journey',
      version: 1,
      touchpoints: copies.flatMap((n) => touchpoints.map((id) => ({ id: `${id}@${n}` }))),
      outcomes: copies.map((n) => ({ id: `end@${n}` })),
      entries: sums(chain.ids.map((id, i) => [arrive(id, 0), chain.entry[i] as number])),
      transitions: Object.fromEntries(
        copies.flatMap((n) =>
          touchpoints.map((id, i) => {
            const row: [string, number][] = []
            for (let p = chain.rowStart[i] as number; p < (chain.rowStart[i + 1] as number); p++)
              row.push([
                arrive(chain.ids[chain.column[p] as number] as string, n),
                chain.probability[p] as number,
              ])
            return [`${id}@${n}`, sums(row)]
          }),
        ),
      ),
    }),
  )
}

function sums(items: readonly (readonly [string, number])[]): Record<string, number> {
  const record: Record<string, number> = {}
  for (const [key, value] of items) record[key] = (record[key] ?? 0) + value
  return record
}

describe('the number of visits', () => {
  test('is that of the chain that counts them', () => {
    fc.assert(
      fc.property(
        randomJourney({ touchpoints: 6, endsSurely: true }),
        fc.nat(),
        fc.nat({ max: 5 }),
        (model, choice, most) => {
          const chain = compileChain(model)
          const id = chain.ids[choice % chain.ids.length] as string
          const { probability, more, errorBound } = visitDistribution(chain, id, most)
          const truth = outcomeProbabilities(counting(chain, id, most))
          const allowed = errorBound + truth.errorBound
          expect(allowed).toBeLessThan(1e-10)
          for (const [n, value] of [...probability, more].entries())
            expect(Math.abs(value - (truth.probability[n] as number))).toBeLessThanOrEqual(allowed)
        },
      ),
      { seed: 621, numRuns: 150 },
    )
  })

  test('has the mean of expected visits and the variance of a reward of 1 a visit', () => {
    fc.assert(
      fc.property(randomJourney(), fc.nat(), (model, choice) => {
        const chain = compileChain(model)
        const id = chain.ids[choice % chain.ids.length] as string
        const { mean, variance, returnProbability: back } = visitDistribution(chain, id, 0)
        const onStates = Float64Array.from(chain.ids, (other) => (other === id ? 1 : 0))
        const { fromEntries } = rewardToAbsorption(chain, { onStates })
        solver(mean, fromEntries.mean)
        solver(variance, fromEntries.variance, '', Math.max(fromEntries.variance, mean))
        const i = chain.ids.indexOf(id)
        if (i < chain.touchpoints) solver(mean, expectedVisits(chain).visits[i] as number)
        exact(back, returnProbability(chain, id).probability)
      }),
      { seed: 622, numRuns: 200 },
    )
  })

  test('adds up to one, and nobody comes with 1 − F', () => {
    fc.assert(
      fc.property(randomJourney(), fc.nat(), fc.nat({ max: 20 }), (model, choice, most) => {
        const chain = compileChain(model)
        const id = chain.ids[choice % chain.ids.length] as string
        const { probability, more } = visitDistribution(chain, id, most)
        solver(
          probability.reduce((sum, p) => sum + p, more),
          1,
        )
        const { probability: h } = hittingProbabilities(chain, [id])
        const comes = chain.entry.reduce((sum, share, i) => sum + share * (h[i] as number), 0)
        solver(probability[0] as number, 1 - comes, '', 1)
      }),
      { seed: 623, numRuns: 150 },
    )
  })

  test('has moments within their bounds of those of F and N, exactly', () => {
    fc.assert(
      fc.property(
        randomJourney({ touchpoints: 6, endsSurely: true }),
        fc.nat(),
        (model, choice) => {
          const chain = compileChain(model)
          const i = choice % chain.touchpoints
          const found = visitDistribution(chain, chain.ids[i] as string, 0)
          const start = Float64Array.from(chain.ids, (_, state) => (state === i ? 1 : 0))
          const visits = slowVisits({ ...chain, entry: start })[i] as Fraction
          const comes = fromEntries(chain, slowHitting(chain, start))
          const mean = times(comes, visits)
          const twice: Fraction = add(visits, visits)
          const variance = times(mean, minus(minus(twice, ONE), mean))
          for (const [value, truth, bound] of [
            [found.mean, mean, found.meanErrorBound],
            [found.variance, variance, found.varianceErrorBound],
          ] as const) {
            expect(within(fraction(value), truth, fraction(bound)), `${value} ± ${bound}`).toBe(
              true,
            )
            expect(bound).toBeLessThan(1e-10 * Math.max(1, value, found.mean ** 2))
          }
        },
      ),
      { seed: 624, numRuns: 100 },
    )
  })

  test('is known to a few roundings where chances are even, and worse of what is visited often', () => {
    const known = (stays: number) => {
      const chain = compileChain(
        journey({
          touchpoints: [{ id: 'ad' }, { id: 'cart' }],
          outcomes: [{ id: 'out' }],
          entries: { ad: 1 },
          transitions: { ad: { cart: 0.5, out: 0.5 }, cart: { cart: stays, out: 'rest' } },
        }),
      )
      return visitDistribution(chain, 'cart', 3)
    }
    for (const stays of [0.5, 0.75, 1 - 2 ** -10]) {
      const visits = 1 / (1 - stays)
      const { mean, variance, meanErrorBound, varianceErrorBound, errorBound } = known(stays)
      solver(mean, visits / 2)
      solver(variance, (visits / 2) * (1.5 * visits - 1))
      // A chance of coming off by one rounding, and visits off by another.
      expect(meanErrorBound).toBeGreaterThan(2 ** -53 * mean)
      expect(meanErrorBound).toBeLessThan(100 * 2 ** -53 * mean)
      expect(varianceErrorBound).toBeGreaterThan(2 ** -53 * variance)
      expect(varianceErrorBound).toBeLessThan(300 * 2 ** -53 * variance)
      expect(errorBound).toBeGreaterThan(2 ** -53)
      expect(errorBound).toBeLessThan(200 * 2 ** -53)
    }
  })

  test('a dead end is visited for ever by all who come; a rare way out keeps its digits', () => {
    const chain = compileChain(
      journey({
        touchpoints: [{ id: 'door' }, { id: 'trap' }, { id: 'loop' }],
        outcomes: [{ id: 'out' }],
        entries: { door: 1 },
        transitions: { door: { trap: 0.25, loop: 0.75 }, loop: { loop: 'rest', out: 1e-12 } },
      }),
    )
    const trap = visitDistribution(chain, 'trap', 2)
    expect([...trap.probability, trap.more]).toEqual([0.75, 0, 0, 0.25])
    expect([trap.mean, trap.variance]).toEqual([Infinity, Infinity])
    const loop = visitDistribution(chain, 'loop', 1)
    solver(loop.mean, 0.75e12)
    solver(loop.probability[1] as number, 0.75e-12)
    const out = visitDistribution(chain, 'out', 1)
    solver(out.probability[1] as number, 0.75)
    solver(out.variance, 0.75 * 0.25)
    expect(() => visitDistribution(chain, 'out', -1)).toThrow(/most is -1/)
    expect(() => visitDistribution(chain, 'in' as 'out', 1)).toThrow(/no touchpoint or outcome/)
  })
})
