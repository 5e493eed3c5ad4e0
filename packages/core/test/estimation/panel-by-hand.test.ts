import { describe, expect, test } from 'vitest'
import { startingRate } from '../../src/estimation/fit-panel.ts'
import { fitPanel, type Panel, type PanelOptions } from '../../src/estimation/index.ts'
import { JourneyError } from '../../src/model/index.ts'
import { exact, solver } from '../tolerance.ts'

/** Customers who are looked at twice: from where to where, in what time, and how many. */
function panelOf(...steps: readonly (readonly [string, string, number, number])[]): Panel {
  const looks = steps.flatMap(([from, to, gap, count], s) =>
    Array.from({ length: count }, (_, c) => [
      { customer: `${s} ${c}`, time: 10 + gap, state: to },
      { customer: `${s} ${c}`, time: 10, state: from },
    ]).flat(),
  )
  return {
    customer: looks.map(({ customer }) => customer),
    time: looks.map(({ time }) => time),
    state: looks.map(({ state }) => state),
  }
}

const leave = { transitions: { member: ['gone'] } }
/** Of fifty members twenty are gone a week later. */
const members = panelOf(['member', 'gone', 7, 20], ['member', 'member', 7, 30])

test('criteria are Akaike’s and Schwarz’s, with the steps as observations', () => {
  const fit = fitPanel(members, leave)
  const likelihood = 20 * Math.log(0.4) + 30 * Math.log(0.6)
  expect(fit).toMatchObject({ customers: 50, steps: 50, identification: 'interior', finding: '' })
  solver(fit.aic, 2 - 2 * likelihood)
  solver(fit.bic, Math.log(50) - 2 * likelihood)
  // Of two rates: of eight, four are still there after five days, three have become members.
  const two = fitPanel(
    panelOf(['trial', 'member', 5, 3], ['trial', 'gone', 5, 1], ['trial', 'trial', 5, 4]),
    { transitions: { trial: ['member', 'gone'] } },
  )
  const both = 4 * Math.log(4 / 8) + 3 * Math.log(3 / 8) + Math.log(1 / 8)
  solver(two.logLikelihood, both)
  solver(two.aic, 4 - 2 * both)
  solver(two.bic, 2 * Math.log(8) - 2 * both)
})

test('who is seen dead again died once, on the day that was known', () => {
  // The density of dying after seven days is rate · e^(−7 rate), so that the rate is dead by days.
  const died = panelOf(['ill', 'dead', 7, 3], ['ill', 'ill', 4, 2])
  const fit = (panel: Panel) => fitPanel(panel, { transitions: { ill: ['dead'] }, exact: ['dead'] })
  const once = fit(died)
  solver(once.intensities?.[0]?.rate as number, 3 / 29)
  solver(once.logLikelihood, 3 * Math.log(3 / 29) - 3)
  const again = fit({
    customer: [...Array.from(died.customer), '0 0'],
    time: [...Array.from(died.time), 99],
    state: [...Array.from(died.state), 'dead'],
  })
  solver(again.intensities?.[0]?.rate as number, 3 / 29)
  solver(again.logLikelihood, once.logLikelihood)
})

test.each([1e9, 1e-9])('time may be counted in other units: %d', (unit) => {
  const fit = fitPanel({ ...members, time: Array.from(members.time, (t) => t * unit) }, leave)
  exact(fit.identification, 'interior')
  solver((fit.intensities?.[0]?.rate as number) * unit, -Math.log(0.6) / 7)
})

test('what nobody leaves is a loss, unless it is named as a conversion', () => {
  const both = { transitions: { trial: ['member', 'gone'] } }
  const panel = panelOf(
    ['trial', 'member', 5, 2],
    ['trial', 'gone', 5, 1],
    ['trial', 'trial', 5, 4],
  )
  const outcomes = (options: PanelOptions) => fitPanel(panel, options).journey?.outcomes
  expect(outcomes(both)).toEqual([
    { id: 'member', kind: 'loss' },
    { id: 'gone', kind: 'loss' },
  ])
  expect(outcomes({ ...both, conversions: ['member'] })).toEqual([
    { id: 'member', kind: 'conversion' },
    { id: 'gone', kind: 'loss' },
  ])
  // Two of three who go become members; an hour is the unit, and four of seven stay five of them.
  const { journey } = fitPanel(panel, { ...both, unit: '1h' })
  expect(journey?.transitions.trial?.member).toBeCloseTo(2 / 3, 9)
  expect(journey?.entries).toEqual({ trial: 7 })
  const rate = -Math.log(4 / 7) / 5
  const { distribution, mean } = (journey?.touchpoints[0]?.sojourn ?? {}) as Record<string, string>
  exact(distribution, 'exponential')
  expect(mean).toMatch(/^\d+(\.\d+)?h/)
  expect(Number.parseFloat(mean as string)).toBeCloseTo(1 / rate, 9)
})

describe('rates that are not told', () => {
  test('are named, and no other', () => {
    const finding = (...names: string[]) =>
      `The likelihood is flat: the panel hardly tells the rate from ${names.join(', ')}, so there is no estimate to give.`
    // All went from a to b, and of those at c one in two: only the second rate has a maximum.
    const transitions = { a: ['b'], c: ['d'] }
    const c = [
      ['c', 'd', 1, 1],
      ['c', 'c', 1, 1],
    ] as const
    const flat = fitPanel(panelOf(['a', 'b', 1, 2], ...c), { transitions })
    expect(flat).toMatchObject({ identification: 'flat', intensities: null, journey: null })
    expect(flat).toMatchObject({ customers: 4, steps: 4 })
    exact(flat.finding, finding('"a" to "b"'))
    // Also where they went in a moment beside the longest gap.
    const long = [
      ['c', 'd', 1e6, 1],
      ['c', 'c', 1e6, 1],
    ] as const
    exact(
      fitPanel(panelOf(['a', 'b', 1, 2], ...long), { transitions }).finding,
      finding('"a" to "b"'),
    )
    exact(
      fitPanel(panelOf(['a', 'b', 1, 2], ['c', 'd', 1, 2]), { transitions }).finding,
      finding('"a" to "b"', '"c" to "d"'),
    )
  })

  test('are 0 where the likelihood is highest without them, and the others are as if they weren’t there', () => {
    const panel = panelOf(['a', 'b', 7, 20], ['a', 'a', 7, 30], ['b', 'b', 7, 9])
    const fit = fitPanel(panel, { transitions: { a: ['b', 'c'], b: ['a', 'c'] } })
    expect(fit).toMatchObject({
      identification: 'limit',
      finding:
        'The likelihood is highest where nobody goes from "a" to "c", "b" to "a", "b" to "c".',
    })
    const [first, ...rest] = fit.intensities ?? []
    solver(first?.rate as number, -Math.log(0.6) / 7)
    for (const { rate, standardError, low, high } of rest)
      expect([rate, standardError, low, high]).toEqual([0, null, null, null])
    // One rate is left.
    solver(fit.aic, 2 - 2 * fit.logLikelihood)
    solver(fit.bic, Math.log(59) - 2 * fit.logLikelihood)
    expect(fit.journey?.transitions).toEqual({ a: { b: 1 } })
    expect(fit.journey?.touchpoints[1]).toEqual({ id: 'b' })
  })

  test('are none at all where nobody was looked at twice', () => {
    const once = { customer: [1, 2], time: [0, 0], state: ['member', 'gone'] }
    expect(fitPanel(once, leave)).toMatchObject({
      ...{ customers: 2, steps: 0, identification: 'flat', intensities: null },
      finding: 'Nobody was looked at twice, so no rate can be told.',
    })
  })

  test('a rate’s range is the same share up as down', () => {
    const [only] = fitPanel(members, leave).intensities ?? []
    const { rate = 0, low, high, standardError } = only ?? {}
    solver((low as number) * (high as number), rate ** 2)
    // 1.96 standard errors of the logarithm.
    solver(
      Math.log((high as number) / rate),
      (1.959963984540054 * (standardError as number)) / rate,
    )
  })
})

test('the search begins where a count of steps puts a rate, with half a step more', () => {
  const step = { from: 0, to: 1, gap: 2, exact: false, count: 3 }
  const steps = [step, { ...step, to: 0, gap: 5, count: 1 }, { ...step, from: 1, to: 2, gap: 4 }]
  solver(startingRate({ from: 0, to: 1 }, steps), Math.log(3.5 / 11))
  solver(startingRate({ from: 0, to: 2 }, steps), Math.log(0.5 / 11))
  solver(startingRate({ from: 1, to: 2 }, steps), Math.log(3.5 / 12))
  // Nobody was seen there before another look: in all the time, half a step.
  solver(startingRate({ from: 2, to: 0 }, steps), Math.log(0.5 / 23))
})

describe('problems', () => {
  const problemsOf = (panel: Panel, options: PanelOptions) => {
    try {
      fitPanel(panel, options)
    } catch (error) {
      expect(error).toBeInstanceOf(JourneyError)
      expect((error as JourneyError).message).toContain('The panel has')
      return (error as JourneyError).problems.map(({ path, message }) => `${path}: ${message}`)
    }
    return []
  }

  test('are told with their places', () => {
    const panel = {
      customer: ['x', 'x', 'x', 'y', 'y'],
      time: [0, 0, 2, 1, 3],
      state: ['b', 'a', 'a', 'b', 'a'],
    }
    expect(
      problemsOf(panel, {
        transitions: { a: ['b', 'b', 'a'] },
        exact: ['b', 'a'],
        conversions: ['B'],
      }),
    ).toEqual([
      'transitions.a[1]: "b" is listed already.',
      'transitions.a[2]: Who stays makes no transition; leave it out.',
      'exact[1]: "a" must be a state that transitions lead to and none leaves.',
      'conversions[0]: "B" must be a state that transitions lead to and none leaves. Did you mean "b"?',
      'time[1]: Customer "x" was looked at twice at 0.',
      'transitions: Somebody was at "b" and then at "a", and no transitions lead there.',
    ])
    expect(problemsOf({ ...panel, time: [0, Number.NaN, 2, 1, 3] }, leave)).toEqual([
      ...['b', 'a', 'a', 'b', 'a'].flatMap((name, i) => [
        `state[${i}]: "${name}" is in none of the transitions.`,
        ...(i === 1 ? ['time[1]: NaN is no number.'] : []),
      ]),
    ])
  })

  test('are told once of each pair of states, and with what may be meant', () => {
    const transitions = { trial: ['member'], member: ['gone'] }
    const back = panelOf(
      ['member', 'trial', 1, 2],
      ['gone', 'trial', 1, 1],
      ['member', 'trial', 2, 1],
    )
    expect(problemsOf(back, { transitions })).toEqual([
      'transitions: Somebody was at "member" and then at "trial", and no transitions lead there.',
      'transitions: Somebody was at "gone" and then at "trial", and no transitions lead there.',
    ])
    expect(problemsOf({ customer: [1], time: [0], state: ['membr'] }, { transitions })).toEqual([
      'state[0]: "membr" is in none of the transitions. Did you mean "member"?',
    ])
  })

  test('are twenty at most, and how many more', () => {
    const unknown = (n: number) =>
      problemsOf(
        { customer: Array(n).fill(1), time: [...Array(n).keys()], state: Array(n).fill('x') },
        leave,
      )
    expect(unknown(20)).toHaveLength(20)
    expect(unknown(20).at(-1)).toContain('state[19]')
    expect(unknown(23)).toHaveLength(21)
    expect(unknown(23).slice(-2)).toEqual([
      'state[19]: "x" is in none of the transitions.',
      ': And 3 more.',
    ])
  })
})
