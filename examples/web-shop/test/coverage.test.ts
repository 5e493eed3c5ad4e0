import { credibleInterval, fitJourney } from 'sojourn/estimation'
import { expect, test } from 'vitest'
import { fitOptions, truth, webShopLog } from '../web-shop.ts'

const SEEDS = 200
const ALPHA = 0.5 // Jeffreys' prior, which the intervals of a fit without prior rest on

/** ln k! up to a number no row of the log reaches. */
const logFactorial = new Float64Array(60_000)
for (let k = 2; k < logFactorial.length; k++)
  logFactorial[k] = (logFactorial[k - 1] as number) + Math.log(k)

/** Probability that a Binomial(n, p) count gives an interval that holds p, by summing them. */
function exactCoverage(n: number, p: number): number {
  const holds = (k: number) => {
    const { low, high } = credibleInterval(k + ALPHA, n - k + ALPHA, 0.95)
    return low <= p ? (high >= p ? 0 : -1) : 1
  }
  // Intervals move up with the count, so the counts whose intervals hold p are a run around n p.
  const first = (wanted: number) => {
    let below = -1
    let at = n + 1
    while (at - below > 1) {
      const middle = (below + at) >> 1
      if (holds(middle) >= wanted) at = middle
      else below = middle
    }
    return at
  }
  let coverage = 0
  for (let k = first(0), end = first(1); k < end; k++)
    coverage += Math.exp(
      (logFactorial[n] as number) -
        (logFactorial[k] as number) -
        (logFactorial[n - k] as number) +
        k * Math.log(p) +
        (n - k) * Math.log1p(-p),
    )
  return coverage
}

const known = truth.touchpoints.flatMap(({ id }) => {
  const row = truth.transitions[id] ?? {}
  const stated = Object.values(row).reduce<number>(
    (sum, p) => sum + (typeof p === 'number' ? p : 0),
    0,
  )
  return Object.entries(row).map(([to, p]) => ({
    from: id,
    to,
    p: typeof p === 'number' ? p : 1 - stated,
  }))
})

test('over 200 seeds, known probabilities lie in their intervals as often as the binomial says', () => {
  const tally = known.map((step) => ({ ...step, held: 0, expected: 0, variance: 0, large: true }))
  for (let seed = 1; seed <= SEEDS; seed++) {
    const { transitions, journey } = fitJourney(webShopLog(`coverage ${seed}`), fitOptions)
    const byStep = new Map(transitions.map((t) => [`${t.from} ${t.to}`, t]))
    for (const step of tally) {
      const fitted = byStep.get(`${step.from} ${step.to}`)
      expect(fitted, `${step.from} → ${step.to}`).toBeDefined()
      if (fitted?.low === undefined || fitted.low === null || fitted.high === null) continue
      const row = journey.evidence?.transitions?.[step.from] ?? {}
      const n = Object.values(row).reduce((sum, count) => sum + count, 0)
      const coverage = exactCoverage(n, step.p)
      if (fitted.low <= step.p && step.p <= fitted.high) step.held++
      step.expected += coverage
      step.variance += coverage * (1 - coverage)
      if (Math.min(n * step.p, n * (1 - step.p)) < 100) step.large = false
      else expect(Math.abs(coverage - 0.95)).toBeLessThan(0.01)
    }
  }
  // Seeds are independent, so each count of intervals that hold is a sum of independent trials.
  for (const { from, to, held, expected, variance } of tally)
    expect(
      Math.abs(held - expected),
      `${from} → ${to}: ${held} of ${SEEDS}, expected ${expected.toFixed(1)}`,
    ).toBeLessThan(4 * Math.sqrt(variance))
  expect(tally.filter(({ large }) => large).length).toBeGreaterThan(25)
}, 120_000)
