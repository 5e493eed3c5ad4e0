import type { EliminationPlan } from './elimination-plan.ts'
import { ONE, programBuilder, type StraightLineProgram, ZERO } from './straight-line-program.ts'

/** Programs of more products than this take more memory than they save time. */
const MOST_PRODUCTS = 2 ** 20

/**
 * The expected visits of `states` by those who enter, as a straight-line program: elimination and
 * transposed solution in the very order of {@link eliminate} and {@link solveTransposed}, so with
 * their bits, error bound and freedom from subtraction, but with each number's place known
 * beforehand.
 *
 * A row of input is the probabilities of a chain followed by its entry distribution. The visits of
 * a state without an unknown in the plan are the probability of ever arriving there.
 *
 * @returns undefined where the plan iterates, or has more products than a program should hold.
 */
export function visitProgram(
  plan: EliminationPlan,
  states: readonly number[],
  transitions: number,
): StraightLineProgram | undefined {
  if (plan.iterated.includes(1) || productsOf(plan) > MOST_PRODUCTS) return undefined
  const program = programBuilder(transitions + plan.unknown.length)
  for (const { position } of [plan.inner, plan.cross, plan.exit])
    for (const p of position) program.input(p)
  const entry = Array.from(plan.state, (state) => program.input(transitions + state))
  const arrival = states.map((state) => program.input(transitions + state))
  const { lower, upper, pivot } = eliminated(plan, program)
  const visits = transposedSolution(plan, program, entry, lower, upper, pivot)

  const arriving = new Map(states.map((state) => [state, [] as number[]]))
  plan.exit.column.forEach((to, p) => {
    arriving.get(to)?.push(p)
  })
  const row = rowOf(plan.exit.start)
  return program.done(
    states.map((state, i) => {
      const k = plan.unknown[state] as number
      if (k >= 0) return visits[k] as number
      const steps = arriving.get(state) as number[]
      if (steps.length === 0) return arrival[i] as number
      return program.sum(
        arrival[i] as number,
        steps.flatMap((p) => [
          visits[row[p] as number] as number,
          program.input(plan.exit.position[p] as number),
        ]),
      )
    }),
  )
}

function productsOf({ lower, upper }: EliminationPlan): number {
  return lower.column.reduce(
    (sum, i) => sum + (upper.start[i + 1] as number) - (upper.start[i] as number) + 3,
    2 * upper.column.length,
  )
}

type Builder = ReturnType<typeof programBuilder>

/** The slots of the factors: multipliers along `plan.lower`, rows along `plan.upper`, pivots. */
function eliminated(plan: EliminationPlan, program: Builder) {
  const lower: number[] = []
  const upper: number[] = []
  const pivot: number[] = []
  const leak: number[] = []
  const given = new Int32Array(plan.size)
  const products: number[][] = Array.from({ length: plan.size }, () => [])
  for (let k = 0; k < plan.size; k++) {
    // The row as it was: where each step's probability is.
    for (let p = plan.inner.start[k] as number; p < (plan.inner.start[k + 1] as number); p++)
      given[plan.inner.column[p] as number] = program.input(plan.inner.position[p] as number)
    const leaving: number[] = []
    for (const { start, position } of [plan.cross, plan.exit])
      for (let p = start[k] as number; p < (start[k + 1] as number); p++)
        leaving.push(program.input(position[p] as number), ONE)

    for (let p = plan.lower.start[k] as number; p < (plan.lower.start[k + 1] as number); p++) {
      const i = plan.lower.column[p] as number
      const factor = program.sum(given[i] as number, products[i] as number[], pivot[i])
      lower.push(factor)
      for (let q = plan.upper.start[i] as number; q < (plan.upper.start[i + 1] as number); q++)
        products[plan.upper.column[q] as number]?.push(factor, upper[q] as number)
      leaving.push(factor, leak[i] as number)
      given[i] = ZERO
      products[i] = []
    }
    leak.push(program.sum(ZERO, leaving))

    const out: number[] = []
    for (let p = plan.upper.start[k] as number; p < (plan.upper.start[k + 1] as number); p++) {
      const j = plan.upper.column[p] as number
      // What no elimination adds to stays where it is.
      const value = products[j]?.length
        ? program.sum(given[j] as number, products[j] as number[])
        : (given[j] as number)
      upper.push(value)
      out.push(value, ONE)
      given[j] = ZERO
      products[j] = []
    }
    products[k] = [] // Coming back to k itself is no way out of it.
    pivot.push(program.sum(leak[k] as number, out))
  }
  return { lower, upper, pivot }
}

/** The slots of `v` in `(I − Q)ᵀ v = entry`, by unknown. */
function transposedSolution(
  plan: EliminationPlan,
  program: Builder,
  entry: readonly number[],
  lower: readonly number[],
  upper: readonly number[],
  pivot: readonly number[],
): number[] {
  const visits = [...entry]
  const products: number[][] = Array.from({ length: plan.size }, () => [])
  for (let c = plan.component.length - 2; c >= 0; c--) {
    const from = plan.component[c] as number
    const until = plan.component[c + 1] as number
    for (let k = from; k < until; k++) {
      const visit = program.sum(visits[k] as number, products[k] as number[], pivot[k])
      visits[k] = visit
      products[k] = []
      for (let p = plan.upper.start[k] as number; p < (plan.upper.start[k + 1] as number); p++)
        products[plan.upper.column[p] as number]?.push(upper[p] as number, visit)
    }
    for (let k = until - 1; k >= from; k--) {
      const more = products[k] as number[]
      const visit = more.length ? program.sum(visits[k] as number, more) : (visits[k] as number)
      visits[k] = visit
      for (let p = plan.lower.start[k] as number; p < (plan.lower.start[k + 1] as number); p++)
        products[plan.lower.column[p] as number]?.push(lower[p] as number, visit)
      for (let p = plan.cross.start[k] as number; p < (plan.cross.start[k + 1] as number); p++)
        products[plan.cross.column[p] as number]?.push(
          program.input(plan.cross.position[p] as number),
          visit,
        )
    }
  }
  return visits
}

/** The row of each entry of a pattern. */
function rowOf(start: Int32Array): Int32Array {
  const row = new Int32Array(start.at(-1) as number)
  for (let k = 0; k + 1 < start.length; k++) row.fill(k, start[k], start[k + 1])
  return row
}
