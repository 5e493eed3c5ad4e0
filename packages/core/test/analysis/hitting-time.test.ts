import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  conditionOn,
  firstPassageDistribution,
  hittingTime,
  meanFirstPassage,
  stepsToAbsorption,
} from '../../src/analysis/index.ts'
import { type Chain, compileChain, journey } from '../../src/model/index.ts'
import { add, type Fraction, fraction, solveExactly, times, within, ZERO } from '../fraction.ts'
import { randomJourney } from '../random-chain.ts'
import { denseChain, leadsTo } from '../slow-chain.ts'
import { exact, solver } from '../tolerance.ts'

const coins = fc.infiniteStream(fc.boolean())
const pick = (chain: Chain, stream: Iterator<boolean>) =>
  Uint8Array.from(chain.ids, () => (stream.next().value ? 1 : 0))

/**
 * Mean number of steps by state, exactly, where the set can be reached: `(I − Q) h = b` and
 * `(I − Q) g = h` as one system, whose numbers are doubles, and `g / h`.
 */
function slowTime(chain: Chain, set: Uint8Array): (Fraction | undefined)[] {
  const matrix = denseChain(chain, (i) => set[i] === 1)
  const leads = leadsTo(matrix, set)
  const unknown = [...leads.keys()].filter((i) => leads[i] && !set[i])
  const n = unknown.length
  const system = unknown.map((i) => {
    const row = matrix[i] as number[]
    const leaves = row.reduce((sum, p, k) => (k === i ? sum : add(sum, fraction(p))), ZERO)
    return unknown.map((j) => (j === i ? leaves : fraction(-(row[j] as number))))
  })
  const none = unknown.map(() => ZERO)
  const solution = solveExactly(
    [
      ...system.map((row) => [...row, ...none]),
      ...system.map((row, k) => [...none.map((_, j) => (j === k ? fraction(-1) : ZERO)), ...row]),
    ],
    [
      ...unknown.map((i) =>
        (matrix[i] as number[]).reduce((sum, p, j) => (set[j] ? add(sum, fraction(p)) : sum), ZERO),
      ),
      ...none,
    ],
  )
  return matrix.map((_, i) => {
    const k = unknown.indexOf(i)
    if (k < 0) return undefined
    const h = solution[k] as Fraction
    return times(solution[n + k] as Fraction, { over: h.under, under: h.over })
  })
}

describe('hitting times of those who hit', () => {
  test('a walk of five: from i of n home wins in (n² − i²) / 3 steps (Stern 1975)', () => {
    const walk = compileChain(
      journey({
        touchpoints: [{ id: '1' }, { id: '2' }, { id: '3' }, { id: '4' }],
        outcomes: [{ id: '0' }, { id: '5' }],
        entries: { 2: 1 },
        transitions: {
          1: { 0: 0.5, 2: 0.5 },
          2: { 1: 0.5, 3: 0.5 },
          3: { 2: 0.5, 4: 0.5 },
          4: { 3: 0.5, 5: 0.5 },
        },
      }),
    )
    const { mean, fromEntries } = hittingTime(walk, ['5'])
    for (let i = 1; i <= 4; i++) solver(mean[i - 1] as number, (25 - i * i) / 3)
    solver(fromEntries?.mean as number, 7)
    exact(mean[walk.ids.indexOf('5')], 0)
    exact(mean[walk.ids.indexOf('0')], Number.NaN)
  })

  test('a set that can’t be reached has no time, and nobody who enters one', () => {
    const chain = compileChain(
      journey({
        touchpoints: [{ id: 'a' }, { id: 'b' }],
        outcomes: [{ id: 'end' }],
        entries: { a: 1 },
        transitions: { a: { end: 1 }, b: { end: 1 } },
      }),
    )
    const { mean, variance, fromEntries, errorBound } = hittingTime(chain, ['b'])
    expect([...mean]).toEqual([Number.NaN, 0, Number.NaN])
    expect([...variance]).toEqual([Number.NaN, 0, Number.NaN])
    exact(fromEntries, null)
    exact(errorBound, 0)
    expect(() => hittingTime(chain, ['c' as 'b'])).toThrow(/no touchpoint or outcome "c"/)
  })

  test.each([
    [false, 611],
    [true, 612],
  ])(
    'means lie within the bound of the exact solution on random chains (tiny: %s)',
    (tiny, seed) => {
      fc.assert(
        fc.property(randomJourney({ touchpoints: 8, tiny }), coins, (model, stream) => {
          const chain = compileChain(model)
          const set = pick(chain, stream)
          const { mean, errorBound } = hittingTime(chain, set)
          for (const [i, truth] of slowTime(chain, set).entries()) {
            if (truth === undefined) {
              exact(mean[i], set[i] ? 0 : Number.NaN)
              continue
            }
            expect(within(fraction(mean[i] as number), truth, fraction(errorBound))).toBe(true)
          }
          if (!tiny) expect(errorBound).toBeLessThan(1e-6)
        }),
        { seed, numRuns: 120 },
      )
    },
  )

  test('from the entries, mean and variance are those of the chain conditioned on the set', () => {
    let several = 0
    fc.assert(
      fc.property(randomJourney(), coins, (model, stream) => {
        const chain = compileChain(model)
        const set = pick(chain, stream)
        const { fromEntries } = hittingTime(chain, set)
        if (fromEntries === null) {
          expect(() => conditionOn(chain, set)).toThrow(/nobody/)
          return
        }
        // Dead ends never come to an end, so members become outcomes here.
        const conditioned = conditionOn(chain, set)
        const ended = endedAt(conditioned, set)
        const steps = stepsToAbsorption(ended)
        solver(fromEntries.mean, steps.mean)
        solver(fromEntries.variance, steps.variance, '', Math.max(steps.variance, steps.mean ** 2))
        if (steps.variance > 0.05) several++
      }),
      { seed: 613, numRuns: 300 },
    )
    expect(several).toBeGreaterThan(20)
  })

  test('from the entries they are the moments of the first-passage distribution', () => {
    const sure = randomJourney({ touchpoints: 6, endsSurely: true })
    fc.assert(
      fc.property(sure, coins, (model, stream) => {
        const chain = compileChain(model)
        const set = pick(chain, stream)
        const { fromEntries } = hittingTime(chain, set)
        const { probability: arrivals } = firstPassageDistribution(chain, set, 4000)
        const reached = arrivals.reduce((sum, p) => sum + p, 0)
        if (fromEntries === null) return exact(reached, 0)
        // Slow chains have not come to an end by then; what they leave out is of this size.
        fc.pre((arrivals.at(-1) as number) < 1e-18)
        const mean = arrivals.reduce((sum, p, k) => sum + k * p, 0) / reached
        const variance = arrivals.reduce((sum, p, k) => sum + (k - mean) ** 2 * p, 0) / reached
        solver(fromEntries.mean, mean)
        solver(fromEntries.variance, variance, '', Math.max(variance, mean ** 2))
      }),
      { seed: 614, numRuns: 80 },
    )
  })

  test('where the set is never missed it is the mean first passage', () => {
    fc.assert(
      fc.property(randomJourney(), coins, (model, stream) => {
        const chain = compileChain(model)
        const set = pick(chain, stream)
        const { mean } = hittingTime(chain, set)
        for (const [i, steps] of meanFirstPassage(chain, set).steps.entries())
          if (Number.isFinite(steps)) solver(mean[i] as number, steps)
      }),
      { seed: 615, numRuns: 120 },
    )
  })
})

describe('errors of hitting times', () => {
  // What is solved for is only known to this, as smaller products may vanish.
  const VANISHES = 1e-300
  /** One who wins with a chance of which no more than a share is known, or else is lost. */
  const rarely = (unsure: number, entry: 'try' | 'won' = 'try') =>
    compileChain(
      journey({
        touchpoints: [{ id: 'try' }],
        outcomes: [{ id: 'won' }, { id: 'lost' }],
        entries: { [entry]: 1 },
        transitions: { try: { won: VANISHES / unsure, lost: 'rest' } },
      }),
    )

  test.each([0.01, 0.1, 0.4])(
    'are those of a time and a chance, of each of which a share of %d isn’t known',
    (unsure) => {
      const found = hittingTime(rarely(unsure), ['won'])
      const { mean, variance, errorBound, varianceErrorBound, fromEntries } = found
      expect([...mean]).toEqual([1, 0, Number.NaN])
      expect([...variance]).toEqual([0, 0, Number.NaN])
      // The time is solved from the chance, so it is as unsure as that, and then by itself.
      const worst = (1 + unsure) ** 2 / (1 - unsure) - 1
      for (const bound of [errorBound, fromEntries?.errorBound as number]) {
        expect(bound).toBeGreaterThanOrEqual(worst * (1 - 1e-9))
        expect(bound).toBeLessThan(worst * (1 + 1e-8))
      }
      // A mean off by so much hides a square of that, weighed by a chance that may be more.
      const hidden = ((1 + unsure) * worst ** 2 + unsure) / (1 - unsure)
      expect(varianceErrorBound).toBeGreaterThanOrEqual(hidden)
      expect(varianceErrorBound).toBeLessThan(6 * hidden)
      const ofEntries = fromEntries?.varianceErrorBound as number
      // Of those who enter there it can't be known any better.
      expect(ofEntries).toBeGreaterThanOrEqual(varianceErrorBound)
      expect(ofEntries).toBeLessThan((3 * varianceErrorBound) / (1 - 2 * unsure))
    },
  )

  test('are endless for a chance of which nothing is known', () => {
    const found = (unsure: number) => {
      const { errorBound, varianceErrorBound, fromEntries } = hittingTime(rarely(unsure), ['won'])
      return [
        errorBound,
        varianceErrorBound,
        fromEntries?.errorBound,
        fromEntries?.varianceErrorBound,
      ].map((bound) => bound === Infinity)
    }
    expect(found(0.49)).toEqual([false, false, false, false])
    // Half of the weight, more or less, may be elsewhere.
    expect(found(0.51)).toEqual([false, false, false, true])
    for (const unsure of [1, 1.5]) expect(found(unsure)).toEqual([true, true, true, true])
  })

  test('are none for those who are there already, whatever isn’t known of others', () => {
    const { fromEntries } = hittingTime(rarely(2, 'won'), ['won'])
    expect(fromEntries).toMatchObject({ mean: 0, variance: 0, errorBound: 0 })
  })

  test('are a few roundings where chances are even', () => {
    const chain = compileChain(
      journey({
        touchpoints: [{ id: 'a' }, { id: 'b' }],
        outcomes: [{ id: 'won' }, { id: 'lost' }],
        entries: { a: 1, b: 1 },
        transitions: { a: { b: 0.5, won: 0.25, lost: 0.25 }, b: { a: 0.5, won: 0.25, lost: 0.25 } },
      }),
    )
    const found = hittingTime(chain, ['won'])
    // Every step wins with 1/4 and goes on with 1/2, so of those who win it is geometric.
    for (const i of [0, 1]) {
      solver(found.mean[i] as number, 2)
      solver(found.variance[i] as number, 2)
    }
    for (const bound of [
      found.errorBound,
      found.varianceErrorBound,
      found.fromEntries?.errorBound as number,
      found.fromEntries?.varianceErrorBound as number,
    ]) {
      expect(bound).toBeGreaterThan(2 ** -52)
      expect(bound).toBeLessThan(1e-11)
    }
  })
})

/** The chain with the members of a set as outcomes, which come last. */
function endedAt(chain: Chain, set: Uint8Array): Chain {
  const ends = (id: string) => set[chain.ids.indexOf(id)] === 1 || !(leaves(id) > 0)
  const leaves = (id: string) => {
    const i = chain.ids.indexOf(id)
    return i < chain.touchpoints
      ? (chain.rowStart[i + 1] as number) - (chain.rowStart[i] as number)
      : 0
  }
  const touchpoints = chain.ids.filter((id) => !ends(id))
  return compileChain(
    journey({
      touchpoints: touchpoints.map((id) => ({ id })),
      outcomes: chain.ids.filter(ends).map((id) => ({ id })),
      entries: Object.fromEntries(chain.ids.map((id, i) => [id, chain.entry[i] as number])),
      transitions: Object.fromEntries(
        touchpoints.map((id) => {
          const i = chain.ids.indexOf(id)
          const row: Record<string, number> = {}
          for (let p = chain.rowStart[i] as number; p < (chain.rowStart[i + 1] as number); p++)
            row[chain.ids[chain.column[p] as number] as string] = chain.probability[p] as number
          return [id, row]
        }),
      ),
    }),
  )
}
