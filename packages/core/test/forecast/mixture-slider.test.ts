import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DRAW } from '../../src/forecast/draws-in-time.ts'
import { type Comparison, compareScenario, prepareBaseline } from '../../src/forecast/index.ts'
import { editJourney, type Journey, JourneyError, readJourney } from '../../src/model/index.ts'
import type { Change, Scenario } from '../../src/scenarios/index.ts'
import { randomJourney } from '../random-chain.ts'
import { anyChangesOf, scenarioOf } from '../scenarios/changes.ts'
import { exact, solver } from '../tolerance.ts'

// Sliders over personas, any change and any sojourn time. A gamma time of a whole shape is a line of
// exponential stages, so each journey through gamma times has a twin that is a Markov chain: the
// twin's numbers come from the certified path, which shares neither the transform nor the contour.

/** A studio: talks and an offer through gamma times, then months of membership. */
function studio(stages: boolean): Journey {
  const line = (id: string, shape: number, days: number, rest: object) => {
    const stay = { distribution: 'exponential', mean: `${days}d` } as const
    if (!stages)
      return [
        { id, ...rest, sojourn: { distribution: 'gamma', shape, scale: `${days}d` } as const },
      ]
    return Array.from({ length: shape }, (_, k) =>
      k === 0 ? { id, ...rest, sojourn: stay } : { id: `${id}${k + 1}`, sojourn: stay },
    )
  }
  const lines = {
    talk: line('talk', 2, 3, {}),
    offer: line('offer', 3, 5, {}),
    member: line('member', 2, 30, { revenue: 50 }),
  }
  const last = (id: keyof typeof lines) => lines[id].at(-1)?.id as string
  const rows: Record<string, Record<string, number>> = {
    ad: { talk: 0.3, offer: 0.05, lost: 0.65 },
    [last('talk')]: { offer: 0.5, ad: 0.1, lost: 0.4 },
    [last('offer')]: { member: 0.35, talk: 0.1, lost: 0.55 },
    [last('member')]: { member: 0.7, support: 0.2, gone: 0.1 },
    support: { member: 0.6, gone: 0.4 },
  }
  for (const stagesOf of Object.values(lines))
    for (const [k, { id }] of stagesOf.entries()) {
      const next = stagesOf[k + 1]
      if (next) rows[id] = { [next.id]: 1 }
    }
  return readJourney({
    format: 'sojourn-journey',
    version: 1,
    touchpoints: [
      { id: 'ad', sojourn: { distribution: 'exponential', mean: '2h' } },
      ...Object.values(lines).flat(),
      { id: 'support', sojourn: { distribution: 'exponential', mean: '2d' } },
    ],
    outcomes: [{ id: 'lost' }, { id: 'gone', kind: 'churn' }],
    conversions: ['member'],
    entries: { ad: 3, talk: 1 },
    transitions: rows,
    personas: [
      { id: 'keen', share: 3 },
      {
        id: 'wary',
        share: 2,
        entries: { ad: 1 },
        transitions: { [last('offer')]: { member: 0.2, talk: 0.2, lost: 0.6 } },
        sojourns: stages
          ? { support: { distribution: 'exponential', mean: '5d' } }
          : { support: { distribution: 'exponential', mean: '5d' } },
      },
    ],
  })
}

const uncertain = (median: number) => ({ distribution: 'lognormal', median, sigma: 0.2 }) as const
const share = { distribution: 'beta', alpha: 3, beta: 4 } as const
type Told = (from: (id: string) => string, all: (id: string) => string[]) => Change[]

/** The same change of both twins: `from` is the last stage of a touchpoint, `all` are all of them. */
const changes: Record<string, Told> = {
  'odds before the goal': (from) => [
    { op: 'scaleOdds', from: from('offer'), to: 'member', factor: uncertain(1.3), lever: 'a' },
  ],
  'odds after the goal, met by some customers': (from) => [
    {
      op: 'scaleOdds',
      from: from('member'),
      to: 'gone',
      factor: uncertain(0.6),
      reach: share,
      reachBy: 'customer',
      lever: 'a',
    },
  ],
  'odds for one persona, met by some visits': (from) => [
    {
      op: 'scaleOdds',
      from: from('talk'),
      to: 'offer',
      factor: uncertain(2),
      reach: 0.4,
      onlyFor: ['wary'],
      lever: 'a',
    },
  ],
  'a longer stay, for some visits': (_, all) =>
    all('member').map((touchpoint) => ({
      op: 'scaleSojourn' as const,
      touchpoint,
      factor: uncertain(1.5),
      lever: 'a',
    })),
  'a shorter stay before the goal': (_, all) =>
    all('offer').map((touchpoint) => ({
      op: 'scaleSojourn' as const,
      touchpoint,
      factor: uncertain(0.4),
      lever: 'a',
    })),
  'another price, and odds that it costs': (from) => [
    { op: 'setReward', touchpoint: 'member', revenue: 60 },
    { op: 'scaleOdds', from: from('member'), to: 'gone', factor: uncertain(1.2), lever: 'a' },
  ],
  'a new touchpoint': (from) => [
    {
      op: 'insertTouchpoint',
      touchpoint: { id: 'welcome', sojourn: { distribution: 'exponential', mean: '4d' } },
      between: [from('offer'), 'member'],
      row: { member: 0.95, lost: 'rest' },
      reach: share,
      lever: 'a',
    },
  ],
  'more entries, and a removed touchpoint': () => [
    { op: 'scaleEntries', touchpoint: 'talk', factor: uncertain(1.4), lever: 'a' },
    { op: 'removeTouchpoint', touchpoint: 'support', avoided: share, lever: 'b' },
  ],
}

const gammaPlace = { from: (id: string) => id, all: (id: string) => [id] }
const shapes: Record<string, number> = { talk: 2, offer: 3, member: 2 }
const stagePlace = {
  from: (id: string) => `${id}${shapes[id]}`,
  all: (id: string) =>
    Array.from({ length: shapes[id] as number }, (_, k) => (k === 0 ? id : `${id}${k + 1}`)),
}

describe('a slider through times that aren’t exponential, over personas', () => {
  const options = { horizon: 200, draws: 40, seed: 5 }
  const gamma = prepareBaseline(studio(false), options)
  const twin = prepareBaseline(studio(true), { ...options, certified: true })
  const markov = prepareBaseline(studio(true), options)

  for (const [what, told] of Object.entries(changes))
    test(`${what}: differs from the baseline as the Markov chain of its stages does`, () => {
      const moved = compareScenario(
        gamma,
        scenarioOf(gamma.journey, told(gammaPlace.from, gammaPlace.all)),
      )
      const told2 = scenarioOf(twin.journey, told(stagePlace.from, stagePlace.all))
      const truth = compareScenario(twin, told2)
      exact(moved.certified, false)
      exact(truth.certified, true)
      agree(moved, truth)
      // And so does the chain of stages itself, by inversion.
      const inverted = compareScenario(markov, told2)
      exact(inverted.certified, false)
      agree(inverted, truth)
      for (const [day, { low }] of (truth.retention ?? []).entries())
        solver(inverted.retention?.[day]?.low as number, low, `retention on day ${day}`, 1)
      // Otherwise nothing would have been compared.
      expect(new Set(truth.differences.revenue).size).toBe(40)
    })

  test('that does nothing differs by exactly 0', () => {
    for (const journey of [gamma, markov]) {
      const still = scenarioOf(journey.journey, [
        { op: 'scaleOdds', from: 'ad', to: 'talk', factor: uncertain(3), reach: 0 },
        { op: 'scaleOdds', from: 'support', to: 'member', factor: 1 },
        { op: 'scaleOdds', from: 'ad', to: 'offer', factor: 1, reach: share, reachBy: 'customer' },
      ])
      const { differences, certified } = compareScenario(journey, still)
      exact(certified, false)
      for (const values of Object.values(differences))
        expect([...(values ?? [])].every((value) => value === 0)).toBe(true)
    }
  })

  test('may be moved back: what is kept doesn’t change the numbers', () => {
    const at = (median: number) =>
      compareScenario(
        gamma,
        scenarioOf(gamma.journey, [
          { op: 'scaleOdds', from: 'member', to: 'gone', factor: uncertain(median) },
          { op: 'scaleSojourn', touchpoint: 'offer', factor: uncertain(median) },
        ]),
      )
    const first = at(0.5)
    at(2)
    expect(at(0.5)).toEqual(first)
  })
})

function agree(moved: Comparison, truth: Comparison): void {
  for (const [d, conversion] of truth.samples.conversion.entries())
    solver(moved.samples.conversion[d] as number, conversion, `conversion of draw ${d}`)
  exact(moved.entrants.mean, truth.entrants.mean)
  for (const [d, revenue] of (truth.differences.revenue as Float64Array).entries())
    solver(
      moved.differences.revenue?.[d] as number,
      revenue,
      `revenue of draw ${d}`,
      truth.samples.revenue?.[d],
    )
  for (const [d, retained] of (truth.differences.retention as Float64Array).entries())
    solver(moved.differences.retention?.[d] as number, retained, `retention of draw ${d}`, 1)
}

describe('a slider over random journeys through times of every kind', () => {
  test('stays within the proven errors of the certified path', () => {
    const journeys = randomJourney({ touchpoints: 4, endsSurely: true, semiMarkov: true }).map(
      (journey) =>
        editJourney<string, string>(journey, (draft) => {
          if (!draft.conversions?.length)
            draft.conversions = [(draft.touchpoints[0] as { id: string }).id]
          for (const [i, state] of [...draft.touchpoints, ...draft.outcomes].entries())
            state.revenue = [0, 5, 120][i % 3] as number
          draft.personas = [
            { id: 'one', share: 1 },
            { id: 'two', share: 2 },
          ]
        }),
    )
    let inverted = 0
    let runs = 0
    fc.assert(
      fc.property(
        journeys.chain((journey) => fc.tuple(fc.constant(journey), anyChangesOf(journey))),
        fc.constantFrom(20, 90),
        ([journey, changes], horizon) => {
          const baseline = prepareBaseline(journey, { horizon, draws: 3 })
          const strength = { op: 'scaleEntries', factor: uncertain(1) } as const
          const entered = Object.keys(journey.entries).find((id) =>
            journey.touchpoints.some((touchpoint) => touchpoint.id === id),
          )
          fc.pre(entered !== undefined)
          let scenario: Scenario
          try {
            const changed = [...changes, { ...strength, touchpoint: entered as string }]
            scenario = scenarioOf(journey, changed)
          } catch (refused) {
            expect(refused).toBeInstanceOf(JourneyError)
            return
          }
          const moved = compareScenario(baseline, scenario)
          runs++
          if (!moved.certified) inverted++
          const afresh = compareScenario({ ...baseline, certified: true }, scenario)
          const { revenue, retention } = baseline.personas.reduce(
            (most, { plan }) => ({
              revenue: Math.max(most.revenue, plan.gridErrors().revenue),
              retention: Math.max(most.retention, plan.gridErrors().retention),
            }),
            { revenue: 0, retention: 0 },
          )
          // Both have the baseline's error; the certified path also that of a grid of its own, which
          // is good enough once it is within the tolerance of draws.
          const within = (found: number | undefined, value: number, bound: number) =>
            expect(Math.abs((found as number) - value)).toBeLessThanOrEqual(
              8 * bound + 4 * DRAW.tolerance * Math.abs(value),
            )
          for (const [d, value] of (afresh.samples.revenue ?? []).entries())
            within(moved.samples.revenue?.[d], value, 1000 * revenue)
          for (const [d, value] of (afresh.samples.retention ?? []).entries())
            within(moved.samples.retention?.[d], value, retention + DRAW.tolerance)
        },
      ),
      { seed: 813, numRuns: 8 },
    )
    expect(inverted / runs).toBeGreaterThan(0.25)
  })
})
