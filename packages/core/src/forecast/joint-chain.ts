import { allocateChain, type Chain } from '../model/chain.ts'

/** A chain that some customers walk, and what is to be remembered of them. */
export interface WalkedChain {
  readonly chain: Chain
  /** Where they may begin, 0 or 1 by state. */
  readonly starts: Uint8Array
  /** What an arrival at each state adds to the memory: bits of {@link Memory}. */
  readonly memory: Uint8Array
}

/** What is remembered of a customer. */
export const Memory = { converted: 1, advocate: 2 } as const

/**
 * The chains of all kinds of customers side by side, as one; each state once for every memory that
 * customers can come there with. So "has converted, and is there" is a set of states.
 */
export interface JointChain {
  readonly chain: Chain
  /** By state of the joint chain: which chain it is of, its state there, and the memory. */
  readonly part: Int32Array
  readonly state: Int32Array
  readonly memory: Uint8Array
  /** By transition: its position in the chain that it is of. */
  readonly position: Int32Array
  /** State that one who begins at a state of a part begins at; −1 where nobody does. */
  readonly startOf: (part: number, state: number) => number
}

const MEMORIES = 4

/** Joins chains, as far as customers come. Cost: O(states + transitions) of the result. */
export function joinChains(parts: readonly WalkedChain[]): JointChain {
  const offsets = [0]
  for (const { chain } of parts)
    offsets.push((offsets.at(-1) as number) + MEMORIES * chain.ids.length)
  const codeOf = (part: number, memory: number, state: number) =>
    (offsets[part] as number) + memory * (parts[part]?.chain.ids.length as number) + state
  const arriving = (part: number, memory: number, state: number) =>
    codeOf(part, memory | (parts[part]?.memory[state] as number), state)

  const met: { part: number; memory: number; state: number }[] = []
  const seen = new Uint8Array(offsets.at(-1) as number)
  const meet = (part: number, before: number, state: number) => {
    const memory = before | (parts[part]?.memory[state] as number)
    const code = codeOf(part, memory, state)
    if (seen[code]) return
    seen[code] = 1
    met.push({ part, memory, state })
  }
  for (const [part, { starts }] of parts.entries())
    for (const [state, is] of starts.entries()) if (is) meet(part, 0, state)
  const isTouchpoint = ({ part, state }: (typeof met)[number]) =>
    state < (parts[part]?.chain.touchpoints as number)
  for (const each of met) {
    if (!isTouchpoint(each)) continue
    const { rowStart, column } = (parts[each.part] as WalkedChain).chain
    for (let p = rowStart[each.state] as number; p < (rowStart[each.state + 1] as number); p++)
      meet(each.part, each.memory, column[p] as number)
  }

  const code = (each: (typeof met)[number]) => codeOf(each.part, each.memory, each.state)
  const sorted = [...met].sort(
    (a, b) => Number(isTouchpoint(b)) - Number(isTouchpoint(a)) || code(a) - code(b),
  )
  const index = new Int32Array(seen.length).fill(-1)
  for (const [i, each] of sorted.entries()) index[code(each)] = i
  const touchpoints = sorted.filter(isTouchpoint)
  const rowsOf = touchpoints.map(({ part, memory, state }) => {
    const { rowStart, column } = (parts[part] as WalkedChain).chain
    const from = rowStart[state] as number
    return [...column.subarray(from, rowStart[state + 1])]
      .map((to, k) => [index[arriving(part, memory, to)] as number, from + k] as const)
      .sort(([a], [b]) => a - b)
  })
  const samplesOf = touchpoints.map(({ part, state }) => {
    const { sampleStart, sampleValue, sampleShare } = (parts[part] as WalkedChain).chain
    const [from, until] = [sampleStart[state], sampleStart[state + 1]]
    return { values: sampleValue.subarray(from, until), shares: sampleShare.subarray(from, until) }
  })
  const transitions = rowsOf.reduce((sum, row) => sum + row.length, 0)
  const samples = samplesOf.reduce((sum, { values }) => sum + values.length, 0)
  const ids = sorted.map(({ part, memory, state }) =>
    JSON.stringify([parts[part]?.chain.ids[state], part, memory]),
  )
  const chain = allocateChain(ids, touchpoints.length, transitions, samples)
  const position = new Int32Array(transitions)
  let next = 0
  let nextSample = 0
  for (const [i, { part, state }] of sorted.entries()) {
    const own = (parts[part] as WalkedChain).chain
    chain.revenue[i] = own.revenue[state] as number
    chain.cost[i] = own.cost[state] as number
    chain.kind[i] = own.kind[state] as number
    if (i >= touchpoints.length) continue
    for (const [to, from] of rowsOf[i] as readonly (readonly [number, number])[]) {
      chain.column[next] = to
      chain.probability[next] = own.probability[from] as number
      position[next++] = from
    }
    chain.rowStart[i + 1] = next
    const { values, shares } = samplesOf[i] as (typeof samplesOf)[number]
    chain.sampleValue.set(values, nextSample)
    chain.sampleShare.set(shares, nextSample)
    nextSample += values.length
    chain.sampleStart[i + 1] = nextSample
    copyStay(chain, i, own, state)
  }
  return {
    chain,
    part: Int32Array.from(sorted, (each) => each.part),
    state: Int32Array.from(sorted, (each) => each.state),
    memory: Uint8Array.from(sorted, (each) => each.memory),
    position,
    startOf: (part, state) => index[arriving(part, 0, state)] as number,
  }
}

/** The joint chain with the sojourn times of other chains with the same states. */
export function withStays(joint: JointChain, chains: readonly Chain[]): Chain {
  const { chain } = joint
  const copy = allocateChain(
    chain.ids,
    chain.touchpoints,
    chain.column.length,
    chain.sampleValue.length,
  )
  for (const key of ['rowStart', 'column', 'sampleStart'] as const) copy[key].set(chain[key])
  for (const key of ['probability', 'entry', 'revenue', 'cost', 'sampleShare'] as const)
    copy[key].set(chain[key])
  copy.kind.set(chain.kind)
  for (let i = 0; i < chain.touchpoints; i++) {
    const own = chains[joint.part[i] as number] as Chain
    const state = joint.state[i] as number
    copyStay(copy, i, own, state)
    copy.sampleValue.set(
      own.sampleValue.subarray(own.sampleStart[state], own.sampleStart[state + 1]),
      copy.sampleStart[i],
    )
  }
  return copy
}

function copyStay(into: Chain, i: number, from: Chain, state: number): void {
  for (const key of ['meanSojourn', 'sojournScale', 'sojournShape'] as const)
    into[key][i] = from[key][state] as number
  into.sojournKind[i] = from.sojournKind[state] as number
}
