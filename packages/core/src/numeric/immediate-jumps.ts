import { type Elimination, eliminate } from './elimination.ts'
import { planElimination } from './elimination-plan.ts'
import type { SparseRows } from './sparse-rows.ts'

/**
 * The jumps that are made at once, eliminated: each state jumps at once with the share `now`, and
 * then as its row of `jumps` says. Undefined where none does; `'endless'` where customers could go
 * round for ever in no time.
 */
export function eliminateImmediate(
  jumps: SparseRows,
  now: readonly number[],
): Elimination | 'endless' | undefined {
  if (now.every((share) => share === 0)) return undefined
  const size = now.length
  const rowStart = new Int32Array(size + 1)
  const column: number[] = []
  const probability: number[] = []
  const leaks = new Uint8Array(size)
  for (const [i, atOnce] of now.entries()) {
    let stays = 0
    for (let p = jumps.start[i] as number; p < (jumps.start[i + 1] as number); p++) {
      const share = atOnce * (jumps.value[p] as number)
      stays += jumps.value[p] as number
      if (share === 0) continue
      column.push(jumps.column[p] as number)
      probability.push(share)
    }
    const loss = Math.max(0, 1 - atOnce) + atOnce * Math.max(0, 1 - stays)
    if (loss > 1e-15) {
      leaks[i] = 1
      column.push(size)
      probability.push(loss)
    }
    rowStart[i + 1] = column.length
  }
  const columns = Int32Array.from(column)
  if (!allLeak(rowStart, columns, leaks)) return 'endless'
  const states = [...now.keys()]
  const plan = planElimination(rowStart, columns, states, size + 1)
  return eliminate(plan, Float64Array.from(probability))
}

/** Whether every state leaks or leads to one that does; `leaks` is filled in. */
function allLeak(rowStart: Int32Array, column: Int32Array, leaks: Uint8Array): boolean {
  for (let changed = true; changed; ) {
    changed = false
    for (let i = leaks.length - 1; i >= 0; i--) {
      if (leaks[i]) continue
      for (let p = rowStart[i] as number; p < (rowStart[i + 1] as number); p++)
        if (leaks[column[p] as number]) {
          leaks[i] = 1
          changed = true
          break
        }
    }
  }
  return leaks.every((leak) => leak === 1)
}
