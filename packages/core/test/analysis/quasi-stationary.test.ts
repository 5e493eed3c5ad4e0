import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  cohortTrace,
  communicatingClasses,
  quasiStationaryDistribution,
} from '../../src/analysis/index.ts'
import { type Chain, compileChain, journey, readJourney } from '../../src/model/index.ts'
import { randomStream } from '../../src/numeric/random.ts'
import {
  add,
  type Fraction,
  fraction,
  ONE,
  solveExactly,
  times,
  toNumber,
  within,
  ZERO,
} from '../fraction.ts'
import { randomJourney } from '../random-chain.ts'
import { exact, solver } from '../tolerance.ts'

/** A chain of touchpoints `0, 1, …` with the given rows; what a row lacks is lost. */
function leaking(rows: readonly Readonly<Record<number, number>>[], entries = { 0: 1 }): Chain {
  return compileChain(
    readJourney({
      format: 'sojourn-journey',
      version: 1,
      touchpoints: rows.map((_, i) => ({ id: `${i}` })),
      outcomes: [{ id: 'lost' }],
      entries,
      transitions: Object.fromEntries(rows.map((row, i) => [i, { ...row, lost: 'rest' }])),
    }),
  )
}

/** Transitions among the touchpoints that customers come to and leave again, dense. */
function transientPart(chain: Chain) {
  const closed = new Set(
    communicatingClasses(chain).flatMap((c) => (c.closed ? [...c.states] : [])),
  )
  const met = new Set([...chain.entry.keys()].filter((i) => (chain.entry[i] as number) > 0))
  for (const i of met)
    if (i < chain.touchpoints)
      for (const to of chain.column.subarray(chain.rowStart[i], chain.rowStart[i + 1])) met.add(to)
  const states = [...met].filter((i) => !closed.has(i))
  const Q = states.map((i) =>
    states.map((j) => {
      for (let p = chain.rowStart[i] as number; p < (chain.rowStart[i + 1] as number); p++)
        if (chain.column[p] === j) return chain.probability[p] as number
      return 0
    }),
  )
  return { states, Q }
}

/** Whether a number is above the Perron root: all leading minors of `x I − Q` are above 0. */
function isAboveRoot(x: Fraction, Q: readonly (readonly number[])[]): boolean {
  return hasPositiveMinors(
    Q.map((row, i) => row.map((q, j) => add(i === j ? x : ZERO, fraction(-q)))),
  )
}

/** Whether all leading minors are above 0, exactly (Bareiss 1968). */
function hasPositiveMinors(matrix: readonly (readonly Fraction[])[]): boolean {
  const rows = matrix.map((row) => {
    const under = row.reduce((most, cell) => (cell.under > most ? cell.under : most), 1n)
    return row.map((cell) => cell.over * (under / cell.under))
  })
  let previous = 1n
  for (let k = 0; k < rows.length; k++) {
    const pivot = rows[k]?.[k] as bigint
    if (pivot <= 0n) return false
    for (let i = k + 1; i < rows.length; i++) {
      const row = rows[i] as bigint[]
      const factor = row[k] as bigint
      for (let j = k; j < rows.length; j++)
        row[j] = (pivot * (row[j] as bigint) - factor * (rows[k]?.[j] as bigint)) / previous
    }
    previous = pivot
  }
  return true
}

/** Both ends of `a ± b`, a hair further out: the root itself is not above the root. */
const between = (a: number, b: number): [Fraction, Fraction] => {
  const slack = times(fraction(a), { over: 1n, under: 1n << 100n })
  return [
    add(add(fraction(a), fraction(-b)), times(slack, fraction(-1))),
    add(add(fraction(a), fraction(b)), slack),
  ]
}

/** `α Mⁿ` normalised for n = 2^40 by squaring, with M = Q, or (Q + I) / 2 to average over a period. */
function limitBySquaring(
  Q: readonly (readonly number[])[],
  alpha: readonly number[],
  lazy: boolean,
) {
  const n = Q.length
  let M = Q.map((row, i) => row.map((q, j) => (lazy ? (q + (i === j ? 1 : 0)) / 2 : q)))
  for (let squaring = 0; squaring < 40; squaring++) {
    const next = M.map((row) =>
      row.map((_, j) => row.reduce((sum, q, k) => sum + q * (M[k]?.[j] as number), 0)),
    )
    const largest = Math.max(...next.flat())
    M = next.map((row) => row.map((q) => q / largest))
  }
  const law = Array.from({ length: n }, (_, j) =>
    alpha.reduce((sum, a, i) => sum + a * (M[i]?.[j] as number), 0),
  )
  const total = law.reduce((sum, p) => sum + p, 0)
  return law.map((p) => p / total)
}

/** The law with `ν Q = ν 15/16`, by exact elimination. */
function lawOfRing(rows: readonly Readonly<Record<number, number>>[]): number[] {
  const others = rows.map((_, i) => i).slice(1)
  const ratio = solveExactly(
    others.map((j) =>
      others.map((i) => add(i === j ? fraction(15 / 16) : ZERO, fraction(-(rows[i]?.[j] ?? 0)))),
    ),
    others.map((j) => fraction(rows[0]?.[j] ?? 0)),
  )
  const weights = [ONE, ...ratio].map(toNumber)
  const total = weights.reduce((sum, value) => sum + value, 0)
  return weights.map((value) => value / total)
}

/** The result, or undefined where two classes tie, which random chains now and then do. */
function unlessTied(chain: Chain) {
  try {
    return quasiStationaryDistribution(chain)
  } catch (error) {
    expect((error as Error).message).toContain('keep customers equally long')
    return undefined
  }
}

describe('closed forms', () => {
  test.each([
    [3, 0.5],
    [9, 0.5],
    [9, 0.3],
    [60, 0.8],
  ])(
    'a walk on 1..%i that goes up with %d: 2 √(pq) cos θ and (p/q)^(i/2) sin iθ (Seneta)',
    (n, p) => {
      const q = 1 - p
      const chain = leaking(
        Array.from({ length: n }, (_, i) => ({
          ...(i > 0 ? { [i - 1]: q } : {}),
          ...(i < n - 1 ? { [i + 1]: p } : {}),
        })),
      )
      const found = quasiStationaryDistribution(chain)
      const angle = Math.PI / (n + 1)
      solver(found?.retention as number, 2 * Math.sqrt(p * q) * Math.cos(angle))
      const law = Array.from(
        { length: n },
        (_, i) => (p / q) ** (i / 2) * Math.sin((i + 1) * angle),
      )
      const total = law.reduce((sum, value) => sum + value, 0)
      for (const [i, value] of law.entries()) {
        const share = found?.probability[i] as number
        solver(share, value / total)
        expect(Math.abs(share - value / total)).toBeLessThanOrEqual(
          (found?.errorBound ?? 0) + 1e-13,
        )
      }
      expect(found?.errorBound).toBeLessThan(1e-10)
      exact(found?.period, 2)
    },
  )

  test('one touchpoint that is left with 1e-14 keeps the digits of its loss', () => {
    const found = quasiStationaryDistribution(leaking([{ 0: 1 - 1e-14 }]))
    exact(found?.retention, 1 - 1e-14)
    solver(found?.loss as number, 1 - (1 - 1e-14))
    expect([...(found?.probability ?? [])]).toEqual([1, 0])
  })

  test('two halves that hardly meet: one keeps more, and the other is fed by what crosses', () => {
    const chain = leaking([
      { 0: 0.9, 1: 1e-9 },
      { 0: 1e-9, 1: 0.8 },
    ])
    const found = quasiStationaryDistribution(chain)
    // λ² − 1.7 λ + 0.72 − 1e-18 = 0; the eigenvector has ratio 1e-9 / (λ − 0.8).
    solver(found?.retention as number, 0.9)
    solver((found?.probability[1] as number) / (found?.probability[0] as number), 1e-8, '', 1e-8)
    expect(found?.errorBound).toBeLessThan(1e-6)
  })

  test.each([1e-3, 1e-6, 1e-9, 1e-12])(
    'three parts that keep equally long and meet with %d: the bound covers what rounding can do',
    (meet) => {
      // With a on the diagonal and b, c, d, e beside it λ is a + √(bc + de), the law c : √(bc + de) : d.
      const [b, c, d, e] = [meet, 3.7 * meet, 0.9 * meet, 2.3 * meet]
      const chain = leaking([
        { 0: 0.3, 1: b },
        { 0: c, 1: 0.3, 2: d },
        { 1: e, 2: 0.3 },
      ])
      const found = quasiStationaryDistribution(chain)
      const root = Math.sqrt(b * c + d * e)
      for (const [i, weight] of [c, root, d].entries())
        expect(
          Math.abs((found?.probability[i] as number) - weight / (c + root + d)),
        ).toBeLessThanOrEqual((found?.errorBound as number) + 2 ** -50)
      expect(found?.errorBound).toBeLessThan(1e-13 / meet)
    },
  )

  test('a loop left with 1e-30 in a round has a loss of half that, not of 0', () => {
    const model = journey({
      touchpoints: [{ id: 'a' }, { id: 'b' }],
      outcomes: [{ id: 'end' }],
      entries: { a: 1 },
      transitions: { a: { b: 1 }, b: { a: 'rest', end: 1e-30 } },
    })
    const found = quasiStationaryDistribution(compileChain(model))
    // (1 − λ)² − 2 (1 − λ) + 1e-30 = 0.
    solver(found?.loss as number, 0.5e-30)
    expect(found?.lossBound).toBeLessThan(1e-42)
    solver(found?.probability[0] as number, 0.5)
  })
})

describe('where customers fall into several classes', () => {
  test('the limit is on the dominant class and what follows it, none on what comes before', () => {
    // 0 leads to 1, 1 keeps 0.8, and 2 after it 0.5: ν₂ (0.8 − 0.5) = ν₁ 0.1.
    const chain = leaking([{ 1: 0.5 }, { 1: 0.8, 2: 0.1 }, { 2: 0.5 }])
    const found = quasiStationaryDistribution(chain)
    for (const [i, share] of [0, 0.75, 0.25, 0].entries())
      solver(found?.probability[i] as number, share)
    expect(found?.dominant).toEqual([1])
    solver(found?.retention as number, 0.8)
    solver(found?.loss as number, 0.2)
  })

  test('only classes that customers come to count', () => {
    const rows = [{ 0: 0.3 }, { 1: 0.9 }]
    expect(quasiStationaryDistribution(leaking(rows))?.dominant).toEqual([0])
    expect(quasiStationaryDistribution(leaking(rows, { 1: 1 } as never))?.dominant).toEqual([1])
  })

  test('`among` ends it for whoever leaves the set', () => {
    const chain = leaking([
      { 0: 0.4, 1: 0.5 },
      { 0: 0.1, 1: 0.8 },
    ])
    expect(quasiStationaryDistribution(chain)?.dominant).toEqual([0, 1])
    const alone = quasiStationaryDistribution(chain, { among: ['0'] })
    exact(alone?.retention, 0.4)
    solver(alone?.loss as number, 0.6)
    const other = quasiStationaryDistribution(chain, { among: Uint8Array.of(0, 1, 0) })
    exact(other?.retention, 0.8)
  })

  test('equally long is refused with the reason', () => {
    const beside = leaking([{ 1: 0.4, 2: 0.4 }, { 1: 0.5 }, { 2: 0.5 }])
    expect(() => quasiStationaryDistribution(beside)).toThrow(
      /keep customers equally long.*neither follows/,
    )
    const behind = leaking([{ 0: 0.5, 1: 0.1 }, { 1: 0.5 }])
    expect(() => quasiStationaryDistribution(behind)).toThrow(/equally long.*one follows the other/)
    exact(quasiStationaryDistribution(behind, { among: ['0'] })?.retention, 0.5)
  })

  test('nobody left, or nobody there, is null; nobody leaving is an error', () => {
    exact(quasiStationaryDistribution(leaking([{ 1: 0.5 }, {}])), null)
    exact(quasiStationaryDistribution(leaking([{ 0: 0.5 }], { lost: 1 } as never)), null)
    const closed = leaking([{ 1: 0.5 }, { 1: 1 }])
    exact(quasiStationaryDistribution(closed), null)
    expect(() => quasiStationaryDistribution(closed, { among: ['1'] })).toThrow(/nobody leaves "1"/)
    expect(() => quasiStationaryDistribution(closed, { among: ['lost'] })).toThrow(/nobody leaves/)
    expect(() => quasiStationaryDistribution(closed, { among: ['2'] })).toThrow(/no touchpoint/)
  })
})

describe('on random chains', () => {
  const chains = randomJourney({ touchpoints: 9 }).map((j) => compileChain(j))

  test('retention lies within its bound of the root of the chain, by exact minors', () => {
    fc.assert(
      fc.property(chains, (chain) => {
        const found = unlessTied(chain)
        if (!found) return
        const { Q } = transientPart(chain)
        const [low, high] = between(found.retention, found.retentionBound)
        expect(isAboveRoot(high, Q), `${found.retention} ± ${found.retentionBound}`).toBe(true)
        expect(isAboveRoot(low, Q), `${found.retention} ± ${found.retentionBound}`).toBe(false)
        expect(found.retentionBound).toBeLessThanOrEqual(1e-12)
        solver(found.loss, 1 - found.retention, 'loss', 1)
      }),
      { seed: 601, numRuns: 150 },
    )
  })

  test('the loss lies within its bound where probabilities go down to 1e-134, by exact minors', () => {
    const tiny = randomJourney({ touchpoints: 6, tiny: true }).map((j) => compileChain(j))
    let told = 0
    fc.assert(
      fc.property(tiny, (chain) => {
        const found = unlessTied(chain)
        if (!found || found.dominant.length === 1) return
        told++
        const { states, Q } = transientPart(chain)
        const members = found.dominant.map((i) => states.indexOf(i))
        // What stays is whatever doesn't leave, as everywhere in the library.
        const complement = members.map((i) => {
          const state = states[i] as number
          let leaves = ZERO
          for (
            let p = chain.rowStart[state] as number;
            p < (chain.rowStart[state + 1] as number);
            p++
          )
            if (chain.column[p] !== state)
              leaves = add(leaves, fraction(chain.probability[p] as number))
          return leaves
        })
        // 1 − λ ≤ loss + bound exactly when (I − Q) − (loss + bound) I is no M-matrix any more.
        const [low, high] = between(found.loss, found.lossBound)
        const minors = (x: Fraction) =>
          hasPositiveMinors(
            members.map((i, k) =>
              members.map((j) =>
                i === j
                  ? add(complement[k] as Fraction, times(x, fraction(-1)))
                  : fraction(-(Q[i]?.[j] as number)),
              ),
            ),
          )
        expect(minors(low), `${found.loss} ± ${found.lossBound}`).toBe(true)
        expect(minors(high), `${found.loss} ± ${found.lossBound}`).toBe(false)
      }),
      { seed: 602, numRuns: 200 },
    )
    expect(told).toBeGreaterThan(20)
  })

  test('the law is that of α Qⁿ after 2^40 steps, averaged over a period', () => {
    let periodic = 0
    let several = 0
    fc.assert(
      fc.property(chains, (chain) => {
        const found = unlessTied(chain)
        if (!found) return
        if (found.period > 1) periodic++
        const { states, Q } = transientPart(chain)
        if (found.dominant.length < states.length) several++
        const alpha = states.map((i) => chain.entry[i] as number)
        const law = limitBySquaring(Q, alpha, found.period > 1)
        for (const [k, i] of states.entries())
          solver(found.probability[i] as number, law[k] as number, chain.ids[i], 1)
        solver(
          found.probability.reduce((sum, p) => sum + p, 0),
          1,
        )
        expect(found.errorBound).toBeLessThanOrEqual(1)
      }),
      { seed: 603, numRuns: 200 },
    )
    expect(Math.min(periodic, several)).toBeGreaterThan(10)
  })

  test('who starts with it keeps it: one step on, λ of them are left, with the same law', () => {
    fc.assert(
      fc.property(chains, (chain) => {
        const found = unlessTied(chain)
        if (!found) return
        const { share } = cohortTrace({ ...chain, entry: found.probability }, 1)
        const left = communicatingClasses(chain)
          .filter((c) => !c.closed)
          .flatMap((c) => c.states)
        for (const i of left)
          solver(share[i] as number, found.retention * (found.probability[i] as number), '', 1)
      }),
      { seed: 604, numRuns: 150 },
    )
  })
})

test('the error bound holds against the exact law, where the root is a fraction', () => {
  // Rows with the same loss: λ is what stays, and ν is stationary for Q / λ.
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 1, max: 15 }), fc.nat({ max: 9 })), {
        minLength: 2,
        maxLength: 9,
      }),
      (items) => {
        const n = items.length
        // Of 16 parts, 1 is lost, `share` goes on to the next, and the rest to a random one.
        const rows = items.map(([share, to], i) => {
          const row: Record<number, number> = {}
          const put = (j: number, parts: number) => {
            row[j] = (row[j] ?? 0) + parts / 16
          }
          put((i + 1) % n, share)
          put(to % n, 15 - share)
          return row
        })
        const chain = leaking(
          rows.map((row) => Object.fromEntries(Object.entries(row).filter(([, p]) => p > 0))),
        )
        const found = quasiStationaryDistribution(chain)
        const truth = lawOfRing(rows)
        expect(found?.errorBound).toBeLessThan(1e-10)
        for (const [i, share] of truth.entries())
          expect(Math.abs((found?.probability[i] as number) - share)).toBeLessThanOrEqual(
            (found?.errorBound as number) + 2 ** -53,
          )
        expect(Math.abs((found?.retention as number) - 15 / 16)).toBeLessThanOrEqual(
          found?.retentionBound as number,
        )
        expect(Math.abs((found?.loss as number) - 1 / 16)).toBeLessThanOrEqual(
          found?.lossBound as number,
        )
      },
    ),
    { seed: 605, numRuns: 100 },
  )
})

test('the error bound holds for the classes that follow the dominant one, against exact solutions', () => {
  const parts = fc.tuple(fc.nat({ max: 6 }), fc.nat({ max: 9 }), fc.nat({ max: 9 }))
  fc.assert(
    fc.property(fc.array(parts, { minLength: 1, maxLength: 8 }), (items) => {
      // 0 keeps 12 of 16 and feeds 1; the others keep at most 11, one way or another.
      const put = (row: Record<number, number>, j: number, sixteenths: number) => {
        if (sixteenths > 0) row[j] = (row[j] ?? 0) + sixteenths / 16
      }
      const followers = items.map(([more, a, b], i) => {
        const row: Record<number, number> = {}
        put(row, 1 + ((i + 1) % items.length), more)
        put(row, 1 + (a % items.length), 10 - more)
        put(row, 1 + (b % items.length), 1)
        return row
      })
      const rows = [{ 0: 12 / 16, 1: 1 / 16 }, ...followers]
      const found = quasiStationaryDistribution(leaking(rows))
      const places = followers.map((_, i) => i + 1)
      const ratio = solveExactly(
        places.map((j) =>
          places.map((i) =>
            add(i === j ? fraction(12 / 16) : ZERO, fraction(-(followers[i - 1]?.[j] ?? 0))),
          ),
        ),
        places.map((j) => (j === 1 ? fraction(1 / 16) : ZERO)),
      )
      const total = ratio.reduce((sum, value) => add(sum, value), ONE)
      for (const [k, value] of [ONE, ...ratio].entries()) {
        const truth = times(value, { over: total.under, under: total.over })
        const share = fraction(found?.probability[k] as number)
        expect(within(share, truth, fraction(found?.errorBound as number))).toBe(true)
      }
      expect(found?.errorBound).toBeLessThan(1e-11)
      exact(found?.retention, 12 / 16)
    }),
    { seed: 607, numRuns: 100 },
  )
})

test.each([1e-3, 1e-6, 1e-9, 1e-12])(
  'the bound covers a class that follows and keeps nearly as long, by %d less',
  (less) => {
    const [b, c] = [1e-6, 3e-6]
    const root = 0.3 + Math.sqrt(b * c) + less
    const rows = [
      { 0: root, 1: 0.1 },
      { 1: 0.3, 2: b },
      { 1: c, 2: 0.3 },
    ]
    const chain = leaking(rows)
    const found = quasiStationaryDistribution(chain)
    expect(found?.dominant).toEqual([0])
    // ν₀ = 1, and (λ I − Q)ᵀ ν = ν₀ q for the two that follow.
    const p = (i: number, j: number) => {
      const from = chain.rowStart[i] as number
      const row = [...chain.column.subarray(from, chain.rowStart[i + 1])]
      return chain.probability[from + row.indexOf(j)] as number
    }
    const ratio = solveExactly(
      [
        [add(fraction(p(0, 0)), fraction(-p(1, 1))), fraction(-p(2, 1))],
        [fraction(-p(1, 2)), add(fraction(p(0, 0)), fraction(-p(2, 2)))],
      ],
      [fraction(p(0, 1)), ZERO],
    )
    const total = ratio.reduce((sum, value) => add(sum, value), ONE)
    for (const [k, value] of [ONE, ...ratio].entries()) {
      const truth = times(value, { over: total.under, under: total.over })
      const share = fraction(found?.probability[k] as number)
      expect(within(share, truth, fraction(found?.errorBound as number))).toBe(true)
    }
    expect(found?.errorBound).toBeLessThan(Math.max(1e-12, 1e-13 / less))
  },
)

test('3,000 states in one component, each left with 2 % a step: λ is 0.98, and the law repeats', () => {
  const random = randomStream(606, 'large')
  const rows = Array.from({ length: 3000 }, (_, i) => {
    const to = [(i + 1) % 3000, ...Array.from({ length: 5 }, () => Math.floor(random() * 3000))]
    const weights = new Map(to.map((j) => [j, 0.1 + random()]))
    const total = [...weights.values()].reduce((sum, value) => sum + value, 0)
    return Object.fromEntries([...weights].map(([j, value]) => [j, (0.98 * value) / total]))
  })
  const found = quasiStationaryDistribution(leaking(rows))
  const after = new Float64Array(3000)
  for (const [i, row] of rows.entries())
    for (const [j, p] of Object.entries(row))
      after[Number(j)] = (after[Number(j)] as number) + (found?.probability[i] as number) * p
  for (const [i, share] of after.entries()) solver(share, 0.98 * (found?.probability[i] as number))
  solver(found?.loss as number, 0.02)
  expect(found?.errorBound).toBeLessThan(1e-10)
})
