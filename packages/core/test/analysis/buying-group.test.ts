import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  buyingGroup,
  conversionCurve,
  conversionStates,
  type Decider,
  firstPassageDistribution,
  hittingProbabilities,
  hittingTime,
} from '../../src/analysis/index.ts'
import { type Chain, compileChain, readJourney } from '../../src/model/index.ts'
import { simulate } from '../../src/simulation/index.ts'
import { add, type Fraction, fraction, ONE, times, within, ZERO } from '../fraction.ts'
import { randomJourney } from '../random-chain.ts'
import { denseChain } from '../slow-chain.ts'
import { exact, solver, standardErrors } from '../tolerance.ts'

const probability = fc.double({ min: 0, max: 1, noNaN: true })
const curve = (length: number) =>
  fc
    .array(probability, { minLength: length, maxLength: length })
    .map((values) => Float64Array.from(values).sort())

const decider = (length: number) =>
  fc.record({ by: curve(length), more: probability }).map(({ by, more }) => {
    const last = by[by.length - 1] as number
    return { by, ever: Math.min(1, Math.max(last, more)) }
  })

const group = fc
  .tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 4 }))
  .chain(([n, length]) =>
    fc.tuple(
      fc
        .array(decider(length), { minLength: n, maxLength: n })
        .map((list) => list.map((d, i): Decider => ({ id: `d${i}`, ...d }))),
      fc.integer({ min: 1, max: n }),
    ),
  )

/** `Pr(at least k)` over all subsets of those who agree, exactly. */
function byEnumeration(probabilities: readonly number[], k: number): Fraction {
  let sum = ZERO
  for (let subset = 0; subset < 2 ** probabilities.length; subset++) {
    const agrees = probabilities.map((_, i) => (subset >> i) & 1)
    if (agrees.reduce((a, b) => a + b, 0) < k) continue
    const chance = probabilities.reduce((product, p, i) => {
      const yes = fraction(p)
      return times(product, agrees[i] ? yes : add(ONE, times(yes, fraction(-1))))
    }, ONE)
    sum = add(sum, chance)
  }
  return sum
}

describe('a buying group of independent deciders', () => {
  test('is the sum over all subsets who agree, within its bound', () => {
    fc.assert(
      fc.property(group, ([deciders, needed]) => {
        const { by, ever, errorBound } = buyingGroup(deciders, { needed })
        expect(errorBound).toBeLessThan(1e-14)
        for (const [t, value] of by.entries()) {
          const truth = byEnumeration(
            deciders.map((d) => d.by[t] as number),
            needed,
          )
          expect(within(fraction(value), truth, fraction(errorBound))).toBe(true)
        }
        const truth = byEnumeration(
          deciders.map((d) => d.ever as number),
          needed,
        )
        expect(within(fraction(ever), truth, fraction(errorBound))).toBe(true)
      }),
      { seed: 631, numRuns: 150 },
    )
  })

  test('all is the product, any is one less the product of the refusals', () => {
    fc.assert(
      fc.property(group, ([deciders]) => {
        const all = buyingGroup(deciders).by
        const any = buyingGroup(deciders, { needed: 'any' }).by
        for (const t of all.keys()) {
          const p = deciders.map((d) => d.by[t] as number)
          solver(
            all[t] as number,
            p.reduce((a, b) => a * b, 1),
          )
          solver(
            any[t] as number,
            1 - p.reduce((product, value) => product * (1 - value), 1),
            '',
            1,
          )
        }
      }),
      { seed: 632, numRuns: 100 },
    )
  })

  test('identical deciders are binomial, and most of them are more than half', () => {
    const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k)
    for (const n of [1, 2, 5, 6])
      for (const p of [0.1, 0.5, 0.83]) {
        const deciders = Array.from({ length: n }, (_, i) => ({ id: `${i}`, by: [p] }))
        const { ever, needed } = buyingGroup(deciders, { needed: 'most' })
        exact(needed, Math.floor(n / 2) + 1)
        let truth = 0
        for (let k = needed; k <= n; k++) truth += choose(n, k) * p ** k * (1 - p) ** (n - k)
        solver(ever, truth)
      }
  })

  test('the more are needed, the later and the rarer; nothing falls with time', () => {
    fc.assert(
      fc.property(group, ([deciders]) => {
        let before: Float64Array | undefined
        for (let needed = 1; needed <= deciders.length; needed++) {
          const { by, ever, errorBound } = buyingGroup(deciders, { needed })
          for (const [t, value] of by.entries()) {
            expect(value).toBeGreaterThanOrEqual(t > 0 ? (by[t - 1] as number) : 0)
            expect(value).toBeLessThanOrEqual(ever)
            if (before) expect(value).toBeLessThanOrEqual((before[t] as number) + 2 * errorBound)
          }
          before = by
        }
      }),
      { seed: 633, numRuns: 100 },
    )
  })

  test('an error of the curves moves the deal by no more than the bound', () => {
    fc.assert(
      fc.property(
        group,
        fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 7, maxLength: 7 }),
        ([deciders, needed], off) => {
          const stated = deciders.map((d) => ({ ...d, errorBound: 1e-3 }))
          const wrong = deciders.map((d, i) => {
            const shift = (p: number) => Math.min(1, Math.max(0, p + 1e-3 * (off[i] as number)))
            return { ...d, by: Float64Array.from(d.by, shift), ever: shift(d.ever as number) }
          })
          const found = buyingGroup(stated, { needed })
          const truth = buyingGroup(wrong, { needed })
          for (const [t, value] of found.by.entries())
            expect(Math.abs(value - (truth.by[t] as number))).toBeLessThanOrEqual(found.errorBound)
          expect(Math.abs(found.ever - truth.ever)).toBeLessThanOrEqual(found.errorBound)
        },
      ),
      { seed: 634, numRuns: 150 },
    )
  })
})

/** Both chains at once, each going its own way; whoever has ended waits. Ids are pairs. */
function together(a: Chain, b: Chain): Chain {
  const [P, R] = [denseChain(a), denseChain(b)]
  const name = (i: number, j: number) => `${i}|${j}`
  const pairs = P.flatMap((_, i) => R.map((__, j) => [i, j] as const))
  return compileChain(
    readJourney({
      format: 'sojourn-journey',
      version: 1,
      touchpoints: pairs.map(([i, j]) => ({ id: name(i, j) })),
      entries: Object.fromEntries(
        pairs.map(([i, j]) => [name(i, j), (a.entry[i] as number) * (b.entry[j] as number)]),
      ),
      transitions: Object.fromEntries(
        pairs.map(([i, j]) => [
          name(i, j),
          Object.fromEntries(
            pairs
              .map(([k, l]) => [name(k, l), (P[i]?.[k] as number) * (R[j]?.[l] as number)] as const)
              .filter(([, p]) => p > 0),
          ),
        ]),
      ),
    }),
  )
}

describe('with the chains of two deciders', () => {
  // Conversions absorb here: who has agreed has agreed.
  const ended = randomJourney({ touchpoints: 3, goals: false, endsSurely: true })

  test('the deal is where the chain of both arrives, and its mean time lies between the ends', () => {
    let deals = 0
    fc.assert(
      fc.property(ended, ended, fc.boolean(), (first, second, any) => {
        const [a, b] = [compileChain(first), compileChain(second)]
        const both = together(a, b)
        const [goalsA, goalsB] = [conversionStates(a), conversionStates(b)]
        const set = Uint8Array.from(both.ids, (id) => {
          const [i = 0, j = 0] = id.split('|').map(Number)
          const agreed = (goalsA[i] as number) + (goalsB[j] as number)
          return agreed >= (any ? 1 : 2) ? 1 : 0
        })
        const deciders = [
          { id: 'a', ...conversionCurve(a, 60) },
          { id: 'b', ...conversionCurve(b, 60) },
        ]
        const { by, ever, meanTime, errorBound } = buyingGroup(deciders, {
          needed: any ? 'any' : 'all',
        })
        const { probability: arrivals } = firstPassageDistribution(both, set, 60)
        let sum = 0
        for (const [t, value] of by.entries()) {
          sum += arrivals[t] as number
          solver(value, sum, `${t}`, 1)
        }
        const { probability: h } = hittingProbabilities(both, set)
        const truth = both.entry.reduce((total, share, i) => total + share * (h[i] as number), 0)
        expect(Math.abs(ever - truth)).toBeLessThanOrEqual(errorBound + 1e-12)
        const { fromEntries } = hittingTime(both, set)
        if (fromEntries === null) return exact(meanTime, null)
        deals++
        const rounding = 1e-9 * (1 + fromEntries.mean)
        expect(meanTime?.low).toBeLessThanOrEqual(fromEntries.mean + rounding)
        expect(meanTime?.high).toBeGreaterThanOrEqual(fromEntries.mean - rounding)
      }),
      { seed: 635, numRuns: 80 },
    )
    expect(deals).toBeGreaterThan(20)
  })

  test('the mean time of a single decider closes in on that of the chain as the curve grows', () => {
    fc.assert(
      fc.property(randomJourney({ endsSurely: true }), (model) => {
        const chain = compileChain(model)
        const { fromEntries } = hittingTime(chain, conversionStates(chain))
        for (const steps of [0, 5, 100]) {
          const { meanTime, ever } = buyingGroup([{ id: 'one', ...conversionCurve(chain, steps) }])
          if (fromEntries === null) return exact(meanTime, null)
          const { low, high } = meanTime as { low: number; high: number }
          expect(low).toBeLessThanOrEqual(fromEntries.mean * (1 + 1e-12))
          expect(high).toBeGreaterThanOrEqual(fromEntries.mean * (1 - 1e-12))
          // One decider's tail is no bound but the thing itself.
          // What rounding may have done to each of the steps is counted, for all who may convert.
          solver(high, fromEntries.mean, 'high', Math.max(1, fromEntries.mean) / ever)
        }
      }),
      { seed: 636, numRuns: 80 },
    )
  })

  test('simulated deciders make as many deals within 4 standard errors, day by day', () => {
    const shop = (yes: number, again: number) =>
      compileChain(
        readJourney({
          format: 'sojourn-journey',
          version: 1,
          touchpoints: [{ id: 'talk' }, { id: 'test' }],
          outcomes: [{ id: 'yes', kind: 'conversion' }, { id: 'no' }],
          entries: { talk: 1 },
          transitions: {
            talk: { talk: again, test: 0.9 - again, no: 'rest' },
            test: { talk: again, yes, no: 'rest' },
          },
        }),
      )
    const chains = [shop(0.5, 0.3), shop(0.4, 0.5), shop(0.8, 0.1)]
    const customers = 20_000
    const runs = chains.map(
      (chain, d) => simulate(chain, { customers, seed: 640 + d, paths: customers }).paths,
    )
    const when = runs.map((paths, d) =>
      Array.from(paths, ({ states }) => {
        const at = states.indexOf((chains[d] as Chain).ids.indexOf('yes'))
        return at < 0 ? Infinity : at
      }),
    )
    const { by } = buyingGroup(
      chains.map((chain, d) => ({ id: `${d}`, ...conversionCurve(chain, 12) })),
      { needed: 'most' },
    )
    for (const t of [2, 4, 8, 12]) {
      let made = 0
      for (let c = 0; c < customers; c++)
        if (when.filter((times) => (times[c] as number) <= t).length >= 2) made++
      const p = by[t] as number
      standardErrors(4)(made / customers, p, Math.sqrt((p * (1 - p)) / customers), `${t}`)
    }
  })
})

describe('common causes', () => {
  const deciders: Decider[] = [
    { id: 'finance', by: [0.2, 0.5], ever: 0.5 },
    { id: 'engineering', by: [0.4, 0.8], ever: 0.9, tail: 0.3 },
  ]

  test('by hand: a frozen budget stops all in 1 of 10, a champion hurries them in 2 of 10', () => {
    const { by, ever, assumption } = buyingGroup(deciders, {
      commonCauses: [
        { id: 'budget frozen', share: 0.1 },
        {
          id: 'champion',
          share: 0.2,
          deciders: [
            { id: 'finance', by: [0.5, 0.6] },
            { id: 'engineering', by: [0.9, 1] },
          ],
        },
      ],
    })
    solver(by[0] as number, 0.7 * 0.08 + 0.2 * 0.45)
    solver(by[1] as number, 0.7 * 0.4 + 0.2 * 0.6)
    solver(ever, 0.7 * 0.45 + 0.2 * 0.6)
    exact(
      assumption,
      'A deal needs all of 2 deciders: finance, engineering. They agree independently of one ' +
        'another; but with probability 0.1 "budget frozen" stops them all, and with probability ' +
        '0.2 "champion" changes how all of them decide, independently even then.',
    )
  })

  test('by hand: the mean time is in whole days, and a tail bounds what comes later', () => {
    const { meanTime } = buyingGroup(deciders)
    // Σ (F∞ − F(t)) is 0.45 − 0.08 before day 1, at least 0.05 and at most the tails after it.
    solver(meanTime?.low as number, (0.37 + 0.05) / 0.45)
    solver(meanTime?.high as number, (0.37 + 0.3) / 0.45)
    const open = buyingGroup([{ id: 'one', by: [0, 0.5], ever: 0.6 }])
    exact(open.meanTime?.high, Infinity)
    const shut = buyingGroup([{ id: 'one', by: [0, 0.5, 0.5] }])
    solver(shut.meanTime?.low as number, 1)
    solver(shut.meanTime?.high as number, 1)
    exact(shut.assumption, 'A deal needs one.')
    exact(buyingGroup([{ id: 'one', by: [0] }]).meanTime, null)
  })

  test('a cause that happens for certain replaces the group', () => {
    fc.assert(
      fc.property(group, ([others, needed]) => {
        const then = others.map((d) => ({ ...d, by: d.by, ever: d.ever as number }))
        const now = others.map((d) => ({ ...d, by: Float64Array.from(d.by, () => 0), ever: 0 }))
        const mixed = buyingGroup(now, {
          needed,
          commonCauses: [{ id: 'c', share: 1, deciders: then }],
        })
        expect(mixed.by).toEqual(buyingGroup(others, { needed }).by)
        expect([...buyingGroup(others, { commonCauses: [{ id: 'c', share: 1 }] }).by]).toEqual(
          Array.from(others[0]?.by ?? [], () => 0),
        )
      }),
      { seed: 637, numRuns: 60 },
    )
  })

  test('names all that is wrong at once', () => {
    expect(() => buyingGroup([])).toThrow('buyingGroup: there is no decider')
    expect(() =>
      buyingGroup(
        [
          { id: 'a', by: [0.5, 0.4], ever: 0.3 },
          { id: 'a', by: [2], errorBound: -1, tail: Number.NaN },
        ],
        {
          needed: 3,
          commonCauses: [
            { id: 'c', share: 0.7, deciders: [{ id: 'b', by: [0, 0] }] },
            { id: 'c', share: 0.7 },
          ],
        },
      ),
    ).toThrow(
      'buyingGroup: needed is 3; it must be a whole number from 1 to 2, the number of deciders; ' +
        '"a" falls to 0.4 at 1; who has agreed has agreed; ' +
        '"a" agrees with 0.3 ever; it must be from 0.4, the last of the curve, to 1; ' +
        'there are two deciders "a"; the curve of "a" has 1 times, not 2 as the first; ' +
        '"a" has 2 at 0; it must be from 0 to 1; ' +
        'the tail of "a" is NaN; it must be a number from 0; ' +
        'the error bound of "a" is -1; it must be a number from 0; ' +
        '"c" has other deciders than the group; there are two causes "c"; ' +
        'the shares of the causes add up to 1.4, above 1',
    )
  })
})
