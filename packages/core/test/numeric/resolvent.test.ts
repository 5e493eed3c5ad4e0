import fc from 'fast-check'
import { describe, test } from 'vitest'
import { compileChain, journey } from '../../src/model/index.ts'
import { planElimination } from '../../src/numeric/elimination-plan.ts'
import { allocateResolvent, type Resolvent, resolve } from '../../src/numeric/resolvent.ts'
import { randomJourney } from '../random-chain.ts'
import { solver } from '../tolerance.ts'

const chains = randomJourney({ endsSurely: true }).map(compileChain)
const number = (min: number, max: number) => fc.double({ min, max, noNaN: true })

/** `z m` by unknown and frequency. */
const times = (mean: Float64Array, at: Float64Array) =>
  Float64Array.from([...mean].flatMap((m) => [...at].map((z) => m * z)))

/** One number of the solution: of unknown `k`, right-hand side `c` and frequency `j`. */
const solution = ({ room, sides, at }: Resolvent, k: number, c: number, j: number) => {
  const from = (k * sides + c) * at.length + 2 * j
  return [room[from] as number, room[from + 1] as number] as const
}

describe('the resolvent', () => {
  test('solves (I + z M − Q) x = b at complex z, and what leaves adds up to 1', () => {
    const frequencies = fc.array(fc.tuple(number(-0.5, 2), number(2, 5)), {
      minLength: 1,
      maxLength: 4,
    })
    fc.assert(
      fc.property(chains, frequencies, fc.infiniteStream(number(-1, 1)), (chain, z, numbers) => {
        const states = [...Array(chain.touchpoints).keys()]
        const plan = planElimination(chain.rowStart, chain.column, states, chain.ids.length)
        const mean = Float64Array.from(states, () => Math.abs(numbers.next().value))
        // Two ways to leave, told apart by the parity of the state, and a right-hand side at will.
        const right = new Float64Array(3 * plan.size)
        for (const [k, state] of plan.state.entries()) {
          right[3 * k + 2] = numbers.next().value
          for (
            let p = chain.rowStart[state] as number;
            p < Number(chain.rowStart[state + 1]);
            p++
          ) {
            const to = chain.column[p] as number
            if ((plan.unknown[to] as number) < 0)
              right[3 * k + (to % 2)] =
                Number(right[3 * k + (to % 2)]) + Number(chain.probability[p])
          }
        }
        const at = Float64Array.from(z.flat())
        const resolvent = allocateResolvent(plan, times(mean, at), at, 3) as Resolvent
        resolve(resolvent, chain.probability, right, 2)
        for (const [j, [zr, zi]] of z.entries())
          for (const [k, state] of plan.state.entries()) {
            const m = mean[k] as number
            const x = (c: number) => solution(resolvent, k, c, j)
            for (let c = 0; c < 3; c++) {
              // (1 + z m) x − Σ p x(next), against b; to the first, z m is added.
              const [xr, xi] = x(c)
              let re = (1 + zr * m) * xr - zi * m * xi
              let im = (1 + zr * m) * xi + zi * m * xr
              let size = Math.abs(re) + Math.abs(im)
              for (
                let p = chain.rowStart[state] as number;
                p < Number(chain.rowStart[state + 1]);
                p++
              ) {
                const next = plan.unknown[chain.column[p] as number] as number
                if (next < 0) continue
                const [nr, ni] = solution(resolvent, next, c, j)
                re -= Number(chain.probability[p]) * nr
                im -= Number(chain.probability[p]) * ni
                size += Number(chain.probability[p]) * (Math.abs(nr) + Math.abs(ni))
              }
              const b = right[3 * k + c] as number
              solver(re, b + (c === 0 ? zr * m : 0), '', size + 1)
              solver(im, c === 0 ? zi * m : 0, '', size + 1)
            }
            solver(x(0)[0] + x(1)[0], 1, '', 1 + Math.abs(x(0)[0]))
            solver(x(0)[1] + x(1)[1], 0, '', 1 + Math.abs(x(0)[1]))
          }
      }),
      { seed: 802, numRuns: 100 },
    )
  })

  test('keeps its digits where customers go round in hardly any time: x = 1 / (z m a)', () => {
    // a ⇄ b, and nothing leaves but through time: 1 + z m − 1 would have none of the digits of z m.
    const loop = compileChain(
      journey({
        touchpoints: [{ id: 'a' }, { id: 'b' }],
        outcomes: [{ id: 'c' }],
        entries: { a: 1 },
        transitions: { a: { b: 1 }, b: { a: 1 } },
      }),
    )
    const plan = planElimination(loop.rowStart, loop.column, [0, 1], 3)
    for (const m of [1e-6, 1e-13, 1e-20]) {
      const z = [3, 4] as const
      const at = Float64Array.from(z)
      const resolvent = allocateResolvent(plan, times(Float64Array.of(m, m), at), at, 2)
      resolve(resolvent as Resolvent, loop.probability, Float64Array.of(0, 1, 0, 1), 1)
      // By symmetry x = 1 + x − z m x, so x = 1 / (z m), and 1 / (3 + 4i) = (3 − 4i) / 25.
      const [re, im] = solution(resolvent as Resolvent, 0, 1, 0)
      solver(re, 0.12 / m)
      solver(im, -0.16 / m)
    }
  })
})
