import { describe, expect, test } from 'vitest'
import { personaMixture } from '../../src/analysis/index.ts'
import {
  checkJourney,
  compileChain,
  compilePersonaChains,
  describeJourney,
  editJourney,
  readJourney,
} from '../../src/model/index.ts'
import { type File, fullShop, webShop } from './web-shop.ts'

const problemsAfter = (change: (file: File) => void) => {
  const file = fullShop()
  change(file)
  return checkJourney(file).problems.map(({ path, message }) => `${path}: ${message}`)
}

test('a journey may say everything of the documentation, without a warning', () => {
  const { journey, problems, warnings } = checkJourney(fullShop())
  expect([...problems, ...warnings]).toEqual([])
  expect(JSON.parse(JSON.stringify(journey))).toEqual(fullShop())
  expect(Object.isFrozen(journey?.personas?.[1]?.transitions?.checkout)).toBe(true)
  expect(Object.isFrozen(journey?.touchpoints[0]?.needs)).toBe(true)
})

test('editJourney checks what it changes of it', () => {
  const shop = readJourney(fullShop())
  const edited = editJourney(shop, (draft) => {
    if (draft.personas?.[0]) draft.personas[0].share = 5
  })
  expect(edited.personas?.[0]?.share).toBe(5)
  expect(() =>
    editJourney(shop, (draft) => {
      if (draft.stocks?.[0]) draft.stocks[0].halfLife = '0d'
    }),
  ).toThrow(/stocks\[0\]\.halfLife: The duration must be above 0/)
})

type Case = [path: string, says: RegExp, change: (file: File) => void]

const cases: Case[] = [
  ['description', /must be text/, (f) => (f.description = 1)],
  ['goal', /must be text/, (f) => (f.goal = 1)],
  ['provenance', /"guess" is not a provenance; use one of/, (f) => (f.provenance = 'guess')],
  ['channels', /must be a list/, (f) => (f.channels = {})],
  ['channels[2].id', /used by channels\[0\] already/, (f) => f.channels.push({ id: 'instagram' })],
  [
    'touchpoints[1].channel',
    /no channel "wbe"\. Did you mean "web"/,
    (f) => (f.touchpoints[1].channel = 'wbe'),
  ],
  ['phases[0].actions', /must be a list of texts/, (f) => (f.phases[0].actions = 'looks')],
  ['touchpoints[0].needs[0]', /must be text/, (f) => (f.touchpoints[0].needs = [1])],
  ['touchpoints[0].expectation', /from -2 .* to 2/, (f) => (f.touchpoints[0].expectation = 2.5)],
  ['touchpoints[0].experience', /from -2 .* to 2/, (f) => (f.touchpoints[0].experience = -3)],
  ['personas', /must be a list/, (f) => (f.personas = {})],
  ['personas[0].share', /missing/, (f) => delete f.personas[0].share],
  ['personas[0].share', /not be negative/, (f) => (f.personas[0].share = -1)],
  ['personas[1].id', /used by personas\[0\] already/, (f) => (f.personas[1].id = 'new')],
  [
    'personas',
    /shares add up to 0/,
    (f) => {
      for (const persona of f.personas) persona.share = 0
    },
  ],
  ['personas[1].entries', /weight above 0/, (f) => (f.personas[1].entries = { ad: 0 })],
  [
    'personas[1].entries.adv',
    /Did you mean "ad"/,
    (f) => (f.personas[1].entries = { ad: 1, adv: 1 }),
  ],
  [
    'personas[1].transitions.checkout',
    /add up to 0\.8, not to 1/,
    (f) => (f.personas[1].transitions.checkout = { purchase: 0.8 }),
  ],
  [
    'personas[1].transitions.lost',
    /is an outcome/,
    (f) => (f.personas[1].transitions.lost = { ad: 1 }),
  ],
  [
    'personas[1].transitions.checkout.purchse',
    /Did you mean "purchase"/,
    (f) => (f.personas[1].transitions.checkout = { purchse: 0.8, lost: 'rest' }),
  ],
  [
    'personas[1].sojourns.purchase',
    /no touchpoint "purchase"/,
    (f) => (f.personas[1].sojourns.purchase = { distribution: 'fixed', value: '1d' }),
  ],
  ['referrals.purchse', /Did you mean "purchase"/, (f) => (f.referrals = { purchse: 1 })],
  ['referrals.purchase', /not be negative/, (f) => (f.referrals.purchase = -1)],
  ['referralEntries', /weight above 0/, (f) => (f.referralEntries = {})],
  ['referralEntries.shop', /no touchpoint or outcome/, (f) => (f.referralEntries.shop = 1)],
  ['arrivals.perDay', /not be negative/, (f) => (f.arrivals.perDay = -1)],
  ['slopes[0].touchpoint', /Did you mean "ad"/, (f) => (f.slopes[0].touchpoint = 'add')],
  ['slopes[0].from', /no touchpoint "purchase"/, (f) => (f.slopes[0].from = 'purchase')],
  ['slopes[0].to', /Did you mean "lost"/, (f) => (f.slopes[0].to = 'losst')],
  ['slopes[0].slope', /must be a number/, (f) => (f.slopes[0].slope = '1')],
  ['slopes[0].provenance', /not a provenance/, (f) => (f.slopes[0].provenance = 'x')],
  ['slopes[0]', /"ad" → "purchase" is 0/, (f) => (f.slopes[0].from = 'ad')],
  ['stocks[0].inflow.ads', /Did you mean "ad"/, (f) => (f.stocks[0].inflow = { ads: 1, ad: 1 })],
  ['stocks[0].halfLife', /not a duration/, (f) => (f.stocks[0].halfLife = '6')],
  ['stocks[0].level', /above 0/, (f) => (f.stocks[0].level = 0)],
  ['stocks[0].acts[0].exponent', /missing/, (f) => delete f.stocks[0].acts[0].exponent],
  ['stocks[0].acts[0]', /"ad" → "purchase" is 0/, (f) => (f.stocks[0].acts[0].to = 'purchase')],
  ['stocks[0]', /takes "arrivals"/, (f) => delete f.arrivals],
  ['stocks[1].id', /used by stocks\[0\]/, (f) => f.stocks.push({ ...f.stocks[0] })],
]

describe('what is wrong is refused, where it stands', () => {
  test.each(cases)('%s %s', (path, says, change) => {
    const problems = problemsAfter(change)
    expect(problems).toHaveLength(1)
    expect(problems[0]?.startsWith(`${path}: `)).toBe(true)
    expect(problems[0]).toMatch(says)
  })

  test('all at once, also beside what has the wrong shape', () => {
    const places = problemsAfter((file) => {
      file.personas[0].share = 'many'
      file.personas[1].transitions.checkout = { purchse: 0.8, lost: 'rest' }
      file.slopes[0] = { touchpoint: 'ad', from: 'add', to: 'purchase' }
      file.stocks[0].level = -1
      file.stocks[0].inflow = { purchse: 1 }
      file.referrals = { purchse: 1 }
      file.touchpoints[1] = { id: 'checkout', channel: 'wbe', cost: -1 }
    }).map((problem) => problem.split(': ')[0])
    expect(places.sort()).toEqual([
      'personas[0].share',
      'personas[1].transitions.checkout.purchse',
      'referrals.purchse',
      'slopes[0].from',
      'slopes[0].slope',
      'stocks[0].inflow.purchse',
      'stocks[0].level',
      'touchpoints[1].channel',
      'touchpoints[1].cost',
    ])
  })

  test('an unknown key is a warning, as everywhere', () => {
    const file = fullShop()
    file.personas[1].sojourn = {}
    file.arrivals.perMonth = 3
    expect(checkJourney(file).warnings.map(({ path }) => path)).toEqual([
      'personas[1].sojourn',
      'arrivals.perMonth',
    ])
  })
})

describe('personas', () => {
  test('have one chain each: their own rows, entries and times, else those of the journey', () => {
    const shop = readJourney(fullShop())
    const [fresh, regular] = compilePersonaChains(shop)
    expect([fresh?.share, regular?.share]).toEqual([0.75, 0.25])
    expect(fresh?.chain).toEqual(compileChain(shop))
    const alone = readJourney({
      ...webShop(),
      entries: { checkout: 1 },
      touchpoints: [
        shop.touchpoints[0],
        { id: 'checkout', sojourn: { distribution: 'fixed', value: '5min' } },
      ],
      transitions: {
        ad: { checkout: 0.3, lost: 'rest' },
        checkout: { purchase: 0.8, lost: 'rest' },
      },
    })
    expect(regular?.chain).toEqual(compileChain(alone))
    // By hand: 0.3 × 0.6 / (1 − 0.3 × 0.1) for three of four, 0.8 for one.
    const mixture = personaMixture(compilePersonaChains(shop))
    expect(mixture.conversion).toBeCloseTo(0.75 * (0.18 / 0.97) + 0.25 * 0.8, 14)
  })

  test('a journey without any is one chain, of everyone', () => {
    const shop = readJourney(webShop())
    expect(compilePersonaChains(shop)).toEqual([
      { id: 'everyone', share: 1, chain: compileChain(shop) },
    ])
  })

  test('may have any id as key, and rows of ids like __proto__', () => {
    const shop = readJourney(
      JSON.parse(`{ "format": "sojourn-journey", "version": 1,
        "touchpoints": [{ "id": "__proto__" }], "outcomes": [{ "id": "won", "kind": "conversion" }, { "id": "lost" }],
        "entries": { "__proto__": 1 }, "transitions": { "__proto__": { "won": 0.1, "lost": 0.9 } },
        "personas": [{ "id": "p", "share": 1, "transitions": { "__proto__": { "won": 0.4, "lost": "rest" } } }] }`),
    )
    expect(personaMixture(compilePersonaChains(shop)).conversion).toBe(0.4)
  })

  test('count for who can reach a touchpoint, and their closed classes are warned of', () => {
    const file = fullShop()
    file.touchpoints.push({ id: 'vip' })
    file.transitions.vip = { purchase: 1 }
    file.personas[1].entries = { vip: 1 }
    expect(checkJourney(file).warnings).toEqual([])
    file.personas[1].transitions.vip = { vip: 1 }
    expect(checkJourney(file).warnings).toEqual([
      { path: 'personas[1].transitions', message: expect.stringMatching(/enters "vip" ever/) },
    ])
  })
})

test('a fitted journey takes channels and texts from a description, and keeps channels of its own', () => {
  const fitted = readJourney({
    ...webShop(),
    phases: undefined,
    touchpoints: [{ id: 'ad' }, { id: 'checkout', channel: 'app' }],
  })
  const description = readJourney({
    ...fullShop(),
    touchpoints: [{ id: 'ad' }],
    transitions: {},
    personas: [],
    slopes: [],
    stocks: [],
    referrals: {},
    referralEntries: { ad: 1 },
    phases: [],
  })
  const described = describeJourney(fitted, description)
  expect(described.goal).toBe('More orders')
  expect(described.channels?.map(({ id }) => id)).toEqual(['instagram', 'web', 'app'])
})
