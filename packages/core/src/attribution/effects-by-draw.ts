import { allocateElimination, eliminate, solve, solveTransposed } from '../numeric/elimination.ts'
import { planElimination } from '../numeric/elimination-plan.ts'
import { visitsOfDraws } from '../numeric/visits-of-draws.ts'
import { left } from './arrivals.ts'
import type { PathChain } from './path-chain.ts'

/** Draws between two reports of progress. */
const BETWEEN_REPORTS = 16

type OnProgress = ((share: number) => void) | undefined

/** Removal effects by draw, and by channel in each; 0 in a draw in which there is nothing to lose. */
export interface EffectsByDraw {
  readonly conversions: readonly Float64Array[]
  readonly value: readonly Float64Array[]
}

/**
 * Removal effects in many draws of a chain's probabilities, by position. Where every channel is one
 * state, a draw is eliminated once and solved once a channel. Where channels are many states, the
 * chain is eliminated once a channel and draw, with the order of elimination worked out before.
 */
export function effectsByDraw(
  chain: PathChain,
  drawn: readonly Float64Array[],
  onProgress?: OnProgress,
): EffectsByDraw {
  return chain.holding.every(({ length }) => length <= 1)
    ? ofSingleStates(chain, drawn, onProgress)
    : ofManyStates(chain, drawn, onProgress)
}

/** The flow to a state for the first time, `v_c / N_cc`, times what is to be had from there on. */
function ofSingleStates(
  chain: PathChain,
  drawn: readonly Float64Array[],
  onProgress: OnProgress,
): EffectsByDraw {
  const { states, rowStart, column, holding, meanValue } = chain
  const plan = planElimination(rowStart, column, [...Array(states).keys()], states + 2, {
    replayed: true,
  })
  const room = allocateElimination(plan, new Float64Array())
  const unknown = (state: number) => plan.unknown[state] as number
  const visits = new Float64Array(states)
  const returns = new Float64Array(states)
  const gain = { conversions: new Float64Array(states), value: new Float64Array(states) }
  const effects = { conversions: blank(chain, drawn), value: blank(chain, drawn) }
  const steps = conversionSteps(chain, [...Array(states).keys()])
  for (const [d, probability] of drawn.entries()) {
    if (d % BETWEEN_REPORTS === 0) onProgress?.(d / drawn.length)
    const elimination = eliminate(plan, probability, room)
    gain.conversions.fill(0)
    gain.value.fill(0)
    for (const { state, position } of steps) {
      const converting = probability[position] as number
      gain.conversions[unknown(state)] = converting
      gain.value[unknown(state)] = converting * (meanValue?.[state] ?? 0)
    }
    visits.fill(0)
    visits[unknown(0)] = 1
    solve(elimination, gain.conversions, gain.conversions)
    if (meanValue) solve(elimination, gain.value, gain.value)
    solveTransposed(elimination, visits, visits)
    for (const [channel, [state]] of holding.entries()) {
      if (state === undefined) continue
      const c = unknown(state)
      returns.fill(0)
      returns[c] = 1
      const arriving = (visits[c] as number) / (solve(elimination, returns, returns)[c] as number)
      for (const what of ['conversions', 'value'] as const) {
        const all = gain[what][unknown(0)] as number
        const lost = all > 0 ? (arriving * (gain[what][c] as number)) / all : 0
        ;(effects[what][d] as Float64Array)[channel] = Math.min(1, lost)
      }
    }
  }
  return effects
}

function blank({ holding }: PathChain, drawn: readonly Float64Array[]): Float64Array[] {
  return drawn.map(() => new Float64Array(holding.length))
}

function ofManyStates(
  chain: PathChain,
  drawn: readonly Float64Array[],
  onProgress: OnProgress,
): EffectsByDraw {
  const whole = gainsByDraw(chain, [], drawn)
  const effects = { conversions: blank(chain, drawn), value: blank(chain, drawn) }
  for (const [channel, held] of chain.holding.entries()) {
    // The whole chain takes as long as the chain without one channel.
    onProgress?.((channel + 1) / (chain.holding.length + 1))
    if (held.length === 0) continue
    const rest = gainsByDraw(chain, held, drawn)
    for (const what of ['conversions', 'value'] as const)
      for (const [d, effect] of effects[what].entries()) {
        const all = whole[what][d] as number
        // The rest may pass the whole by its rounding, where nothing is lost.
        effect[channel] = all > 0 ? Math.max(0, 1 - (rest[what][d] as number) / all) : 0
      }
  }
  return effects
}

/** By draw, of who sets out: the chance of conversion, and the expected value. */
interface Gains {
  readonly conversions: Float64Array
  readonly value: Float64Array
}

/** The gains of the chain without some states; arriving there is being lost. */
function gainsByDraw(
  chain: PathChain,
  removed: readonly number[],
  drawn: readonly Float64Array[],
): Gains {
  const { states, rowStart, column, meanValue } = chain
  const kept = left(states, removed)
  const plan = planElimination(rowStart, column, kept, states + 2, { replayed: true })
  const steps = conversionSteps(chain, kept)
  const entry = new Float64Array(states + 2)
  entry[0] = 1
  const last = steps.map(({ state }) => state)
  const visits = visitsOfDraws(plan, last, drawn.length, (d) => [drawn[d] as Float64Array, entry])
  const conversions = new Float64Array(drawn.length)
  const value = new Float64Array(drawn.length)
  for (const [i, { state, position }] of steps.entries()) {
    const worth = meanValue?.[state] ?? 0
    for (const [d, visited] of (visits[i] as Float64Array).entries()) {
      const converting = visited * (drawn[d]?.[position] as number)
      conversions[d] = (conversions[d] as number) + converting
      value[d] = (value[d] as number) + converting * worth
    }
  }
  return { conversions, value }
}

/** The states from which customers convert at once, and where their transition to it stands. */
function conversionSteps({ states, rowStart, column }: PathChain, kept: readonly number[]) {
  return kept.flatMap((state) => {
    const from = rowStart[state] as number
    const at = column.subarray(from, rowStart[state + 1]).indexOf(states)
    return at < 0 ? [] : [{ state, position: from + at }]
  })
}
