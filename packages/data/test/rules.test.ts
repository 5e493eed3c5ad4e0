import { describe, expect, test } from 'vitest'
import { countEventLog, type EventRule, preset, readEventLog, withRules } from '../src/index.ts'
import { COLUMNS, messageOf } from './read-text.ts'

const utf8 = new TextEncoder()
const rulesOf = (rules: readonly EventRule[], more = {}) =>
  ({ format: 'sojourn-rules', version: 1, rules, ...more }) as const
const FILE = `customer,time,touchpoint,source
a,1,/p/1?x=2,ig
a,2,/p/2,ig
a,3,/cart,web
a,4,/basket,web
a,5,/carton,web
a,6,heartbeat,web
a,7,/carton,fb
`
const RULES = rulesOf([
  { prefix: ['/p/', '/product/'], touchpoint: 'product', phase: 'consideration' },
  { pattern: '^/(cart|basket)$', touchpoint: 'cart', phase: 'decision' },
  { exact: 'heartbeat', leaveOut: true },
  { column: 'source', exact: ['ig', 'fb'], channel: 'social' },
])
const read = (mapping: ReturnType<typeof withRules>, file = FILE) =>
  readEventLog([utf8.encode(file)], mapping)

describe('rules', () => {
  test('exact, prefix and pattern; what none catches is kept and listed', async () => {
    const mapping = withRules(COLUMNS, RULES)
    const { log, rows, leftOut } = await read(mapping)
    expect([...log.touchpoint].map((code) => log.touchpoints[code])).toEqual([
      'product',
      'product',
      'cart',
      'cart',
      '/carton',
      '/carton',
    ])
    expect([...(log.channel ?? [])]).toEqual([0, 0, -1, -1, -1, 0])
    expect(log.channels).toEqual(['social'])
    expect([rows, leftOut]).toEqual([7, [{ what: 'left out by a rule', count: 1 }]])
    expect(mapping.uncaught()).toEqual([{ what: '/carton', count: 2 }])
    expect(mapping.phases()).toEqual([
      { phase: 'consideration', touchpoints: ['product'] },
      { phase: 'decision', touchpoints: ['cart'] },
    ])
  })

  test('read twice, nothing is counted twice', async () => {
    const mapping = withRules(COLUMNS, RULES)
    await read(mapping)
    const unordered = `${FILE}b,1,/x,web\na,8,/carton,web\n`
    const { ordered } = await countEventLog(() => [utf8.encode(unordered)], mapping)
    expect(ordered).toBe(false)
    expect(mapping.uncaught()).toEqual([
      { what: '/carton', count: 3 },
      { what: '/x', count: 1 },
    ])
  })

  test('what none catches can be left out, with counts', async () => {
    const { log, leftOut } = await read(withRules(COLUMNS, { ...RULES, uncaught: 'leave out' }))
    expect(log.touchpoints).toEqual(['product', 'cart'])
    expect(leftOut).toContainEqual({ what: 'no rule for "/carton"', count: 2 })
  })

  test('the first rule counts', async () => {
    const twice = rulesOf([
      { prefix: '/', touchpoint: 'any' },
      { exact: '/cart', touchpoint: 'cart' },
    ])
    expect((await read(withRules(COLUMNS, twice))).log.touchpoints).toEqual(['any', 'heartbeat'])
  })

  test('on a preset, and on fields within fields', async () => {
    const call = {
      anonymousId: 'a',
      timestamp: 1,
      type: 'page',
      name: 'x',
      properties: { path: '/p/9' },
    }
    const mapping = withRules(
      preset('segment'),
      rulesOf([{ column: 'properties.path', prefix: '/p/', touchpoint: 'product' }]),
    )
    expect((await read(mapping, JSON.stringify(call))).log.touchpoints).toEqual(['product'])
  })

  test('a column that is not there', async () => {
    const mapping = withRules(COLUMNS, rulesOf([{ column: 'sources', exact: 'x', channel: 'y' }]))
    expect(await messageOf(read(mapping))).toContain(
      'there is no column "sources" for the rules; did you mean "source"?',
    )
  })

  // Backtracking engines take 2^40 steps for each of these.
  test.each(['^(a+)+$', '^(a|aa)+$', '(a*)*b', '^(([a-z])+.)+[A-Z]([a-z])+$', '(x+x+)+y'])(
    '%s takes linear time',
    async (pattern) => {
      const mapping = withRules(COLUMNS, rulesOf([{ pattern, touchpoint: 'caught' }]))
      const text = `${'a'.repeat(5_000)}${'x'.repeat(5_000)}!`
      const { log } = await read(mapping, `customer,time,touchpoint\na,1,${text}\n`)
      expect(log.touchpoints).toEqual([text])
    },
    5_000,
  )
})

describe('refused', () => {
  test.each<[string, unknown, string]>([
    ['no object', [], 'rules are an object'],
    ['another format', { rules: [] }, 'rules need "format": "sojourn-rules" and "version": 1'],
    ['no list', rulesOf({} as never), '"rules" must be a list'],
    [
      'an unknown key',
      rulesOf([], { rulez: [] }),
      'there is no key "rulez". Did you mean "rules"?',
    ],
    [
      'an unknown key of a rule',
      rulesOf([{ exact: 'a', touchpont: 'b' } as never]),
      'rules[0]: there is no key "touchpont". Did you mean "touchpoint"?',
    ],
    [
      'nothing to catch',
      rulesOf([{ touchpoint: 'a' }]),
      'rules[0] needs one of "exact", "prefix" and "pattern"',
    ],
    [
      'two ways to catch',
      rulesOf([{ exact: 'a', prefix: 'a', touchpoint: 'a' }]),
      'rules[0] needs one of',
    ],
    ['nothing said', rulesOf([{ exact: 'a' }]), 'rules[0] says nothing'],
    [
      'left out and named',
      rulesOf([{ exact: 'a', leaveOut: true, touchpoint: 'b' }]),
      "can't both leave events out and name them",
    ],
    [
      'an empty name',
      rulesOf([{ exact: 'a', touchpoint: ' ' }]),
      'rules[0].touchpoint must be a text',
    ],
    [
      'a broken pattern',
      rulesOf([{ pattern: '(', touchpoint: 'b' }]),
      'rules[0].pattern: "(" is no regular expression',
    ],
    [
      'a look-ahead',
      rulesOf([{ pattern: '(?=a)', touchpoint: 'b' }]),
      'look-around and back-references are not read here',
    ],
    [
      'a back-reference',
      rulesOf([{ pattern: '(a)\\1', touchpoint: 'b' }]),
      'look-around and back-references are not read here',
    ],
    [
      'two phases',
      rulesOf([
        { exact: 'a', touchpoint: 'b', phase: 'x' },
        { exact: 'c', touchpoint: 'b', phase: 'y' },
      ]),
      'the touchpoint "b" has two phases, "x" and "y"',
    ],
    [
      'an unlisted phase',
      rulesOf([{ exact: 'a', phase: 'decison' }], { phases: ['decision'] }),
      '"phases" has no "decison". Did you mean "decision"?',
    ],
    [
      'a wrong choice',
      rulesOf([], { uncaught: 'drop' }),
      '"uncaught" must be "keep" or "leave out"',
    ],
  ])('%s', (_, rules, words) => {
    expect(() => withRules(COLUMNS, rules as never)).toThrow(words)
  })
})
