import { expect, test } from 'vitest'
import { hittingByDay, retention } from '../../src/analysis/index.ts'
import { forecast } from '../../src/forecast/index.ts'
import { compileChain, readJourney } from '../../src/model/index.ts'
import { scenario } from '../../src/scenarios/index.ts'
import { exact } from '../tolerance.ts'

// A club whose stays are not exponential, with a fitted row before it.
const club = (evidence: boolean) =>
  readJourney({
    format: 'sojourn-journey',
    version: 1,
    touchpoints: [
      { id: 'trial', sojourn: { distribution: 'lognormal', median: '5d', sigma: 0.9 } },
      {
        id: 'member',
        sojourn: { distribution: 'gamma', shape: 2, scale: '20d' },
        revenue: 30,
      },
    ],
    outcomes: [{ id: 'left', kind: 'loss' }],
    conversions: ['member'],
    entries: { trial: 1 },
    transitions: { trial: { member: 0.4, left: 0.6 }, member: { member: 0.7, left: 0.3 } },
    ...(evidence && {
      evidence: {
        transitions: { trial: { member: 40, left: 60 }, member: { member: 70, left: 30 } },
        prior: 0,
      },
    }),
  })

const better = scenario(club(false), {
  name: 'A warmer welcome',
  changes: [{ op: 'scaleOdds', from: 'member', to: 'left', factor: 0.5 }],
})

test('a forecast through such times is the analysis, within the error that its note gives', () => {
  const { baseline, scenarios, notes } = forecast(club(false), [better], { horizon: 120 })
  const note = notes.find((text) => text.startsWith('Not all sojourn times'))
  const [revenueError, retentionError] = [...(note as string).matchAll(/within ([\d.e-]+)/g)].map(
    ([, number]) => Number(number),
  )
  const chain = compileChain(club(false))
  const { retained, errorBound } = retention(chain, 120)
  for (const [day, share] of (retained as Float64Array).entries()) {
    const ours = baseline.retention?.[day]?.mean as number
    // The note is rounded to one digit.
    const allowed = 1.5 * (retentionError as number) + errorBound
    expect(Math.abs(ours - share)).toBeLessThanOrEqual(allowed)
  }
  expect(retentionError).toBeLessThan(0.002)

  // Revenue is earned on each arrival: the first, and each renewal, which come 0.7 times as often.
  const first = hittingByDay(chain, ['member'], 120)
  const revenue = baseline.revenue?.mean as number
  expect(revenue).toBeGreaterThan(30_000 * (first.probability?.[120] as number))
  expect(revenueError).toBeLessThan(1e-3 * revenue * 2)
  const changed = scenarios[0]
  expect(changed?.retention?.[120]?.mean).toBeGreaterThan(baseline.retention?.[120]?.mean as number)
  expect(changed?.revenue?.mean).toBeGreaterThan(revenue)
})

test('draws vary around it', () => {
  const { baseline, scenarios } = forecast(club(true), [better], { horizon: 60, draws: 200 })
  const certain = forecast(club(false), [], { horizon: 60 }).baseline
  const band = baseline.retention?.[60]
  const truth = certain.retention?.[60]?.mean as number
  expect(band?.low).toBeLessThan(truth)
  expect(band?.high).toBeGreaterThan(truth)
  exact(scenarios[0]?.probabilityBetter, 0)
  expect(scenarios[0]?.difference.retention?.mean).toBeGreaterThan(0)
})
