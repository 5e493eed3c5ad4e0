import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Baseline,
  type Comparison,
  compareScenario,
  prepareBaseline,
} from '../../src/forecast/index.ts'
import { editJourney, type Journey, readJourney } from '../../src/model/index.ts'
import type { Change } from '../../src/scenarios/index.ts'
import { randomJourney } from '../random-chain.ts'
import { changesOf, rowOf, scenarioOf } from '../scenarios/changes.ts'
import { exact, solver } from '../tolerance.ts'

// The two ways to a scenario's revenue and retention: as a change of the baseline, by inversion,
// and afresh by the certified path. They share nothing but the elimination for conversion.

/** A journey that was fitted to so many visits of each touchpoint. */
function fitted(journey: Journey, visits: number): Journey {
  const transitions = Object.fromEntries(
    Object.keys(journey.transitions).map((from) => [
      from,
      Object.fromEntries(Object.entries(rowOf(journey, from)).map(([to, p]) => [to, visits * p])),
    ]),
  )
  return editJourney<string, string>(journey, (draft) => {
    draft.evidence = { transitions, prior: 0 }
  })
}

/** Compares by both ways, which agree in every draw; and was it by inversion, or nothing to invert? */
function bothWays(baseline: Baseline, changes: readonly Change[]): boolean {
  const scenario = scenarioOf(baseline.journey, changes)
  const moved = compareScenario(baseline, scenario)
  const afresh = compareScenario({ ...baseline, certified: true }, scenario)
  exact(afresh.certified, true)
  agree(moved, afresh)
  const found = [...baseline.inversions.values()]
  return (
    found.every((change) => change !== undefined) &&
    moved.certified === found.every((change) => change === 'none')
  )
}

function agree(moved: Comparison, afresh: Comparison): void {
  expect(moved.samples.conversion).toEqual(afresh.samples.conversion)
  exact(moved.samples.revenue === null, afresh.samples.revenue === null)
  for (const [d, revenue] of (afresh.samples.revenue ?? []).entries())
    solver(moved.samples.revenue?.[d] as number, revenue, `revenue of draw ${d}`)
  exact(moved.retention === null, afresh.retention === null)
  for (const [d, share] of (afresh.samples.retention ?? []).entries())
    solver(moved.samples.retention?.[d] as number, share, `retention of draw ${d}`, 1)
  for (const [day, { mean, low, high }] of (afresh.retention ?? []).entries()) {
    const found = moved.retention?.[day]
    solver(found?.mean as number, mean, `retention on day ${day}`, 1)
    solver(found?.low as number, low, '', 1)
    solver(found?.high as number, high, '', 1)
  }
}

const amounts = fc.infiniteStream(fc.nat({ max: 11 }))

/** Exponential sojourns of minutes to months and some nil; rewards; evidence. */
const shops = fc
  .tuple(randomJourney({ touchpoints: 9, endsSurely: true, timed: true }), amounts)
  .map(([journey, dice]) =>
    fitted(
      editJourney<string, string>(journey, (draft) => {
        const roll = () => dice.next().value
        if (!draft.conversions?.length)
          draft.conversions = [(draft.touchpoints[0] as { id: string }).id]
        for (const touchpoint of draft.touchpoints)
          if (roll() < 2) touchpoint.sojourn = { distribution: 'fixed', value: '0s' }
        for (const state of [...draft.touchpoints, ...draft.outcomes])
          state.revenue = [0, 5, 120][roll() % 3] as number
      }),
      40,
    ),
  )

describe('a slider', () => {
  test('moves revenue and retention as working them out afresh does, in every draw', () => {
    const moves = shops.chain((journey) => fc.tuple(fc.constant(journey), changesOf(journey)))
    const horizons = fc.constantFrom(0.5, 7, 30, 90, 365)
    let inverted = 0
    let runs = 0
    fc.assert(
      fc.property(moves, horizons, ([journey, changes], horizon) => {
        const baseline = prepareBaseline(journey, { horizon, draws: 5, seed: 3 })
        runs++
        if (bothWays(baseline, changes)) inverted++
      }),
      { seed: 805, numRuns: 100 },
    )
    // Otherwise the certified path would have been compared with itself.
    expect(inverted / runs).toBeGreaterThan(0.95)
  })

  test('does so for long lines of equal stages, and for rates ten thousand times apart', () => {
    const meanOf = {
      line: () => '1d',
      'minutes to months': (i: number) => `${[10, 60, 1440, 43_200, 100_000][i % 5]}min`,
    }
    for (const mean of Object.values(meanOf))
      for (const factor of [1.001, 3, 200]) {
        const baseline = prepareBaseline(fitted(line(30, mean), 500), { horizon: 90, draws: 4 })
        const inverted = bothWays(baseline, [odds('s10', 's11', factor), odds('s20', 's21', 2)])
        exact(inverted, true)
      }
  })

  test('does so for parts that hardly lead to one another', () => {
    for (const leak of [1e-2, 1e-5, 1e-8]) {
      const baseline = prepareBaseline(fitted(twoPlaces(leak), 1e12), { horizon: 365, draws: 4 })
      const inverted = bothWays(baseline, [
        { ...odds('home', 'move', 1.3), reach: 0.7 },
        { ...odds('home', 'page', 0.8), reach: 0.4 },
      ])
      exact(inverted, true)
    }
  })

  test('does so where everybody goes round and round, whatever rhythm that has', () => {
    const rings = fc.record({
      size: fc.constantFrom(2, 5, 10, 20, 30),
      hours: fc.constantFrom(0.5, 6, 24, 72),
      leak: fc.constantFrom(0.5, 0.05, 0.001),
      factor: fc.constantFrom(0.8, 1.2, 500),
    })
    fc.assert(
      fc.property(rings, ({ size, hours, leak, factor }) => {
        const journey = fitted(ring(size, hours, leak), 1e4)
        bothWays(prepareBaseline(journey, { horizon: 90, draws: 3 }), [odds('s1', 's0', factor)])
      }),
      { seed: 806, numRuns: 40 },
    )
  })

  test('at rest differs by exactly 0, and so do changes that do nothing', () => {
    const still = fc.constantFrom<((journey: Journey) => Change[])[]>(
      () => [],
      (journey) => [{ ...someOdds(journey), factor: 1 }],
      (journey) => [{ ...someOdds(journey), reach: 0 }],
    )
    fc.assert(
      fc.property(shops, still, (journey, changes) => {
        const baseline = prepareBaseline(journey, { horizon: 30, draws: 4 })
        const { differences } = compareScenario(baseline, scenarioOf(journey, changes(journey)))
        for (const values of Object.values(differences))
          expect([...(values ?? [])].every((value) => value === 0)).toBe(true)
      }),
      { seed: 807, numRuns: 60 },
    )
  })

  test('may be moved back: what is kept doesn’t change the numbers', () => {
    const journey = fitted(
      line(6, (i) => `${1 + i}d`),
      100,
    )
    const baseline = prepareBaseline(journey, { horizon: 90, draws: 50 })
    const at = (factor: number) =>
      compareScenario(baseline, scenarioOf(journey, [odds('s2', 's3', factor)]))
    const first = at(2)
    at(7)
    compareScenario(baseline, scenarioOf(journey, [odds('s4', 's5', 3)]))
    expect(at(2)).toEqual(first)
    exact(baseline.inversions.size, 4)
  })

  test('with uncertain strengths on a journey that is certain has a draw for each strength', () => {
    const journey = line(6, (i) => `${1 + i}d`)
    const baseline = prepareBaseline(journey, { horizon: 90, draws: 30 })
    const factor = { distribution: 'lognormal', median: 1.5, sigma: 0.4 } as const
    const changes = [{ op: 'scaleOdds', from: 's4', to: 's5', factor }] as const
    exact(bothWays(baseline, changes), true)
    const { samples } = compareScenario(baseline, scenarioOf(journey, changes))
    exact(new Set(samples.retention).size, 30)
  })

  test('that only moves how many convert leaves retention as it is, without an inversion', () => {
    const journey = fitted(
      line(6, (i) => `${1 + i}d`),
      100,
    )
    const baseline = prepareBaseline(journey, { horizon: 30, draws: 20 })
    const moved = compareScenario(baseline, scenarioOf(journey, [odds('s0', 's1', 2)]))
    expect(moved.retention).toEqual(baseline.projection.retention)
    expect(moved.differences.conversion.every((difference) => difference > 0)).toBe(true)
    expect([...baseline.inversions.values()].map((inversion) => typeof inversion)).toContain(
      'string',
    )
  })

  test('that moves which goal customers arrive at moves retention', () => {
    const rows: Record<string, Record<string, number>> = {
      shop: { club: 0.2, newsletter: 0.3, lost: 0.5 },
      club: { stay: 0.9, lost: 0.1 },
      newsletter: { club: 0.05, lost: 0.95 },
    }
    const journey = shopOf(
      Object.keys(rows),
      () => '5d',
      'club',
      (_, id) => rows[id] ?? {},
    )
    const both = editJourney<string, string>(journey, (draft) => {
      draft.conversions = ['club', 'newsletter']
      draft.entries = { shop: 1 }
    })
    const baseline = prepareBaseline(fitted(both, 200), { horizon: 30, draws: 20 })
    const changes = [odds('shop', 'club', 4)]
    exact(bothWays(baseline, changes), true)
    const { differences } = compareScenario(baseline, scenarioOf(both, changes))
    expect(differences.retention?.every((difference) => difference > 0.05)).toBe(true)
  })
})

const odds = (from: string, to: string, factor: number) =>
  ({ op: 'scaleOdds', from, to, factor }) as const

function someOdds(journey: Journey) {
  const [from, row] = Object.entries(journey.transitions)[0] as [string, object]
  return odds(from, Object.keys(row)[0] as string, 3)
}

/** Stages one after the other, of which 1 in 10 is left; the fourth is the goal. */
function line(stages: number, mean: (i: number) => string): Journey {
  const ids = Array.from({ length: stages }, (_, i) => `s${i}`)
  return shopOf(ids, mean, 's3', (i) => ({ [ids[i + 1] ?? 'stay']: 0.9, lost: 0.1 }))
}

/** Stages in a circle, of which the second leaks and the others hardly. */
function ring(stages: number, hours: number, leak: number): Journey {
  const ids = Array.from({ length: stages }, (_, i) => `s${i}`)
  const order = [0, ...ids.keys()].slice(1).reverse()
  const next = (i: number) => ids[order[(order.indexOf(i) + 1) % stages] as number] as string
  return shopOf(
    ids,
    () => `${hours}h`,
    's0',
    (i) =>
      i === 1
        ? { [next(i)]: 1 - leak, lost: 0.9 * leak, stay: 0.1 * leak }
        : { [next(i)]: 0.9999, lost: 0.0001 },
  )
}

/** Customers go to and fro between two touchpoints, and rarely on to two others, in minutes. */
function twoPlaces(leak: number): Journey {
  const rows: Record<string, Record<string, number>> = {
    home: { page: 1 - 2 * leak, move: leak, lost: leak },
    page: { home: 1 },
    move: { settle: 1 - leak, home: leak },
    settle: { move: 1 - leak, stay: 0.5 * leak, lost: 0.5 * leak },
  }
  return shopOf(
    Object.keys(rows),
    (i) => `${5 + i}min`,
    'move',
    (_, id) => rows[id] ?? {},
  )
}

function shopOf(
  ids: readonly string[],
  mean: (i: number) => string,
  goal: string,
  row: (i: number, id: string) => Record<string, number>,
): Journey {
  return readJourney({
    format: 'sojourn-journey',
    version: 1,
    touchpoints: ids.map((id, i) => ({
      id,
      revenue: i % 7,
      sojourn: { distribution: 'exponential', mean: mean(i) },
    })),
    outcomes: [
      { id: 'lost', kind: 'churn' },
      { id: 'stay', kind: 'conversion', revenue: 100 },
    ],
    conversions: [goal],
    entries: { [ids[0] as string]: 2, [ids[1] as string]: 1 },
    transitions: Object.fromEntries(ids.map((id, i) => [id, row(i, id)])),
  })
}
