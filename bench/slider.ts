import { example } from '../packages/catalogue/src/index.ts'
import { compareScenario, prepareBaseline } from '../packages/core/src/forecast/index.ts'
import { type Journey, readJourney } from '../packages/core/src/model/index.ts'
import { randomStream } from '../packages/core/src/numeric/random.ts'
import { type Change, type Scenario, scenario } from '../packages/core/src/scenarios/index.ts'
import { type Comparison, line } from './comparison.ts'
import { cpuNanoseconds } from './cpu-nanoseconds.ts'

const ROUNDS = 9
const FRAME_MILLISECONDS = 16
const LET_GO_MILLISECONDS = 150

/**
 * A slider moved over a journey of 30 states and 90 days, the baseline at hand, against a frame:
 * one that acts before the goal, one that acts after it, and the first move of each.
 */
export const sliderAgainstFrame: Comparison = {
  name: 'slider',
  run: () => [
    moved('conversion and revenue of 1,000 draws', 1000, false, FRAME_MILLISECONDS),
    moved('retention too, 200 draws', 200, true, FRAME_MILLISECONDS),
    moved('retention too, 1,000 draws', 1000, true, LET_GO_MILLISECONDS),
    moved('acting after the goal, 200 draws', 200, true, FRAME_MILLISECONDS, LATE),
    moved('acting after the goal, 1,000 draws', 1000, true, LET_GO_MILLISECONDS, LATE),
    moved('first move, 1,000 draws', 1000, false, LET_GO_MILLISECONDS, EARLY, true),
    moved('first move after the goal, 1,000 draws', 1000, true, LET_GO_MILLISECONDS, LATE, true),
    ...EXAMPLES.flatMap((id) => [
      onExample(id, 200, FRAME_MILLISECONDS),
      onExample(id, 1000, LET_GO_MILLISECONDS),
    ]),
  ],
}

/** Three personas each: exponential times; gamma, lognormal and fixed ones; gamma and fixed ones. */
const EXAMPLES = ['web-shop', 'b2b-sale', 'holiday'] as const

/** The first scenario of an example journey over a year, its first lever moved. */
function onExample(id: (typeof EXAMPLES)[number], draws: number, bar: number) {
  const { journey, scenarios } = example(id)
  const first = scenarios[0] as Scenario
  const baseline = prepareBaseline(journey, { draws })
  const samples: number[] = []
  for (let round = -3; round < ROUNDS; round++) {
    const weaker = { ...first, changes: first.changes.map(weakened(1 - (round + 3) / 100)) }
    const time = cpuNanoseconds(() => {
      if (compareScenario(baseline, weaker).retention === null)
        throw new Error('slider: something was not worked out')
    })
    if (round >= 0) samples.push(time / 1e6)
  }
  return line(
    `${id}, retention too, ${draws.toLocaleString('en')} draws: against ${bar} ms`,
    'ms',
    samples,
    [bar],
    1,
  )
}

const weakened = (reach: number) => (change: Change) => ({ ...change, reach: 0.5 * reach })

const EARLY = { from: 'before2', to: 'before3' } as const
const LATE = { from: 'after2', to: 'after3' } as const

function moved(
  what: string,
  draws: number,
  retention: boolean,
  bar: number,
  transition: typeof EARLY | typeof LATE = EARLY,
  first = false,
) {
  const shop = shopOfThirty()
  const prepared = prepareBaseline(shop, { horizon: 90, draws, retention })
  const samples: number[] = []
  for (let round = -3; round < ROUNDS; round++) {
    const baseline = first ? { ...prepared, inversions: new Map() } : prepared
    const change = { op: 'scaleOdds', ...transition, factor: 1.1 + round / 100 } as const
    const time = cpuNanoseconds(() => {
      const moved = scenario(shop, { name: 'Slider', changes: [change] })
      const { revenue, retention: bands } = compareScenario(baseline, moved)
      if (revenue === null || (bands !== null) !== retention)
        throw new Error('slider: something was not worked out')
    })
    if (round >= 0) samples.push(time / 1e6)
  }
  // What is prepared in the first move of a lever has no bar of its own.
  return line(`${what}: against ${bar} ms`, 'ms', samples, [bar], first ? undefined : 1)
}

/**
 * 18 touchpoints before the goal, of half an hour to days, and 8 after it, of days to months; four
 * outcomes. Each probability rests on counts, so every draw differs in every row.
 */
function shopOfThirty(): Journey {
  const random = randomStream('slider', '1')
  const before = Array.from({ length: 18 }, (_, i) => `before${i}`)
  const after = Array.from({ length: 8 }, (_, i) => `after${i}`)
  const counts: Record<string, Record<string, number>> = {}
  const row = (id: string, nearby: readonly string[], ends: Record<string, number>) => {
    const to = Object.fromEntries(nearby.map((next) => [next, 20 + Math.floor(180 * random())]))
    counts[id] = { ...to, ...ends }
  }
  const near = (ids: readonly string[], i: number) =>
    [i - 3, i + 1, i + 2, i + 5].flatMap((j) => ids[j] ?? [])
  for (const [i, id] of before.entries())
    row(id, [...near(before, i), ...(i > 12 ? ['after0'] : [])], { bounced: 90, rival: 30 })
  for (const [i, id] of after.entries()) row(id, near(after, i), { churned: 40, settled: 20 })
  const hours = (i: number) => 0.5 * 1.35 ** i
  return readJourney({
    format: 'sojourn-journey',
    version: 1,
    touchpoints: [...before, ...after].map((id, i) => ({
      id,
      revenue: id.startsWith('after') ? 100 : 0,
      sojourn: { distribution: 'exponential', mean: `${hours(i).toFixed(3)}h` },
    })),
    outcomes: [
      { id: 'bounced', kind: 'loss' },
      { id: 'rival', kind: 'competitor' },
      { id: 'churned', kind: 'churn' },
      { id: 'settled', kind: 'conversion', revenue: 500 },
    ],
    conversions: ['after0'],
    entries: { before0: 3, before1: 1 },
    transitions: Object.fromEntries(
      Object.entries(counts).map(([id, to]) => {
        const total = Object.values(to).reduce((sum, count) => sum + count, 0)
        return [id, Object.fromEntries(Object.entries(to).map(([j, count]) => [j, count / total]))]
      }),
    ),
    evidence: { transitions: counts, prior: 0 },
  })
}
