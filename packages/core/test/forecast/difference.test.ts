import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { leverage } from '../../src/analysis/index.ts'
import { addingUp } from '../../src/forecast/adding-up.ts'
import {
  compareScenario,
  differenceByLever,
  differenceByTransition,
  prepareBaseline,
} from '../../src/forecast/index.ts'
import { compileChain, editJourney, type Journey, journey } from '../../src/model/index.ts'
import { gaussLegendre } from '../../src/numeric/gauss-legendre.ts'
import { type Change, readScenario, type Scenario } from '../../src/scenarios/index.ts'
import { randomJourney } from '../random-chain.ts'
import { changesOf, permutations, scenarioOf } from '../scenarios/changes.ts'
import { exact, solver, standardErrors } from '../tolerance.ts'

const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0)

/** Random journeys with a conversion and changes that fit them. */
const changed = randomJourney({ touchpoints: 6, timed: true })
  .map((random) =>
    editJourney<string, string>(random, (draft) => {
      if (!draft.conversions?.length && !draft.outcomes.some((o) => o.kind === 'conversion'))
        for (const outcome of draft.outcomes.slice(0, 1)) outcome.kind = 'conversion'
      for (const outcome of draft.outcomes) outcome.revenue = 100
    }),
  )
  .chain((random) => fc.tuple(fc.constant(random), changesOf(random)))

/** Page, then checkout, with conversion `p · q`, and times so that all figures are known. */
const shop = journey({
  touchpoints: [
    { id: 'page', sojourn: { distribution: 'exponential', mean: '1d' } },
    { id: 'checkout', sojourn: { distribution: 'exponential', mean: '1h' } },
    { id: 'member', sojourn: { distribution: 'exponential', mean: '60d' } },
  ],
  outcomes: [{ id: 'lost' }, { id: 'gone', kind: 'churn' }],
  conversions: ['member'],
  entries: { page: 1 },
  transitions: {
    page: { checkout: 0.5, lost: 'rest' },
    checkout: { member: 0.4, lost: 'rest' },
    member: { member: 0.5, gone: 'rest' },
  },
})
const odds = (from: string, to: string, factor: Change extends never ? never : object | number) =>
  ({ op: 'scaleOdds', from, to, factor }) as Change
const scaled = (p: number, factor: number) => (factor * p) / (1 - p + factor * p)
const lognormal = (median: number) => ({ distribution: 'lognormal', median, sigma: 0.3 }) as const

function byTransition(given: Journey, scenario: Scenario, draws = 1) {
  return differenceByTransition(prepareBaseline(given, { draws, retention: false }), scenario)
}

test('Gauss–Legendre nodes integrate polynomials of degree below 2n over [0, 1]', () => {
  for (const n of [1, 2, 4, 16, 64])
    for (let degree = 0; degree < Math.min(2 * n, 40); degree++) {
      const { node, weight } = gaussLegendre(n)
      const integral = total([...node].map((x, k) => (weight[k] as number) * x ** degree))
      solver(integral, 1 / (degree + 1))
    }
})

test('shares that are off by rounding come to add up to the last bit', () => {
  const amount = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((n) => n / 999_983)
  fc.assert(
    fc.property(fc.array(amount, { minLength: 1, maxLength: 30 }), (shares) => {
      // Added up from the other end the same numbers come to another last bit.
      const whole = total([...shares].reverse())
      const mended = addingUp(shares, whole)
      const largestSum = total(shares.map(Math.abs))
      expect(Math.abs(total(mended) - whole)).toBeLessThanOrEqual(2 ** -52 * largestSum)
      for (const [i, share] of mended.entries()) solver(share, shares[i] as number, '', 1)
    }),
    { seed: 20_261_122, numRuns: 2000 },
  )
})

describe('the difference by lever', () => {
  test('adds up to the difference as compared, to the last bit, on any journey', () => {
    fc.assert(
      fc.property(changed, ([random, changes]) => {
        const scenario = scenarioOf(random, changes)
        const baseline = prepareBaseline(random, { certified: true, horizon: 20 })
        const { levers, difference, orders } = differenceByLever(baseline, scenario)
        const compared = compareScenario(baseline, scenario).difference
        exact(orders, 0)
        const alone = differenceByLever(baseline, scenario, { conversionOnly: true })
        exact(
          alone.levers.map(({ conversion }) => conversion.mean).join(),
          levers.map(({ conversion }) => conversion.mean).join(),
        )
        for (const figure of ['conversion', 'revenue', 'retention'] as const) {
          exact(difference[figure]?.mean, compared[figure]?.mean)
          if (difference[figure] === null) continue
          exact(
            total(levers.map((share) => share[figure]?.mean as number)),
            levers.length === 0 ? 0 : difference[figure].mean,
          )
        }
      }),
      { seed: 20_261_122, numRuns: 40 },
    )
  })

  test('is the closed form of a product, in every draw, with its interval', () => {
    const scenario = scenarioOf(shop, [
      odds('page', 'checkout', lognormal(1.5)),
      odds('checkout', 'member', lognormal(2)),
    ])
    const baseline = prepareBaseline(shop, { draws: 500, horizon: 90, certified: true })
    const { levers, difference } = differenceByLever(baseline, scenario)
    const both = compareScenario(baseline, scenario)
    const alone = compareScenario(
      baseline,
      scenarioOf(shop, [odds('page', 'checkout', lognormal(1.5))]),
    )
    // With p · q the page has Δp (q + q') / 2: from its own p' and the p' q' of both, draw by draw.
    const share = both.samples.conversion.map((together, d) => {
      const page = (alone.samples.conversion[d] as number) / 0.4
      return ((page - 0.5) * (0.4 + together / page)) / 2
    })
    const sorted = [...share].sort((a, b) => a - b)
    solver(levers[0]?.conversion.mean as number, total(sorted) / 500)
    // The 10 % quantile of 500 draws is between the 50th and the 51st.
    const low = levers[0]?.conversion.low as number
    expect(low).toBeGreaterThanOrEqual((sorted[49] as number) * (1 - 1e-9))
    expect(low).toBeLessThanOrEqual((sorted[50] as number) * (1 + 1e-9))
    exact(total(levers.map(({ conversion }) => conversion.mean)), difference.conversion.mean)
    exact(difference.retention?.mean, 0)
  })

  test('treats levers that do the same alike, and gives nothing to one that does nothing', () => {
    const changes = [
      odds('page', 'checkout', 2),
      { ...odds('checkout', 'member', 1.5), lever: 'a' },
      { ...odds('checkout', 'member', 1.5), lever: 'b' },
      { ...odds('checkout', 'member', 3), reach: 0, lever: 'nobody' },
      odds('member', 'gone', 1),
    ] as Change[]
    const { levers } = differenceByLever(
      prepareBaseline(shop, { certified: true }),
      scenarioOf(shop, changes),
    )
    const [page, a, b, nobody, nothing] = levers.map(({ conversion }) => conversion.mean)
    exact(
      levers.map(({ name }) => name).join(),
      'scaleOdds page → checkout,a,b,nobody,scaleOdds member → gone',
    )
    solver(a as number, b as number)
    expect(Math.abs(nobody as number) + Math.abs(nothing as number)).toBe(0)
    // Average over the six orders of three, by hand.
    const f = (p: number, q: number) => p * q
    const p = [0.5, scaled(0.5, 2)] as const
    const q = [0.4, scaled(0.4, 1.5), scaled(0.4, 2.25)] as const
    const gains = [0, 1, 2].map((k) => f(p[1], q[k] as number) - f(p[0], q[k] as number))
    solver(page as number, total(gains) / 3)
  })

  test('is the same in whatever order changes are listed', () => {
    const changes = [
      odds('page', 'lost', lognormal(0.7)),
      { op: 'removeTouchpoint', touchpoint: 'checkout', avoided: 0.3, reach: 0.5, lever: 'skip' },
      odds('member', 'gone', 0.5),
    ] as Change[]
    const baseline = prepareBaseline(shop, { draws: 50, horizon: 30, certified: true })
    const shares = (listed: readonly Change[]) =>
      new Map(
        differenceByLever(baseline, scenarioOf(shop, listed)).levers.map((share) => [
          share.name,
          share,
        ]),
      )
    const first = shares(changes)
    for (const listed of permutations(changes))
      for (const [name, share] of shares(listed)) {
        const like = first.get(name)
        solver(share.conversion.mean, like?.conversion.mean as number, name, 1e-3)
        solver(share.retention?.mean as number, like?.retention?.mean as number, name, 1e-3)
      }
  })

  test('counts levers that need one another as one', () => {
    const { levers } = differenceByLever(
      prepareBaseline(shop, { retention: false }),
      readScenario({
        format: 'sojourn-scenario',
        version: 1,
        name: 'A chat before the checkout',
        changes: [
          odds('chat', 'checkout', 2),
          odds('checkout', 'member', 1.2),
          {
            op: 'insertTouchpoint',
            touchpoint: { id: 'chat' },
            between: ['page', 'checkout'],
            row: { checkout: 0.9, lost: 0.1 },
          },
        ],
      }),
    )
    exact(levers.map(({ changes }) => changes.join()).join(' '), '0,2 1')
    // Before: 0.5 · 0.4; the chat and its odds multiply the first by 18 / 19.
    const chat = 0.5 * (18 / 19 - 1)
    const pay = scaled(0.4, 1.2)
    solver(levers[0]?.conversion.mean as number, (chat * (0.4 + pay)) / 2)
  })

  test('sampled over orders agrees with all coalitions within its standard error', () => {
    const scenario = scenarioOf(
      shop,
      [1.2, 1.5, 2, 3].flatMap((factor, i) => [
        { ...odds('page', 'checkout', factor), lever: `p${i}` } as Change,
        { ...odds('checkout', 'member', factor), lever: `q${i}` } as Change,
      ]),
    )
    const baseline = prepareBaseline(shop, { seed: 7, retention: false })
    const truth = differenceByLever(baseline, scenario)
    const { levers, orders, difference } = differenceByLever(baseline, scenario, {
      exactUpTo: 3,
      orders: 200,
    })
    exact(orders, 200)
    exact(total(levers.map(({ conversion }) => conversion.mean)), difference.conversion.mean)
    for (const [i, { conversion, standardError }] of levers.entries()) {
      const error = standardError?.conversion as number
      expect(error).toBeGreaterThan(0)
      expect(error).toBeLessThan(0.01)
      standardErrors(4)(conversion.mean, truth.levers[i]?.conversion.mean as number, error)
    }
  })
})

describe('the difference by transition', () => {
  test('adds up to the difference as compared, to the last bit, on any journey', () => {
    fc.assert(
      fc.property(changed, ([random, changes]) => {
        const scenario = scenarioOf(random, changes)
        const baseline = prepareBaseline(random, { certified: true, retention: false })
        const { transitions, remainder, difference } = differenceByTransition(baseline, scenario)
        exact(difference.mean, compareScenario(baseline, scenario).difference.conversion.mean)
        const shares = [...transitions.map(({ conversion }) => conversion.mean), remainder.mean]
        exact(total(shares), difference.mean)
        solver(remainder.mean, 0, 'remainder', 1e-3)
      }),
      { seed: 20_261_122, numRuns: 60 },
    )
  })

  test('of a small change is the leverage times the change of log-odds', () => {
    fc.assert(
      fc.property(
        randomJourney({ touchpoints: 6, endsSurely: true }).filter((random) =>
          random.outcomes.some(({ kind }) => kind === 'conversion'),
        ),
        (random) => {
          const chain = compileChain(random)
          const { leverage: slopes } = leverage(chain)
          for (let p = 0; p < (chain.rowStart[1] as number); p++) {
            const [from, to] = [
              chain.ids[0] as string,
              chain.ids[chain.column[p] as number] as string,
            ]
            if ((chain.probability[p] as number) > 0.99) continue
            const { transitions, difference } = byTransition(
              random,
              scenarioOf(random, [odds(from, to, 1 + 1e-6)]),
            )
            const gained = total(transitions.map(({ conversion }) => conversion.mean))
            expect(Math.abs(gained - 1e-6 * (slopes[p] as number))).toBeLessThan(1e-11)
            exact(gained, difference.mean)
          }
        },
      ),
      { seed: 20_261_122, numRuns: 30 },
    )
  })

  test('has the closed form of a product and of a loop', () => {
    const { transitions } = byTransition(
      shop,
      scenarioOf(shop, [odds('page', 'checkout', 3), odds('checkout', 'member', 1.5)]),
    )
    const rowShare = (row: string) =>
      total(transitions.flatMap((t) => (t.from === row ? [t.conversion.mean] : [])))
    const [p, q] = [scaled(0.5, 3), scaled(0.4, 1.5)]
    solver(rowShare('page'), ((p - 0.5) * (0.4 + q)) / 2)
    solver(rowShare('checkout'), ((q - 0.4) * (0.5 + p)) / 2)

    // F = e / (e + l): from e = l = 0.2 to e = 0.6, all of it taken from staying.
    const loop = journey({
      touchpoints: [{ id: 'cart' }],
      outcomes: [{ id: 'order', kind: 'conversion' }, { id: 'lost' }],
      entries: { cart: 1 },
      transitions: { cart: { cart: 0.6, order: 0.2, lost: 0.2 } },
    })
    const bought = byTransition(
      loop,
      scenarioOf(loop, [{ op: 'redirect', from: 'cart', to: 'cart', share: 2 / 3, into: 'order' }]),
    )
    solver(bought.transitions[0]?.conversion.mean as number, 0.25)
    exact(bought.transitions.map(({ from, to }) => `${from} ${to}`).join(), 'cart order')
  })

  test('follows what is inserted and removed, kinds of customers and where they enter', () => {
    const mixed = editJourney<string, string>(shop, (draft) => {
      draft.entries = { page: 0.8, checkout: 0.2 }
      draft.personas = [
        { id: 'new', share: 0.7 },
        { id: 'known', share: 0.3, entries: { checkout: 1 } },
      ]
    })
    const scenario = scenarioOf(mixed, [
      {
        op: 'removeTouchpoint',
        touchpoint: 'checkout',
        avoided: 0.5,
        reach: 0.4,
        reachBy: 'customer',
      },
      { op: 'scaleEntries', touchpoint: 'page', factor: 2 },
      {
        op: 'insertTouchpoint',
        touchpoint: { id: 'video' },
        between: ['page', 'lost'],
        row: { member: 0.25, lost: 'rest' },
        onlyFor: ['new'],
      },
    ])
    const baseline = prepareBaseline(mixed, { retention: false, certified: true })
    const { transitions, remainder, difference } = differenceByTransition(baseline, scenario)
    exact(difference.mean, compareScenario(baseline, scenario).difference.conversion.mean)
    exact(total([...transitions.map((t) => t.conversion.mean), remainder.mean]), difference.mean)
    solver(remainder.mean, 0, 'remainder', 1)
    const share = (from: string | null, to: string) =>
      transitions.find((t) => t.from === from && t.to === to)?.conversion.mean as number
    expect(share('page', 'video') + share('page', 'lost')).toBeGreaterThan(0)
    // Fewer enter where conversion is good, and more where it is bad.
    expect(share(null, 'page')).toBeLessThan(0)
    expect(share(null, 'checkout')).toBeLessThan(0)
  })

  test('says what no path accounts for: a way out of what nobody could leave', () => {
    const trap = journey({
      touchpoints: [{ id: 'help' }, { id: 'queue' }],
      outcomes: [{ id: 'order', kind: 'conversion' }, { id: 'lost' }],
      entries: { help: 1 },
      transitions: { help: { queue: 0.5, lost: 0.5 }, queue: { queue: 1 } },
    })
    const { transitions, remainder, difference } = byTransition(
      trap,
      scenarioOf(trap, [{ op: 'redirect', from: 'queue', to: 'queue', share: 0.2, into: 'order' }]),
    )
    solver(difference.mean, 0.5)
    solver(remainder.mean, 0.5)
    exact(transitions.length, 0)
  })
})
