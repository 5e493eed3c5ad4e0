import { describe, expect, test } from 'vitest'
import { readScenario } from '../../src/scenarios/index.ts'
import { drawStrengths, type StrengthDraws } from '../../src/scenarios/strength-draws.ts'

type ChangeInFile = Readonly<Record<string, unknown>>

const scenarioOf = (changes: readonly ChangeInFile[], correlations?: unknown) =>
  readScenario({
    format: 'sojourn-scenario',
    version: 1,
    name: 'draws',
    changes,
    ...(correlations !== undefined && { correlations }),
  })
const drawsOf = (changes: readonly ChangeInFile[], seed: string | number = 7, draws = 40) =>
  drawStrengths(scenarioOf(changes), seed, draws)

/** Of one family and one range, so that only what they are the strength of tells them apart. */
const share = { distribution: 'beta', alpha: 2, beta: 3 }
const factor = { distribution: 'lognormal', median: 1.2, sigma: 0.2 }

/** Everything that has an uncertain strength, each at places of its own. */
const CHANGES: readonly ChangeInFile[] = [
  { op: 'scaleOdds', from: 'a', to: 'b', factor, reach: share },
  { op: 'scaleOdds', from: 'a', to: 'c', factor, reach: share },
  { op: 'scaleOdds', from: 'b', to: 'c', factor, reach: share },
  { op: 'removeTouchpoint', touchpoint: 'a', avoided: share, reach: share },
  { op: 'removeTouchpoint', touchpoint: 'b', avoided: share, reach: share },
  { op: 'redirect', from: 'a', to: 'b', into: 'c', share, reach: share },
  { op: 'redirect', from: 'a', to: 'c', into: 'b', share, reach: share },
  { op: 'redirect', from: 'b', to: 'c', into: 'a', share, reach: share },
  { op: 'scaleSojourn', touchpoint: 'a', factor, reach: share },
  { op: 'scaleSojourn', touchpoint: 'b', factor, reach: share },
  { op: 'scaleEntries', touchpoint: 'a', factor },
  { op: 'scaleEntries', touchpoint: 'b', factor },
  { op: 'setExperience', touchpoint: 'a', experience: share, reach: share },
  { op: 'setExperience', touchpoint: 'b', experience: share, reach: share },
  { op: 'setReward', touchpoint: 'a', revenue: 5, reach: share },
  { op: 'setReward', outcome: 'b', revenue: 5, reach: share },
  {
    op: 'insertTouchpoint',
    touchpoint: { id: 'n' },
    between: ['a', 'b'],
    row: { b: 'rest' },
    reach: share,
  },
  {
    op: 'insertTouchpoint',
    touchpoint: { id: 'm' },
    between: ['a', 'b'],
    row: { b: 'rest' },
    reach: share,
  },
]

const text = (draws: Float64Array | undefined) => [...(draws ?? [])].join()
const isUncertain = (draws: Float64Array | undefined) => new Set(draws).size > 1
/** Where each draw stands among the others, from the smallest. */
const ranks = (draws: Float64Array | undefined) => {
  const sorted = [...(draws ?? [])].sort((a, b) => a - b)
  return [...(draws ?? [])].map((value) => sorted.indexOf(value))
}

describe('what a strength is the strength of names its draws', () => {
  const all = drawsOf(CHANGES)

  test('strengths of different things are drawn apart', () => {
    const uncertain = [...all.effect, ...all.reach].filter(isUncertain)
    // All but the effects of new rewards and touchpoints, and the reach of entries, which have none.
    expect(uncertain).toHaveLength(2 * CHANGES.length - 4 - 2)
    expect(new Set(uncertain.map(text)).size).toBe(uncertain.length)
    expect(new Set(uncertain.map((draws) => ranks(draws).join())).size).toBe(uncertain.length)
  })

  test('each has the same draws alone as among others, wherever it stands', () => {
    const backwards = drawsOf([...CHANGES].reverse())
    for (const [i, change] of CHANGES.entries()) {
      const alone = drawsOf([change])
      const there = CHANGES.length - 1 - i
      for (const key of ['effect', 'reach'] as const) {
        expect(text(alone[key][0])).toBe(text(all[key][i]))
        expect(text(backwards[key][there])).toBe(text(all[key][i]))
      }
    }
  })

  test('another seed gives others, the same gives the same', () => {
    expect(drawsOf(CHANGES)).toEqual(all)
    const [other] = drawsOf(CHANGES, 8).effect
    expect(text(other)).not.toBe(text(all.effect[0]))
  })

  test('a change without a strength has the strength 1, and reaches all where it doesn’t say', () => {
    const { effect, reach } = drawsOf([
      { op: 'setReward', touchpoint: 'a', revenue: 5 },
      { op: 'scaleOdds', from: 'a', to: 'b', factor: 3 },
    ])
    expect(effect.map((draws) => new Set(draws))).toEqual([new Set([1]), new Set([3])])
    expect(reach.map((draws) => new Set(draws))).toEqual([new Set([1]), new Set([1])])
  })
})

describe('one family of distributions', () => {
  const odds = (median: number, more: object = {}) => ({
    op: 'scaleOdds',
    from: 'a',
    to: 'b',
    factor: { distribution: 'lognormal', median, sigma: 0.2 },
    ...more,
  })

  test('keeps its draws in order when a parameter moves; another family draws anew', () => {
    const [low] = drawsOf([odds(1.1)]).effect
    const [high] = drawsOf([odds(1.4)]).effect
    expect(ranks(high)).toEqual(ranks(low))
    expect(text(high)).not.toBe(text(low))
    const [uniform] = drawsOf([
      { ...odds(1), factor: { distribution: 'uniform', min: 1, max: 2 } },
    ]).effect
    const [gamma] = drawsOf([
      { ...odds(1), factor: { distribution: 'gamma', shape: 2, scale: 1 } },
    ]).effect
    expect(ranks(uniform)).not.toEqual(ranks(low))
    expect(ranks(gamma)).not.toEqual(ranks(uniform))
  })

  test('twice at one place is told apart by what it says, not by where it stands', () => {
    const one = drawsOf([odds(1.1), odds(1.4), odds(1.2)]).effect.map(text)
    expect(new Set(one).size).toBe(3)
    expect(new Set(drawsOf([odds(1.1), odds(1.4)]).effect.map((d) => ranks(d).join())).size).toBe(2)
    const two = drawsOf([odds(1.2), odds(1.1), odds(1.4)]).effect.map(text)
    expect(two).toEqual([one[2], one[0], one[1]])
    const three = drawsOf([odds(1.4), odds(1.2), odds(1.1)]).effect.map(text)
    expect(three).toEqual([one[1], one[2], one[0]])
  })

  test('of one lever is uncertain once, wherever the lever acts', () => {
    const lever = { lever: 'reviews', reach: share }
    const { effect, reach } = drawsOf([
      odds(1.1, lever),
      { ...odds(1.1, lever), from: 'b', to: 'c' },
      { ...odds(1.4, lever), from: 'c', to: 'd' },
      { ...odds(1.1), lever: 'chat', reach: share },
    ])
    expect(text(effect[1])).toBe(text(effect[0]))
    expect(ranks(effect[2])).toEqual(ranks(effect[0]))
    expect(text(reach[1])).toBe(text(reach[0]))
    expect(text(effect[3])).not.toBe(text(effect[0]))
    expect(text(reach[3])).not.toBe(text(reach[0]))
    // How far a lever reaches and how strong it is are two things.
    const avoided = { op: 'removeTouchpoint', touchpoint: 'a', avoided: share, ...lever }
    const removal = drawsOf([avoided])
    expect(text(removal.effect[0])).not.toBe(text(removal.reach[0]))
  })
})

describe('whether anything is uncertain', () => {
  const uncertain = (...changes: ChangeInFile[]): StrengthDraws['uncertain'] =>
    drawsOf(changes).uncertain
  const odds = { op: 'scaleOdds', from: 'a', to: 'b' }

  test('not where all are numbers, or distributions of one value', () => {
    expect(uncertain({ ...odds, factor: 2 })).toBe(false)
    expect(uncertain({ ...odds, factor: { distribution: 'fixed', value: 2 }, reach: 0.5 })).toBe(
      false,
    )
    expect(uncertain({ op: 'setReward', touchpoint: 'a', revenue: 5 })).toBe(false)
  })

  test('but where one strength or one reach is drawn', () => {
    expect(uncertain({ ...odds, factor })).toBe(true)
    expect(uncertain({ ...odds, factor: 2, reach: share })).toBe(true)
    expect(uncertain({ ...odds, factor: 2 }, { ...odds, to: 'c', factor })).toBe(true)
  })
})
