import { inverseOfPositive } from './inverse-of-positive.ts'
import { Jet } from './jet.ts'

/** A function of a few variables, with its derivatives; a value that isn't finite means "not here". */
export type JetFunction = (variables: readonly Jet[]) => Jet

/** Where to begin, and the ends of the range of each variable. */
export interface Search {
  readonly start: readonly number[]
  readonly low: readonly number[]
  readonly high: readonly number[]
}

/** The highest point that was found. */
export interface Maximum {
  readonly at: readonly number[]
  readonly value: number
  /** Negative inverse Hessian in the variables that no end of range holds; undefined where it is singular. */
  readonly covariance: readonly (readonly number[])[] | undefined
  /** By variable: −1 or 1 where its lower or upper end holds it against the slope, else 0. */
  readonly held: readonly (-1 | 0 | 1)[]
  /** Whether no step promises anything more. */
  readonly converged: boolean
}

const MOST_STEPS = 500
const LONGEST_STEP = 2

/**
 * A local maximum within a box: Newton's method on exact second derivatives, damped as Levenberg and
 * Marquardt do where the function isn't concave or a step disappoints; variables that the slope
 * presses against an end of their range are held there (Bertsekas 1982, projected Newton).
 *
 * It ends where the Newton decrement, what the quadratic model still promises, is below 1e-14 of the
 * value: so at a regular maximum, where Newton's method doubles the digits with each step, the place
 * is known to about 1e-9 or better.
 */
export function maximise(f: JetFunction, { start, low, high }: Search): Maximum {
  const evaluate = (point: readonly number[]) => f(Jet.variables(point))
  let at = start.map((x, i) => Math.min(high[i] as number, Math.max(low[i] as number, x)))
  let here = evaluate(at)
  let damping = 0
  let converged = false
  for (let step = 0; step < MOST_STEPS; step++) {
    const slope = here.gradient
    const free = freeOf(at, slope, low, high)
    if (free.length === 0) {
      converged = true
      break
    }
    const curvature = free.map((i) => free.map((j) => -(here.hessian[i]?.[j] as number)))
    const inverse = inverseOfPositive(damped(curvature, damping))
    if (inverse === undefined) {
      if (damping > 1e12) break
      damping = Math.max(1e-3, damping * 10)
      continue
    }
    const move = inverse.map((row) =>
      row.reduce((sum, x, k) => sum + x * (slope[free[k] as number] as number), 0),
    )
    const promise = move.reduce(
      (sum, x, k) => sum + (x * (slope[free[k] as number] as number)) / 2,
      0,
    )
    const negligible = promise <= 1e-14 * (1 + Math.abs(here.value))
    const longest = Math.max(...move.map(Math.abs))
    const scale = longest > LONGEST_STEP ? LONGEST_STEP / longest : 1
    const next = [...at]
    for (const [k, i] of free.entries())
      next[i] = Math.min(
        high[i] as number,
        Math.max(low[i] as number, (at[i] as number) + scale * (move[k] as number)),
      )
    const there = evaluate(next)
    const noise = 2 ** -48 * (1 + Math.abs(here.value))
    const better = there.value >= here.value - (negligible ? noise : 0)
    if (better && usable(there)) {
      ;[at, here] = [next, there]
      damping = damping < 1e-6 ? 0 : damping / 10
      // What a little damping hides is not much; a direction without curvature needs it for ever.
      if (!negligible || damping > 1) continue
    } else if (!negligible) {
      if (damping > 1e12) break
      damping = Math.max(1e-3, damping * 10)
      continue
    }
    converged = true
    break
  }
  const slope = here.gradient
  const free = freeOf(at, slope, low, high)
  const covariance = inverseOfPositive(
    free.map((i) => free.map((j) => -(here.hessian[i]?.[j] as number))),
  )
  const held = at.map((x, i) => (free.includes(i) ? 0 : x <= (low[i] as number) ? -1 : 1))
  return { at, value: here.value, covariance, held, converged }
}

/** The variables that aren't pressed against an end of their range. */
function freeOf(
  at: readonly number[],
  slope: readonly number[],
  low: readonly number[],
  high: readonly number[],
): number[] {
  return [...at.keys()].filter((i) => {
    const x = at[i] as number
    const up = slope[i] as number
    return !((x <= (low[i] as number) && up <= 0) || (x >= (high[i] as number) && up >= 0))
  })
}

function damped(curvature: readonly (readonly number[])[], damping: number): number[][] {
  return curvature.map((row, i) =>
    row.map((x, j) => (i === j ? x + damping * Math.max(Math.abs(x), 1e-8) : x)),
  )
}

function usable({ value, gradient }: Jet): boolean {
  return Number.isFinite(value) && gradient.every(Number.isFinite)
}
