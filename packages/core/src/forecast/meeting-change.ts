import { allocateLike, type Chain, StateKind } from '../model/chain.ts'
import { planProjection } from './projection-plan.ts'

/** Who comes to what is changed, in a draw of the journey as it is. */
export interface MeetingChange {
  /** Probability of coming to a changed step, unless a conversion comes first. */
  readonly meeting: number
  /** Probability of converting without ever coming there. */
  readonly elsewhere: number
}

/**
 * Plans who comes to any of the touchpoints `changed` before converting: there the customer is taken
 * out, once as if that were a conversion and once as if it were a loss.
 */
export function planMeeting(
  chain: Chain,
  changed: readonly number[],
): (probability: Float64Array, entry: Float64Array) => MeetingChange {
  const isChanged = new Uint8Array(chain.ids.length)
  for (const state of changed) isChanged[state] = 1
  const kept = changed.reduce(
    (left, i) => left - ((chain.rowStart[i + 1] as number) - (chain.rowStart[i] as number)),
    chain.column.length,
  )
  const taken = chain.ids.length
  const stopped = (kind: number): Chain => {
    const stop = allocateLike(chain, kept + changed.length, ['taken out'])
    stop.kind[taken] = kind
    stop.entry.set(chain.entry)
    let next = 0
    for (let state = 0; state < chain.touchpoints; state++) {
      stop.rowStart[state] = next
      if (isChanged[state]) {
        stop.column[next] = taken
        stop.probability[next++] = 1
        continue
      }
      for (
        let p = chain.rowStart[state] as number;
        p < (chain.rowStart[state + 1] as number);
        p++
      ) {
        stop.column[next] = chain.column[p] as number
        stop.probability[next++] = chain.probability[p] as number
      }
    }
    stop.rowStart[chain.touchpoints] = next
    return stop
  }
  const lost = stopped(StateKind.loss)
  const converts = [lost, stopped(StateKind.conversion)].map(
    (each) => planProjection(each, 1).convert,
  )
  const entering = new Float64Array(chain.ids.length + 1)
  return (probability, entry) => {
    entering.set(entry)
    const drawn = Float64Array.from(lost.probability)
    for (let state = 0; state < chain.touchpoints; state++) {
      if (isChanged[state]) continue
      const row = probability.subarray(chain.rowStart[state], chain.rowStart[state + 1])
      drawn.set(row, lost.rowStart[state])
    }
    const [elsewhere, either] = converts.map((convert) => convert(drawn, entering).conversion) as [
      number,
      number,
    ]
    return { elsewhere, meeting: Math.max(0, either - elsewhere) }
  }
}
