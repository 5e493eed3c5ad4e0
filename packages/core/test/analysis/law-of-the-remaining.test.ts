import { describe, expect, test } from 'vitest'
import { quasiStationaryDistribution } from '../../src/analysis/index.ts'
import { compileChain, readJourney } from '../../src/model/index.ts'
import { solver } from '../tolerance.ts'

/** The law of those who remain, of touchpoints `0, 1, …`; what a row lacks is lost. */
function lawOf(rows: readonly Readonly<Record<number, number>>[]) {
  const chain = compileChain(
    readJourney({
      format: 'sojourn-journey',
      version: 1,
      touchpoints: rows.map((_, i) => ({ id: `${i}` })),
      outcomes: [{ id: 'lost' }],
      entries: { 0: 1 },
      transitions: Object.fromEntries(rows.map((row, i) => [i, { ...row, lost: 'rest' }])),
    }),
  )
  const found = quasiStationaryDistribution(chain)
  if (!found) throw new Error('nobody remains')
  return found
}

// λ² − 0.9 λ + 0.19 = 0, with the law 0.1 : λ − 0.5.
const pair = [
  { 0: 0.5, 1: 0.1 },
  { 0: 0.1, 1: 0.4 },
] as const
const ROOT = 0.45 + Math.sqrt(0.0125)

describe('what follows those who remain longest', () => {
  test.each([0.1, 1e-3, 1e-5, 1e-7, 1e-9])(
    'with a root lower by %d it is told as well as the two roots are apart',
    (gap) => {
      const { probability, errorBound, retentionBound } = lawOf([
        { ...pair[0], 2: gap },
        pair[1],
        { 2: ROOT - gap },
      ])
      // Who comes at a rate of gap times the first is left at a rate of gap.
      const first = 0.1 / (ROOT - 0.4)
      const weights = [1, first, 1]
      const total = 2 + first
      for (const [i, weight] of weights.entries())
        solver(probability[i] as number, weight / total, `${i}`, 1e-6 / gap)
      const share = 1 / total
      // A root that is only known to its bound leaves the gap unsure, and what is divided by it.
      expect(errorBound).toBeGreaterThan((share * (1 - share) * retentionBound) / gap)
      expect(errorBound).toBeLessThan((100 * retentionBound) / gap)
    },
  )

  test('nothing is known of it where the two roots can hardly be told apart', () => {
    expect(lawOf([{ ...pair[0], 2: 0.1 }, pair[1], { 2: ROOT - 5e-15 }]).errorBound).toBe(1)
  })

  test('what is not known of it is not known of what follows in turn', () => {
    // Hardly anybody is in the third, which is told badly, and half of all in the fourth.
    const { probability, errorBound, retentionBound } = lawOf([
      { ...pair[0], 2: 8e-12 },
      pair[1],
      { 2: ROOT - 1e-9, 3: 0.2 },
      { 3: ROOT - 1e-3 },
    ])
    const last = probability[3] as number
    expect(last).toBeGreaterThan(0.4)
    expect(last).toBeLessThan(0.6)
    expect(probability[2]).toBeLessThan(0.01)
    expect(errorBound).toBeGreaterThan((last * (1 - last) * retentionBound) / 1e-9)
    expect(errorBound).toBeLessThan((100 * retentionBound) / 1e-9)
  })

  test('the worse of two that feed it counts, and each adds what it sends', () => {
    // The third is told badly and the fourth well; the fifth, where most are, follows both.
    const rows = (toThird: number, toFourth: number) =>
      lawOf([
        { ...pair[0], 2: toThird, 3: toFourth },
        pair[1],
        { 2: ROOT - 1e-9, 4: 0.2 },
        { 3: ROOT - 0.2, 4: 0.2 },
        { 4: ROOT - 1e-3 },
      ])
    const [both, third, fourth] = [rows(8e-12, 0.001), rows(8e-12, 0), rows(0, 0.001)]
    const odds = ({ probability }: typeof both) =>
      (probability[4] as number) / (probability[0] as number)
    solver(odds(both), odds(third) + odds(fourth), '', 1e3)
    const last = both.probability[4] as number
    expect(both.errorBound).toBeGreaterThan((0.5 * last * (1 - last) * both.retentionBound) / 1e-9)
    expect(fourth.errorBound).toBeLessThan(1e-10)
  })

  test('one that nobody of them comes to leaves nothing unknown of what it leads to', () => {
    // The first leads to the pair and to the fourth; the fifth follows both, but the fourth dies out.
    const { probability, errorBound } = lawOf([
      { 0: 0.1, 1: 0.3, 3: 0.3 },
      { 1: 0.5, 2: 0.1, 4: 0.1 },
      { 1: 0.1, 2: 0.4 },
      { 3: 0.2, 4: 0.1 },
      { 4: 0.3 },
    ])
    expect([probability[0], probability[3]]).toEqual([0, 0])
    solver((probability[4] as number) / (probability[1] as number), 0.1 / (ROOT - 0.3))
    expect(errorBound).toBeLessThan(1e-12)
  })

  test('a class that nobody comes to is left out', () => {
    const { probability, errorBound } = lawOf([
      { ...pair[0] },
      pair[1],
      // Leads to the first two and has none of them.
      { 2: 0.2, 0: 0.1 },
    ])
    expect(probability[2]).toBe(0)
    expect(errorBound).toBeLessThan(1e-13)
  })
})
