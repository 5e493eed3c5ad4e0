import { describe, expect, test } from 'vitest'
import {
  communicatingClasses,
  expectedVisits,
  firstPassageDistribution,
  hittingProbabilities,
  hittingTime,
  meanFirstPassage,
  meanRecurrence,
  outcomeProbabilities,
  quasiStationaryDistribution,
  returnProbability,
  rewardToAbsorption,
  stationaryDistributions,
  stepsToAbsorption,
  visitDistribution,
} from '../../src/analysis/index.ts'
import { type Chain, compileChain, readJourney } from '../../src/model/index.ts'
import { solver } from '../tolerance.ts'

// Chains of textbooks whose answers are formulas: Feller, An Introduction to Probability Theory and Its
// Applications I (1968), chapters XIV to XVI; Kemeny & Snell, Finite Markov Chains (1960); Aldous &
// Fill, Reversible Markov Chains and Random Walks on Graphs (2002), chapter 5; Norris, Markov Chains
// (1997), chapter 1.

type Row = Readonly<Record<string, number>>

/** A chain of rows by id; those without a row are outcomes. */
function chainOf(rows: readonly (readonly [string, Row])[], entry = rows[0]?.[0] as string): Chain {
  const own = new Set(rows.map(([id]) => id))
  const ends = new Set(rows.flatMap(([, row]) => Object.keys(row).filter((to) => !own.has(to))))
  return compileChain(
    readJourney({
      format: 'sojourn-journey',
      version: 1,
      touchpoints: rows.map(([id]) => ({ id })),
      outcomes: [...ends].map((id) => ({ id })),
      entries: { [entry]: 1 },
      transitions: Object.fromEntries(rows),
    }),
  )
}

const range = (n: number) => Array.from({ length: n }, (_, k) => k)
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)
const at = (chain: Chain, values: Float64Array, id: string) =>
  values[chain.ids.indexOf(id)] as number

/** A walk on a graph: from each vertex to any neighbour alike. */
function walkOn(neighbours: readonly (readonly number[])[], start = 0): Chain {
  return chainOf(
    neighbours.map((others, v) => {
      const row: Record<string, number> = {}
      for (const w of others) row[`v${w}`] = (row[`v${w}`] ?? 0) + 1 / others.length
      return [`v${v}`, row] as const
    }),
    `v${start}`,
  )
}
const passage = (chain: Chain, from: number, to: number) =>
  at(chain, meanFirstPassage(chain, [`v${to}`]).steps, `v${from}`)

/** A walk on 1 … n − 1 that goes up with p, between two ends. */
const ruin = (n: number, p: number, start: number) =>
  chainOf(
    range(n - 1).map((k) => [`${k + 1}`, { [`${k + 2}`]: p, [`${k}`]: 1 - p }]),
    `${start}`,
  )

describe('gambler’s ruin (Feller XIV.2 and XIV.3)', () => {
  test.each([
    [10, 0.5, 3],
    [50, 0.5, 25],
    [20, 0.45, 12],
    [300, 0.6, 1],
    [100, 0.3, 95],
  ])('of %i with p = %d from %i: chance and duration', (n, p, z) => {
    const chain = ruin(n, p, z)
    const won = at(chain, hittingProbabilities(chain, [`${n}`]).probability, `${z}`)
    const r = (1 - p) / p
    const chance = p === 0.5 ? z / n : (1 - r ** z) / (1 - r ** n)
    solver(won, chance)
    const duration = p === 0.5 ? z * (n - z) : z / (1 - 2 * p) - (n / (1 - 2 * p)) * chance
    solver(stepsToAbsorption(chain).mean, duration)
  })

  test('chances as small as 0.4 to the power of 150 keep their digits', () => {
    const n = 150
    const chain = ruin(n, 1e-2, 1)
    const r = 99
    const won = hittingProbabilities(chain, [`${n}`])
    // (r − 1) / (r^150 − 1), some 1e-297.
    solver(at(chain, won.probability, '1'), (r - 1) / r ** n / (1 - r ** -n))
  })

  test('the game of those who win is as long as that with p and q exchanged, from the same stake', () => {
    // Conditioned on winning, the walk with p is the walk with q conditioned on winning.
    const [a, b] = [ruin(12, 0.3, 5), ruin(12, 0.7, 5)].map((chain) =>
      at(chain, hittingTime(chain, ['12']).mean, '5'),
    ) as [number, number]
    solver(a, b)
  })
})

describe('birth and death', () => {
  test('Ehrenfest’s urns: binomial in the long run, 2^n / C(n, k) steps to come back (Kac)', () => {
    const n = 16
    const chain = chainOf(
      range(n + 1).map((k) => [
        `v${k}`,
        {
          ...(k < n && { [`v${k + 1}`]: (n - k) / n }),
          ...(k > 0 && { [`v${k - 1}`]: k / n }),
        },
      ]),
    )
    const [law] = stationaryDistributions(chain)
    let choose = 1
    for (const k of range(n + 1)) {
      solver(law?.probability[k] as number, choose / 2 ** n)
      solver(meanRecurrence(chain, `v${k}`).steps, 2 ** n / choose)
      choose = (choose * (n - k)) / (k + 1)
    }
    expect(communicatingClasses(chain)[0]?.period).toBe(2)
  })

  test('any rates: the balance of neighbours, and first passage as a sum of sums', () => {
    const n = 30
    const up = range(n).map((k) => 0.05 + 0.4 * Math.sin(1 + k) ** 2)
    const down = range(n).map((k) => 0.03 + 0.45 * Math.cos(2 * k) ** 2)
    const chain = chainOf(
      range(n + 1).map((k) => {
        const rise = k < n ? (up[k] as number) : 0
        const fall = k > 0 ? (down[k - 1] as number) : 0
        return [
          `v${k}`,
          {
            ...(k < n && { [`v${k + 1}`]: rise }),
            ...(k > 0 && { [`v${k - 1}`]: fall }),
            [`v${k}`]: 1 - rise - fall,
          },
        ]
      }),
    )
    const weight = [1]
    for (const k of range(n))
      weight.push(((weight[k] as number) * (up[k] as number)) / (down[k] as number))
    const total = sum(weight)
    const [law] = stationaryDistributions(chain)
    for (const k of range(n + 1))
      solver(law?.probability[k] as number, (weight[k] as number) / total)
    const steps = range(n).map(
      (k) => sum(weight.slice(0, k + 1)) / ((weight[k] as number) * (up[k] as number)),
    )
    solver(passage(chain, 0, n), sum(steps))
  })

  test('a queue with room for n: geometric in the long run', () => {
    const [n, p, q] = [40, 0.3, 0.5]
    const chain = chainOf(
      range(n + 1).map((k) => [
        `v${k}`,
        {
          ...(k < n && { [`v${k + 1}`]: p }),
          ...(k > 0 && { [`v${k - 1}`]: q }),
          [`v${k}`]: 1 - (k < n ? p : 0) - (k > 0 ? q : 0),
        },
      ]),
    )
    const [law] = stationaryDistributions(chain)
    const rho = p / q
    for (const k of range(n + 1))
      solver(law?.probability[k] as number, (rho ** k * (1 - rho)) / (1 - rho ** (n + 1)))
  })
})

describe('walks on graphs (Aldous & Fill, chapter 5)', () => {
  test('a cycle: k (n − k) steps, and period 2 where n is even', () => {
    for (const n of [5, 12]) {
      const chain = walkOn(range(n).map((v) => [(v + 1) % n, (v + n - 1) % n]))
      for (const k of range(n)) solver(passage(chain, k, 0), k * (n - k))
      expect(communicatingClasses(chain)[0]?.period).toBe(n % 2 === 0 ? 2 : 1)
      for (const share of stationaryDistributions(chain)[0]?.probability ?? []) solver(share, 1 / n)
    }
  })

  test('a path: k² steps out to its end', () => {
    const n = 60
    const chain = walkOn(
      range(n + 1).map((v) => [...(v > 0 ? [v - 1] : []), ...(v < n ? [v + 1] : [])]),
    )
    for (const k of [1, 7, n]) solver(passage(chain, 0, k), k ** 2)
    solver(passage(chain, 3, n), n ** 2 - 9)
  })

  test('a complete graph: n − 1 steps; a star: 2 (n − 1) − 1 from its middle to a leaf', () => {
    const n = 25
    const complete = walkOn(range(n).map((v) => range(n).filter((w) => w !== v)))
    solver(passage(complete, 0, 1), n - 1)
    const star = walkOn([range(n).slice(1), ...range(n - 1).map(() => [0])])
    solver(passage(star, 0, 1), 2 * (n - 1) - 1)
    solver(passage(star, 1, 0), 1)
    solver(returnProbability(star, 'v1').probability, 1)
  })

  test('a cube of d dimensions: from one corner to the opposite, and to a neighbour', () => {
    const d = 7
    const chain = walkOn(range(2 ** d).map((v) => range(d).map((bit) => v ^ (1 << bit))))
    // One step nearer from distance k takes sum_{j ≥ k} C(d, j) / C(d − 1, k − 1).
    const choose = (n: number, k: number) => range(k).reduce((c, i) => (c * (n - i)) / (i + 1), 1)
    const nearer = (k: number) =>
      sum(range(d + 1).map((j) => (j >= k ? choose(d, j) : 0))) / choose(d - 1, k - 1)
    solver(passage(chain, 1, 0), 2 ** d - 1)
    solver(passage(chain, 2 ** d - 1, 0), sum(range(d).map((k) => nearer(k + 1))))
  })

  test('a knight on the corner of a chessboard comes back after 168 steps (Norris, 1.10)', () => {
    const square = (x: number, y: number) => (x >= 0 && x < 8 && y >= 0 && y < 8 ? [8 * x + y] : [])
    const moves = [-2, -1, 1, 2].flatMap((dx) =>
      [-2, -1, 1, 2].flatMap((dy) => (Math.abs(dx) === Math.abs(dy) ? [] : [[dx, dy] as const])),
    )
    const chain = walkOn(
      range(64).map((v) =>
        moves.flatMap(([dx, dy]) => square(Math.floor(v / 8) + dx, (v % 8) + dy)),
      ),
    )
    solver(meanRecurrence(chain, 'v0').steps, 168)
    expect(communicatingClasses(chain)[0]?.period).toBe(2)
  })

  test('the king’s and any tree: commuting takes twice the edges times the distance', () => {
    // A binary tree of 127 vertices; on a tree resistances are distances.
    const n = 127
    const parent = (v: number) => Math.floor((v - 1) / 2)
    const others = range(n).map((v) => [
      ...(v > 0 ? [parent(v)] : []),
      ...[2 * v + 1, 2 * v + 2].filter((child) => child < n),
    ])
    const chain = walkOn(others)
    const depth = (v: number): number => (v === 0 ? 0 : 1 + depth(parent(v)))
    const meet = (a: number, b: number): number =>
      a === b ? a : a > b ? meet(parent(a), b) : meet(a, parent(b))
    for (const [a, b] of [
      [63, 126],
      [0, 100],
      [63, 64],
    ] as const) {
      const distance = depth(a) + depth(b) - 2 * depth(meet(a, b))
      solver(passage(chain, a, b) + passage(chain, b, a), 2 * (n - 1) * distance)
    }
  })
})

describe('coupons, coins and urns (Feller)', () => {
  test('a collector of n coupons: n times the harmonic number, variance n² Σ k⁻² − n H (IX.3)', () => {
    const n = 52
    const chain = chainOf(
      range(n).map((k) => [`have ${k}`, { [`have ${k}`]: k / n, [`have ${k + 1}`]: (n - k) / n }]),
    )
    const harmonic = sum(range(n).map((k) => 1 / (k + 1)))
    const squares = sum(range(n).map((k) => 1 / (k + 1) ** 2))
    const steps = stepsToAbsorption(chain)
    solver(steps.mean, n * harmonic)
    solver(steps.variance, n ** 2 * squares - n * harmonic)
  })

  test('waiting for a run of r heads: (1 − p^r) / ((1 − p) p^r) (XIII.7)', () => {
    for (const [r, p] of [
      [3, 0.5],
      [10, 0.5],
      [6, 1 / 6],
    ] as const) {
      const chain = chainOf(
        range(r).map((k) => [`${k}`, { [`${k + 1}`]: p, '0': 1 - p }]),
        '0',
      )
      solver(stepsToAbsorption(chain).mean, (1 - p ** r) / ((1 - p) * p ** r))
      // The variance of Feller's (7.7).
      const [q, a] = [1 - p, p ** r]
      solver(
        stepsToAbsorption(chain).variance,
        1 / (q * a) ** 2 - (2 * r + 1) / (q * a) - p / q ** 2,
      )
    }
  })

  test('Penney’s game: HH waits for 6 flips, HT for 4; THH beats HHT 3 to 1', () => {
    const first = chainOf([
      ['start', { H: 0.5, T: 0.5 }],
      ['H', { HH: 0.5, T: 0.5 }],
      ['T', { H: 0.5, T: 0.5 }],
    ])
    solver(stepsToAbsorption(first).mean, 6)
    const game = chainOf([
      ['start', { h: 0.5, t: 0.5 }],
      ['h', { hh: 0.5, t: 0.5 }],
      ['t', { th: 0.5, t: 0.5 }],
      ['hh', { hh: 0.5, HHT: 0.5 }],
      ['th', { THH: 0.5, t: 0.5 }],
    ])
    const { probability } = outcomeProbabilities(game)
    const shares = game.ids.slice(game.touchpoints).map((id, k) => [id, probability[k]])
    expect(Object.fromEntries(shares)).toEqual({
      HHT: expect.closeTo(0.25, 12),
      THH: expect.closeTo(0.75, 12),
    })
  })

  test('Wright and Fisher’s drift: fixed with the share that it began with (Feller XV.2)', () => {
    const n = 24
    const choose = (k: number) => range(k).reduce((c, i) => (c * (n - i)) / (i + 1), 1)
    const chain = chainOf(
      range(n - 1).map((k) => {
        const x = (k + 1) / n
        return [
          `${k + 1}`,
          Object.fromEntries(
            range(n + 1).map((j) => [`${j}`, choose(j) * x ** j * (1 - x) ** (n - j)]),
          ),
        ]
      }),
    )
    const { probability } = hittingProbabilities(chain, [`${n}`])
    for (const k of range(n - 1)) solver(at(chain, probability, `${k + 1}`), (k + 1) / n)
    // Heterozygosity falls by 1 − 1/n a generation, and so does who is not fixed yet in the end.
    const late = quasiStationaryDistribution(chain)
    solver(late?.retention as number, 1 - 1 / n)
    solver(late?.loss as number, 1 / n)
  })

  test('Pólya’s walk in one dimension comes back at step 2k with C(2k, k) / ((2k − 1) 4^k) (III.4)', () => {
    // A ring is a line until somebody has been around it; coming back is a passage from next door.
    const n = 50
    const chain = walkOn(
      range(n).map((v) => [(v + 1) % n, (v + n - 1) % n]),
      1,
    )
    const { probability } = firstPassageDistribution(chain, ['v0'], n - 2)
    let choose = 1
    for (let k = 1; 2 * k < n; k++) {
      choose *= (2 * (2 * k - 1)) / k
      solver(probability[2 * k - 1] as number, choose / ((2 * k - 1) * 4 ** k))
      expect(probability[2 * k - 2]).toBe(0)
    }
  })
})

describe('hard ones', () => {
  test('nearly decomposable: two halves that a step of 1e-12 joins', () => {
    const e = 1e-12
    const chain = chainOf([
      ['a', { b: 0.5, a: 0.5 }],
      ['b', { a: 0.5, b: 0.5 - e, c: e }],
      ['c', { d: 0.5, b: 3 * e, c: 0.5 - 3 * e }],
      ['d', { c: 0.5, d: 0.5 }],
    ])
    const [law] = stationaryDistributions(chain)
    // The cut is balanced: π_b e = π_c 3 e, and within each half both are alike.
    for (const [k, share] of [3, 3, 1, 1].entries())
      solver(law?.probability[k] as number, share / 8)
    solver(at(chain, meanFirstPassage(chain, ['c']).steps, 'a'), 2 / e + 2)
  })

  test('entries of 1e-134: the odds of two rare ends are the ratio of their entries', () => {
    const chain = chainOf([['go', { go: 1, win: 3e-134, lose: 1e-134 }]])
    const { probability, errorBound } = hittingProbabilities(chain, ['win'])
    solver(at(chain, probability, 'go'), 0.75)
    expect(errorBound).toBeLessThan(1e-12)
    solver(stepsToAbsorption(chain).mean, 1 / 4e-134)
  })

  test('huge fans: 20,000 ways out and back in', () => {
    const n = 20_000
    const rows = range(n).map((k) => [`leaf ${k}`, { hub: 0.5, end: 0.5 }] as const)
    const fan = Object.fromEntries(range(n).map((k) => [`leaf ${k}`, 1 / n]))
    const chain = chainOf([['hub', fan], ...rows])
    const { visits } = expectedVisits(chain)
    solver(at(chain, visits, 'hub'), 2)
    solver(at(chain, visits, 'leaf 77'), 2 / n)
    solver(stepsToAbsorption(chain).mean, 4)
  })

  test('a clock of period 30, and one that stands beside it', () => {
    const ring = (name: string, n: number) =>
      range(n).map((k) => [`${name} ${k}`, { [`${name} ${(k + 1) % n}`]: 1 }] as const)
    const chain = chainOf([
      ['start', { 'six 0': 0.25, 'thirty 0': 0.75 }],
      ...ring('six', 6),
      ...ring('thirty', 30),
    ])
    const classes = communicatingClasses(chain)
    expect(classes.map(({ period }) => period)).toEqual(expect.arrayContaining([6, 30]))
    for (const { states, probability } of stationaryDistributions(chain))
      for (const share of probability) solver(share, 1 / states.length)
    solver(at(chain, hittingProbabilities(chain, ['thirty 29']).probability, 'start'), 0.75)
    expect(at(chain, meanFirstPassage(chain, ['thirty 29']).steps, 'start')).toBe(Infinity)
    solver(at(chain, hittingTime(chain, ['thirty 29']).mean, 'start'), 30)
  })

  test('visits before the end are geometric, rewards their sum', () => {
    const chain = chainOf([['try', { try: 0.9, done: 0.1 }]])
    const { probability } = visitDistribution(chain, 'try', 40)
    for (const k of range(40)) solver(probability[k + 1] as number, 0.9 ** k * 0.1)
    const { mean, variance } = rewardToAbsorption(chain, { onStates: [3, 0] }).fromEntries
    solver(mean, 30)
    solver(variance, 9 * 90)
  })
})
