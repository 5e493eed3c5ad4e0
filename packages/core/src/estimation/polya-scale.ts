import { bracketedRoot } from '../numeric/bracketed-root.ts'
import { digammaDifference, logGammaRatio, trigammaDifference } from '../numeric/log-gamma-ratio.ts'

/** Counts of one draw from a Dirichlet–multinomial, and the weights that its prior is a multiple of. */
export interface PolyaRow {
  readonly count: readonly number[]
  readonly base: readonly number[]
}

/** The multiple of the base that makes the counts most likely. */
export interface PolyaScale {
  /** Infinity where the rows differ no more than chance makes them; 0 where they share nothing. */
  readonly scale: number
  /** Of the logarithm of the scale; null where it has none. */
  readonly standardError: number | null
  /** How much better than an infinite scale, in nats: 0 where that is best. */
  readonly gain: number
}

const FROM = -16
const UNTIL = 20

/**
 * Maximises the Pólya marginal likelihood `Σ_g ln Γ(xA) − ln Γ(xA + n) + Σ_j ln Γ(x a_j + n_j) −
 * ln Γ(x a_j)` of rows with counts `n_j` over `x`, the multiple of base weights `a_j` with sum `A`
 * (Minka 2000; Good 1965). One row has at most one maximum (Levin & Reeds 1977), rows together may
 * have several: every fall of the slope to 0 on a grid of `ln x` is looked at, and both ends.
 *
 * Undefined where no row can tell: none has two counts and two successors.
 */
export function polyaScale(rows: readonly PolyaRow[]): PolyaScale | undefined {
  const telling = rows.flatMap(tellingRow)
  if (telling.length === 0) return undefined
  const slope = (y: number) => slopeAt(telling, Math.exp(y))
  const best = { y: Infinity, gain: 0 }
  // As x grows, the slope by ln x goes as Σ (n (n − 1) / A − Σ n_j (n_j − 1) / a_j) / 2x.
  let before = slope(FROM)
  if (before < 0) Object.assign(best, { y: -Infinity, gain: gainAt(telling, Math.exp(FROM)) })
  for (let y = FROM + 0.5; y <= UNTIL; y += 0.5) {
    const here = slope(y)
    if (before >= 0 && here < 0) {
      const root = bracketedRoot((at) => -slope(at), y - 0.5, y)
      const gain = gainAt(telling, Math.exp(root))
      if (gain > best.gain) Object.assign(best, { y: root, gain })
    }
    before = here
  }
  const curvature = Number.isFinite(best.y) ? curvatureAt(telling, Math.exp(best.y)) : 0
  return {
    scale: Math.exp(best.y),
    standardError: curvature > 0 ? 1 / Math.sqrt(curvature) : null,
    gain: best.gain,
  }
}

interface TellingRow extends PolyaRow {
  readonly n: number
  readonly total: number
}

function tellingRow({ count, base }: PolyaRow): TellingRow[] {
  const possible = base.flatMap((weight, j) => (weight > 0 ? [j] : []))
  const row = {
    count: possible.map((j) => count[j] as number),
    base: possible.map((j) => base[j] as number),
  }
  const n = row.count.reduce((a, b) => a + b, 0)
  const total = row.base.reduce((a, b) => a + b, 0)
  return n >= 2 && possible.length >= 2 ? [{ ...row, n, total }] : []
}

function overRows(
  rows: readonly TellingRow[],
  term: (count: number, base: number) => number,
): number {
  let sum = 0
  for (const { count, base, n, total } of rows) {
    for (let j = 0; j < count.length; j++)
      if (count[j] !== 0) sum += term(count[j] as number, base[j] as number)
    sum -= term(n, total)
  }
  return sum
}

/** By `ln x`. */
function slopeAt(rows: readonly TellingRow[], x: number): number {
  return overRows(rows, (n, a) => x * a * digammaDifference(x * a, n))
}

/** Minus the second derivative by `ln x`, where the first is 0. */
function curvatureAt(rows: readonly TellingRow[], x: number): number {
  return -overRows(rows, (n, a) => (x * a) ** 2 * trigammaDifference(x * a, n))
}

/** The log-likelihood less that of an infinite scale, where each row is multinomial. */
function gainAt(rows: readonly TellingRow[], x: number): number {
  return overRows(rows, (n, a) => logGammaRatio(x * a, n) - n * Math.log(x * a))
}
