import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { editJourney, type Journey, journey, readJourney } from '../../src/model/index.ts'
import { completeRow } from '../../src/model/row.ts'
import { describeChange } from '../../src/scenarios/describe-change.ts'
import { describeDifference } from '../../src/scenarios/index.ts'
import { randomJourney } from '../random-chain.ts'
import { exact } from '../tolerance.ts'
import { applied } from './changes.ts'

const shop = journey({
  name: 'Shop',
  phases: [{ id: 'decision' }],
  touchpoints: [
    { id: 'page', cost: 2, sojourn: { distribution: 'exponential', mean: '2d' } },
    { id: 'cart', experience: 0 },
  ],
  outcomes: [{ id: 'order', kind: 'conversion', revenue: 100 }, { id: 'lost' }],
  entries: { page: 3, cart: 1 },
  transitions: { page: { cart: 0.3, lost: 'rest' }, cart: { order: 0.5, lost: 'rest' } },
  personas: [{ id: 'regular', share: 1, transitions: { page: { cart: 0.5, lost: 'rest' } } }],
  arrivals: { perDay: 40 },
})

const sentences = (before: Journey, after: Journey) =>
  describeDifference(before, after).map(({ sentence }) => sentence)
const edited = (recipe: Parameters<typeof editJourney<string, string>>[1]) =>
  editJourney<string, string>(shop, recipe)

describe('the difference between two journeys', () => {
  test('is none where they say the same, in whatever order and however written', () => {
    const other = readJourney({
      ...shop,
      touchpoints: [...shop.touchpoints].reverse(),
      entries: { cart: 0.25, page: 0.75 },
      transitions: {
        cart: { lost: 0.5, order: 'rest' },
        page: { lost: 0.7, cart: 0.1 + 0.2 },
      },
    })
    expect(describeDifference(shop, other)).toEqual([])
  })

  test('is listed in words, part by part', () => {
    const after = edited((draft) => {
      draft.name = 'Better shop'
      draft.touchpoints.push({ id: 'guide', channel: 'web' })
      draft.transitions.page = { cart: 0.26, guide: 0.1, lost: 'rest' }
      draft.transitions.guide = { cart: 1 }
      const [page] = draft.touchpoints
      if (page) {
        page.cost = 2.5
        page.sojourn = { distribution: 'exponential', mean: '1d' }
      }
      draft.entries.cart = 2
      draft.conversions = ['cart']
      draft.phases = []
      if (draft.personas?.[0]) draft.personas[0].transitions = { page: { cart: 0.6, lost: 'rest' } }
    })
    expect(sentences(shop, after).sort()).toEqual(
      [
        'name: "Shop" becomes "Better shop".',
        'The phase "decision" is gone.',
        'The touchpoint "guide" is new.',
        'The touchpoint "page": cost: 2 becomes 2.5.',
        'The touchpoint "page": sojourn mean: "2d" becomes "1d".',
        'From "page" to "cart": 30 % becomes 26 %.',
        'From "page" to "guide": 0 % becomes 10 %.',
        'From "page" to "lost": 70 % becomes 64 %.',
        'The row of "guide" is new.',
        'Entries at "cart": 25 % becomes 40 %.',
        'Entries at "page": 75 % becomes 60 %.',
        '"cart" is now a goal.',
        'For "regular": From "page" to "cart": 50 % becomes 60 %.',
        'For "regular": From "page" to "lost": 50 % becomes 40 %.',
      ].sort(),
    )
  })

  test('is none of numbers that are equal to twelve digits, large or small', () => {
    const costs = (cost: number) =>
      edited((draft) => {
        if (draft.touchpoints[0]) draft.touchpoints[0].cost = cost
      })
    for (const cost of [1e-6, 1, 1e6]) {
      expect(sentences(costs(cost), costs(cost * (1 + 1e-13)))).toEqual([])
      expect(sentences(costs(cost), costs(cost * (1 + 1e-10)))).toHaveLength(1)
    }
  })

  test('of a scenario is what it does', () => {
    const plain = journey({ ...shop, personas: [] })
    const after = applied(
      plain,
      { op: 'setReward', outcome: 'order', revenue: 120 },
      { op: 'setExperience', touchpoint: 'cart', experience: 1 },
      { op: 'scaleEntries', touchpoint: 'cart', factor: 2 },
      { op: 'scaleOdds', from: 'cart', to: 'order', factor: 1.5 },
    )
    expect(sentences(plain, after).sort()).toEqual(
      [
        'The outcome "order": revenue: 100 becomes 120.',
        'The touchpoint "cart": experience: 0 becomes 1.',
        'Entries at "cart": 25 % becomes 40 %.',
        'Entries at "page": 75 % becomes 60 %.',
        'arrivals: perDay: 40 becomes 50.',
        'From "cart" to "order": 50 % becomes 60 %.',
        'From "cart" to "lost": 50 % becomes 40 %.',
      ].sort(),
    )
  })

  test('of what a persona has from its journey is told once, and of its own by what differs', () => {
    // "page" is a row of the persona's own, "cart" and the entries are the journey's.
    const after = applied(
      shop,
      { op: 'scaleOdds', from: 'cart', to: 'order', factor: 1.5 },
      { op: 'scaleOdds', from: 'page', to: 'cart', factor: 1.5 },
    )
    expect(
      sentences(shop, after).filter((sentence) => !sentence.startsWith('From "page"')),
    ).toEqual([
      'For "regular": From "page" to "cart": 50 % becomes 60 %.',
      'For "regular": From "page" to "lost": 50 % becomes 40 %.',
      'From "cart" to "order": 50 % becomes 60 %.',
      'From "cart" to "lost": 50 % becomes 40 %.',
    ])
    expect(sentences(shop, applied(shop))).toEqual([])
    // A row that becomes the persona's own differs from the journey's that it had.
    const own = edited((draft) => {
      const [regular] = draft.personas ?? []
      if (regular) {
        regular.entries = { page: 1, cart: 1 }
        regular.transitions = { ...regular.transitions, cart: { order: 0.7, lost: 'rest' } }
      }
    })
    expect(sentences(shop, own).sort()).toEqual(
      [
        'For "regular": Entries at "cart": 25 % becomes 50 %.',
        'For "regular": Entries at "page": 75 % becomes 50 %.',
        'For "regular": From "cart" to "order": 50 % becomes 70 %.',
        'For "regular": From "cart" to "lost": 50 % becomes 30 %.',
      ].sort(),
    )
  })

  test('has what was and what is, and is turned round by turning the journeys round', () => {
    const after = edited((draft) => {
      draft.transitions.cart = { order: 0.4, page: 0.2, lost: 'rest' }
      draft.outcomes.push({ id: 'rival', kind: 'competitor' })
    })
    const forth = describeDifference(shop, after)
    const back = describeDifference(after, shop)
    const turned = back.map(({ path, before, after }) => ({ path, before: after, after: before }))
    const key = ({ path }: { path: readonly string[] }) => path.join()
    const plain = forth.map(({ path, before, after }) => ({ path, before, after }))
    expect(turned.sort((a, b) => (key(a) < key(b) ? -1 : 1))).toEqual(
      plain.sort((a, b) => (key(a) < key(b) ? -1 : 1)),
    )
    expect(plain).toContainEqual({
      path: ['transitions', 'cart', 'page'],
      before: undefined,
      after: 0.2,
    })
  })

  test('of random journeys is every probability that differs, and no other', () => {
    const pairs = fc.tuple(randomJourney({ touchpoints: 5 }), randomJourney({ touchpoints: 5 }))
    const rows = (model: Journey, shared: ReadonlySet<string>) =>
      new Map(
        Object.entries(model.transitions).flatMap(([from, row]) =>
          shared.has(from)
            ? [...completeRow(row ?? {})].map(([to, p]) => [JSON.stringify([from, to]), p] as const)
            : [],
        ),
      )
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        const shared = new Set(
          Object.keys(before.transitions).filter((id) => Object.hasOwn(after.transitions, id)),
        )
        const [a, b] = [rows(before, shared), rows(after, shared)]
        const expected = [...new Set([...a.keys(), ...b.keys()])].filter(
          (key) => a.get(key) !== b.get(key),
        )
        const told = describeDifference(before, after).filter(
          ({ path }) => path[0] === 'transitions' && path.length === 3,
        )
        expect(told.map(({ path }) => JSON.stringify(path.slice(1))).sort()).toEqual(
          expected.sort(),
        )
        for (const { path, before, after } of told) {
          const key = JSON.stringify(path.slice(1))
          expect([before, after]).toEqual([a.get(key), b.get(key)])
        }
      }),
      { seed: 371, numRuns: 60 },
    )
  })

  test('knows ids of any text', () => {
    const odd = (order: number) =>
      readJourney({
        format: 'sojourn-journey',
        version: 1,
        touchpoints: [{ id: '__proto__' }],
        outcomes: [{ id: 'constructor', kind: 'conversion' }, { id: 'lost' }],
        entries: JSON.parse('{ "__proto__": 1 }'),
        transitions: JSON.parse(`{ "__proto__": { "constructor": ${order}, "lost": "rest" } }`),
      })
    expect(sentences(odd(0.25), odd(0.5))).toEqual([
      'From "__proto__" to "constructor": 25 % becomes 50 %.',
      'From "__proto__" to "lost": 75 % becomes 50 %.',
    ])
  })
})

describe('whatever a journey says', () => {
  /** All that a journey can say: whoever adds to it adds here. */
  const whole: Required<Journey> = {
    format: 'sojourn-journey',
    version: 1,
    name: 'Whole',
    description: 'With everything',
    goal: 'More orders',
    provenance: 'assumed',
    currency: 'NOK',
    phases: [{ id: 'decision', name: 'Decision' }],
    channels: [{ id: 'web', name: 'Web' }],
    touchpoints: [{ id: 'page', phase: 'decision', channel: 'web' }, { id: 'cart' }],
    outcomes: [{ id: 'order', kind: 'conversion' }, { id: 'lost' }],
    conversions: ['cart'],
    entries: { page: 3, cart: 1 },
    transitions: { page: { cart: 0.25, lost: 'rest' }, cart: { order: 0.5, lost: 'rest' } },
    personas: [{ id: 'regular', share: 2, entries: { cart: 4 } }],
    referrals: { cart: 0.1 },
    referralEntries: { page: 1, cart: 3 },
    arrivals: { perDay: 40 },
    slopes: [{ touchpoint: 'page', from: 'cart', to: 'order', slope: 0.5 }],
    stocks: [
      {
        id: 'reviews',
        inflow: { order: 1 },
        halfLife: '30d',
        acts: [{ from: 'cart', to: 'order', exponent: 0.1 }],
      },
    ],
    tail: { model: 'geometric', period: '30d', mean: 0.1 },
    evidence: { customers: 400 },
  }
  const paths = (before: Journey, after: Journey) =>
    describeDifference(before, after).map(({ path }) => path.join(' / '))

  test('is told when it is new, and when it is gone', () => {
    const said = {
      name: ['journey / name'],
      description: ['journey / description'],
      goal: ['journey / goal'],
      provenance: ['journey / provenance'],
      currency: ['journey / currency'],
      phases: ['phases / decision'],
      channels: ['channels / web'],
      conversions: ['conversions / cart'],
      personas: ['personas / regular'],
      referrals: ['referrals / cart'],
      referralEntries: ['referralEntries / page', 'referralEntries / cart'],
      arrivals: ['arrivals / perDay'],
      slopes: ['slopes / "page" → "cart" → "order"'],
      stocks: ['stocks / reviews'],
      tail: ['tail / model', 'tail / period', 'tail / mean'],
      evidence: ['evidence / customers'],
    }
    const optional = Object.keys(said) as (keyof typeof said)[]
    const { format, version, touchpoints, outcomes, entries, transitions } = whole
    expect(
      [
        ...optional,
        ...Object.keys({ format, version, touchpoints, outcomes, entries, transitions }),
      ].sort(),
    ).toEqual(Object.keys(whole).sort())
    for (const part of optional) {
      const { [part]: _, ...without } = whole
      expect(paths(without as Journey, whole).sort()).toEqual([...said[part]].sort())
      expect(paths(whole, without as Journey).sort()).toEqual([...said[part]].sort())
    }
  })

  test('is told to the smallest part that differs', () => {
    const changed = (change: Partial<Journey>) => sentences(whole, { ...whole, ...change })
    expect(changed({ tail: { ...whole.tail, mean: 0.2 } })).toEqual([
      'tail: mean: 0.1 becomes 0.2.',
    ])
    expect(
      changed({ slopes: [{ touchpoint: 'page', from: 'cart', to: 'order', slope: 1 }] }),
    ).toEqual(['The slope "\\"page\\" → \\"cart\\" → \\"order\\"": slope: 0.5 becomes 1.'])
    expect(changed({ channels: [{ id: 'web', name: 'Site' }] })).toEqual([
      'The channel "web": name: "Web" becomes "Site".',
    ])
    expect(
      changed({ phases: [...whole.phases, { id: 'use' }], touchpoints: [...whole.touchpoints] }),
    ).toEqual(['The phase "use" is new.'])
    expect(
      changed({ stocks: whole.stocks.map((stock) => ({ ...stock, halfLife: '60d' })) }),
    ).toEqual(['The stock "reviews": halfLife: "30d" becomes "60d".'])
    // Weights count by their shares alone, and those of 0 aren't there.
    expect(
      changed({
        entries: { page: 6, cart: 2, order: 0 },
        referralEntries: { page: 2, cart: 6, lost: 0 },
        personas: [{ id: 'regular', share: 7, entries: { cart: 1, page: 0 } }],
      }),
    ).toEqual([])
    expect(
      changed({
        personas: [
          { id: 'regular', share: 3, entries: { cart: 1 } },
          { id: 'guest', share: 1, name: 'Guest' },
        ],
      }).sort(),
    ).toEqual(['The persona "guest" is new.', 'The share of "regular": 100 % becomes 75 %.'])
  })
})

test.each([
  [['conversions', 'cart'], true, undefined, '"cart" is no longer a goal.'],
  [['conversions', 'cart'], undefined, true, '"cart" is now a goal.'],
  [['referralEntries', 'cart'], 0.25, 0.5, 'Referred at "cart": 25 % becomes 50 %.'],
  [['referrals', 'fan'], 0.1, 0.2, 'Customers brought by a visit of "fan": 0.1 becomes 0.2.'],
  [['arrivals', 'perDay'], 40, undefined, "arrivals: perDay was 40 and isn't said any more."],
  [['tail', 'mean'], 0.1, 0.2, 'tail: mean: 0.1 becomes 0.2.'],
  [['evidence', 'page'], undefined, 12, 'evidence: page is now 12.'],
  [['journey', 'currency'], 'EUR', 'NOK', 'currency: "EUR" becomes "NOK".'],
  [['journey', 'discount'], 0.1 + 0.2, 0.5, 'discount: 0.3 becomes 0.5.'],
  [['personas', 'guest'], undefined, {}, 'The persona "guest" is new.'],
  [['personas', 'guest', 'share'], 0.2, 0.3, 'The share of "guest": 20 % becomes 30 %.'],
  [
    ['personas', 'guest', 'entries', 'ad'],
    0,
    1,
    'For "guest": Entries at "ad": 0 % becomes 100 %.',
  ],
  [['personas', 'guest', 'name'], 'A', 'B', 'The persona "guest": name: "A" becomes "B".'],
  [
    ['personas', 'guest', 'entries'],
    {},
    undefined,
    `The persona "guest": entries was {} and isn't said any more.`,
  ],
] as [string[], unknown, unknown, string][])('%j', (path, before, after, sentence) => {
  exact(describeChange(path, before, after), sentence)
})
