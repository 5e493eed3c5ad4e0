import { describe, expect, test } from 'vitest'
import { publishedData } from '../../../../scripts/proof/datasets.ts'
import { timeToAbsorption } from '../../src/analysis/index.ts'
import { fitPanel, type Panel } from '../../src/estimation/index.ts'
import { compileChain } from '../../src/model/index.ts'
import { data, expected, table } from '../retention/datasets.ts'
import { slowRandom, slowStep } from '../slow-random.ts'
import { exact, solver, standardErrors } from '../tolerance.ts'

describe('intensities from a panel', () => {
  test.skipIf(data === undefined)(
    'are those of msm for the CAV data (Jackson 2011): heart transplants, death known to the day',
    () => {
      const rows = table('msm_cav', 'panel.csv')
      const { minus2loglik, Q, sojourn } = expected('msm_cav')
      const fit = fitPanel(
        {
          customer: rows.map(({ PTNUM }) => PTNUM as string),
          time: rows.map(({ years }) => Number(years)),
          state: rows.map(({ state }) => state as string),
        },
        {
          transitions: { 1: ['2', '4'], 2: ['1', '3', '4'], 3: ['2', '4'] },
          exact: ['4'],
          unit: '365d',
        },
      )
      exact(fit.identification, 'interior')
      const meets = publishedData('msm_cav')
      const search = { relative: 5e-5 }
      meets('−2 log-likelihood', -2 * fit.logLikelihood, minus2loglik)
      // msm stops its search at a relative change of the likelihood of 1e-16, so at half the digits of a rate.
      for (const { from, to, rate, low, high } of fit.intensities ?? []) {
        const [i, j] = [Number(from) - 1, Number(to) - 1]
        meets('intensities', rate, Q.estimate[i][j], search)
        meets('their lower limits', low ?? undefined, Q.lower[i][j], { relative: 5e-4 })
        meets('their upper limits', high ?? undefined, Q.upper[i][j], { relative: 5e-4 })
      }
      const chain = compileChain(fit.journey as NonNullable<typeof fit.journey>)
      for (const [i, years] of sojourn.estimates.entries())
        meets(
          'mean sojourns, years',
          (chain.meanSojourn[i] as number) / (365 * 86_400),
          years,
          search,
        )
    },
  )

  test('of two states with every look alike have a closed form', () => {
    // p = e^(−rate t) of those who are still there: rate = −ln p / t.
    const looks = (customers: number, gone: number): Panel => {
      const rows = Array.from({ length: 2 * customers }, (_, i) => i)
      return {
        customer: rows.map((i) => i >> 1),
        time: rows.map((i) => (i % 2) * 7),
        state: rows.map((i) => (i % 2 === 1 && i >> 1 < gone ? 'gone' : 'member')),
      }
    }
    const { intensities, logLikelihood, journey } = fitPanel(looks(50, 20), {
      transitions: { member: ['gone'] },
    })
    const [only] = intensities ?? []
    solver(only?.rate as number, -Math.log(0.6) / 7)
    solver(logLikelihood, 20 * Math.log(0.4) + 30 * Math.log(0.6))
    // Of ln p, √((1 − p) / (n p)); the rate is that over −t.
    solver(only?.standardError as number, Math.sqrt(0.4 / (50 * 0.6)) / 7)
    const chain = compileChain(journey as NonNullable<typeof journey>)
    // Durations are written to twelve digits.
    solver(timeToAbsorption(chain).mean as number, (-7 / Math.log(0.6)) * 86_400)
  })

  test('are recovered from a chain that is looked at now and then', () => {
    const truth = { trial: { member: 0.04, gone: 0.03 }, member: { trial: 0.02, gone: 0.01 } }
    const random = slowRandom(42)
    const panel = { customer: [] as number[], time: [] as number[], state: [] as string[] }
    for (let c = 0; c < 1500; c++) {
      let [state, now, next] = ['trial', 0, 0]
      while (next < 90) {
        const rates: Record<string, number> = truth[state as keyof typeof truth] ?? {}
        const total = Object.values(rates).reduce((sum, rate) => sum + rate, 0)
        const until = total > 0 ? now - Math.log(random()) / total : Infinity
        for (; next < until && next < 90; next += 5 + Math.floor(20 * random())) {
          panel.customer.push(c)
          panel.time.push(next)
          panel.state.push(state)
          if (total === 0) next = Infinity
        }
        if (until === Infinity) break
        const names = Object.keys(rates)
        const taken = slowStep(
          random,
          Object.values(rates).map((rate) => rate / total),
        )
        state = names[taken] as string
        now = until
      }
    }
    const { intensities, identification } = fitPanel(panel, {
      transitions: { trial: ['member', 'gone'], member: ['trial', 'gone'] },
    })
    exact(identification, 'interior')
    for (const { from, to, rate, standardError } of intensities ?? []) {
      const row: Record<string, number> = truth[from as keyof typeof truth]
      standardErrors(4)(rate, row[to] as number, standardError as number, `${from} ${to}`)
      expect(standardError as number).toBeLessThan(0.1 * rate)
    }
  })

  test('that nobody can have made are 0, and those that can’t be told are none', () => {
    const seen = (states: string[]): Panel => ({
      customer: states.map((_, i) => i >> 1),
      time: states.map((_, i) => i % 2),
      state: states,
    })
    const back = fitPanel(seen(['a', 'b', 'a', 'a', 'b', 'b', 'b', 'b', 'a', 'a', 'a', 'b']), {
      transitions: { a: ['b'], b: ['a'] },
    })
    exact(back.identification, 'limit')
    exact(back.intensities?.[1]?.rate, 0)
    solver(back.intensities?.[0]?.rate as number, Math.log(2))
    expect(back.finding).toContain('nobody goes from "b" to "a"')
    const all = fitPanel(seen(['a', 'b', 'a', 'b']), { transitions: { a: ['b'] } })
    exact(all.identification, 'flat')
    exact(all.intensities, null)
    expect(fitPanel(seen(['a']), { transitions: { a: ['b'] } }).finding).toContain(
      'Nobody was looked',
    )
  })

  test('are refused with all that is wrong', () => {
    const panel = { customer: [1, 1, 1], time: [0, 0, 2], state: ['b', 'a', 'a'] }
    expect(() =>
      fitPanel(panel, { transitions: { a: ['b', 'b', 'a'] }, exact: ['a'], conversions: ['c'] }),
    ).toThrow(
      /"b" is listed already[\s\S]*makes no transition[\s\S]*"a" must be a state[\s\S]*"c" must be[\s\S]*looked at twice at 0[\s\S]*at "b" and then at "a"/,
    )
    expect(() =>
      fitPanel({ ...panel, state: ['a', 'B', 'a'] }, { transitions: { a: ['b'] } }),
    ).toThrow('state[1]: "B" is in none of the transitions')
  })
})
