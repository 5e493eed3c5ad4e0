import { type Chain, StateKind } from '../model/chain.ts'
import type { Removal } from './indexed-changes.ts'
import type { Strengths } from './strengths.ts'

/**
 * Sends arrivals at removed touchpoints on to where these lead. The rows of the removed ones are
 * changed first (self-loop left out, the avoided share of losses spread over the other exits), then
 * eliminated together, so that their order doesn't matter.
 *
 * @returns a function that does so in a row of probabilities by state, for the removals whose
 * groups are active.
 */
export function skipRemoved(
  chain: Chain,
  removals: readonly Removal[],
  probability: Float64Array,
  strengths: Strengths,
  onStuck: (state: number) => void = () => {},
): (row: Float64Array, active: ReadonlySet<number>) => void {
  const solved = new Map<string, Map<number, Float64Array>>()
  return (row, active) => {
    const taken = removals.filter((removal) => active.has(removal.group))
    if (taken.length === 0) return
    const key = taken.map((removal) => removal.state).join()
    let onward = solved.get(key)
    if (onward === undefined) {
      onward = eliminateTogether(chain, taken, probability, strengths, onStuck)
      solved.set(key, onward)
    }
    for (const { state } of taken) {
      const arriving = row[state] as number
      if (arriving === 0) continue
      row[state] = 0
      const exits = onward.get(state) as Float64Array
      for (let j = 0; j < row.length; j++)
        row[j] = (row[j] as number) + arriving * (exits[j] as number)
    }
  }
}

function eliminateTogether(
  chain: Chain,
  taken: readonly Removal[],
  probability: Float64Array,
  strengths: Strengths,
  onStuck: (state: number) => void,
): Map<number, Float64Array> {
  const rows = new Map(
    taken.map((removal) => [
      removal.state,
      exitsOf(chain, removal.state, probability, strengths.effect[removal.change] as number),
    ]),
  )
  for (const [state, exits] of rows) {
    const again = exits[state] as number
    exits[state] = 0
    const out = exits.reduce((sum, value) => sum + value, 0)
    if (out === 0) onStuck(state)
    if (again > 0) for (let j = 0; j < exits.length; j++) exits[j] = (exits[j] as number) / out
    for (const [other, row] of rows) {
      const through = row[state] as number
      if (other === state || through === 0) continue
      row[state] = 0
      for (let j = 0; j < row.length; j++)
        row[j] = (row[j] as number) + through * (exits[j] as number)
    }
  }
  return rows
}

/** Where arrivals at a removed touchpoint go: its exits, with a share of its own losses avoided. */
function exitsOf(
  chain: Chain,
  state: number,
  probability: Float64Array,
  avoided: number,
): Float64Array {
  const exits = new Float64Array(chain.ids.length)
  let lost = 0
  let kept = 0
  for (let p = chain.rowStart[state] as number; p < (chain.rowStart[state + 1] as number); p++) {
    const to = chain.column[p] as number
    if (to === state) continue
    exits[to] = probability[p] as number
    if (chain.kind[to] === StateKind.loss) lost += probability[p] as number
    else kept += probability[p] as number
  }
  const gain = lost === 0 || avoided === 0 ? 1 : 1 + (avoided * lost) / kept
  for (let j = 0; j < exits.length; j++) {
    const scale = chain.kind[j] === StateKind.loss ? 1 - avoided : gain
    exits[j] = ((exits[j] as number) * scale) / (lost + kept)
  }
  return exits
}
