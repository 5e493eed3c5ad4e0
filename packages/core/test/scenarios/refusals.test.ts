import { describe, expect, test } from 'vitest'
import { type Journey, JourneyError, journey, readJourney } from '../../src/model/index.ts'
import {
  applyScenario,
  type Change,
  parseScenario,
  planScenario,
  readScenario,
} from '../../src/scenarios/index.ts'
import { scenarioOf } from './changes.ts'

const shop = journey({
  touchpoints: [{ id: 'ad' }, { id: 'account' }, { id: 'form' }, { id: 'checkout' }, { id: 'end' }],
  outcomes: [{ id: 'purchase', kind: 'conversion' }, { id: 'lost' }],
  conversions: ['checkout'],
  entries: { ad: 1 },
  transitions: {
    ad: { account: 0.5, form: 0.25, lost: 'rest' },
    account: { checkout: 0.5, ad: 0, lost: 'rest' },
    form: { lost: 1 },
    checkout: { purchase: 0.5, end: 0.25, lost: 'rest' },
  },
})

const club = journey({
  ...shop,
  touchpoints: shop.touchpoints.map((touchpoint) =>
    touchpoint.id === 'account'
      ? { ...touchpoint, experience: -1, sojourn: { distribution: 'fixed', value: '1h' } as const }
      : touchpoint,
  ),
  personas: [
    { id: 'member', share: 1 },
    { id: 'guest', share: 2 },
  ],
})

const change = (op: Change['op'], more: object) => ({ op, ...more }) as Change
const insert = (more: object) =>
  change('insertTouchpoint', {
    touchpoint: { id: 'guide' },
    between: ['ad', 'form'],
    row: { form: 1 },
    ...more,
  })

const remove = (touchpoint: string, avoided: unknown, more = {}) =>
  ({ op: 'removeTouchpoint', touchpoint, avoided, ...more }) as Change
const odds = (from: string, to: string, factor: unknown, more = {}) =>
  ({ op: 'scaleOdds', from, to, factor, ...more }) as Change

function reasons(...changes: Change[]): string[] {
  return reasonsOf(shop, changes)
}

function reasonsOf(model: Journey, changes: readonly Change[]): string[] {
  try {
    scenarioOf(model, changes)
    return []
  } catch (error) {
    if (!(error instanceof JourneyError)) throw error
    return error.problems.map(({ path, message }) => `${path}: ${message}`)
  }
}

describe('a scenario is refused, with its place and its reason', () => {
  test.each([
    [
      'an unknown touchpoint',
      [remove('acount', 0)],
      'changes[0].touchpoint',
      /no touchpoint "acount"\. Did you mean "account"/,
    ],
    [
      'an unknown from',
      [odds('checkot', 'purchase', 2)],
      'changes[0].from',
      /no touchpoint "checkot".*"checkout"/,
    ],
    [
      'an unknown to',
      [odds('checkout', 'purchse', 2)],
      'changes[0].to',
      /no touchpoint or outcome "purchse".*"purchase"/,
    ],
    ['an outcome to come from', [odds('lost', 'ad', 2)], 'changes[0].from', /"lost" is an outcome/],
    ['an outcome to remove', [remove('lost', 0)], 'changes[0].touchpoint', /"lost" is an outcome/],
    [
      'a transition that isn’t there',
      [odds('ad', 'checkout', 2)],
      'changes[0]',
      /"ad" to "checkout" has probability 0.*leads to "account", "form", "lost"/,
    ],
    [
      'a transition of 0',
      [odds('account', 'ad', 2)],
      'changes[0]',
      /"account" to "ad" has probability 0/,
    ],
    ['odds in a row without exits', [odds('end', 'ad', 2)], 'changes[0]', /"end" has no exits/],
    [
      'a share above 1',
      [remove('account', 1.5)],
      'changes[0].avoided',
      /1\.5 must be a share from 0 to 1/,
    ],
    ['a share below 0', [remove('account', -0.1)], 'changes[0].avoided', /-0\.1 must be a share/],
    [
      'a reach above 1',
      [odds('checkout', 'purchase', 2, { reach: 2 })],
      'changes[0].reach',
      /2 must be a share/,
    ],
    ['a factor of 0', [odds('checkout', 'purchase', 0)], 'changes[0].factor', /0 must be above 0/],
    [
      'a factor below 0',
      [odds('checkout', 'purchase', -1)],
      'changes[0].factor',
      /-1 must be above 0/,
    ],
    [
      'a distribution that passes a share',
      [remove('account', { distribution: 'uniform', min: 0.5, max: 1.2 })],
      'changes[0].avoided',
      /1\.2 can be drawn/,
    ],
    ['removing a goal', [remove('checkout', 0)], 'changes[0].touchpoint', /is a goal/],
    ['removing a dead end', [remove('end', 0)], 'changes[0].touchpoint', /no exits/],
    [
      'avoiding losses where all exits are losses',
      [remove('form', 0.5)],
      'changes[0].avoided',
      /All exits of "form" are losses.*must be 0/,
    ],
    [
      'odds from a removed touchpoint',
      [remove('account', 0), odds('account', 'checkout', 2)],
      'changes[1].from',
      /"account" is removed by changes\[0\]/,
    ],
    [
      'odds from it, listed before',
      [odds('account', 'checkout', 2), remove('account', 0)],
      'changes[0].from',
      /"account" is removed by changes\[1\]/,
    ],
    [
      'odds to a removed touchpoint',
      [remove('account', 0), odds('ad', 'account', 2)],
      'changes[1].to',
      /"account" is removed/,
    ],
    [
      'odds to it, listed before',
      [odds('ad', 'account', 2), remove('account', 0)],
      'changes[0].to',
      /"account" is removed/,
    ],
    [
      'removing twice',
      [remove('account', 0), remove('account', 0.5)],
      'changes[1].touchpoint',
      /is removed by changes\[0\]/,
    ],
    [
      'different reaches of one lever',
      [
        odds('checkout', 'purchase', 2, { lever: 'x', reach: 0.5 }),
        odds('ad', 'account', 2, { lever: 'x' }),
      ],
      'changes[1].reach',
      /lever "x" share one exposure/,
    ],
  ] as [string, Change[], string, RegExp][])('%s', (_, changes, path, says) => {
    expect(reasons(...changes)).toEqual([expect.stringMatching(says)])
    expect(reasons(...changes)[0]?.startsWith(`${path}: `)).toBe(true)
  })

  test.each([
    [
      'redirecting what isn’t there',
      [change('redirect', { from: 'ad', to: 'checkout', share: 0.5, into: 'form' })],
      'changes[0]',
      /"ad" to "checkout" has probability 0, so there is nobody to redirect\. "ad" leads to/,
    ],
    [
      'a share above 1',
      [change('redirect', { from: 'ad', to: 'form', share: 1.1, into: 'account' })],
      'changes[0].share',
      /1\.1 must be a share from 0 to 1/,
    ],
    [
      'redirecting to where they go',
      [change('redirect', { from: 'ad', to: 'form', share: 0.1, into: 'form' })],
      'changes[0].into',
      /"form" is where they go already/,
    ],
    [
      'redirecting into nowhere',
      [change('redirect', { from: 'ad', to: 'form', share: 0.1, into: 'chekout' })],
      'changes[0].into',
      /no touchpoint or outcome "chekout"\. Did you mean "checkout"/,
    ],
    [
      'redirecting into what is removed',
      [
        remove('account', 0),
        change('redirect', { from: 'ad', to: 'form', share: 0.1, into: 'account' }),
      ],
      'changes[1].into',
      /"account" is removed by changes\[0\]/,
    ],
    [
      'inserting where nobody goes',
      [insert({ between: ['ad', 'checkout'] })],
      'changes[0].between',
      /"ad" to "checkout" has probability 0, so nobody would come/,
    ],
    [
      'inserting after an outcome',
      [insert({ between: ['lost', 'form'] })],
      'changes[0].between[0]',
      /"lost" is an outcome; a touchpoint belongs here/,
    ],
    [
      'inserting an id that there is',
      [insert({ touchpoint: { id: 'lost' } })],
      'changes[0].touchpoint',
      /"lost" is used by the journey already/,
    ],
    [
      'inserting the same id twice',
      [insert({}), insert({ between: ['ad', 'account'] })],
      'changes[1].touchpoint',
      /"guide" is used by changes\[0\] already/,
    ],
    [
      'inserting two in one place, in an order that isn’t said',
      [insert({}), insert({ touchpoint: { id: 'video' } })],
      'changes[1].between',
      /changes\[0\] inserts a touchpoint here too/,
    ],
    [
      'inserting before what is inserted',
      [insert({}), insert({ touchpoint: { id: 'video' }, between: ['ad', 'guide'] })],
      'changes[1].between',
      /"guide" is inserted itself; insert "video" where that is/,
    ],
    [
      'a new row that doesn’t add up',
      [insert({ row: { form: 0.5 } })],
      'changes[0].row',
      /add up to 0\.5, not to 1/,
    ],
    ['a new row that is empty', [insert({ row: {} })], 'changes[0].row', /must lead somewhere/],
    [
      'a new row to nowhere',
      [insert({ row: { frm: 1 } })],
      'changes[0].row.frm',
      /no touchpoint or outcome "frm"\. Did you mean "form"/,
    ],
    [
      'scaling a time that isn’t known',
      [change('scaleSojourn', { touchpoint: 'ad', factor: 2 })],
      'changes[0].touchpoint',
      /How long a visit of "ad" lasts isn't known/,
    ],
    [
      'a time of nothing',
      [change('scaleSojourn', { touchpoint: 'account', factor: 0 })],
      'changes[0].factor',
      /0 must be above 0/,
    ],
    [
      'entries where nobody enters',
      [change('scaleEntries', { touchpoint: 'form', factor: 2 })],
      'changes[0].touchpoint',
      /Nobody enters at "form".*begin at "ad"/,
    ],
    [
      'a reward of nobody',
      [change('setReward', { cost: 3 })],
      'changes[0]',
      /either "touchpoint" or "outcome"/,
    ],
    [
      'a reward of two',
      [change('setReward', { touchpoint: 'ad', outcome: 'lost', cost: 3 })],
      'changes[0]',
      /either "touchpoint" or "outcome"/,
    ],
    [
      'a reward that isn’t said',
      [change('setReward', { touchpoint: 'ad', cost: { fixed: 3 } })],
      'changes[0]',
      /Give a new "cost" \(a number\) or "revenue"/,
    ],
    [
      'a touchpoint for an outcome',
      [change('setReward', { outcome: 'ad', revenue: 3 })],
      'changes[0].outcome',
      /"ad" is a touchpoint; an outcome belongs here/,
    ],
    [
      'a reward set twice',
      [
        change('setReward', { touchpoint: 'ad', revenue: 3 }),
        change('setReward', { touchpoint: 'ad', revenue: 4, cost: 1 }),
      ],
      'changes[1].revenue',
      /changes\[0\] sets the revenue of "ad" too/,
    ],
    [
      'an experience that isn’t known',
      [change('setExperience', { touchpoint: 'ad', experience: 1 })],
      'changes[0].touchpoint',
      /The experience at "ad" isn't stated/,
    ],
    [
      'an experience out of range',
      [change('setExperience', { touchpoint: 'account', experience: 3 })],
      'changes[0].experience',
      /3 must be an experience from -2 to 2/,
    ],
    [
      'an experience set twice',
      [
        change('setExperience', { touchpoint: 'account', experience: 1 }),
        change('setExperience', { touchpoint: 'account', experience: 2, reach: 0.5 }),
      ],
      'changes[1].touchpoint',
      /changes\[0\] sets the experience at "account" too/,
    ],
    [
      'an end before the start',
      [odds('ad', 'form', 2, { start: '3w', until: 20 })],
      'changes[0].until',
      /ends on day 20, but begins on day 21 only/,
    ],
    [
      'two starts',
      [remove('account', 0, { start: 3, from: 3 })],
      'changes[0].from',
      /"start" says already/,
    ],
    ['a half-life of 0', [odds('ad', 'form', 2, { decay: 0 })], 'changes[0].decay', /above 0/],
    [
      'a period of 0',
      [odds('ad', 'form', 2, { cost: { perPeriod: { amount: 1, period: 0 } } })],
      'changes[0].cost.perPeriod.period',
      /must be above 0/,
    ],
    [
      'a cost for each visit of what is gone',
      [remove('account', 0, { cost: { perTouch: 1 } })],
      'changes[0].cost.perTouch',
      /Nobody comes to a touchpoint that is gone/,
    ],
    [
      'a persona that there isn’t',
      [odds('ad', 'form', 2, { onlyFor: ['member', 'gest'] })],
      'changes[0].onlyFor[1]',
      /no persona "gest"\. Did you mean "guest"/,
    ],
    [
      'different times of one lever',
      [
        odds('ad', 'form', 2, { lever: 'x', start: '7d' }),
        odds('ad', 'account', 2, { lever: 'x', start: 7, reachBy: 'customer' }),
      ],
      'changes[1].reachBy',
      /share one exposure, so they need the same "reachBy"/,
    ],
  ] as [string, Change[], string, RegExp][])('%s', (_, changes, path, says) => {
    expect(reasonsOf(club, changes)).toEqual([expect.stringMatching(says)])
    expect(reasonsOf(club, changes)[0]?.startsWith(`${path}: `)).toBe(true)
  })

  const reward = (more: object) => change('setReward', more)
  const feel = (touchpoint: string) => change('setExperience', { touchpoint, experience: 1 })
  const both = ['ad', 'account'].map((id) => ({ id, experience: -1 }))
  const lever = (name: string, more = {}) =>
    odds('ad', name === 'a' ? 'account' : 'form', 2, { lever: name, ...more })

  test.each([
    [
      'two costs of one touchpoint',
      [reward({ touchpoint: 'ad', cost: 1 }), reward({ touchpoint: 'ad', cost: 2 })],
      /^changes\[1\]\.cost: changes\[0\] sets the cost of "ad" too/,
    ],
    [
      'a reward for some who have another one',
      [
        reward({ touchpoint: 'ad', revenue: 1, onlyFor: ['member'] }),
        reward({ touchpoint: 'ad', revenue: 2, onlyFor: ['guest', 'member'] }),
      ],
      /^changes\[1\]\.revenue: changes\[0\] sets/,
    ],
    [
      'a visit of nowhere that is to last longer',
      [change('scaleSojourn', { touchpoint: 'nowhere', factor: 2 })],
      /^changes\[0\]\.touchpoint: There is no touchpoint "nowhere"/,
    ],
    ['an experience of nowhere', [feel('nowhere')], /There is no touchpoint "nowhere"/],
    [
      'an end on the day of the start',
      [odds('ad', 'form', 2, { start: '3d', until: '3d' })],
      /^changes\[0\]\.until: It ends on day 3, but begins on day 3 only/,
    ],
    [
      'a lever that wears off in two ways',
      [lever('a', { decay: '2d' }), odds('ad', 'form', 2, { lever: 'a', decay: '3d' })],
      /^changes\[1\]\.decay: Changes of the lever "a" share one exposure/,
    ],
    [
      'a lever that some of its changes bring to half of the visits',
      [lever('a', { reach: 0.5 }), odds('ad', 'form', 2, { lever: 'a' })],
      /^changes\[1\]\.reach: Changes of the lever "a"/,
    ],
  ] as [string, Change[], RegExp][])('%s', (_, changes, says) => {
    expect(reasonsOf(club, changes)).toEqual([expect.stringMatching(says)])
  })

  test('removing a touchpoint that only leads to itself', () => {
    const queue = { ...shop, transitions: { ...shop.transitions, end: { end: 1 } } } as Journey
    expect(reasonsOf(queue, [remove('end', 0)])).toEqual([
      expect.stringMatching(/^changes\[0\]\.touchpoint: "end" has no exits/),
    ])
  })

  test.each([
    [
      'rewards of two touchpoints',
      [reward({ touchpoint: 'ad', revenue: 3 }), reward({ touchpoint: 'form', revenue: 4 })],
    ],
    [
      'a cost and a revenue of one touchpoint',
      [reward({ touchpoint: 'ad', cost: 1 }), reward({ touchpoint: 'ad', revenue: 4 })],
    ],
    [
      'an experience where visits get longer, too',
      [change('scaleSojourn', { touchpoint: 'account', factor: 2 }), feel('account')],
    ],
    [
      'from where and since when customers are led elsewhere',
      [change('redirect', { from: 'ad', to: 'form', into: 'account', share: 0.5, start: '1d' })],
    ],
    [
      'what a change costs by week and by touch',
      [odds('ad', 'form', 2, { cost: { perPeriod: { amount: 7, period: '1w' }, perTouch: 1 } })],
    ],
    ['two levers of a reach of their own', [lever('a', { reach: 0.5 }), lever('b')]],
    [
      'a lever whose reach is said in one place, and as usual in another',
      [lever('a', { reach: 1, reachBy: 'visit' }), odds('ad', 'form', 2, { lever: 'a' })],
    ],
  ] as [string, Change[]][])('but not %s', (_, changes) => {
    expect(reasonsOf(club, changes)).toEqual([])
  })

  test('but not experiences at two touchpoints', () => {
    const felt = { ...shop, touchpoints: [...both, ...shop.touchpoints.slice(2)] }
    expect(reasonsOf(felt as Journey, [feel('ad'), feel('account')])).toEqual([])
  })

  test('but not rewards of customers who are never the same', () => {
    const only = (id: string) => reward({ touchpoint: 'ad', revenue: 3, onlyFor: [id] })
    expect(reasonsOf(club, [only('member'), only('guest')])).toEqual([])
    expect(reasonsOf(club, [only('member'), only('member')])).toHaveLength(1)
    expect(reasons(odds('ad', 'form', 2, { onlyFor: ['x'] }))).toEqual([
      expect.stringMatching(/onlyFor\[0\]: The journey has no personas/),
    ])
  })

  test('more than six levers that each change how long some visits of a touchpoint last', () => {
    const longer = (more = {}) =>
      Array.from({ length: 7 }, (_, i) =>
        change('scaleSojourn', { touchpoint: 'account', factor: 1 + i / 10, ...more }),
      )
    expect(reasonsOf(club, longer({ reach: 0.5 }))).toEqual([
      expect.stringMatching(/More than 6 levers.*sojourn time of "account"/),
    ])
    expect(reasonsOf(club, longer())).toEqual([])
  })

  test('a plan of one chain for customers who differ', () => {
    const some = scenarioOf(club, [
      odds('ad', 'form', 2, { reach: 0.5, reachBy: 'customer', onlyFor: ['guest'] }),
    ])
    expect(() => planScenario(club, some)).toThrow(
      /reachBy: Some customers.*use planMixture[\s\S]*onlyFor: Only some personas.*use planMixture/,
    )
  })

  test('removing one whose only exits are losses is fine where nothing is avoided', () => {
    expect(reasons(remove('form', 0))).toEqual([])
  })

  test('removing all of a loop that nothing leaves', () => {
    const ring = journey({
      touchpoints: [{ id: 'start' }, { id: 'a' }, { id: 'b' }],
      outcomes: [{ id: 'won', kind: 'conversion' }],
      entries: { start: 1 },
      transitions: { start: { a: 0.5, won: 0.5 }, a: { b: 1 }, b: { a: 1 } },
    })
    expect(() => scenarioOf(ring, [remove('a', 0), remove('b', 0)])).toThrow(
      /"a", "b" removed, nothing is left where arrivals/,
    )
  })

  test('more than twelve levers that each reach some of one row’s visits, or of the entries', () => {
    const ids = Array.from({ length: 13 }, (_, i) => `t${i}`)
    const row = { won: 0.5, lost: 0.5 }
    const wide = (entries: Record<string, number>) =>
      readJourney({
        format: 'sojourn-journey',
        version: 1,
        touchpoints: ['hub', ...ids].map((id) => ({ id })),
        outcomes: [{ id: 'won', kind: 'conversion' }, { id: 'lost' }],
        entries,
        transitions: {
          hub: Object.fromEntries(ids.map((id) => [id, 1 / 13])),
          ...Object.fromEntries(ids.map((id) => [id, row])),
        },
      })
    const all = ids.map((id) => remove(id, 0, { reach: 0.5 }))
    const [hub, everywhere] = [{ hub: 1 }, Object.fromEntries(ids.map((id) => [id, 1]))]
    expect(() => scenarioOf(wide(hub), all)).toThrow(/More than 12 levers.*"hub"/)
    expect(() => scenarioOf(wide({ hub: 0, ...everywhere }), all)).toThrow(/More than 12 levers/)
    const together = ids.map((id) => remove(id, 0, { reach: 0.5, lever: 'all' }))
    expect(() => scenarioOf(wide(everywhere), together)).not.toThrow()
  })

  test('with all reasons at once', () => {
    expect(
      reasons(remove('acount', 2), odds('checkout', 'purchse', -1, { reach: 7 })).map(
        (problem) => problem.split(':')[0],
      ),
    ).toEqual([
      'changes[0].touchpoint',
      'changes[0].avoided',
      'changes[1].to',
      'changes[1].reach',
      'changes[1].factor',
    ])
  })
})

describe('a scenario file is refused', () => {
  const file = (change: object) => ({
    format: 'sojourn-scenario',
    version: 1,
    name: 'x',
    changes: [change],
  })

  test.each([
    [{ op: 'scaleOds', from: 'a', to: 'b', factor: 1 }, /"scaleOds" is not an operation/],
    [{ from: 'a', to: 'b', factor: 1 }, /changes\[0\]\.op/],
    [{ op: 'scaleOdds', from: 'a', factor: 1 }, /changes\[0\]\.to: This is missing/],
    [{ op: 'removeTouchpoint', touchpoint: 'a' }, /changes\[0\]\.avoided: This is missing/],
    [
      { op: 'scaleOdds', from: 'a', to: 'b', factor: 1, raech: 0.5 },
      /changes\[0\]\.raech: .*Did you mean "reach"/,
    ],
    [
      { op: 'scaleOdds', from: 'a', to: 'b', factor: '2' },
      /changes\[0\]\.factor: .*number or a dist/,
    ],
    [{ op: 'scaleOdds', from: 'a', to: 'b', factor: 2, grade: 'E' }, /grade is A, B, C or D/i],
    [
      { op: 'scaleOdds', from: 'a', to: 'b', factor: 2, until: '3 months' },
      /changes\[0\]\.until: "3 months" is not a duration/,
    ],
    [
      { op: 'scaleOdds', from: 'a', to: 'b', factor: 2, cost: { perday: 2 } },
      /cost\.perday: .*Did you mean "perDay".*Known are fixed, perDay, perPeriod, perTouch, shareOf/,
    ],
    [
      {
        op: 'insertTouchpoint',
        touchpoint: { id: 'c', chanel: 'web' },
        between: ['a', 'b'],
        row: { b: 1 },
      },
      /touchpoint\.chanel: .*Did you mean "channel"/,
    ],
    [
      { op: 'insertTouchpoint', touchpoint: { id: 'c' }, between: ['a'], row: { b: 1 } },
      /changes\[0\]\.between/,
    ],
    [{ op: 'redirect', from: 'a', to: 'b', share: 0.5 }, /changes\[0\]\.into: This is missing/],
    [{ op: 'scaleEntries', touchpoint: 'a', factor: 2, reachBy: 'week' }, /"visit" or "customer"/],
    [{ op: 'setReward', touchpoint: 'a', revenue: '3' }, /revenue: A revenue must be a number/],
    [{ op: 'scaleEntries', touchpoint: 'a', factor: 2, onlyFor: [] }, /"onlyFor" names nobody/],
  ])('%j', (change, says) => {
    expect(() => readScenario(file(change))).toThrow(says)
  })

  const OPERATIONS =
    'scaleOdds, removeTouchpoint, redirect, insertTouchpoint, scaleSojourn, setReward, scaleEntries, setExperience'
  const problemsOf = (value: unknown) => {
    try {
      readScenario(value)
      return []
    } catch (error) {
      return (error as JourneyError).problems.map(({ path, message }) => `${path}: ${message}`)
    }
  }
  const odd = { op: 'scaleOdds', from: 'a', to: 'b', factor: 1 }

  test.each([
    [
      { ...odd, op: 'scale' },
      `changes[0].op: "scale" is not an operation of this version; use one of ${OPERATIONS}.`,
    ],
    [{ ...odd, op: 3 }, `changes[0].op: A change is an object with "op": one of ${OPERATIONS}.`],
    [
      { ...odd, op: undefined },
      `changes[0].op: This is missing. A change is an object with "op": one of ${OPERATIONS}.`,
    ],
    [{ op: 'removeTouchpoint', touchpoint: 'a' }, 'changes[0].avoided: This is missing.'],
    [
      { ...odd, start: true },
      'changes[0].start: A length of time is a number of days from 0, or a duration such as "30d".',
    ],
    [
      { ...odd, cost: { perPeriod: { amount: 1, perod: 3, period: 7 } } },
      'changes[0].cost.perPeriod.perod: This version doesn\'t know "perod" here, and a forecast that left it out would be wrong. Did you mean "period"? Known are amount, period.',
    ],
  ])('%j, in these words', (change, words) => {
    expect(problemsOf(file(change))).toEqual([expect.stringContaining(words)])
  })

  test('for keys that nothing has, with those that there are', () => {
    const [correlated] = problemsOf({
      ...file(odd),
      correlations: [{ levers: ['a', 'b'], rho: 0.5, why: 'x' }],
    })
    expect(correlated).toMatch(/^correlations\[0\]\.why: .* Known are levers, rho\.$/)
    const [beside] = problemsOf({ ...file(odd), changs: [] })
    expect(beside).toMatch(
      /^changs: .* Did you mean "changes"\? Known are format, version, name, description, changes, correlations\.$/,
    )
    const [inChange] = problemsOf(file({ ...odd, frm: 1 }))
    expect(inChange).toMatch(
      /^changes\[0\]\.frm: .* Did you mean "from"\? Known are op, from, to, /,
    )
  })

  test('by its name', () => {
    expect(() => readScenario({})).toThrow(/^The scenario has \d+ problems/)
    expect(() => parseScenario('{')).toThrow(/^The scenario/)
  })

  test('of another version or format, and where it is no JSON', () => {
    expect(() => readScenario({ ...file({}), version: 2, changes: [] })).toThrow(/version 1.*not 2/)
    expect(() => readScenario({ name: 'x', version: 1, changes: [] })).toThrow(/format/)
    expect(() => parseScenario('{')).toThrow(/line 1/)
  })

  test('but one that is right is read, frozen, and written as it was', () => {
    const good = file({ op: 'scaleOdds', from: 'ad', to: 'account', factor: 2, reach: 0.5 })
    const read = readScenario(good)
    expect(JSON.parse(JSON.stringify(read))).toEqual(good)
    expect(Object.isFrozen(read) && Object.isFrozen(read.changes[0])).toBe(true)
  })
})

test('applyScenario wants certain strengths and says what to use instead', () => {
  const uncertain = scenarioOf(shop, [
    odds('ad', 'account', { distribution: 'lognormal', median: 1.1, sigma: 0.1 }),
  ])
  expect(() => applyScenario(shop, uncertain)).toThrow(/changes\[0\] has an uncertain.*forecast/)
})
