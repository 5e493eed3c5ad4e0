import { describe, expect, test } from 'vitest'
import { checkJourney, JourneyError, parseJourney, readJourney } from '../../src/model/index.ts'
import { type File, problemsAfter, webShop } from './web-shop.ts'

/** A break of one rule, where it must be found, and what must be said. */
type Case = [rule: string, path: string, says: RegExp, change: (file: File) => void]

const cases: Case[] = [
  ['format', 'format', /must be "sojourn-journey"/, (f) => (f.format = 'journey')],
  ['format', 'format', /missing/, (f) => delete f.format],
  ['version', 'version', /version 1 of the format, not 2/, (f) => (f.version = 2)],
  ['version', 'version', /missing/, (f) => delete f.version],
  ['name', 'name', /must be text/, (f) => (f.name = 5)],
  ['currency', 'currency', /must be text/, (f) => (f.currency = ['NOK'])],
  ['phases', 'phases', /must be a list/, (f) => (f.phases = { awareness: {} })],
  ['a phase', 'phases[1]', /is an object with an "id"/, (f) => (f.phases[1] = 'decision')],
  ['touchpoints', 'touchpoints', /must be a list/, (f) => (f.touchpoints = { ad: {} })],
  ['touchpoints', 'touchpoints', /missing/, (f) => delete f.touchpoints],
  ['a touchpoint', 'touchpoints[1]', /object with an "id"/, (f) => (f.touchpoints[1] = 'checkout')],
  ['outcomes', 'outcomes', /must be a list/, (f) => (f.outcomes = 'lost')],
  ['an outcome', 'outcomes[1]', /object with an "id"/, (f) => (f.outcomes[1] = null)],
  ['an id', 'touchpoints[0].id', /must not be empty/, (f) => (f.touchpoints[0].id = '')],
  ['an id', 'touchpoints[0].id', /must be text/, (f) => (f.touchpoints[0].id = 7)],
  ['an id', 'touchpoints[0].id', /missing/, (f) => delete f.touchpoints[0].id],
  ['an id', 'outcomes[0].id', /must not be empty/, (f) => (f.outcomes[0].id = '')],
  ['an id', 'phases[0].id', /must not be empty/, (f) => (f.phases[0].id = '')],
  ['a channel', 'touchpoints[0].channel', /must be text/, (f) => (f.touchpoints[0].channel = 1)],
  ['a cost', 'touchpoints[0].cost', /not be negative/, (f) => (f.touchpoints[0].cost = -1)],
  ['a cost', 'touchpoints[0].cost', /must be a number/, (f) => (f.touchpoints[0].cost = '2')],
  ['a revenue', 'outcomes[0].revenue', /must be finite/, (f) => (f.outcomes[0].revenue = Infinity)],
  [
    'a revenue',
    'outcomes[0].revenue',
    /must be a number/,
    (f) => (f.outcomes[0].revenue = Number.NaN),
  ],
  [
    'a kind',
    'outcomes[0].kind',
    /"sale" is not a kind of outcome; use one of conversion, loss, competitor, churn/,
    (f) => (f.outcomes[0].kind = 'sale'),
  ],
  ['conversions', 'conversions', /list of ids/, (f) => (f.conversions = 'checkout')],
  [
    'conversions',
    'conversions[0]',
    /no touchpoint "chekout".*"checkout"/,
    (f) => (f.conversions = ['chekout']),
  ],
  [
    'conversions',
    'conversions[0]',
    /is an outcome.*"kind": "conversion"/,
    (f) => (f.conversions = ['lost']),
  ],
  ['entries', 'entries', /missing/, (f) => delete f.entries],
  ['entries', 'entries', /object of weights/, (f) => (f.entries = ['ad'])],
  ['entries', 'entries', /above 0/, (f) => (f.entries = {})],
  ['entries', 'entries', /above 0/, (f) => (f.entries = { ad: 0 })],
  [
    'entries',
    'entries',
    /more than a number can hold/,
    (f) => (f.entries = { ad: 1e308, checkout: 1e308 }),
  ],
  ['an entry', 'entries.ad', /negative/, (f) => (f.entries.ad = -0.5)],
  ['an entry', 'entries.ad', /must be a number/, (f) => (f.entries.ad = Number.NaN)],
  ['an entry', 'entries.ad', /finite/, (f) => (f.entries.ad = Infinity)],
  ['an entry', 'entries.ad', /must be a number/, (f) => (f.entries.ad = 'rest')],
  [
    'an entry',
    'entries.add',
    /no touchpoint or outcome "add"\. Did you mean "ad"\?/,
    (f) => (f.entries.add = 1),
  ],
  ['transitions', 'transitions', /missing/, (f) => delete f.transitions],
  ['transitions', 'transitions', /object of rows/, (f) => (f.transitions = [])],
  ['a row', 'transitions.ad', /object of probabilities/, (f) => (f.transitions.ad = 0.3)],
  [
    'a row',
    'transitions.chekout',
    /no touchpoint "chekout"\. Did you mean "checkout"\?/,
    (f) => (f.transitions.chekout = { lost: 1 }),
  ],
  [
    'a row',
    'transitions.lost',
    /an outcome, and nothing follows/,
    (f) => (f.transitions.lost = { ad: 1 }),
  ],
  [
    'a successor',
    'transitions.ad.chekout',
    /no touchpoint or outcome "chekout"\. Did you mean "checkout"\?/,
    (f) => (f.transitions.ad = { chekout: 0.3, lost: 'rest' }),
  ],
  [
    'a probability',
    'transitions.ad.checkout',
    /from 0 to 1/,
    (f) => (f.transitions.ad.checkout = -0.1),
  ],
  [
    'a probability',
    'transitions.ad.checkout',
    /from 0 to 1/,
    (f) => (f.transitions.ad.checkout = 1.1),
  ],
  [
    'a probability',
    'transitions.ad.checkout',
    /number from 0 to 1, or "rest"/,
    (f) => (f.transitions.ad.checkout = Number.NaN),
  ],
  [
    'a probability',
    'transitions.ad.checkout',
    /number from 0 to 1, or "rest"/,
    (f) => (f.transitions.ad.checkout = '30%'),
  ],
  [
    'a probability',
    'transitions.ad.checkout',
    /number from 0 to 1, or "rest"/,
    (f) => (f.transitions.ad.checkout = null),
  ],
  [
    'rest once',
    'transitions.ad',
    /"rest" stands 2 times \("checkout", "lost"\)/,
    (f) => (f.transitions.ad = { checkout: 'rest', lost: 'rest' }),
  ],
  [
    'rest of nothing',
    'transitions.ad',
    /add up to 1\.2.*nothing for "rest"/,
    (f) => (f.transitions.ad = { checkout: 0.9, ad: 0.3, lost: 'rest' }),
  ],
  [
    'the sum',
    'transitions.ad',
    /add up to 0\.9, not to 1.*"rest"/,
    (f) => (f.transitions.ad = { lost: 0.9 }),
  ],
  [
    'the sum',
    'transitions.ad',
    /add up to 1\.5.*lower/,
    (f) => (f.transitions.ad = { lost: 0.9, ad: 0.6 }),
  ],
  ['the sum', 'transitions.ad', /not to 1/, (f) => (f.transitions.ad = { lost: 0 })],
  [
    'ids that differ',
    'touchpoints[1].id',
    /"ad" is used by touchpoints\[0\]/,
    (f) => (f.touchpoints[1].id = 'ad'),
  ],
  [
    'ids that differ',
    'outcomes[0].id',
    /"ad" is used by touchpoints\[0\]/,
    (f) => (f.outcomes[0].id = 'ad'),
  ],
  [
    'ids that differ',
    'outcomes[1].id',
    /"purchase" is used by outcomes\[0\]/,
    (f) => (f.outcomes[1].id = 'purchase'),
  ],
  [
    'ids that differ',
    'phases[1].id',
    /"awareness" is used by phases\[0\]/,
    (f) => (f.phases[1].id = 'awareness'),
  ],
  [
    'a phase there is',
    'touchpoints[1].phase',
    /no phase "decison"\. Did you mean "decision"\?/,
    (f) => (f.touchpoints[1].phase = 'decison'),
  ],
  ['evidence', 'evidence', /is an object/, (f) => (f.evidence = 12)],
  ['evidence', 'evidence.customers', /negative/, (f) => (f.evidence = { customers: -1 })],
  ['evidence', 'evidence.prior', /number/, (f) => (f.evidence = { prior: 'one' })],
  ['evidence', 'evidence.entries.ad', /negative/, (f) => (f.evidence = { entries: { ad: -1 } })],
  [
    'evidence',
    'evidence.entries.add',
    /no touchpoint or outcome "add"/,
    (f) => (f.evidence = { entries: { add: 1 } }),
  ],
  [
    'evidence',
    'evidence.censored.chekout',
    /Did you mean "checkout"/,
    (f) => (f.evidence = { censored: { chekout: 1 } }),
  ],
  [
    'evidence',
    'evidence.transitions.add',
    /no touchpoint/,
    (f) => (f.evidence = { transitions: { add: {} } }),
  ],
  [
    'evidence',
    'evidence.transitions.ad.chekout',
    /Did you mean "checkout"/,
    (f) => (f.evidence = { transitions: { ad: { chekout: 2 } } }),
  ],
  [
    'evidence',
    'evidence.transitions.ad.checkout',
    /finite/,
    (f) => (f.evidence = { transitions: { ad: { checkout: Infinity } } }),
  ],
]

describe('each rule of the journey file (contract.md), broken alone, is found in its place', () => {
  test('and the file itself is right', () => {
    expect(checkJourney(webShop())).toMatchObject({ problems: [], warnings: [] })
  })

  test.each(cases)('%s: %s', (_, path, says, change) => {
    const problems = problemsAfter(change)
    expect(problems.filter((problem) => problem.startsWith(`${path}: `))).toEqual([
      expect.stringMatching(says),
    ])
  })

  test.each([undefined, null, 1, 'journey', [], () => {}])('%s is no journey', (value) => {
    const { problems, journey } = checkJourney(value)
    expect(journey).toBeUndefined()
    expect(problems.length).toBeGreaterThan(0)
  })
})

describe('all problems are listed at once', () => {
  test('of shape and of rule together', () => {
    const problems = problemsAfter((file) => {
      file.version = 3
      file.touchpoints[0].cost = -2
      file.touchpoints[1].phase = 'decison'
      file.outcomes[1].kind = 'gone'
      file.conversions = ['purchase']
      file.entries = { ad: -1, chekout: 2 }
      file.transitions.ad = { chekout: 0.3, lost: 1.5 }
      file.transitions.checkout = { purchase: 0.6, ad: 0.1 }
      file.evidence = { customers: -5, transitions: { ad: { nowhere: 1, lost: -1 } } }
    })
    expect(problems.map((problem) => problem.slice(0, problem.indexOf(': '))).sort()).toEqual(
      [
        'version',
        'touchpoints[0].cost',
        'touchpoints[1].phase',
        'outcomes[1].kind',
        'conversions[0]',
        'entries.ad',
        'entries.chekout',
        'transitions.ad.chekout',
        'transitions.ad.lost',
        'transitions.checkout',
        'evidence.customers',
        'evidence.transitions.ad.nowhere',
        'evidence.transitions.ad.lost',
      ].sort(),
    )
  })

  test('even where one and the same touchpoint is wrong twice', () => {
    const problems = problemsAfter((file) => {
      file.touchpoints[1] = { id: 'checkout', phase: 'decison', cost: -1 }
    })
    expect(problems).toEqual([
      expect.stringMatching(/^touchpoints\[1\]\.cost/),
      expect.stringMatching(/^touchpoints\[1\]\.phase/),
    ])
  })

  test('by readJourney in one error, with every problem and its place in the message', () => {
    const file = webShop()
    file.entries = { add: 1 }
    file.transitions.ad = { lost: 0.9 }
    let caught: unknown
    try {
      readJourney(file)
    } catch (error) {
      caught = error
    }
    expect(caught).toBeInstanceOf(JourneyError)
    const { problems, message } = caught as JourneyError
    expect(problems.map(({ path }) => path)).toEqual(['entries.add', 'transitions.ad'])
    for (const problem of problems) {
      expect(message).toContain(problem.path)
      expect(message).toContain(problem.message)
    }
    expect(message).toContain('2 problems')
  })
})

describe('text that is no JSON', () => {
  test('is refused with line and column', () => {
    expect(() => parseJourney('{\n  "format": "sojourn-journey",\n  "version": 1,,\n}')).toThrow(
      /line 3, column 16/,
    )
    expect(() => parseJourney('')).toThrow(/line 1, column 1/)
  })

  test('may begin with a byte order mark', () => {
    expect(parseJourney(`\uFEFF${JSON.stringify(webShop())}`).touchpoints).toHaveLength(2)
  })
})

describe('sums of rows', () => {
  const row = (sum: number) =>
    problemsAfter((file) => {
      file.transitions.ad = { checkout: 0.25, lost: sum - 0.25 }
    })

  test.each([1, 1 + 9e-10, 1 - 9e-10])('%d is within 1e-9 of one: accepted', (sum) => {
    expect(row(sum)).toEqual([])
  })

  test.each([1 + 1e-8, 1 - 1e-8, 1 + 2e-9, 1 - 2e-9])('%d is not: refused', (sum) => {
    expect(row(sum)).toEqual([expect.stringMatching(/^transitions\.ad: .* not to 1/)])
  })
})
