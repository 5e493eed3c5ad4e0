import fc from 'fast-check'
import { SingularValueDecomposition } from 'ml-matrix'
import { describe, expect, test } from 'vitest'
import { analyze, retention } from '../../src/analysis/index.ts'
import { calibrate, forecast, requiredStrength } from '../../src/forecast/index.ts'
import { compileChain, editJourney, journey } from '../../src/model/index.ts'
import { singularValues } from '../../src/numeric/singular-values.ts'
import { type Change, readScenario } from '../../src/scenarios/index.ts'
import { exact, solver, standardErrors } from '../tolerance.ts'

const shop = journey({
  touchpoints: [
    { id: 'page', sojourn: { distribution: 'exponential', mean: '1d' } },
    { id: 'checkout', sojourn: { distribution: 'exponential', mean: '1h' } },
    { id: 'member', sojourn: { distribution: 'exponential', mean: '60d' } },
  ],
  outcomes: [{ id: 'lost' }, { id: 'gone', kind: 'churn' }],
  conversions: ['member'],
  entries: { page: 1 },
  transitions: {
    page: { checkout: 0.5, lost: 'rest' },
    checkout: { member: 0.4, lost: 'rest' },
    member: { gone: 1 },
  },
})
const scenarioOf = (...changes: readonly Change[]) =>
  readScenario({ format: 'sojourn-scenario', version: 1, name: 'Test', changes })
const conversion = (value: number) => ({ figure: 'conversion', value }) as const
const odds = (p: number) => p / (1 - p)

test('singular values are those of another program, and the factors multiply to the matrix', () => {
  const entry = fc.integer({ min: -9, max: 9 })
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5 }).chain((rows) =>
        fc.array(fc.array(entry, { minLength: rows, maxLength: rows }), {
          minLength: 1,
          maxLength: 4,
        }),
      ),
      (columns) => {
        const { value, left, right } = singularValues(columns)
        const theirs = new SingularValueDecomposition(columns).diagonal
        for (const [k, s] of value.entries()) solver(s, theirs[k] ?? 0, '', 100)
        for (const [j, column] of columns.entries())
          for (const [i, x] of column.entries()) {
            const sum = value.reduce(
              (total, s, k) => total + s * (left[k]?.[i] as number) * (right[k]?.[j] as number),
              0,
            )
            solver(sum, x, '', 10)
          }
      },
    ),
    { seed: 20_261_122, numRuns: 200 },
  )
})

describe('what would have to be true', () => {
  test('is the factor that algebra gives, and as likely as its lognormal says', () => {
    const scenario = scenarioOf(
      { op: 'scaleOdds', from: 'page', to: 'checkout', factor: 2 },
      {
        op: 'scaleOdds',
        from: 'checkout',
        to: 'member',
        factor: { distribution: 'lognormal', median: 1.2, sigma: 0.5 },
        lever: 'help',
      },
    )
    const target = conversion(0.32)
    const found = requiredStrength(shop, scenario, 'help', target, { draws: 4000, seed: 3 })
    // (2 / 3) q' = 0.32.
    const factor = odds(0.48) / odds(0.4)
    solver(found.strength as number, factor)
    exact(found.measure, 'strength')
    // P(X ≥ k) = Φ(−(ln k − ln m) / σ); the tail by Abramowitz & Stegun 26.2.17 is good to 1e-7.
    const z = Math.log(factor / 1.2) / 0.5
    const t = 1 / (1 + 0.2316419 * z)
    const tail =
      (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) *
      t *
      (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
    standardErrors(4)(found.probability as number, tail, Math.sqrt((tail * (1 - tail)) / 4000))
    // Put back, it reaches the target.
    const put = editedFactor(scenario, found.strength as number)
    solver(forecast(shop, [put]).scenarios[0]?.conversion.mean as number, 0.32)
  })

  test('says how far the lever goes where it does not reach', () => {
    const skip = scenarioOf({ op: 'removeTouchpoint', touchpoint: 'checkout', avoided: 0.2 })
    const found = requiredStrength(shop, skip, 0, conversion(0.7))
    exact(found.strength, null)
    exact(found.changes.length, 0)
    solver(found.most.value, 0.5)
    exact(found.most.strength, 1)
    exact(found.probability, null)
    // A tenth of the 0.3 that the step lost on the way.
    solver(requiredStrength(shop, skip, 0, conversion(0.23)).strength as number, 0.1)
  })

  test('of several strengths it is a multiple of them all, and follows retention too', () => {
    const scenario = scenarioOf(
      { op: 'scaleOdds', from: 'page', to: 'checkout', factor: 2, lever: 'both' },
      { op: 'scaleOdds', from: 'checkout', to: 'member', factor: 1.5, lever: 'both' },
      { op: 'scaleSojourn', touchpoint: 'member', factor: 1.1 },
    )
    const found = requiredStrength(shop, scenario, 'both', conversion(0.5))
    exact(found.measure, 'multiple')
    const [page, pay] = found.changes.map(({ strength }) => strength)
    solver(page as number, 2 ** (found.strength as number))
    solver(pay as number, 1.5 ** (found.strength as number))
    const share = (k: number, p: number) => (k * odds(p)) / (1 + k * odds(p))
    solver(share(page as number, 0.5) * share(pay as number, 0.4), 0.5)
    // exp(−30 / (60 k)) = 0.7.
    const longer = requiredStrength(shop, scenario, 2, { figure: 'retention', day: 30, value: 0.7 })
    solver(longer.strength as number, -0.5 / Math.log(0.7))
  })

  test('refuses levers that are not there or have no strength', () => {
    const scenario = scenarioOf({ op: 'setReward', touchpoint: 'page', cost: 1, lever: 'ads' })
    expect(() => requiredStrength(shop, scenario, 'add', conversion(0.5))).toThrow(
      'there are "ads"',
    )
    expect(() => requiredStrength(shop, scenario, 'ads', conversion(0.5))).toThrow('no strength')
  })
})

describe('calibration', () => {
  test('finds what was hidden from conversion and retention, and says it is determined', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.05, max: 0.95, noNaN: true }),
        fc.double({ min: 0.3, max: 4, noNaN: true }),
        (p, factor) => {
          const truth = editJourney<string, string>(shop, (draft) => {
            draft.transitions.page = { checkout: p, lost: 'rest' }
            const member = draft.touchpoints[2]
            if (member) member.sojourn = { distribution: 'exponential', mean: `${60 * factor}d` }
          })
          const day90 = retention(compileChain(truth), 90).retained?.at(-1) as number
          const found = calibrate(
            shop,
            [{ from: 'page', to: 'checkout' }, { sojourn: 'member' }],
            [
              conversion(analyze(truth).conversion as number),
              { figure: 'retention', day: 90, value: day90 },
            ],
          )
          const [page, time] = found.unknowns
          expect(Math.abs((page?.value as number) / p - 1)).toBeLessThan(1e-4)
          expect(Math.abs((time?.value as number) / factor - 1)).toBeLessThan(1e-3)
          exact(found.rank, 2)
          exact(found.undetermined.length, 0)
          exact(
            found.targets.every(({ met }) => met),
            true,
          )
          exact(
            found.unknowns.every(({ determined }) => determined),
            true,
          )
          const again = forecast(found.journey, [], { horizon: 90 }).baseline
          solver(again.conversion.mean, found.targets[0]?.value as number)
          solver(again.retention?.at(-1)?.mean as number, found.targets[1]?.value as number)
        },
      ),
      { seed: 20_261_122, numRuns: 12 },
    )
  })

  test('names what the targets leave open, which a prior then decides', () => {
    const unknowns = [
      { from: 'page', to: 'checkout' },
      { from: 'checkout', to: 'member' },
      { sojourn: 'member' },
    ] as const
    const {
      undetermined,
      rank,
      unknowns: found,
      targets,
    } = calibrate(shop, unknowns, [conversion(0.3)])
    exact(rank, 1)
    exact(targets[0]?.met, true)
    exact(found.map(({ determined }) => determined).join(), 'false,false,false')
    const words = undetermined.map((each) => each.words).sort()
    exact(
      words.join(' '),
      '"page" → "checkout" up together with "checkout" → "member" down changes none of the targets. The targets say nothing about time at "member".',
    )
    // Along it d ln F = (1 − p) dx + (1 − q) dy = 0.
    const tied = undetermined.find(({ direction }) => direction.length === 2)?.direction
    const [p, q] = found.map(({ value }) => value) as [number, number]
    const [x = 0, y = 0] = tied?.map(({ weight }) => weight) ?? []
    expect(Math.abs((1 - p) * x + (1 - q) * y)).toBeLessThan(1e-4)

    const prior = { distribution: 'between', low: 0.74, high: 0.76, level: 0.95 } as const
    const decided = calibrate(shop, [{ ...unknowns[0], prior }, unknowns[1]], [conversion(0.3)])
    expect(Math.abs((decided.unknowns[0]?.value as number) - 0.75)).toBeLessThan(0.002)
    expect(Math.abs((decided.unknowns[1]?.value as number) - 0.4)).toBeLessThan(0.002)
    exact(decided.unknowns[0]?.determined, false)
  })

  test('comes as near as it can to targets that contradict each other', () => {
    const { targets } = calibrate(shop, [{ from: 'page', to: 'checkout' }], [conversion(0.6)])
    exact(targets[0]?.met, false)
    // Even if everybody went on to the checkout.
    expect(Math.abs((targets[0]?.value as number) - 0.4)).toBeLessThan(1e-6)
    const two = calibrate(
      shop,
      [{ from: 'page', to: 'checkout' }],
      [
        { ...conversion(0.2), sd: 0.01 },
        { ...conversion(0.26), sd: 0.02 },
      ],
    )
    // The mean by 1 / sd².
    expect(Math.abs((two.targets[0]?.value as number) - (0.2 * 4 + 0.26) / 5)).toBeLessThan(1e-6)
  })

  test('lists everything that is wrong', () => {
    const asked = () =>
      calibrate(
        shop,
        [{ from: 'page', to: 'nowhere' }, { sojourn: 'lost' }, { from: 'page', to: 'member' }],
        [conversion(2), { figure: 'retention', day: 9, value: 0.5, sd: 0 }],
      )
    for (const words of ['unknowns[0]', 'unknowns[1]', 'unknowns[2]', 'targets[0]', 'targets[1]'])
      expect(asked).toThrow(words)
  })
})

/** The scenario with its uncertain factor known. */
function editedFactor(scenario: ReturnType<typeof scenarioOf>, factor: number) {
  return scenarioOf(
    ...scenario.changes.map((change) =>
      change.op === 'scaleOdds' && typeof change.factor !== 'number'
        ? { ...change, factor }
        : change,
    ),
  )
}
