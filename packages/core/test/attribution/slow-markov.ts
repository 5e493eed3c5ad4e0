import { type Fraction, solveExactly } from '../fraction.ts'
import type { RandomRow } from './random-paths.ts'

// The slow twin of Markov attribution: every path written out as steps between named tuples, and the
// chain solved twice in exact fractions, with and without a channel, from the definition 1 − F' / F.

/** What is earned at each tuple, and the steps that leave it, in whole numbers. */
interface Steps {
  readonly rows: Map<string, Map<string, number>>
  readonly earned: Map<string, number>
}

const name = (touches: readonly string[]) => JSON.stringify(touches)

function steps(rows: readonly RandomRow[], order: number, what: 'conversions' | 'value'): Steps {
  const expanded: Steps = { rows: new Map(), earned: new Map() }
  const count = (from: string, to: string, times: number) => {
    const row = expanded.rows.get(from) ?? new Map<string, number>()
    expanded.rows.set(from, row)
    row.set(to, (row.get(to) ?? 0) + times)
  }
  for (const row of rows) {
    const { path, conversions, nulls } = row
    if (conversions + nulls === 0) continue
    let from = name([])
    for (let seen = 1; seen <= path.length; seen++) {
      const to = name(path.slice(Math.max(0, seen - order), seen))
      count(from, to, conversions + nulls)
      from = to
    }
    count(from, 'end', conversions + nulls)
    expanded.earned.set(from, (expanded.earned.get(from) ?? 0) + row[what])
  }
  return expanded
}

/** Expected gain of who sets out, without the tuples that hold a channel. */
function gain({ rows, earned }: Steps, without?: string): Fraction {
  const kept = [...rows.keys()].filter(
    (state) => without === undefined || !(JSON.parse(state) as string[]).includes(without),
  )
  const whole = (n: number): Fraction => ({ over: BigInt(n), under: 1n })
  const matrix = kept.map((from) => {
    const row = rows.get(from) as Map<string, number>
    const leaving = [...row.values()].reduce((sum, times) => sum + times, 0)
    return kept.map((to) => whole((from === to ? leaving : 0) - (row.get(to) ?? 0)))
  })
  const solution = solveExactly(
    matrix,
    kept.map((state) => whole(earned.get(state) ?? 0)),
  )
  return solution[kept.indexOf(name([]))] as Fraction
}

/** Removal effect of a channel, exactly; undefined where there is nothing to lose. */
export function slowRemovalEffect(
  rows: readonly RandomRow[],
  channel: string,
  order: number,
  what: 'conversions' | 'value',
): Fraction | undefined {
  const expanded = steps(rows, order, what)
  const all = gain(expanded)
  if (all.over === 0n) return undefined
  const rest = gain(expanded, channel)
  return {
    over: all.over * rest.under - rest.over * all.under,
    under: all.over * rest.under,
  }
}
