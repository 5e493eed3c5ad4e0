import { allocateElimination, eliminate, solveTransposed } from './elimination.ts'
import type { EliminationPlan } from './elimination-plan.ts'
import { replayOf } from './replay.ts'
import { visitProgram } from './visit-program.ts'

/** The probabilities of a draw by position in the chain, and its entry distribution by state. */
export type Draw = readonly [probability: Float64Array, entry: Float64Array]

/** Fewer draws than this are eliminated sooner than a program is made. */
const WORTH_A_PROGRAM = 16

/**
 * Expected visits of `states` by those who enter, in `draws` draws of the numbers of one chain; for
 * a state without an unknown in the plan, the probability of ever arriving there. Visits have the
 * bits of {@link solveTransposed}, so they are off by no more than {@link algorithmError} says; an
 * arrival is a sum of visits times probabilities, and rounds as one.
 *
 * Cost: planned as a straight-line program once; then about a microsecond a draw for 50 sparse states
 * with WebAssembly, four without. Few draws, and plans too large for a program, are eliminated one by
 * one, with the same bits.
 *
 * @param draw draw `d`; asked for once each, in order, and its arrays are not kept.
 * @returns by state: by draw.
 * @throws RangeError where a draw leaves a group of states no way out.
 */
export function visitsOfDraws(
  plan: EliminationPlan,
  states: readonly number[],
  draws: number,
  draw: (d: number) => Draw,
): Float64Array[] {
  const visits = states.map(() => new Float64Array(draws))
  if (draws === 0) return visits
  const first = draw(0)
  const drawOnce = (d: number) => (d === 0 ? first : draw(d))
  const [{ length: transitions }] = first
  const program = draws < WORTH_A_PROGRAM ? undefined : visitProgram(plan, states, transitions)
  if (program === undefined) eachAlone(plan, states, draws, drawOnce, visits)
  else {
    const replay = replayOf(program)
    for (let from = 0; from < draws; from += replay.lanes) {
      const lanes = Math.min(replay.lanes, draws - from)
      for (let lane = 0; lane < lanes; lane++) {
        const [probability, entry] = drawOnce(from + lane)
        replay.input.set(probability, lane * program.inputLength)
        replay.input.set(entry, lane * program.inputLength + transitions)
      }
      replay.run()
      for (const [i, byDraw] of visits.entries())
        for (let lane = 0; lane < lanes; lane++) byDraw[from + lane] = replay.output(i, lane)
    }
  }
  for (const byDraw of visits) {
    const trapped = byDraw.findIndex((value) => !(value < Infinity))
    if (trapped >= 0)
      throw new RangeError(
        `draw ${trapped}: a group of states is left with a probability below 1e-308`,
      )
  }
  return visits
}

function eachAlone(
  plan: EliminationPlan,
  states: readonly number[],
  draws: number,
  draw: (d: number) => Draw,
  visits: readonly Float64Array[],
): void {
  const room = allocateElimination(plan, new Float64Array())
  const flow = new Float64Array(plan.size)
  const arrivals = new Float64Array(plan.unknown.length)
  const { start, column, position } = plan.exit
  for (let d = 0; d < draws; d++) {
    const [probability, entry] = draw(d)
    for (let k = 0; k < plan.size; k++) flow[k] = entry[plan.state[k] as number] as number
    try {
      solveTransposed(eliminate(plan, probability, room), flow, flow)
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
      // No way out: as not a number it shows where all draws are looked over.
      for (const byDraw of visits) byDraw.fill(Number.NaN, d)
      return
    }
    arrivals.set(entry)
    for (let k = 0; k < plan.size; k++) {
      arrivals[plan.state[k] as number] = flow[k] as number
      for (let p = start[k] as number; p < (start[k + 1] as number); p++) {
        const to = column[p] as number
        arrivals[to] =
          (arrivals[to] as number) +
          (flow[k] as number) * (probability[position[p] as number] as number)
      }
    }
    for (const [i, state] of states.entries())
      (visits[i] as Float64Array)[d] = arrivals[state] as number
  }
}
