import { type ExampleId, example, prepareLevers } from '@sojourn/catalogue'
import { compareScenario, type Journey, prepareBaseline, type Scenario } from 'sojourn'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { compare } from '../src/studio/decide/compare.ts'
import { foreseen, keep, keyOf } from '../src/studio/forecast/ahead.ts'
import { HORIZON, MOVING, SEED } from '../src/studio/forecast/horizon.ts'
import type { Compared, Question } from '../src/studio/forecast/protocol.ts'
import { whileMoving } from '../src/studio/pins/while-moving.ts'

/** A worker's file, run here: asked as a page asks it. */
let ask: (question: Question) => Promise<Compared>

beforeAll(async () => {
  let hear: (event: { data: Question }) => void = () => undefined
  let answered: (answer: Compared) => void = () => undefined
  vi.stubGlobal('addEventListener', (_: string, listener: typeof hear) => {
    hear = listener
  })
  vi.stubGlobal('postMessage', (answer: Compared) => answered(answer))
  await import('../src/studio/forecast/whole.worker.ts')
  ask = (question) =>
    new Promise((resolve) => {
      answered = resolve
      hear({ data: question })
    })
  return () => vi.unstubAllGlobals()
})

function shop(id: ExampleId, moreReviews: number): { journey: Journey; scenario: Scenario } {
  const { journey } = example(id)
  const { scenario } = prepareLevers(journey).scenario({ 'added-reviews': { moreReviews } })
  return { journey, scenario }
}

describe('pictures worked out ahead', () => {
  test('are the same figures as when they are asked for alone, whatever was asked before', async () => {
    const { journey } = shop('web-shop', 0)
    void ask({ kind: 'journey', journey })
    const found: Compared[] = []
    for (const [id, strength] of [0.4, 1, 0.4].entries()) {
      const { scenario } = shop('web-shop', strength)
      found.push(await ask({ kind: 'compare', id, scenario, resting: false, draws: MOVING }))
    }
    const { scenario } = shop('web-shop', 0.4)
    const baseline = prepareBaseline(journey, { horizon: HORIZON, seed: SEED, draws: MOVING })
    const alone = compareScenario(baseline, scenario)
    expect(found[0]?.comparison).toEqual(alone)
    expect(found[2]?.comparison).toEqual(alone)
    expect(found[1]?.comparison.conversion).not.toEqual(alone.conversion)
    expect(found[2]?.baseline).toEqual(baseline.projection)
    expect(found[2]).toMatchObject({ draws: MOVING, whole: true, final: false })
  })

  test('are found by the scenario and the journey they are of, and by no other', () => {
    const { journey, scenario } = shop('web-shop', 0.4)
    const baseline = prepareBaseline(journey, { horizon: HORIZON, seed: SEED, draws: 2 })
    const comparison = compareScenario(baseline, scenario)
    keep(journey, keyOf(scenario), { draws: 2, baseline: baseline.projection, comparison })
    const again = shop('web-shop', 0.4)
    expect(foreseen(journey, keyOf(again.scenario))?.comparison).toBe(comparison)
    expect(foreseen(journey, keyOf(shop('web-shop', 0.45).scenario))).toBeUndefined()
    expect(foreseen({ ...journey }, keyOf(scenario))).toBeUndefined()
  })

  test('those used last stay where there are too many', () => {
    const { journey, scenario } = shop('web-shop', 0.4)
    const baseline = prepareBaseline(journey, { horizon: HORIZON, seed: SEED, draws: 2 })
    const one = {
      draws: 2,
      baseline: baseline.projection,
      comparison: compareScenario(baseline, scenario),
    }
    keep(journey, 'used', one)
    keep(journey, 'unused', one)
    for (let i = 0; i < 299; i++) {
      keep(journey, `other ${i}`, one)
      foreseen(journey, 'used')
    }
    expect(foreseen(journey, 'used')).toBeDefined()
    expect(foreseen(journey, 'unused')).toBeUndefined()
    const other = { ...journey }
    keep(other, 'of another journey', one)
    expect(foreseen(journey, 'used')).toBeUndefined()
  })

  test.each(['conversion', 'revenue', 'retention'] as const)(
    'put pins side by side as a comparison with as many draws does: %s',
    (measure) => {
      const { journey } = shop('yoga-studio', 0)
      const baseline = prepareBaseline(journey, { horizon: HORIZON, seed: SEED, draws: MOVING })
      const rows = [0.4, 1].map((strength, i) => {
        const { scenario } = shop('yoga-studio', strength)
        const comparison = compareScenario(baseline, scenario)
        keep(journey, keyOf(scenario), { draws: MOVING, baseline: baseline.projection, comparison })
        const cell = { id: `pin${i}`, kind: 'scenario', name: `pin${i}`, scenario } as const
        return { id: cell.id, cell: cell as never, scenario, onMap: false }
      })
      const moving = whileMoving(journey, rows, measure)
      const asked = compare(
        {
          kind: 'compare',
          journey,
          scenarios: rows.map(({ id, scenario }) => ({ id, scenario })),
          measure,
          perDay: undefined,
          horizon: HORIZON,
          draws: MOVING,
          seed: SEED,
        },
        () => undefined,
      )
      expect(moving?.draws).toBe(MOVING)
      expect(asked.known).toBe(true)
      for (const [i, row] of asked.rows.entries())
        for (const figure of ['mean', 'low', 'high', 'low50', 'high50', 'better', 'best'] as const)
          expect(moving?.rows[i]?.[figure]).toBeCloseTo(row[figure], 6)
      expect(moving?.now.best).toBe(asked.now.best)
      const missing = [
        ...rows,
        { ...rows[0], scenario: shop('yoga-studio', 0.7).scenario } as never,
      ]
      expect(whileMoving(journey, missing, measure)).toBeUndefined()
    },
  )
})
