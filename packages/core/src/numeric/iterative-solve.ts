import type { Elimination } from './elimination.ts'
import { UNIT_ROUNDOFF } from './rounding.ts'

/** Refinements of one solve, and iterations within one, at most. */
const REFINEMENTS = 12
const ITERATIONS = 2000

/**
 * Solves `(I − Q) x = b`, or its transpose, within one large component: BiCGSTAB (van der Vorst
 * 1992) preconditioned by the Gauss-Seidel triangle of a feedback order, refined on the true
 * residual until each equation holds to rounding. What it gives is as good as the certificate that
 * is worked out afterwards says, and no better: an iteration that stalls is not hidden.
 *
 * `b` and the result stand at the component's places of `x`.
 */
export function solveIteratively(
  elimination: Elimination,
  from: number,
  until: number,
  transposed: boolean,
  x: Float64Array,
): void {
  const system = largeComponent(elimination, from, until, transposed)
  const size = until - from
  const b = x.slice(from, until)
  const solution = new Float64Array(size)
  let residual: Float64Array = Float64Array.from(b)
  let last = Infinity
  for (let round = 0; round < REFINEMENTS; round++) {
    const correction = biconjugateGradients(system, residual)
    for (let k = 0; k < size; k++)
      // The solution is not negative, so a negative entry is rounding.
      solution[k] = Math.max(0, (solution[k] as number) + (correction[k] as number))
    const { error, worst } = residualOf(system, solution, b)
    residual = error
    if (worst <= 16 * UNIT_ROUNDOFF || worst > last / 2) break
    last = worst
  }
  x.set(solution, from)
}

/** The matrix of one component in arrays of its own, so that a product runs along memory. */
interface LargeComponent {
  readonly size: number
  readonly start: Int32Array
  readonly column: Int32Array
  readonly value: Float64Array
  readonly diagonal: Float64Array
  readonly transposed: boolean
}

function largeComponent(
  { plan, probability, pivot }: Elimination,
  from: number,
  until: number,
  transposed: boolean,
): LargeComponent {
  const { start, column, position } = transposed ? plan.innerTransposed : plan.inner
  const first = start[from] as number
  const last = start[until] as number
  return {
    size: until - from,
    start: start.slice(from, until + 1).map((at) => at - first),
    column: column.slice(first, last).map((to) => to - from),
    value: Float64Array.from(position.subarray(first, last), (at) => probability[at] as number),
    diagonal: pivot.slice(from, until),
    transposed,
  }
}

/** What flows into equation `k` from the others. */
function gain({ start, column, value }: LargeComponent, k: number, x: Float64Array): number {
  let sum = 0
  for (let p = start[k] as number; p < (start[k + 1] as number); p++)
    sum += (value[p] as number) * (x[column[p] as number] as number)
  return sum
}

/** `into = M x`. */
function multiply(system: LargeComponent, x: Float64Array, into: Float64Array): void {
  for (let k = 0; k < system.size; k++)
    into[k] = (system.diagonal[k] as number) * (x[k] as number) - gain(system, k, x)
}

/**
 * Solves with the triangle of `M` that the feedback order fills: most edges lead on, so solving from
 * the far end meets most of them.
 */
function precondition(system: LargeComponent, r: Float64Array, into: Float64Array): void {
  const { size, diagonal, transposed } = system
  into.fill(0)
  const [first, end, step] = transposed ? [0, size, 1] : [size - 1, -1, -1]
  for (let k = first; k !== end; k += step)
    into[k] = ((r[k] as number) + gain(system, k, into)) / (diagonal[k] as number)
}

/** `b − M x`, and its largest share of what flows in and out of an equation. */
function residualOf(
  system: LargeComponent,
  x: Float64Array,
  b: Float64Array,
): { error: Float64Array; worst: number } {
  const error = new Float64Array(system.size)
  let worst = 0
  for (let k = 0; k < system.size; k++) {
    const inflow = gain(system, k, x) + (b[k] as number)
    const outflow = (system.diagonal[k] as number) * (x[k] as number)
    error[k] = inflow - outflow
    if (inflow + outflow > 0)
      worst = Math.max(worst, Math.abs(error[k] as number) / (inflow + outflow))
  }
  return { error, worst }
}

/** One run from zero; stops where the residual has fallen by ten digits, or falls no more. */
function biconjugateGradients(system: LargeComponent, b: Float64Array): Float64Array {
  const { size } = system
  const vector = () => new Float64Array(size)
  const x = vector()
  const r = Float64Array.from(b)
  const shadow = Float64Array.from(b)
  const [p, v, s, t, y, z] = [vector(), vector(), vector(), vector(), vector(), vector()]
  const goal = 1e-10 * norm(b)
  let rho = 1
  let alpha = 1
  let omega = 1
  for (let iteration = 0; iteration < ITERATIONS && norm(r) > goal; iteration++) {
    const next = dot(shadow, r)
    if (next === 0 || omega === 0) break
    const beta = (next / rho) * (alpha / omega)
    rho = next
    for (let k = 0; k < size; k++)
      p[k] = (r[k] as number) + beta * ((p[k] as number) - omega * (v[k] as number))
    precondition(system, p, y)
    multiply(system, y, v)
    alpha = rho / dot(shadow, v)
    if (!Number.isFinite(alpha)) break
    for (let k = 0; k < size; k++) s[k] = (r[k] as number) - alpha * (v[k] as number)
    precondition(system, s, z)
    multiply(system, z, t)
    const square = dot(t, t)
    omega = square === 0 ? 0 : dot(t, s) / square
    for (let k = 0; k < size; k++) {
      x[k] = (x[k] as number) + alpha * (y[k] as number) + omega * (z[k] as number)
      r[k] = (s[k] as number) - omega * (t[k] as number)
    }
  }
  return x
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let k = 0; k < a.length; k++) sum += (a[k] as number) * (b[k] as number)
  return sum
}

function norm(a: Float64Array): number {
  return Math.sqrt(dot(a, a))
}
