import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  conditionOn,
  conversionStates,
  outcomeProbabilities,
  personaMixture,
} from '../../src/analysis/index.ts'
import { compileChain, type Journey, journey, readJourney } from '../../src/model/index.ts'
import { simulate } from '../../src/simulation/index.ts'
import { toNumber } from '../fraction.ts'
import { randomJourney } from '../random-chain.ts'
import { fromEntries, slowHitting } from '../slow-chain.ts'
import { exact, solver, standardErrors } from '../tolerance.ts'

const buying = (order: number) =>
  compileChain(
    journey({
      touchpoints: [{ id: 'shop' }],
      outcomes: [{ id: 'order', kind: 'conversion' }, { id: 'lost' }],
      entries: { shop: 1 },
      transitions: { shop: { order, lost: 'rest' } },
    }),
  )

/** The mixture as one chain: every persona's touchpoints and outcomes side by side, entered by share. */
function sideBySide(models: readonly Journey[], shares: readonly number[]): Journey {
  const rename = (persona: number, row: Readonly<Record<string, unknown>>, times = 1) =>
    Object.fromEntries(
      Object.entries(row).map(([id, p]) => [`${persona}:${id}`, (p as number) * times]),
    )
  return readJourney({
    format: 'sojourn-journey',
    version: 1,
    touchpoints: models.flatMap((m, g) => m.touchpoints.map(({ id }) => ({ id: `${g}:${id}` }))),
    outcomes: models.flatMap((m, g) =>
      m.outcomes.map((outcome) => ({ ...outcome, id: `${g}:${outcome.id}` })),
    ),
    conversions: models.flatMap((m, g) => (m.conversions ?? []).map((id) => `${g}:${id}`)),
    entries: Object.assign({}, ...models.map((m, g) => rename(g, m.entries, shares[g]))),
    transitions: Object.assign(
      {},
      ...models.map((m, g) =>
        Object.fromEntries(
          Object.entries(m.transitions).map(([id, row]) => [`${g}:${id}`, rename(g, row ?? {})]),
        ),
      ),
    ),
  })
}

describe('a mixture of personas', () => {
  test('by hand: 3 browsers who buy with 1 in 10 beside a regular who buys with 1 in 2', () => {
    const { conversion, outcomes, personas } = personaMixture([
      { id: 'browser', share: 3, chain: buying(0.1) },
      { id: 'regular', share: 1, chain: buying(0.5) },
    ])
    solver(conversion as number, 0.2)
    solver(outcomes.order as number, 0.2)
    solver(outcomes.lost as number, 0.8)
    expect(personas.map(({ share }) => share)).toEqual([0.75, 0.25])
    solver(personas[0]?.shareOfConverts as number, 0.375)
    solver(personas[1]?.shareOfConverts as number, 0.625)
  })

  const weight = fc.double({ min: 0.05, max: 1, noNaN: true })
  const two = fc.tuple(randomJourney({ touchpoints: 5 }), randomJourney({ touchpoints: 5 }))
  const within = fc.option(fc.nat({ max: 8 }), { nil: undefined })

  test('is the chain of all personas side by side, and its buyers those of the conditioned chain', () => {
    fc.assert(
      fc.property(two, fc.tuple(weight, weight), (models, weights) => {
        const chains = models.map((model) => compileChain(model))
        const { conversion, personas, outcomes, errorBound } = personaMixture(
          chains.map((chain, g) => ({ id: `${g}`, share: weights[g] as number, chain })),
        )
        expect(errorBound).toBeLessThan(1e-9)
        const whole = compileChain(sideBySide(models, weights))
        const goals = conversionStates(whole)
        exact(conversion === null, !goals.includes(1))
        const truth = toNumber(fromEntries(whole, slowHitting(whole, goals)))
        solver(conversion ?? 0, truth)
        for (const id of Object.keys(outcomes)) {
          const set = whole.ids.map((name) => (name.slice(2) === id ? 1 : 0))
          solver(outcomes[id] as number, toNumber(fromEntries(whole, slowHitting(whole, set))))
        }
        if (truth === 0) {
          for (const { shareOfConverts } of personas) exact(shareOfConverts, null)
          return
        }
        const { entry } = conditionOn(whole, goals)
        for (const { id, shareOfConverts } of personas)
          solver(
            shareOfConverts as number,
            entry.reduce((s, p, i) => (whole.ids[i]?.startsWith(`${id}:`) ? s + p : s), 0),
          )
      }),
      { seed: 461, numRuns: 100 },
    )
  })

  test('within a number of steps is that chain’s too', () => {
    fc.assert(
      fc.property(two, fc.tuple(weight, weight), within, (models, weights, steps) => {
        const bound = steps === undefined ? {} : { within: steps }
        const { outcomes } = personaMixture(
          models.map((model, g) => ({
            id: `${g}`,
            share: weights[g] as number,
            chain: compileChain(model),
          })),
          bound,
        )
        const whole = compileChain(sideBySide(models, weights))
        const { probability } = outcomeProbabilities(whole, bound)
        for (const [id, share] of Object.entries(outcomes))
          solver(
            share,
            probability.reduce(
              (s, p, o) => (whole.ids[whole.touchpoints + o]?.slice(2) === id ? s + p : s),
              0,
            ),
          )
      }),
      { seed: 462, numRuns: 100 },
    )
  })

  test('lies within 4 standard errors of simulating each persona’s customers', () => {
    const chains = [buying(0.07), buying(0.4)]
    const customers = [30_000, 10_000]
    const { conversion } = personaMixture(
      chains.map((chain, g) => ({ id: `${g}`, share: customers[g] as number, chain })),
    )
    const runs = chains.map(
      (chain, g) =>
        simulate(chain, { customers: customers[g] as number, seed: 3 + g }).conversion as {
          mean: number
          standardError: number
        },
    )
    const mean = runs.reduce(
      (sum, run, g) => sum + (run.mean * (customers[g] as number)) / 40_000,
      0,
    )
    const error = Math.hypot(
      ...runs.map((run, g) => (run.standardError * (customers[g] as number)) / 40_000),
    )
    standardErrors(4)(mean, conversion as number, error)
  })

  test('of one persona is that persona; where nobody converts there are no shares of converts', () => {
    const alone = personaMixture([{ id: 'a', share: 0.2, chain: buying(0.3) }])
    solver(alone.conversion as number, 0.3)
    exact(alone.personas[0]?.shareOfConverts, 1)
    const none = personaMixture([{ id: 'a', share: 1, chain: buying(0) }])
    exact(none.conversion, 0)
    exact(none.personas[0]?.shareOfConverts, null)
  })

  test('names all that is wrong at once', () => {
    expect(() => personaMixture([])).toThrow('no persona has a share above 0')
    const chain = buying(0.5)
    expect(() =>
      personaMixture([
        { id: 'a', share: -1, chain },
        { id: 'a', share: Number.NaN, chain },
      ]),
    ).toThrow(
      'personaMixture: the share of "a" is -1; it must be a finite number from 0; there are two ' +
        'personas "a"; the share of "a" is NaN; it must be a finite number from 0',
    )
    expect(() => personaMixture([{ id: 'a', share: Infinity, chain }])).toThrow(
      new RangeError(
        'personaMixture: the share of "a" is Infinity; it must be a finite number from 0',
      ),
    )
    expect(() => personaMixture([{ id: 'a', share: 0, chain }])).toThrow(
      new RangeError('personaMixture: no persona has a share above 0'),
    )
    // One of share 0 counts for nothing beside another.
    const { conversion, personas } = personaMixture([
      { id: 'a', share: 0, chain },
      { id: 'b', share: 2, chain: buying(0.25) },
    ])
    solver(conversion as number, 0.25)
    expect(personas.map(({ share }) => share)).toEqual([0, 1])
  })
})
