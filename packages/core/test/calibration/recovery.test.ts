import { describe, expect, test } from 'vitest'
import { findDrift, fitSegments, fitSojourn } from '../../src/estimation/index.ts'
import { type Random, randomStream } from '../../src/numeric/random.ts'
import { sampleGamma, sampleNormal } from '../../src/numeric/sample.ts'
import { churnSurvival, fitBgNbd, fitChurn, fitGammaGamma } from '../../src/retention/index.ts'
import { drawn, simulateSequences } from '../estimation/simulate-sequences.ts'
import { standardErrors } from '../tolerance.ts'
import { expectRecovered, keepFigures, percent, type Recovered, repetitions } from './calibrated.ts'

const logScale = (
  truth: Readonly<Record<string, number>>,
  found: Readonly<Record<string, { value: number; error: number }>>,
): Record<string, Recovered> =>
  Object.fromEntries(
    Object.entries(truth).map(([name, value]) => {
      const { value: estimate, error } = found[name] as { value: number; error: number }
      // Positive parameters, whose logarithms are closest to normal.
      return [
        `ln ${name}`,
        {
          truth: Number(Math.log(value).toFixed(4)),
          estimate: Math.log(estimate),
          standardError: error / estimate,
        },
      ]
    }),
  )

describe('what generated the data is found again', () => {
  const draw: Record<string, [(random: Random) => number, Record<string, number>]> = {
    weibull: [(random) => 50 * (-Math.log(random())) ** (1 / 0.7), { shape: 0.7, scale: 50 }],
    gamma: [(random) => 20 * sampleGamma(random, 2.5), { shape: 2.5, scale: 20 }],
    lognormal: [(random) => 40 * Math.exp(0.8 * sampleNormal(random)), { sigma: 0.8, median: 40 }],
  }
  test.each(Object.entries(draw))('sojourns, a third of them going on: %s', (name, [of, truth]) => {
    expectRecovered(`Sojourn times, ${name}, 300 stays`, repetitions(40), (run) => {
      const random = randomStream(run, name)
      const stays = Array.from({ length: 300 }, () => of(random))
      const until = stays.map(() => 150 * random())
      const { fits } = fitSojourn({
        duration: stays.map((t, i) => Math.min(t, until[i] as number)),
        censored: stays.map((t, i) => (t > (until[i] as number) ? 1 : 0)),
      })
      const parameters = fits.find(({ distribution }) => distribution === name)?.parameters ?? []
      return logScale(
        truth,
        Object.fromEntries(
          Object.keys(truth).map((key, i) => {
            const { value = 0, standardError = null } = parameters[i] ?? {}
            return [key, { value, error: standardError as number }]
          }),
        ),
      )
    })
  })

  test('churn, shifted beta-geometric', () => {
    const truth = { alpha: 0.7, beta: 3.8 }
    const survival = churnSurvival(truth, 15)
    expectRecovered('Shifted beta-geometric, 5,000 customers', repetitions(40), (run) => {
      const random = randomStream(run, 'churn recovery')
      const survivors = new Array<number>(16).fill(0)
      for (let i = 0; i < 5000; i++) {
        const u = random()
        for (let t = 0; t <= 15 && u < (survival[t] as number); t++)
          survivors[t] = (survivors[t] as number) + 1
      }
      const { parameters, standardErrors: errors } = fitChurn(survivors, 'shifted-beta-geometric')
      if (parameters === null) return undefined
      return logScale(truth, {
        alpha: { value: parameters.alpha, error: errors?.alpha as number },
        beta: { value: parameters.beta, error: errors?.beta as number },
      })
    })
  })

  test('purchases, BG/NBD, and what they cost, gamma-gamma', () => {
    const truth = { r: 2, alpha: 10, a: 1, b: 3 }
    const beta = (a: number, b: number, random: Random) => {
      const [x, y] = [sampleGamma(random, a), sampleGamma(random, b)]
      return x / (x + y)
    }
    expectRecovered('BG/NBD, 3,000 customers', repetitions(8), (run) => {
      const random = randomStream(run, 'purchases')
      const histories = Array.from({ length: 3000 }, () => {
        const rate = sampleGamma(random, truth.r) / truth.alpha
        const dropout = beta(truth.a, truth.b, random)
        let [time, frequency, recency] = [0, 0, 0]
        for (;;) {
          time += -Math.log(random()) / rate
          if (time > 40) return { frequency, recency, age: 40 }
          frequency++
          recency = time
          if (random() < dropout) return { frequency, recency, age: 40 }
        }
      })
      const { parameters, standardErrors: errors } = fitBgNbd(histories)
      if (parameters === null) return undefined
      return logScale(
        truth,
        Object.fromEntries(
          (['r', 'alpha', 'a', 'b'] as const).map((key) => [
            key,
            { value: parameters[key], error: errors?.[key] as number },
          ]),
        ),
      )
    })
    const spend = { p: 4, q: 3, gamma: 15 }
    expectRecovered('Gamma-gamma, 2,000 customers', repetitions(15), (run) => {
      const random = randomStream(run, 'spend')
      const histories = Array.from({ length: 2000 }, () => {
        const frequency = 1 + Math.floor(8 * random())
        const scale = sampleGamma(random, spend.q) / spend.gamma
        return { frequency, value: sampleGamma(random, spend.p * frequency) / scale / frequency }
      })
      const { parameters, standardErrors: errors } = fitGammaGamma(histories)
      if (parameters === null) return undefined
      return logScale(
        spend,
        Object.fromEntries(
          (['p', 'q', 'gamma'] as const).map((key) => [
            key,
            { value: parameters[key], error: errors?.[key] as number },
          ]),
        ),
      )
    })
  })

  test('segments that nobody told', () => {
    // ad, page, cart, order; the fifth column is the loss.
    const chains = [
      [
        [0, 0.8, 0, 0, 0.2],
        [0.1, 0.7, 0.1, 0, 0.1],
        [0, 0.8, 0, 0.05, 0.15],
      ],
      [
        [0, 0.2, 0.7, 0, 0.1],
        [0.1, 0.1, 0.7, 0, 0.1],
        [0, 0.1, 0, 0.8, 0.1],
      ],
    ]
    const names = ['ad', 'page', 'cart', 'order']
    const runs = repetitions(3)
    let [shareOff, rowOff, rows] = [0, 0, 0]
    for (let run = 0; run < runs; run++) {
      const random = randomStream(run, 'segments recovery')
      const kind = Array.from({ length: 1500 }, () => drawn([0.7, 0.3], random))
      const paths = kind.map((k) => {
        const path = [0]
        for (;;) {
          const to = drawn(chains[k]?.[path.at(-1) as number], random)
          if (to < 4) path.push(to)
          if (to >= 3) return path
        }
      })
      const { segments } = fitSegments(
        {
          customers: paths.length,
          touchpoints: names,
          channels: [],
          customer: Int32Array.from(paths.flatMap((path, c) => path.map(() => c))),
          touchpoint: Int32Array.from(paths.flat()),
          time: Float64Array.from(paths.flatMap((path) => path.map((_, t) => t * 1000))),
        },
        { seed: run, conversions: ['order'], segments: 2, restarts: 2 },
      )
      shareOff += ((segments[0]?.share ?? 0) - 0.7) ** 2
      for (const [k, chain] of chains.entries())
        for (const [i, row] of chain.entries())
          for (const [j, p] of row.entries()) {
            const to = names[j] ?? 'lost'
            const fitted = segments[k]?.journey.transitions[names[i] as string]?.[to] ?? 0
            rowOff += (Number(fitted) - p) ** 2
            rows++
          }
    }
    const [share, probability] = [Math.sqrt(shareOff / runs), Math.sqrt(rowOff / rows)]
    keepFigures('recovery', 'Two segments of 1,500 customers (EM): share, and probabilities', {
      runs: String(runs),
      truth: '0.7, and 2 chains',
      'median estimate': '–',
      'mean error in standard errors': '–',
      'their spread': `RMSE ${share.toFixed(3)}, ${probability.toFixed(3)}`,
      'inside 95 %': '–',
    })
    // Known memberships would leave √(.21 / 1500) = 0.012 of the share.
    expect(share).toBeLessThan(4 * 0.012)
    expect(probability).toBeLessThan(0.04)
  })

  test('the moment at which a chain changed', () => {
    const runs = repetitions(25)
    const [first, second] = [
      [
        [0.2, 0.5, 0.3],
        [0.5, 0.1, 0.4],
        [0.1, 0.8, 0.1],
      ],
      [
        [0.2, 0.5, 0.3],
        [0.2, 0.4, 0.4],
        [0.1, 0.8, 0.1],
      ],
    ]
    let [right, near] = [0, 0]
    for (let run = 0; run < runs; run++) {
      const random = randomStream(run, 'drift recovery')
      const periods = Array.from({ length: 10 }, (_, t) => {
        const counts: Record<string, Record<string, number>> = {}
        for (const states of simulateSequences((t < 6 ? first : second) ?? [], 60, 10, random))
          for (let i = 1; i < states.length; i++) {
            const [from, to] = [String(states[i - 1]), String(states[i])]
            counts[from] ??= {}
            counts[from][to] = (counts[from][to] ?? 0) + 1
          }
        return counts
      })
      const { at, drifted } = findDrift(periods, { seed: run, draws: 99 })
      if (drifted && at === 6) right++
      if (drifted && at !== null && Math.abs(at - 6) <= 1) near++
    }
    keepFigures('recovery', 'The period in which one row changed by 0.3', {
      runs: String(runs),
      truth: '6',
      'median estimate': `exactly in ${percent(right / runs)}`,
      'mean error in standard errors': '–',
      'their spread': `within one in ${percent(near / runs)}`,
      'inside 95 %': '–',
    })
    standardErrors(4)(near / runs, 0.98, Math.sqrt((0.98 * 0.02) / runs))
    expect(right / runs).toBeGreaterThan(0.8)
  })
})
