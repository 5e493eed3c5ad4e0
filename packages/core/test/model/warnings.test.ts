import { describe, expect, test } from 'vitest'
import { warningsAfter } from './web-shop.ts'

describe('what is legal but seldom meant is a warning', () => {
  test.each([
    ['at the top', 'nmae', /"name"/, (f) => (f.nmae = 'x')],
    ['in a phase', 'phases[0].titel', /not known/, (f) => (f.phases[0].titel = 'x')],
    [
      'in a touchpoint',
      'touchpoints[0].chanel',
      /"channel"/,
      (f) => (f.touchpoints[0].chanel = 'x'),
    ],
    ['in an outcome', 'outcomes[0].revenu', /"revenue"/, (f) => (f.outcomes[0].revenu = 5)],
    [
      'in the evidence',
      'evidence.costumers',
      /"customers"/,
      (f) => (f.evidence = { costumers: 5 }),
    ],
  ] as [string, string, RegExp, Parameters<typeof warningsAfter>[0]][])(
    'an unknown key %s: %s',
    (_, path, suggests, change) => {
      const warnings = warningsAfter(change)
      expect(warnings).toHaveLength(1)
      expect(warnings[0]).toMatch(new RegExp(`^${path.replaceAll(/[[\].]/g, '\\$&')}: .*not known`))
      expect(warnings[0]).toMatch(suggests)
    },
  )

  test('a touchpoint that nobody can reach', () => {
    const warnings = warningsAfter((file) => {
      file.touchpoints.push({ id: 'mail' })
      file.transitions.mail = { ad: 1 }
    })
    expect(warnings).toEqual([expect.stringMatching(/^touchpoints\[2\]: .*reach "mail"/)])
  })

  test('a dead end: a touchpoint without a row, or with an empty one', () => {
    const deadEnd = /^transitions\.ad: "ad" is a dead end/
    expect(warningsAfter((file) => delete file.transitions.ad)).toContainEqual(
      expect.stringMatching(deadEnd),
    )
    expect(warningsAfter((file) => (file.transitions.ad = {}))).toContainEqual(
      expect.stringMatching(deadEnd),
    )
  })

  test('a closed class, with its members; one that loops to itself is one too', () => {
    expect(
      warningsAfter((file) => {
        file.transitions.ad = { checkout: 1 }
        file.transitions.checkout = { ad: 1 }
      }),
    ).toEqual([expect.stringMatching(/^transitions: Nobody who enters "ad", "checkout" ever/)])
    expect(warningsAfter((file) => (file.transitions.ad = { ad: 1 }))).toContainEqual(
      expect.stringMatching(/^transitions: Nobody who enters "ad" ever/),
    )
  })

  test('a journey without a conversion is legal and not even that', () => {
    expect(warningsAfter((file) => (file.outcomes[0].kind = 'loss'))).toEqual([])
  })

  test('phases may be named without being listed, and entries may be outcomes', () => {
    expect(warningsAfter((file) => delete file.phases)).toEqual([])
    expect(warningsAfter((file) => (file.entries.lost = 1))).toEqual([])
  })

  test('phases, touchpoints and channels may share an id: their names are kept apart', () => {
    expect(
      warningsAfter((file) => {
        file.phases[0].id = 'ad'
        file.touchpoints[0].phase = 'ad'
        file.touchpoints[0].channel = 'ad'
      }),
    ).toEqual([])
  })
})
