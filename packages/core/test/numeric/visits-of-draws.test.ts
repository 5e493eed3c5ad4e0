import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Chain, compileChain } from '../../src/model/index.ts'
import { eliminate, solveTransposed } from '../../src/numeric/elimination.ts'
import { type EliminationPlan, planElimination } from '../../src/numeric/elimination-plan.ts'
import { visitProgram } from '../../src/numeric/visit-program.ts'
import { visitsOfDraws } from '../../src/numeric/visits-of-draws.ts'
import { randomJourney } from '../random-chain.ts'
import { exact, solver } from '../tolerance.ts'

const journeys = fc.oneof(
  randomJourney({ endsSurely: true }),
  randomJourney({ endsSurely: true, tiny: true, touchpoints: 30 }),
)
const weights = fc.infiniteStream(fc.double({ min: 0.01, max: 1, noNaN: true }))

const planOf = (chain: Chain, replayed: boolean) =>
  planElimination(
    chain.rowStart,
    chain.column,
    [...Array(chain.touchpoints).keys()],
    chain.ids.length,
    { replayed },
  )

/** The chain's numbers scaled at random, rows and entries adding up to one again. */
function draws(chain: Chain, count: number, weights: Iterator<number>) {
  const scaled = (row: Float64Array) => {
    const drawn = row.map((p) => p * (weights.next().value as number))
    const total = drawn.reduce((sum, p) => sum + p, 0)
    return drawn.map((p) => p / total)
  }
  return Array.from({ length: count }, () => {
    const probability = new Float64Array(chain.probability.length)
    for (let i = 0; i < chain.touchpoints; i++) {
      const [from, until] = [chain.rowStart[i], chain.rowStart[i + 1]]
      probability.set(scaled(chain.probability.subarray(from, until)), from)
    }
    return [probability, scaled(chain.entry)] as const
  })
}

/** Visits of all states, straight from elimination and the flow into the outcomes. */
function visitsOf(plan: EliminationPlan, probability: Float64Array, entry: Float64Array) {
  const flow = solveTransposed(
    eliminate(plan, probability),
    Float64Array.from(plan.state, (state) => entry[state] as number),
  )
  const visits = Float64Array.from(entry)
  for (const [k, state] of plan.state.entries()) {
    visits[state] = flow[k] as number
    for (let p = plan.exit.start[k] as number; p < (plan.exit.start[k + 1] as number); p++) {
      const to = plan.exit.column[p] as number
      const more = (flow[k] as number) * (probability[plan.exit.position[p] as number] as number)
      visits[to] = (visits[to] as number) + more
    }
  }
  return visits
}

describe('visits of draws', () => {
  test.each([
    ['replayed, the last round not full', 21],
    ['few, eliminated one by one', 3],
  ])('have the bits of elimination, draw by draw: %s', (_, count) => {
    fc.assert(
      fc.property(journeys, weights, fc.boolean(), (journey, stream, replayed) => {
        const chain = compileChain(journey)
        const drawn = draws(chain, count, stream)
        const plan = planOf(chain, replayed)
        const states = [...chain.ids.keys()].reverse()
        const visits = visitsOfDraws(plan, states, count, (d) => drawn[d] as (typeof drawn)[0])
        for (const [d, [probability, entry]] of drawn.entries()) {
          const expected = visitsOf(plan, probability, entry)
          for (const [i, state] of states.entries())
            exact(visits[i]?.[d], expected[state], `${chain.ids[state]} in draw ${d}`)
        }
      }),
      { seed: 133, numRuns: 60 },
    )
  })

  test('are those that arrive: v = α + Qᵀ v, whatever the order of elimination', () => {
    fc.assert(
      fc.property(journeys, weights, (journey, stream) => {
        const chain = compileChain(journey)
        const drawn = draws(chain, 16, stream)
        const states = [...chain.ids.keys()]
        const visits = visitsOfDraws(planOf(chain, true), states, 16, (d) => drawn[d] as never)
        for (const [d, [probability, entry]] of drawn.entries()) {
          const arrivals = Float64Array.from(entry)
          for (let i = 0; i < chain.touchpoints; i++)
            for (let p = chain.rowStart[i] as number; p < (chain.rowStart[i + 1] as number); p++) {
              const to = chain.column[p] as number
              arrivals[to] =
                (arrivals[to] as number) + (visits[i]?.[d] as number) * (probability[p] as number)
            }
          for (const state of states)
            solver(visits[state]?.[d] as number, arrivals[state] as number)
        }
      }),
      { seed: 134, numRuns: 60 },
    )
  })

  test('do not keep the arrays of a draw, and ask for each once, in order', () => {
    fc.assert(
      fc.property(journeys, weights, (journey, stream) => {
        const chain = compileChain(journey)
        const drawn = draws(chain, 20, stream)
        const plan = planOf(chain, true)
        const states = [...chain.ids.keys()]
        const probability = chain.probability.slice()
        const entry = chain.entry.slice()
        const asked: number[] = []
        const reused = visitsOfDraws(plan, states, 20, (d) => {
          asked.push(d)
          probability.set(drawn[d]?.[0] as Float64Array)
          entry.set(drawn[d]?.[1] as Float64Array)
          return [probability, entry]
        })
        expect(asked).toEqual([...drawn.keys()])
        expect(reused).toEqual(visitsOfDraws(plan, states, 20, (d) => drawn[d] as never))
      }),
      { seed: 135, numRuns: 20 },
    )
  })

  test.each([3, 20])('refuse a draw that leaves no way out, of %i', (count) => {
    const chain = compileChain({
      format: 'sojourn-journey',
      version: 1,
      touchpoints: [{ id: 'one' }, { id: 'two' }],
      outcomes: [{ id: 'out' }],
      entries: { one: 1 },
      transitions: { one: { two: 1 }, two: { one: 0.5, out: 0.5 } },
    })
    const trapped = Float64Array.of(1, 1, 0)
    const draw = (d: number) => [d === 2 ? trapped : chain.probability, chain.entry] as const
    expect(() => visitsOfDraws(planOf(chain, true), [2], count, draw)).toThrow('draw 2: a group')
  })

  test('of no draws are none, and plans that iterate or are too large have no program', () => {
    const chain = compileChain({
      format: 'sojourn-journey',
      version: 1,
      touchpoints: [{ id: 'one' }],
      outcomes: [{ id: 'out' }],
      entries: { one: 1 },
      transitions: { one: { out: 1 } },
    })
    const plan = planOf(chain, true)
    expect(visitsOfDraws(plan, [1], 0, () => [chain.probability, chain.entry])).toEqual([
      new Float64Array(),
    ])
    exact(visitProgram({ ...plan, iterated: Uint8Array.of(1) }, [1], 1), undefined)
  })
})
