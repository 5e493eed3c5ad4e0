import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { absorbingSystem } from '../../src/analysis/absorbing-system.ts'
import {
  analyze,
  cohortTrace,
  conversionStates,
  discountedReward,
  dropOff,
  expectedVisits,
  firstPassageDistribution,
  hittingTime,
  leverage,
  lossStates,
  meanFirstPassage,
  meanRecurrence,
  removalEffect,
  removalEffects,
  returnProbability,
  returnTime,
  rewardByStep,
  rewardToAbsorption,
  stepsToAbsorption,
  timeToAbsorption,
  visitDistribution,
  visitMoments,
  wordOfMouth,
} from '../../src/analysis/index.ts'
import { visitsOfVisitors } from '../../src/analysis/visits-of-visitors.ts'
import { type Chain, compileChain, type Journey } from '../../src/model/index.ts'
import {
  add,
  type Fraction,
  fraction,
  minus,
  ONE,
  over,
  solveExactly,
  times,
  toNumber,
  within,
  ZERO,
} from '../fraction.ts'
import { staircase, twoBlocks } from '../hard-chains.ts'
import { randomJourney } from '../random-chain.ts'
import { denseChain, fromEntries, leadsTo, slowHitting, slowVisits } from '../slow-chain.ts'
import { slowTotals } from './slow-totals.ts'

// Every exact figure is held against the chain as stored, in fractions: it lies within its bound,
// on chains that are easy and on those that are hard; and on the easy ones the bound says something.

/** The figure is within its bound of the truth; `scale` is what the bound may be 1e-9 of, if any. */
function holds(computed: number, bound: number, truth: Fraction, what: string, scale?: number) {
  expect(Number.isNaN(bound) || bound < 0, `${what}: bound ${bound}`).toBe(false)
  if (bound === Infinity) expect(scale, `${what}: no bound`).toBeUndefined()
  else
    expect(
      within(fraction(computed), truth, fraction(bound)),
      `${what}: ${computed} ± ${bound}, but it is ${toNumber(truth)}`,
    ).toBe(true)
  if (scale !== undefined) expect(bound, `${what}: ${computed}`).toBeLessThanOrEqual(1e-9 * scale)
}

/** Chains that end surely, easy and hard, and whether a bound must be of use. */
const families: [string, fc.Arbitrary<Journey>, boolean, number][] = [
  ['random chains', randomJourney({ touchpoints: 5, endsSurely: true }), true, 40],
  [
    'random chains with probabilities down to 1e-134',
    randomJourney({ touchpoints: 5, endsSurely: true, tiny: true }),
    false,
    40,
  ],
  ['two blocks that are hardly coupled', twoBlocks, false, 8],
  ['staircases that almost nobody climbs', staircase, false, 8],
]

/** The same, and chains in which customers get caught. */
const all: typeof families = [
  ...families,
  ['random chains with dead ends and closed classes', randomJourney({ touchpoints: 7 }), true, 40],
  [
    'such chains with probabilities down to 1e-134',
    randomJourney({ touchpoints: 7, tiny: true }),
    false,
    40,
  ],
]

const square = (x: Fraction) => times(x, x)
const stateSet = (chain: Chain, member: (i: number) => boolean) =>
  Uint8Array.from(chain.ids, (_, i) => (member(i) ? 1 : 0))
const only = (chain: Chain, state: number) => stateSet(chain, (i) => i === state)

/** What stays at a state: all that doesn't leave. */
function staying(chain: Chain, i: number): Fraction {
  return (denseChain(chain)[i] as number[]).reduce(
    (rest, p, j) => (j === i ? rest : minus(rest, fraction(p))),
    ONE,
  )
}

/** `Σ_j p_ij x_j`, where what stays is all that doesn't leave. */
function ahead(chain: Chain, i: number, x: (j: number) => Fraction): Fraction {
  const row = denseChain(chain)[i] as number[]
  return row.reduce((sum, p, j) => {
    if (p === 0) return sum
    return add(sum, times(j === i ? staying(chain, i) : fraction(p), x(j)))
  }, ZERO)
}

/** Moments of whoever enters, from the first and second moments by state. */
function ofEntries(chain: Chain, means: readonly Fraction[], squares: readonly Fraction[]) {
  const mean = fromEntries(chain, means)
  return [mean, minus(fromEntries(chain, squares), square(mean))] as const
}

const steps = { on: () => 0 }
const oneEach = (chain: Chain) => chain.ids.map((_, i) => (i < chain.touchpoints ? 1 : 0))

const checkOn =
  (journeys: fc.Arbitrary<Journey>, numRuns: number) =>
  (seed: number, property: (chain: Chain, journey: Journey) => void) =>
    fc.assert(
      fc.property(journeys, (journey) => property(compileChain(journey), journey)),
      { seed, numRuns },
    )

describe.each(families)('on %s', (_, journeys, useful, numRuns) => {
  const check = checkOn(journeys, numRuns)

  test('steps to the end, and totals of rewards, with their variances', () => {
    check(901, (chain) => {
      const amounts = chain.ids.map((_, i) => ((7 * i) % 5) - 1.7)
      const on = (from: number, to: number) => (from === to ? 0.3 : ((from + 3 * to) % 4) - 1.1)
      const onTransitions = chain.ids
        .slice(0, chain.touchpoints)
        .flatMap((_, i) =>
          [...chain.column.subarray(chain.rowStart[i], chain.rowStart[i + 1])].map((to) =>
            on(i, to),
          ),
        )
      const onSteps = slowTotals(chain, { at: oneEach(chain), ...steps })
      const [mean, variance] = ofEntries(chain, ...onSteps)
      const found = stepsToAbsorption(chain)
      const scale = useful ? toNumber(onSteps[0].reduce(most, ONE)) : undefined
      holds(found.mean, found.errorBound, mean, 'mean', scale)
      holds(found.variance, found.varianceErrorBound, variance, 'variance', scale && scale ** 2)

      const truth = slowTotals(chain, { at: amounts, on })
      const ends = amounts.slice(chain.touchpoints).map(fraction)
      const totals = rewardToAbsorption(chain, { onStates: amounts, onTransitions })
      for (const [i, value] of truth[0].entries()) {
        holds(
          totals.mean[i] as number,
          totals.errorBound,
          value,
          `mean from ${i}`,
          scale && 9 * scale,
        )
        const spread = minus(truth[1][i] as Fraction, square(value))
        const large = scale && 99 * scale ** 2
        holds(totals.variance[i] as number, totals.varianceErrorBound, spread, `from ${i}`, large)
      }
      const [total, spread] = ofEntries(
        chain,
        [...truth[0], ...ends],
        [...truth[1], ...ends.map(square)],
      )
      const { fromEntries: entered } = totals
      holds(entered.mean, entered.errorBound, total, 'total', scale && 9 * scale)
      const large = scale && 99 * scale ** 2
      holds(entered.variance, entered.varianceErrorBound, spread, 'its variance', large)
    })
  })

  test('expected visits, and the variance of those of each touchpoint', () => {
    check(902, (chain) => {
      const { visits, errorBound } = expectedVisits(chain)
      const moments = visitMoments(chain)
      const truth = slowVisits(chain)
      for (let i = 0; i < chain.touchpoints; i++) {
        const mean = truth[i] as Fraction
        holds(visits[i] as number, errorBound, mean, `visits of ${i}`, useful ? 9 : undefined)
        const at = [...only(chain, i)]
        const [, variance] = ofEntries(chain, ...slowTotals(chain, { at, ...steps }))
        const own = visitDistribution(chain, chain.ids[i] as string, 1)
        const { again = 1 } = useful ? { again: toNumber(variance) + 9 } : {}
        const scale = useful ? 99 * again : undefined
        holds(moments.variance[i] as number, moments.varianceErrorBound, variance, 'all', scale)
        holds(own.mean, own.meanErrorBound, mean, 'mean of one', scale)
        holds(own.variance, own.varianceErrorBound, variance, 'variance of one', scale)
      }
    })
  })
})

describe.each(all)('on %s', (_, journeys, useful, numRuns) => {
  const check = checkOn(journeys, numRuns)

  test('expected visits of those who don’t get caught', () => {
    check(908, (chain) => {
      const { visits, errorBound } = expectedVisits(chain)
      for (const [i, truth] of slowVisits(chain, absorbingSystem(chain).trapped).entries())
        if (truth !== undefined)
          holds(visits[i] as number, errorBound, truth, `${i}`, useful ? 99 : undefined)
    })
  })

  test('visits of one who is at a touchpoint: the diagonal of the fundamental matrix', () => {
    check(909, (chain) => {
      const { elimination, trapped } = absorbingSystem(chain)
      const visitsOf = visitsOfVisitors(elimination)
      for (const [k, i] of elimination.plan.state.entries()) {
        const { visits, bound } = visitsOf(k)
        const entry = Float64Array.from(only(chain, i))
        const truth = slowVisits({ ...chain, entry }, trapped)[i] as Fraction
        holds(visits, bound, truth, `${i}`, useful ? visits : undefined)
      }
    })
  })

  test('mean first passage, recurrence and return', () => {
    check(903, (chain) => {
      for (let target = 0; target < chain.ids.length; target++) {
        const set = only(chain, target)
        const id = chain.ids[target] as string
        const { steps: passage, errorBound } = meanFirstPassage(chain, set)
        const truth = slowPassage(chain, set)
        for (const [i, value] of passage.entries())
          if (value < Infinity)
            holds(
              value,
              errorBound,
              truth[i] as Fraction,
              `${i} to ${id}`,
              useful ? 1e3 : undefined,
            )
        if (target >= chain.touchpoints) continue
        const recurrence = meanRecurrence(chain, id)
        if (recurrence.steps < Infinity) {
          const back = add(
            ONE,
            ahead(chain, target, (j) => truth[j] as Fraction),
          )
          holds(recurrence.steps, recurrence.errorBound, back, `back to ${id}`)
        }
        const hits = slowHitting(chain, set)
        const back = ahead(chain, target, (j) => hits[j] as Fraction)
        const found = returnProbability(chain, id)
        const scale = useful ? 1 : undefined
        holds(found.probability, found.errorBound, back, `return to ${id}`, scale)
      }
    })
  })

  test('hitting and return times of those who hit, with their variances', () => {
    check(904, (chain) => {
      const target = (chain.touchpoints - 1) >> 1
      const id = chain.ids[target] as string
      for (const set of [only(chain, target), only(chain, chain.touchpoints)]) {
        const found = hittingTime(chain, set)
        const { h, first, second } = slowHittingMoments(chain, set)
        for (const [i, chance] of h.entries()) {
          if (chance.over === 0n || set[i]) continue
          const mean = over(first[i] as Fraction, chance)
          const variance = minus(over(second[i] as Fraction, chance), square(mean))
          const scale = useful ? 1e3 : undefined
          holds(found.mean[i] as number, found.errorBound, mean, `mean ${i}`, scale)
          const large = useful ? 1e6 : undefined
          holds(found.variance[i] as number, found.varianceErrorBound, variance, `${i}`, large)
        }
        const { fromEntries: entered } = found
        if (entered === null) continue
        const [reached, once, twice] = [h, first, second].map((x) => fromEntries(chain, x))
        const mean = over(once as Fraction, reached as Fraction)
        const variance = minus(over(twice as Fraction, reached as Fraction), square(mean))
        holds(entered.mean, entered.errorBound, mean, 'mean')
        holds(entered.variance, entered.varianceErrorBound, variance, 'variance')
      }
      const back = returnTime(chain, id)
      if (back.time === null) return
      const { h, first, second } = slowHittingMoments(chain, only(chain, target))
      const chance = ahead(chain, target, (j) => h[j] as Fraction)
      // One step, and then the time to hit: E[1 + T] and E[(1 + T)²] of those who come back.
      const beyond = over(
        ahead(chain, target, (j) => first[j] as Fraction),
        chance,
      )
      const both = over(
        ahead(chain, target, (j) => second[j] as Fraction),
        chance,
      )
      holds(back.probability, back.errorBound, chance, 'return')
      holds(back.time.mean, back.time.errorBound, add(ONE, beyond), 'return time')
      const spread = minus(both, square(beyond))
      holds(back.time.variance, back.time.varianceErrorBound, spread, 'variance of it')
    })
  })

  test('leverage, drop-off and removal effects', () => {
    check(905, (chain, journey) => {
      const scale = useful ? 9 : undefined
      const conversions = conversionStates(chain)
      const losses = lossStates(chain)
      const visits = slowVisits(chain, conversions)
      const hits = slowHitting(chain, conversions)
      const dropped = dropOff(chain)
      const slopes = leverage(chain)
      for (let i = 0; i < chain.touchpoints; i++) {
        if (conversions[i]) continue
        const v = visits[i]
        // Nobody converts or is lost from a closed class.
        if (v === undefined) continue
        let lost = ZERO
        for (let p = chain.rowStart[i] as number; p < (chain.rowStart[i + 1] as number); p++) {
          const to = chain.column[p] as number
          const flow = times(v, fraction(chain.probability[p] as number))
          if (losses[to]) lost = add(lost, flow)
          const slope = times(flow, minus(hits[to] as Fraction, hits[i] as Fraction))
          holds(slopes.leverage[p] as number, slopes.errorBound, slope, `leverage ${p}`, scale)
        }
        holds(dropped.share[i] as number, dropped.errorBound, lost, `lost at ${i}`, scale)
      }
      const conversion = fromEntries(chain, hits)
      const effects = removalEffects(chain)
      if (effects === null) return
      const effectOf = (removed: Uint8Array) =>
        over(minus(conversion, conversionWithout(chain, removed)), conversion)
      for (let c = 0; c < chain.touchpoints; c++)
        holds(
          effects.effects[c] as number,
          effects.errorBound,
          effectOf(only(chain, c)),
          `without ${c}`,
          scale,
        )
      const channel = stateSet(chain, (i) => i < chain.touchpoints && i % 2 === 1)
      const found = removalEffect(chain, channel) as NonNullable<ReturnType<typeof removalEffect>>
      holds(found.effect, found.errorBound, effectOf(channel), 'without a channel', scale)
      const { errorBound, removalEffects: printed } = analyze(journey)
      for (let c = 0; c < chain.touchpoints; c++) {
        const effect = printed.touchpoints[chain.ids[c] as string] as number
        holds(effect, errorBound, effectOf(only(chain, c)), `analyze without ${c}`, scale)
      }
    })
  })

  test('what happens step by step', () => {
    check(906, (chain) => {
      const last = 12
      const matrix = denseChain(chain)
      const onStates = chain.ids.map((_, i) => ((5 * i) % 7) - 2.3)
      const onTransitions = [...chain.column].map((to) => (to % 3) - 0.9)
      const set = stateSet(chain, (i) => i % 3 === 1)
      const found = firstPassageDistribution(chain, set, last)
      const earned = rewardByStep(chain, last, { onStates, onTransitions })
      let here = [...chain.entry].map(fraction)
      // An outcome pays once, on arrival.
      let arriving = [...chain.entry].map(fraction)
      let onTheWay = [...chain.entry].map(fraction)
      let accumulated = ZERO
      const scale = useful ? 99 : undefined
      for (let k = 0; k <= last; k++) {
        const { share, errorBound } = cohortTrace(chain, k)
        for (const [i, truth] of here.entries())
          holds(share[i] as number, errorBound, truth, `${i} after ${k}`, scale)
        const arrived = onTheWay.reduce((sum, x, i) => (set[i] ? add(sum, x) : sum), ZERO)
        holds(found.probability[k] as number, found.errorBound, arrived, `arrives in ${k}`, scale)
        const paid = arriving.reduce(
          (sum, x, i) => add(sum, times(x, fraction(onStates[i] as number))),
          ZERO,
        )
        holds(earned.instantaneous[k] as number, earned.errorBound, paid, `earned in ${k}`, scale)
        holds(earned.accumulated[k] as number, earned.errorBound, accumulated, `by ${k}`, scale)
        accumulated = add(accumulated, paid)
        for (let i = 0; i < chain.touchpoints; i++)
          for (let p = chain.rowStart[i] as number; p < (chain.rowStart[i + 1] as number); p++) {
            const flow = times(arriving[i] as Fraction, fraction(chain.probability[p] as number))
            accumulated = add(accumulated, times(flow, fraction(onTransitions[p] as number)))
          }
        const step = (from: readonly Fraction[], stays: boolean) =>
          from.map((_, j) =>
            matrix.reduce((sum, row, i) => {
              if (i >= chain.touchpoints && (!stays || i !== j)) return sum
              return add(sum, times(from[i] as Fraction, fraction(row[j] as number)))
            }, ZERO),
          )
        here = step(here, true)
        arriving = step(arriving, false)
        onTheWay = step(
          onTheWay.map((x, i) => (set[i] ? ZERO : x)),
          false,
        )
      }
    })
  })

  test('word of mouth', () => {
    check(907, (chain) => {
      const referrals = Object.fromEntries(
        chain.ids.slice(chain.touchpoints).map((id, i) => [id, 0.3 + 0.1 * i]),
      )
      const rho = chain.ids.map((id) => fraction(referrals[id] ?? 0))
      const expected = chain.ids.reduce<Fraction[]>(
        (sums, _, to) =>
          to < chain.touchpoints
            ? sums
            : slowHitting(chain, only(chain, to)).map((h, i) =>
                add(sums[i] as Fraction, times(h, rho[to] as Fraction)),
              ),
        chain.ids.map(() => ZERO),
      )
      const mean = fromEntries(chain, expected)
      const shares = chain.entry.reduce((sum, share) => add(sum, fraction(share)), ZERO)
      const found = wordOfMouth(chain, { referrals })
      const scale = useful ? 9 : undefined
      holds(found.perFirst, found.errorBound, mean, 'per first', scale)
      // Weights of entries are shares of their sum.
      const referred = over(mean, shares)
      holds(found.perReferred, found.errorBound, referred, 'per referred', scale)
      const total = add(ONE, over(mean, minus(ONE, referred)))
      holds(found.totalEntries, found.errorBound, total, 'entries', scale)
    })
  })
})

describe.each([false, true])('on timed random chains (tiny: %s)', (tiny) => {
  const journeys = randomJourney({ touchpoints: 4, endsSurely: true, timed: true, tiny })

  test('time to the end and its variance, of exponential sojourn times', () => {
    fc.assert(
      fc.property(journeys, (journey) => {
        const chain = compileChain(journey)
        const at = chain.ids.map((_, i) =>
          i < chain.touchpoints ? (chain.meanSojourn[i] ?? 0) : 0,
        )
        const spread = (i: number) => square(fraction(at[i] as number))
        const truth = slowTotals(chain, { at, on: () => 0, spread })
        const [mean, variance] = ofEntries(chain, ...truth)
        const found = timeToAbsorption(chain)
        const scale = tiny ? undefined : toNumber(truth[0].reduce(most, ONE))
        holds(found.mean as number, found.errorBound, mean, 'mean', scale)
        const large = scale && scale ** 2
        holds(found.variance as number, found.varianceErrorBound, variance, 'variance', large)
      }),
      { seed: 921, numRuns: 40 },
    )
  })

  test('discounted rewards and their variances, of exponential sojourn times', () => {
    const rates = fc.constantFrom(0, 1e-9, 0.001, 5)
    fc.assert(
      fc.property(journeys, rates, (journey, ratePerDay) => {
        const chain = compileChain(journey)
        const at = chain.ids.map((_, i) => ((7 * i) % 5) - 1.7)
        const found = discountedReward(chain, { ratePerDay, onStates: at })
        const [means, squares] = slowDiscounted(chain, at, ratePerDay)
        const size = tiny
          ? undefined
          : means.reduce((sum, x) => sum + Math.abs(toNumber(x)), 1) + 99 * chain.ids.length
        for (const [i, mean] of means.entries()) {
          holds(found.byState[i] as number, found.errorBound, mean, `from ${i}`, size)
          const variance = minus(squares[i] as Fraction, square(mean))
          const large = size && size ** 2
          holds(found.variance[i] as number, found.varianceErrorBound, variance, `of ${i}`, large)
        }
        const mean = fromEntries(chain, [
          ...means,
          ...at.slice(chain.touchpoints).map((reward) => fraction(reward)),
        ])
        holds(found.mean as number, found.errorBound, mean, 'mean')
      }),
      { seed: 922, numRuns: 40 },
    )
  })
})

/** Conversion where everyone who arrives at the removed is lost. */
function conversionWithout(chain: Chain, removed: Uint8Array): Fraction {
  const column: number[] = []
  const probability: number[] = []
  const rowStart = [0]
  for (const [i, row] of denseChain(chain).slice(0, chain.touchpoints).entries()) {
    // Staying is what doesn't leave, so that it need not be stored.
    for (const [j, p] of row.entries()) {
      if (removed[i] || p === 0 || j === i) continue
      column.push(j)
      probability.push(p)
    }
    rowStart.push(column.length)
  }
  const broken = {
    ...chain,
    rowStart: Int32Array.from(rowStart),
    column: Int32Array.from(column),
    probability: Float64Array.from(probability),
  }
  const left = conversionStates(chain).map((member, i) => (member && !removed[i] ? 1 : 0))
  return fromEntries(broken, slowHitting(broken, left))
}

test('removal effects of larger chains, where roundings add up', () => {
  fc.assert(
    fc.property(randomJourney({ touchpoints: 24 }), (journey) => {
      const chain = compileChain(journey)
      const conversion = fromEntries(chain, slowHitting(chain, conversionStates(chain)))
      for (let c = 0; c < chain.touchpoints; c++) {
        const found = removalEffect(chain, only(chain, c))
        if (found === null) continue
        const truth = over(minus(conversion, conversionWithout(chain, only(chain, c))), conversion)
        holds(found.effect, found.errorBound, truth, `without ${c}`, 1)
      }
    }),
    { seed: 931, numRuns: 12 },
  )
})

test('a stay of 1 − ε moves no bound: it is a share of each figure', () => {
  for (const end of [1e-6, 1e-9, 1e-12, 1e-15]) {
    const chain = compileChain(leaving(end))
    const found = stepsToAbsorption(chain)
    expect(found.errorBound * end).toBeLessThan(1e-12)
    expect(found.varianceErrorBound * end ** 2).toBeLessThan(1e-9)
    const visits = visitMoments(chain)
    expect(visits.errorBound * end).toBeLessThan(1e-12)
    expect(visits.varianceErrorBound * end ** 2).toBeLessThan(1e-9)
    const effects = removalEffects(chain)
    expect(effects?.errorBound).toBeLessThan(1e-12)
  }
})

/** Two pages that customers hardly ever leave. */
function leaving(end: number): Journey {
  return {
    format: 'sojourn-journey',
    version: 1,
    touchpoints: [{ id: 'a' }, { id: 'b' }],
    outcomes: [{ id: 'won', kind: 'conversion' }, { id: 'lost' }],
    entries: { a: 1 },
    transitions: {
      a: { b: end, lost: 2 * end, a: 'rest' },
      b: { won: end, lost: end, b: 'rest' },
    },
  }
}

/** Expected steps to a set where it is surely reached: `m = 1 + Σ p m'`. */
function slowPassage(chain: Chain, set: Uint8Array): Fraction[] {
  const { matrix, unknown } = before(chain, set)
  const solution = solveExactly(
    matrix,
    unknown.map(() => ONE),
  )
  return chain.ids.map((_, i) => solution[unknown.indexOf(i)] ?? ZERO)
}

/** `h`, `E[T; hit]` and `E[T²; hit]`: `(I − Q) g = h` and `(I − Q) s = 2 g − h`, all in one system. */
function slowHittingMoments(chain: Chain, set: Uint8Array) {
  const { matrix, unknown } = before(chain, set)
  const h = slowHitting(chain, set)
  const first = solveExactly(
    matrix,
    unknown.map((i) => h[i] as Fraction),
  )
  const second = solveExactly(
    matrix,
    unknown.map((i, k) => minus(times(fraction(2), first[k] as Fraction), h[i] as Fraction)),
  )
  const byState = (x: readonly Fraction[]) => chain.ids.map((_, i) => x[unknown.indexOf(i)] ?? ZERO)
  return { h, first: byState(first), second: byState(second) }
}

/** `I − Q` over the states that can still reach a set, diagonals as sums of all that leaves. */
function before(chain: Chain, set: Uint8Array) {
  const dense = denseChain(chain, (i) => set[i] === 1)
  const leads = leadsTo(dense, set)
  const unknown = [...leads.keys()].filter((i) => leads[i] && !set[i])
  const matrix = unknown.map((i) =>
    unknown.map((j) => {
      const row = dense[i] as number[]
      if (i !== j) return fraction(-(row[j] as number))
      return row.reduce((sum, p, k) => (k === i ? sum : add(sum, fraction(p))), ZERO)
    }),
  )
  return { matrix, unknown }
}

/**
 * Discounted rewards of touchpoints with exponential sojourn times, and their second moments:
 * `w = r + g Σ p w'` with `g = 1 / (1 + δ m)`, and `E[W²] = r² + 2 r g Σ p w' + g₂ Σ p E[W'²]`.
 */
function slowDiscounted(chain: Chain, at: readonly number[], ratePerDay: number) {
  const inside = [...Array(chain.touchpoints).keys()]
  const rate = over(fraction(ratePerDay), fraction(86_400))
  const ends = (j: number) => fraction(at[j] as number)
  /** One more than the discount that a visit takes, `1 / g`. */
  const slower = (i: number, count: number) =>
    add(ONE, times(times(fraction(count), rate), fraction(chain.meanSojourn[i] as number)))
  const solveFor = (count: number, own: (i: number) => Fraction, end: (j: number) => Fraction) =>
    solveExactly(
      inside.map((i) =>
        inside.map((j) => {
          const own = i === j ? slower(i, count) : ZERO
          const stays = i === j ? staying(chain, i) : fraction(denseChain(chain)[i]?.[j] as number)
          return minus(own, stays)
        }),
      ),
      inside.map((i) =>
        add(
          times(slower(i, count), own(i)),
          (denseChain(chain)[i] as number[]).reduce(
            (sum, p, j) => (j < chain.touchpoints ? sum : add(sum, times(fraction(p), end(j)))),
            ZERO,
          ),
        ),
      ),
    )
  const means = solveFor(1, (i) => fraction(at[i] as number), ends)
  const squares = solveFor(
    2,
    (i) => {
      const reward = fraction(at[i] as number)
      // g Σ p w' is w − r.
      const later = minus(means[i] as Fraction, reward)
      return add(square(reward), times(times(fraction(2), reward), later))
    },
    (j) => square(ends(j)),
  )
  return [means, squares] as const
}

function most(a: Fraction, b: Fraction): Fraction {
  return a.over * b.under > b.over * a.under ? a : b
}
