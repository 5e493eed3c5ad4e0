import type { Chain } from '../model/chain.ts'
import { compileChain } from '../model/compile-chain.ts'
import type { Journey, Touchpoint } from '../model/journey.ts'

/** A chain whose losses come with the last visit, and how its probabilities follow from the fitted. */
export interface LastVisitChain {
  readonly chain: Chain
  /** State in which a customer at each touchpoint of the fitted chain is; by its number. */
  readonly stay: Int32Array
  /** Probabilities by position, from those of the fitted chain by its positions. */
  readonly probabilities: (fitted: Float64Array) => Float64Array
}

/**
 * The chain in which a customer who is lost from a touchpoint is lost on arriving there. Of a
 * customer who was lost, a log shows the last event and nothing after; how long they stayed on before
 * giving up nobody saw. So this is what can be compared with a log. Who converts, and when, is the
 * same. Each row with losses is split in two: `i` loses `p_i,lost` at once, and its stay moves on
 * with `p_ij / (1 − p_i,lost)`.
 */
export function lastVisitChain(journey: Journey, fitted: Chain, loss: string): LastVisitChain {
  const lost = fitted.ids.indexOf(loss)
  const rows = Array.from({ length: fitted.touchpoints }, (_, i) => rowAt(fitted, i, lost))
  const stayId = (id: string) => `${id}\0 stay`
  const touchpoints: Touchpoint[] = []
  const transitions: Record<string, Record<string, number>> = Object.create(null)
  for (const [i, { id, sojourn }] of journey.touchpoints.entries()) {
    const { moves, loses, isSplit } = rows[i] as Row
    const stays = { ...(sojourn && { sojourn }) }
    const leaves = { sojourn: { distribution: 'fixed', value: '0s' } } as const
    const onward: Record<string, number> = Object.create(null)
    for (const { to, position } of moves)
      onward[fitted.ids[to] as string] = fitted.probability[position] as number
    if (!isSplit) {
      touchpoints.push({ id, ...(loses ? leaves : stays) })
      if (loses) onward[loss] = 1
      if (loses || moves.length > 0) transitions[id] = onward
      continue
    }
    touchpoints.push({ id, ...leaves }, { id: stayId(id), ...stays })
    const gone = fitted.probability[(loses as Move).position] as number
    transitions[id] = { [loss]: gone, [stayId(id)]: 1 - gone }
    for (const to in onward) onward[to] = (onward[to] as number) / (1 - gone)
    transitions[stayId(id)] = onward
  }
  const { evidence: _, ...plain } = journey
  const chain = compileChain({ ...plain, touchpoints, transitions } as Journey)
  const number = new Map(chain.ids.map((id, state) => [id, state]))
  const stateOf = (id: string) => number.get(id) as number
  const stay = Int32Array.from(rows, ({ isSplit }, i) => {
    const id = fitted.ids[i] as string
    return stateOf(isSplit ? stayId(id) : id)
  })
  return { chain, stay, probabilities: (given) => spread(chain, fitted, rows, stay, given) }

  /** Fills the rows of the chain from those that were fitted. */
  function spread(
    into: Chain,
    from: Chain,
    byRow: readonly Row[],
    stays: Int32Array,
    given: Float64Array,
  ): Float64Array {
    const probability = Float64Array.from(into.probability)
    for (const [i, { moves, loses, isSplit }] of byRow.entries()) {
      const gone = isSplit ? (given[(loses as Move).position] as number) : 0
      const place = stays[i] as number
      const set = (row: number, to: number, value: number) => {
        const until = into.rowStart[row + 1] as number
        for (let p = into.rowStart[row] as number; p < until; p++)
          if (into.column[p] === to) probability[p] = value
      }
      for (const { to, position } of moves)
        set(place, stateOf(from.ids[to] as string), (given[position] as number) / (1 - gone))
      if (!isSplit) continue
      const arrival = stateOf(from.ids[i] as string)
      set(arrival, stateOf(loss), gone)
      set(arrival, place, 1 - gone)
    }
    return probability
  }
}

interface Move {
  readonly to: number
  /** Position of the transition in the fitted chain. */
  readonly position: number
}

interface Row {
  readonly moves: readonly Move[]
  readonly loses: Move | undefined
  /** Whether some are lost from there and some move on. */
  readonly isSplit: boolean
}

function rowAt(chain: Chain, i: number, lost: number): Row {
  const from = chain.rowStart[i] as number
  const all = Array.from(chain.column.subarray(from, chain.rowStart[i + 1]), (to, p) => ({
    to,
    position: from + p,
  }))
  const moves = all.filter(({ to }) => to !== lost)
  const loses = all.find(({ to }) => to === lost)
  return { moves, loses, isSplit: loses !== undefined && moves.length > 0 }
}
