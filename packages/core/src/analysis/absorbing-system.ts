import type { Chain } from '../model/chain.ts'
import { type Elimination, eliminate } from '../numeric/elimination.ts'
import { planElimination } from '../numeric/elimination-plan.ts'
import { strongComponents } from '../numeric/strong-components.ts'

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
  const trapped = trappedStates(chain, stop)
  const states: number[] = []
  for (let i = 0; i < chain.touchpoints; i++) if (!stop?.[i] && !trapped[i]) states.push(i)
  const plan = planElimination(chain.rowStart, chain.column, states, chain.ids.length)
  return { chain, elimination: eliminate(plan, chain.probability), trapped }
}

/** Touchpoints in a closed class of the chain whose `stop` states absorb. */
function trappedStates(chain: Chain, stop: Uint8Array | undefined): Uint8Array {
  const absorbing = (state: number) => state >= chain.touchpoints || stop?.[state] === 1
  const rows = Array.from({ length: chain.touchpoints }, (_, i) =>
    absorbing(i) ? [] : chain.column.subarray(chain.rowStart[i], chain.rowStart[i + 1]),
  )
  const inside = rows.map((row) => [...row].filter((to) => to < chain.touchpoints))
  const trapped = new Uint8Array(chain.ids.length)
  const owner = new Int32Array(chain.touchpoints)
  for (const [c, members] of strongComponents(inside).entries()) {
    for (const i of members) owner[i] = c
    const closed = members.every(
      (i) => !absorbing(i) && rows[i]?.every((to) => !absorbing(to) && owner[to] === c),
    )
    if (closed) for (const i of members) trapped[i] = 1
  }
  return trapped
}
