import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileChain } from '../../src/model/index.ts'
import { eliminate, solve, solveTransposed } from '../../src/numeric/elimination.ts'
import { type EliminationPlan, planElimination } from '../../src/numeric/elimination-plan.ts'
import { randomJourney } from '../random-chain.ts'
import { exact, solver } from '../tolerance.ts'

const chains = randomJourney({ endsSurely: true }).map(compileChain)
const numbers = fc.infiniteStream(fc.double({ min: 0.01, max: 1, noNaN: true }))

const planOf = (chain: ReturnType<typeof compileChain>) =>
  planElimination(
    chain.rowStart,
    chain.column,
    [...Array(chain.touchpoints).keys()],
    chain.ids.length,
  )

/** New probabilities on the same transitions. */
function redrawn(chain: ReturnType<typeof compileChain>, weights: Iterator<number>): Float64Array {
  const probability = chain.probability.map(() => weights.next().value as number)
  for (let i = 0; i < chain.touchpoints; i++) {
    const row = probability.subarray(chain.rowStart[i], chain.rowStart[i + 1])
    const total = row.reduce((sum, weight) => sum + weight, 0)
    for (const [j, weight] of row.entries()) row[j] = weight / total
  }
  return probability
}

const rhs = (plan: EliminationPlan, weights: Iterator<number>) =>
  Float64Array.from({ length: plan.size }, () => weights.next().value as number)

describe('elimination', () => {
  test('solves (I − Q) x = b and (I − Q)ᵀ v = a', () => {
    fc.assert(
      fc.property(chains, numbers, (chain, weights) => {
        const plan = planOf(chain)
        const factors = eliminate(plan, chain.probability)
        const b = rhs(plan, weights)
        const x = solve(factors, b)
        const v = solveTransposed(factors, b)
        const arrivals = Float64Array.from(b)
        for (const [k, state] of plan.state.entries()) {
          let onward = b[k] as number
          for (
            let p = chain.rowStart[state] as number;
            p < (chain.rowStart[state + 1] as number);
            p++
          ) {
            const j = plan.unknown[chain.column[p] as number] as number
            if (j < 0) continue
            onward += (chain.probability[p] as number) * (x[j] as number)
            arrivals[j] =
              (arrivals[j] as number) + (chain.probability[p] as number) * (v[k] as number)
          }
          solver(x[k] as number, onward)
        }
        for (const [k, value] of v.entries()) solver(value, arrivals[k] as number)
      }),
      { seed: 121, numRuns: 200 },
    )
  })

  test('replays: one plan with new probabilities gives, bit for bit, what a fresh one gives', () => {
    fc.assert(
      fc.property(chains, numbers, (chain, weights) => {
        const plan = planOf(chain)
        const factors = eliminate(plan, chain.probability)
        const probability = redrawn(chain, weights)
        const b = rhs(plan, weights)
        const replayed = eliminate(plan, probability, factors)
        const fresh = eliminate(planOf({ ...chain, probability }), probability)
        expect(solve(replayed, b)).toEqual(solve(fresh, b))
        expect(solveTransposed(replayed, b)).toEqual(solveTransposed(fresh, b))
      }),
      { seed: 122, numRuns: 200 },
    )
  })

  test('solves in place as it solves apart', () => {
    fc.assert(
      fc.property(chains, numbers, (chain, weights) => {
        const plan = planOf(chain)
        const factors = eliminate(plan, chain.probability)
        const b = rhs(plan, weights)
        for (const run of [solve, solveTransposed]) {
          const apart = run(factors, b)
          const inPlace = Float64Array.from(b)
          run(factors, inPlace, inPlace)
          expect(inPlace).toEqual(apart)
        }
      }),
      { seed: 123, numRuns: 100 },
    )
  })

  test('gives every unknown a place of its own, components in an order where what leaves leads back', () => {
    fc.assert(
      fc.property(chains, (chain) => {
        const plan = planOf(chain)
        exact(plan.size, chain.touchpoints)
        exact(new Set(plan.state).size, plan.size)
        for (const [k, state] of plan.state.entries()) exact(plan.unknown[state], k)
        for (let k = 0; k < plan.size; k++)
          for (let p = plan.cross.start[k] as number; p < (plan.cross.start[k + 1] as number); p++)
            expect(plan.cross.column[p]).toBeLessThan(k)
      }),
      { seed: 124, numRuns: 100 },
    )
  })
})
