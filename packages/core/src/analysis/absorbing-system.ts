import type { Chain } from '../model/chain.ts'
import { type Elimination, eliminate } from '../numeric/elimination.ts'
import { planElimination } from '../numeric/elimination-plan.ts'
import { type Components, strongComponents } from '../numeric/strong-components.ts'

/** The transient part of a chain, eliminated and ready to solve for many right-hand sides. */
export interface AbsorbingSystem {
  readonly chain: Chain
  readonly elimination: Elimination
  /** 1 for touchpoints that can never reach an absorbing state: dead ends and closed classes. */
  readonly trapped: Uint8Array
}

/**
 * Factors `I − Q` over the touchpoints of a chain that can leave: neither made absorbing by `stop`
 * (1 by state) nor caught in a closed class, whose members absorb as well.
 */
export function absorbingSystem(chain: Chain, stop?: Uint8Array): AbsorbingSystem {
  const { rowStart, column, touchpoints } = chain
  const moving = new Uint8Array(chain.ids.length).fill(1, 0, touchpoints)
  if (stop) for (let i = 0; i < touchpoints; i++) if (stop[i]) moving[i] = 0
  const classes = strongComponents({ start: rowStart, column }, moving)
  const { trapped, open } = partClosed(chain, classes)
  const plan = planElimination(rowStart, column, open.member, chain.ids.length, {
    components: open,
  })
  return { chain, elimination: eliminate(plan, chain.probability), trapped }
}

/** The classes that can be left, and who is in one that can't. */
function partClosed(
  { rowStart, column, ids }: Chain,
  { start, member }: Components,
): { trapped: Uint8Array; open: Components } {
  const owner = new Int32Array(ids.length).fill(-1)
  const trapped = new Uint8Array(ids.length)
  const kept = new Int32Array(member.length)
  const starts = new Int32Array(start.length)
  let [count, length] = [0, 0]
  for (let c = 0; c + 1 < start.length; c++) {
    const from = start[c] as number
    const until = start[c + 1] as number
    for (let k = from; k < until; k++) owner[member[k] as number] = c
    let closed = true
    for (let k = from; k < until && closed; k++) {
      const row = member[k] as number
      const end = rowStart[row + 1] as number
      for (let p = rowStart[row] as number; p < end; p++)
        if (owner[column[p] as number] !== c) closed = false
    }
    for (let k = from; k < until; k++) {
      if (closed) trapped[member[k] as number] = 1
      else kept[length++] = member[k] as number
    }
    if (!closed) starts[++count] = length
  }
  return {
    trapped,
    open: { start: starts.slice(0, count + 1), member: kept.slice(0, length) },
  }
}
