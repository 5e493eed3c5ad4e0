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
