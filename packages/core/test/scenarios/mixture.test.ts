import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileChain, type Journey, journey } from '../../src/model/index.ts'
import { effectOf } from '../../src/scenarios/effect.ts'
import {
  applyScenario,
  type Change,
  planMixture,
  planScenario,
  scenario,
} from '../../src/scenarios/index.ts'
import { randomJourney } from '../random-chain.ts'
import { exact, solver } from '../tolerance.ts'
import { applied, changesOf, scenarioOf } from './changes.ts'
import { memberShop as shop } from './member-shop.ts'

const crowd = journey({
  ...shop,
  arrivals: { perDay: 10 },
  personas: [
    { id: 'browser', name: 'Just looking', share: 3 },
    { id: 'regular', share: 1, entries: { cart: 1 } },
  ],
})
const easier = (more = {}): Change => ({
  op: 'scaleOdds',
  from: 'cart',
  to: 'order',
  factor: 2,
  ...more,
})
const some = { reach: 0.25, reachBy: 'customer', lever: 'voucher' } as const

describe('kinds of customers', () => {
  const partsOf = (model: Journey, ...changes: Change[]) => {
    const plan = scenarioOf(model, changes)
    const strengths = { effect: changes.map(() => 1), reach: changes.map(() => 0.25) }
    return planMixture(model, plan).map(({ persona, met, share, sampled }) => ({
      persona,
      met,
      share: share(strengths),
      sampled,
    }))
  }
  const odds = (i: number, more = {}) => easier({ factor: 2 + i, lever: `lever ${i}`, ...more })

  test('are the personas, and of each those who meet a lever for customers and those who don’t', () => {
    expect(partsOf(shop, easier({ reach: 0.25 }))).toEqual([
      { persona: 0, met: [], share: 1, sampled: undefined },
    ])
    // Of two levers the second is met once and for all; the changes of one are met together.
    const other = { reach: 0.25, reachBy: 'customer', lever: 'b' } as const
    expect(partsOf(shop, easier({ reach: 0.5 }), easier(other), easier(other))).toEqual([
      { persona: 0, met: [], share: 0.75, sampled: undefined },
      { persona: 0, met: [1], share: 0.25, sampled: undefined },
    ])
    // Only regulars can meet it.
    expect(partsOf(crowd, easier({ ...some, onlyFor: ['regular'] }))).toEqual([
      { persona: 0, met: [], share: 0.75, sampled: undefined },
      { persona: 1, met: [], share: 0.1875, sampled: undefined },
      { persona: 1, met: [0], share: 0.0625, sampled: undefined },
    ])
  })

  test('of more than ten levers are drawn, each met in the share that it reaches', () => {
    const levers = Array.from({ length: 11 }, (_, i) =>
      odds(i, { reach: 0.25, reachBy: 'customer' }),
    )
    const drawn = partsOf(shop, ...levers)
    expect(drawn.every(({ sampled }) => sampled === 128)).toBe(true)
    expect(drawn.length).toBeLessThanOrEqual(128)
    solver(
      drawn.reduce((sum, { share }) => sum + share, 0),
      1,
    )
    for (const i of levers.keys())
      solver(
        drawn.reduce((sum, { share, met }) => sum + (met.includes(i) ? share : 0), 0),
        0.25,
      )
    expect(partsOf(shop, ...levers.slice(0, 4))).toHaveLength(16)
  })

  test('that are drawn are the same wherever a lever stands, and of like levers not the same', () => {
    const like = Array.from({ length: 12 }, (_, i) =>
      easier({ factor: i < 3 ? 2 : 1 + i, reach: 0.25, reachBy: 'customer' }),
    )
    const whoMeets = (parts: ReturnType<typeof partsOf>, i: number) =>
      parts.flatMap(({ met, share }, k) => (met.includes(i) ? [[k, share] as const] : []))
    const drawn = partsOf(shop, ...like)
    const backwards = partsOf(shop, ...[...like].reverse())
    const last = like.length - 1
    // How many meet two of them: the same by what they say.
    const both = (parts: ReturnType<typeof partsOf>, i: number, j: number) =>
      parts.reduce(
        (sum, { met, share }) => sum + (met.includes(i) && met.includes(j) ? share : 0),
        0,
      )
    for (let i = 3; i <= last; i++)
      for (let j = i + 1; j <= last; j++)
        solver(both(backwards, last - i, last - j), both(drawn, i, j))
    for (const [i, j] of [
      [0, 1],
      [0, 2],
      [1, 2],
      [3, 4],
    ] as const)
      expect(whoMeets(drawn, i)).not.toEqual(whoMeets(drawn, j))
  })
})

describe('the rows of a plan that change', () => {
  const planOf = (...changes: Change[]) => planScenario(shop, scenarioOf(shop, changes))

  test('are those that a change acts on, those that lead to what is removed, and stays that are drawn', () => {
    expect(planOf(easier()).changing).toEqual([1])
    expect(planOf({ op: 'removeTouchpoint', touchpoint: 'cart', avoided: 0 }).changing).toEqual([0])
    expect(planOf({ op: 'setReward', outcome: 'order', revenue: 50 }).changing).toEqual([])
    expect(planOf({ op: 'scaleSojourn', touchpoint: 'cart', factor: 2 }).changing).toEqual([1])
    // Half the visits of the cart last longer: what leads there chooses between two carts.
    const half = planOf({ op: 'scaleSojourn', touchpoint: 'cart', factor: 2, reach: 0.5 })
    expect(half.changing.map((i) => half.chain.ids[i])).toEqual(['page', 'cart (2)'])
  })

  test('are all that do: every other row, and where nobody’s entry is touched the entries, stay', () => {
    const cases = randomJourney({ touchpoints: 5 }).chain((model) =>
      fc.tuple(fc.constant(model), changesOf(model)),
    )
    fc.assert(
      fc.property(cases, ([model, changes]) => {
        let plan: ReturnType<typeof planScenario>
        try {
          plan = planScenario(model, scenarioOf(model, changes))
        } catch {
          return
        }
        fc.pre(plan.sameStates)
        const { chain, base, changing } = plan
        const probability = new Float64Array(chain.probability.length)
        const entry = new Float64Array(chain.entry.length)
        plan.apply(
          base.probability,
          {
            effect: changes.map((change) => Number(effectOf(change)?.strength ?? 1)),
            reach: changes.map(({ reach }) => Number(reach ?? 1)),
          },
          probability,
          entry,
        )
        const row = (of: typeof chain, values: ArrayLike<number>, i: number) =>
          [...of.column.subarray(of.rowStart[i], of.rowStart[i + 1])]
            .map((to, k) => [to, values[(of.rowStart[i] as number) + k] as number] as const)
            .filter(([, p]) => p > 0)
        for (let i = 0; i < chain.touchpoints; i++)
          if (!changing.includes(i))
            expect(row(chain, probability, i)).toEqual(row(base, base.probability, i))
        solver(
          entry.reduce((sum, share) => sum + share, 0),
          1,
        )
        if (changes.every(({ op }) => op === 'scaleOdds')) expect(entry).toEqual(base.entry)
      }),
      { seed: 3071, numRuns: 60 },
    )
  })
})

describe('more partial levers than can be mixed', () => {
  const many = (n: number, more: object = {}) =>
    Array.from({ length: n }, (_, i) => easier({ factor: 2 + i, reach: 0.5, ...more }))

  test('on one touchpoint are refused by its name, and levers that reach all don’t count', () => {
    expect(() => planScenario(shop, scenarioOf(shop, many(13)))).toThrow(
      'More than 12 levers with a reach below 1 act on "cart"; let some reach everybody, or join them under one "lever".',
    )
    const joined = many(13, { lever: 'one' })
    expect(() => planScenario(shop, scenarioOf(shop, joined))).not.toThrow()
    const all = [...many(2), ...many(13, { reach: 1 })]
    expect(() => planScenario(shop, scenarioOf(shop, all))).not.toThrow()
  })

  test('on the entries are refused as such', () => {
    const ids = Array.from({ length: 13 }, (_, i) => `door ${i}`)
    const doors = journey({
      touchpoints: ids.map((id) => ({ id })),
      outcomes: [{ id: 'in', kind: 'conversion' }, { id: 'lost' }],
      entries: Object.fromEntries(ids.map((id) => [id, 1])),
      transitions: Object.fromEntries(ids.map((id) => [id, { in: 0.5, lost: 'rest' }])),
    }) as Journey
    const closed = ids.map(
      (touchpoint): Change => ({ op: 'removeTouchpoint', touchpoint, avoided: 0.5, reach: 0.5 }),
    )
    expect(() => planScenario(doors, scenarioOf(doors, closed))).toThrow(
      'More than 12 levers with a reach below 1 act on the entries;',
    )
  })
})

describe('a scenario as a journey', () => {
  const secondsIn = (model: Journey, touchpoint: number) =>
    compileChain(model).sojournScale[touchpoint]

  test('has a persona for each kind of customer, named by the levers that it meets', () => {
    const { personas } = applied(shop, easier(some))
    expect(personas?.map(({ id, share }) => [id, share])).toEqual([
      ['everyone', 0.75],
      ['everyone + voucher', 0.25],
    ])
    const unnamed = applied(shop, easier({ reach: 0.25, reachBy: 'customer' }))
    expect(unnamed.personas?.map(({ id }) => id)).toEqual(['everyone', 'everyone + changes[0]'])
    const two = applied(crowd, easier(some), easier({ ...some, lever: 'mail' }))
    expect(two.personas?.map(({ id, name }) => [id, name])).toEqual([
      ['browser', 'Just looking'],
      ['browser + voucher', 'Just looking'],
      ['browser + mail', 'Just looking'],
      ['browser + voucher + mail', 'Just looking'],
      ['regular', undefined],
      ['regular + voucher', undefined],
      ['regular + mail', undefined],
      ['regular + voucher + mail', undefined],
    ])
    expect(applied(shop, easier({ ...some, reach: 0 }))).not.toHaveProperty('personas')
    expect(applied(shop, easier({ ...some, reach: 1 }))).not.toHaveProperty('personas')
    expect(applied(shop, easier())).not.toHaveProperty('personas')
  })

  test('has the longer stays of some customers with them', () => {
    const slow: Change = { op: 'scaleSojourn', touchpoint: 'cart', factor: 2, ...some }
    const after = applied(shop, slow)
    expect(after.touchpoints).toEqual(shop.touchpoints)
    const [usual, met] = after.personas ?? []
    expect(usual).not.toHaveProperty('sojourns')
    const { cart } = met?.sojourns ?? {}
    expect(secondsIn({ ...shop, touchpoints: [{ id: 'cart', sojourn: cart }] } as never, 0)).toBe(
      6 * 86_400,
    )
    expect(Object.keys(met?.sojourns ?? {})).toEqual(['cart'])
    const forAll = applied(shop, { op: 'scaleSojourn', touchpoint: 'cart', factor: 2 })
    expect(forAll).not.toHaveProperty('personas')
    expect(secondsIn(forAll, 1)).toBe(6 * 86_400)
    expect(forAll.touchpoints[0]).toEqual(shop.touchpoints[0])
  })

  test('has more arrivals where more enter, by kind', () => {
    const more: Change = { op: 'scaleEntries', touchpoint: 'page', factor: 2, onlyFor: ['browser'] }
    const after = applied(crowd, more)
    solver(after.arrivals?.perDay as number, 10 * (0.75 * 2 + 0.25))
    expect(after.personas?.map(({ share }) => share)).toEqual([1.5, 0.25])
    exact(applied(crowd, easier()).arrivals?.perDay, 10)
    expect(applied(shop, { op: 'scaleEntries', touchpoint: 'page', factor: 2 })).not.toHaveProperty(
      'arrivals',
    )
    const one = applied(journey({ ...shop, arrivals: { perDay: 3 } }), {
      op: 'scaleEntries',
      touchpoint: 'page',
      factor: 2,
    })
    solver(one.arrivals?.perDay as number, 6)
  })

  test('has what touchpoints and outcomes earn, and a goal of which there are two as two goals', () => {
    const half = applied(shop, { op: 'setReward', touchpoint: 'member', revenue: 5, reach: 0.5 })
    expect(half.conversions).toEqual(['member', 'member (2)'])
    expect(half.touchpoints.map(({ id, revenue }) => [id, revenue])).toContainEqual([
      'member (2)',
      5,
    ])
    expect(applied(shop, easier()).conversions).toEqual(['member'])
    const { conversions: _, ...without } = shop
    expect(applied(without as Journey, easier())).not.toHaveProperty('conversions')
    expect(applied(without as Journey, easier())).not.toHaveProperty('referrals')
  })

  test('enters nowhere and leads nowhere that is no more', () => {
    const gone = applied(shop, { op: 'removeTouchpoint', touchpoint: 'page', avoided: 0 })
    expect(gone.entries).not.toHaveProperty('page')
    for (const row of Object.values(gone.transitions))
      expect(Object.values(row ?? {}).every((p) => Number(p) > 0)).toBe(true)
    expect(Object.keys(gone.transitions.cart ?? {})).not.toContain('page')
  })

  test('is refused where personas would have to differ in what they can’t', () => {
    const cheaper: Change = { op: 'setReward', touchpoint: 'cart', cost: 3, ...some }
    expect(() => applied(shop, cheaper)).toThrow(/"cart" would have another cost or revenue/)
    const nicer: Change = { op: 'setExperience', touchpoint: 'cart', experience: 1, ...some }
    expect(() => applied(shop, nicer)).toThrow(
      'the experience at a touchpoint would be another for some customers only',
    )
    const onlyRegulars: Change = {
      op: 'setExperience',
      touchpoint: 'cart',
      experience: 1,
      onlyFor: ['regular'],
    }
    expect(() => applied(crowd, onlyRegulars)).toThrow('for some customers only')
  })

  test('has the experience of everybody', () => {
    const nicer: Change = { op: 'setExperience', touchpoint: 'cart', experience: 1 }
    for (const model of [shop, crowd])
      expect(applied(model, nicer).touchpoints.map(({ experience }) => experience)).toEqual([
        undefined,
        1,
        undefined,
      ])
  })

  test('needs strengths that are numbers', () => {
    const unsure = easier({ factor: { distribution: 'lognormal', median: 2, sigma: 0.1 } })
    const sure = easier({ to: 'member' })
    const two = scenario(shop, { name: 'Unsure', changes: [sure, unsure] })
    expect(() => applyScenario(shop, two)).toThrow(
      'applyScenario: changes[1] has an uncertain strength; give a number, or use forecast',
    )
  })
})
